// Held-out pictures that the run takes for something else, the surest first, and all its predictions as CSV.

/** @import {ImageDataset, Predictions} from "../lab/image-protocol.js" */
import { t } from "../language/translate.js";
import { byId, make } from "../page/dom.js";
import { percent } from "../page/numbers.js";
import { csvOf, downloadCsv, factsOf, fileName } from "../page/take-away.js";
import { pictureOf, thumbnail } from "./thumbnail.js";

/** More of them nobody looks at. */
const MOST = 24;

/** @typedef {{predictions: Predictions, dataset: ImageDataset, facts: string}} ShownMistakes */

export class Mistakes {
  /** @type {ShownMistakes | null} */
  #shown = null;
  #line = byId("pictures-mistakes-line", HTMLElement);
  #list = byId("pictures-mistakes-list", HTMLElement);
  #out = byId("pictures-mistakes-csv", HTMLButtonElement);
  #rest = this.#line.textContent ?? "";
  #look;

  /** @param {(sample: number) => void} look at its charges */
  constructor(look) {
    this.#look = look;
    this.#out.addEventListener("click", () => this.#download());
  }

  /** @param {ShownMistakes | null} shown null: the run is not measured yet */
  show(shown) {
    if (shown?.predictions === this.#shown?.predictions) return;
    this.#shown = shown;
    this.#out.hidden = shown === null;
    if (!shown) {
      this.#line.textContent = this.#rest;
      return this.#list.replaceChildren();
    }
    const { predictions, step, classNames } = shown.predictions;
    const wrong = predictions.filter(({ label, predicted }) => label !== predicted).sort((a, b) => b.probability - a.probability);
    const facts = { wrong: wrong.length, n: predictions.length, step, most: MOST };
    this.#line.textContent =
      wrong.length === 0
        ? t("None of {n} held-out pictures at step {step}.", facts)
        : wrong.length <= MOST
          ? t("{wrong} of {n} held-out pictures at step {step}. Choose one to see its charges.", facts)
          : t("{wrong} of {n} held-out pictures at step {step}, the {most} it is surest of. Choose one to see its charges.", facts);
    this.#list.replaceChildren(
      ...wrong.slice(0, MOST).map(({ sample, label, predicted, probability }) => {
        const words = make("span", {}, make("bdi", {}, classNames[label]), " → ", make("bdi", {}, classNames[predicted]), " ", make("b", {}, percent(probability)));
        const button = make("button", { type: "button", class: "quiet mistake" }, thumbnail(pictureOf(shown.dataset, sample)), words);
        button.addEventListener("click", () => this.#look(sample));
        return make("li", {}, button);
      }),
    );
  }

  #download() {
    if (!this.#shown) return;
    const { predictions: { predictions, step, classNames }, dataset, facts } = this.#shown;
    const rows = predictions.map(({ sample, label, predicted, probability }) => [dataset.name, sample + 1, classNames[label], classNames[predicted], probability, String(label === predicted), step, facts]);
    downloadCsv(`${fileName("predictions", factsOf(facts))}.csv`, csvOf([["data", "picture", "class", "predicted", "probability", "right", "step", "of"], ...rows]));
  }
}
