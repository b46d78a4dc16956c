// A picture and its charges: what comes in is shown at once, and a network, the shipped one or the live run's, says the rest.

/** @import {Source} from "../../lab/protocol.js" */
/** @import {PageModule} from "../../page/page-figures.js" */
/** @import {ImageDataset} from "../own/own-data.js" */
/** @import {AskMaps} from "./charge-maps.js" */
/** @import {Picture} from "./shown-maps.js" */
import { paintLegend } from "../../page/charge.js";
import { byId, make } from "../../page/dom.js";
import { Newest } from "../../page/newest.js";
import { FigureView, onThemeChange } from "../../page/page-figures.js";
import { notice, say, sentenceOf } from "../../page/status.js";
import { histogramOf } from "./charge-maps.js";
import { ChannelChoice } from "./channel-choice.js";
import { PictureNumbers } from "./numbers.js";
import { PictureInput } from "./picture-input.js";
import { ShownMaps } from "./shown-maps.js";
import { takeCharges, takeSheet } from "./take-picture.js";

/**
 * @typedef {object} PictureParts
 * @property {PageModule} module
 * @property {AskMaps} ask
 * @property {(source: Source) => string} origin whose charges they are, for captions
 */

export class PictureView {
  /** @type {Source} */
  #source = "model";
  #parts;
  #input;
  #newest = new Newest();
  /** Questions that were asked: an answer to an older one is not shown. */
  #asked = 0;
  #shown = new ShownMaps();
  #numbers = new PictureNumbers();
  #channel = new ChannelChoice(() => this.#ask());
  #histogram;
  #select = byId("look-source", HTMLSelectElement);
  #notice = byId("look-model-notice", HTMLElement);
  #png = byId("look-png", HTMLButtonElement);
  #csv = byId("look-csv", HTMLButtonElement);

  /** @param {PictureParts} parts */
  constructor(parts) {
    this.#parts = parts;
    this.#input = new PictureInput((picture) => this.show(picture));
    this.#histogram = new FigureView(parts.module, byId("look-histogram", HTMLElement), "Charges");
    this.#select.addEventListener("change", () => {
      this.#source = /** @type {Source} */ (this.#select.value);
      this.#ask();
    });
    this.#png.addEventListener("click", () => this.#take(takeSheet));
    this.#csv.addEventListener("click", () => this.#take(takeCharges));
    const legend = byId("look-legend", HTMLElement);
    paintLegend(legend);
    onThemeChange(() => {
      paintLegend(legend);
      this.#shown.redraw();
    });
  }

  /** Pictures to choose from; the first is shown, if there is none yet. @param {ImageDataset | null} dataset */
  offer(dataset) {
    const first = this.#input.offer(dataset);
    if (first && !this.#shown.picture) this.show(first);
  }

  /** @param {Picture} picture */
  show(picture) {
    this.#shown.clear("Its charges are asked for.");
    this.#shown.showPicture(picture);
    this.#ask();
  }

  /** There is a live run to ask, or its weights are others than before. */
  runChanged() {
    if (![...this.#select.options].some(({ value }) => value === "run")) this.#select.append(make("option", { value: "run" }, "This run"));
    if (this.#source === "run") this.#ask();
  }

  /** The network may be here by now. */
  again() {
    this.#ask();
  }

  #ask() {
    const asked = ++this.#asked;
    this.#newest.ask(() => this.#answer(asked));
  }

  /** @param {number} asked */
  async #answer(asked) {
    const { picture } = this.#shown;
    if (!picture) return;
    const source = this.#source;
    const wish = this.#channel.wish;
    const began = performance.now();
    try {
      const maps = await this.#parts.ask(picture.pixels, { source, ...(wish && { maps: [wish] }) });
      const took = performance.now() - began;
      const [map] = maps.maps;
      // Another picture, source or channel is asked for.
      if (asked !== this.#asked) return;
      notice(this.#notice, "");
      this.#channel.show(maps, map);
      const facts = `${this.#parts.origin(source)}; layer ${map.layer}, channel ${map.channel}`;
      this.#shown.showCharges({ maps, map, facts });
      this.#numbers.show(maps, map, took);
      const counts = histogramOf(map.charges);
      this.#histogram.show(`${asked}`, () => histogramFigure(counts), `n = ${map.charges.length.toLocaleString("en")} places of ${picture.name}; ${facts}.`);
      this.#enable(true);
    } catch (error) {
      if (asked !== this.#asked) return;
      // The other network may have no such layer.
      if (wish && this.#channel.forget()) return this.#ask();
      this.#shown.clear("There are no charges to show.");
      this.#numbers.clear();
      this.#enable(false);
      notice(this.#notice, sentenceOf(error));
    }
  }

  /** @param {boolean} on */
  #enable(on) {
    this.#png.disabled = this.#csv.disabled = !on;
  }

  /** @param {(picture: Picture, answer: import("./shown-maps.js").Answer, shown: ShownMaps) => unknown} write */
  async #take(write) {
    const { picture, answer } = this.#shown;
    if (!picture || !answer) return;
    try {
      await write(picture, answer, this.#shown);
      say("Exported.");
    } catch (error) {
      say(sentenceOf(error));
    }
  }
}

/** @param {number[]} counts @returns {import("../../page/figures.js").Histogram} */
function histogramFigure(counts) {
  return { kind: "histogram", title: "Charges", xLabel: "Charge", yLabel: "Places", from: -1, to: 1, counts, charges: true };
}
