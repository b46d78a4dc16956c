// The latent space as a scatter whose points are sentences: pointed at, chosen by number, pinned.

/** @import {Latent} from "../../lab/protocol.js" */
/** @import {PageModule} from "../../page/page-figures.js" */
import { methodName } from "../../lab/methods.js";
import { make } from "../../page/dom.js";
import { latentFigure } from "../../page/figures.js";
import { FigureView } from "../../page/page-figures.js";
import { watchPoints } from "../../page/watch-points.js";

/** How near the pointer must come to a point, in CSS pixels. */
const REACH = 14;
const REST = "Point at a sentence, or choose one by number.";

/** Points that stand out. @typedef {{highlighted?: number, pinned?: number, emphasis: number[]}} Marked */
/** @typedef {{point: (index: number) => void, pin: (index: number) => void, read: (index: number) => void}} PointHooks  `read`: goes to where its charges are */

export class LatentScatter {
  /** @type {Latent | null} */
  #latent = null;
  /** @type {Marked} */
  #marked = { emphasis: [] };
  #number = make("input", { type: "number", min: 1, step: 1, id: "point", value: "" });
  #output = make("output", { for: "point", dir: "auto" }, REST);
  #pinButton = make("button", { type: "button", class: "quiet", disabled: true }, "Show its charges");
  #view;
  #hooks;

  /** @param {PageModule} module @param {HTMLElement} place @param {PointHooks} hooks */
  constructor(module, place, hooks) {
    this.#hooks = hooks;
    this.#view = new FigureView(module, place, "Latent space");
    const line = make("div", { class: "point-line" }, make("label", { for: "point" }, "Sentence number"), this.#number, this.#output, this.#pinButton);
    place.querySelector("figcaption")?.before(line);
    watchPoints(this.#view, REACH, { point: (index) => this.#point(index), pin: (index) => this.#pin(index) });
    this.#number.addEventListener("input", () => this.#point(this.#number.valueAsNumber - 1));
    this.#number.addEventListener("keydown", (event) => event.key === "Enter" && this.#pin(this.#number.valueAsNumber - 1));
    this.#pinButton.addEventListener("click", () => this.#pin(this.#number.valueAsNumber - 1, hooks.read));
  }

  /** @param {string} version equal only for equal points @param {Latent} latent @param {string} method @param {string} caption */
  show(version, latent, method, caption) {
    this.#latent = latent;
    this.#number.max = String(latent.points.length);
    this.#view.names = { column: "Sentence", values: latent.texts };
    this.#view.show(version, () => ({ ...latentFigure(latent, `Latent space: ${methodName(method)}`), ...this.#marked }), caption);
    this.#say();
  }

  /** @param {Marked} marked */
  mark(marked) {
    this.#marked = marked;
    this.#say();
    this.#view.mark({ highlighted: undefined, pinned: undefined, ...marked });
  }

  /** What the line under the picture says of the point that stands out. */
  #say() {
    const index = this.#marked.highlighted ?? this.#marked.pinned;
    const text = index === undefined ? undefined : this.#latent?.texts[index];
    this.#pinButton.disabled = text === undefined;
    if (text === undefined || index === undefined || !this.#latent) {
      this.#output.textContent = REST;
      // What is being typed may be no sentence's number yet.
      if (document.activeElement !== this.#number) this.#number.value = "";
      return;
    }
    const said = `${text} (${this.#latent.classNames[this.#latent.labels[index]]})`;
    if (this.#output.textContent !== said) this.#output.textContent = said;
    if (this.#number.valueAsNumber !== index + 1) this.#number.value = String(index + 1);
  }

  /** @param {number} index */
  #point(index) {
    if (this.#latent?.texts[index] !== undefined && index !== this.#marked.highlighted) this.#hooks.point(index);
  }

  /** @param {number} index @param {(index: number) => void} [act] */
  #pin(index, act = this.#hooks.pin) {
    if (this.#latent?.texts[index] !== undefined) act(index);
  }
}
