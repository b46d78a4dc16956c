// A latent space as a scatter whose points are samples: pointed at, chosen by number, pinned.

/** @import {LatentPlane} from "../lab/protocol.js" */
/** @import {PageModule} from "./page-figures.js" */
/** @import {SampleKind} from "./samples.js" */
import { t } from "../language/translate.js";
import { methodName } from "../lab/methods.js";
import { make } from "./dom.js";
import { latentFigure } from "./figures.js";
import { FigureView } from "./page-figures.js";
import { SAMPLES } from "./samples.js";
import { watchPoints } from "./watch-points.js";

/** How near the pointer must come to a point, in CSS pixels. */
const REACH = 14;

/** Points that stand out. @typedef {{highlighted?: number, pinned?: number, emphasis: number[]}} Marked */
/** @typedef {{point: (index: number) => void, pin: (index: number) => void, read?: (index: number) => void}} PointHooks  `read`: what the button does, if it is more */
/** What the points are. @typedef {{id: string, samples: SampleKind, act: string, empty?: string}} Samples  `id`: of the number field; `act`: what the button does; `empty`: said before there are any */

export class LatentScatter {
  view;
  /** @type {LatentPlane | null} */
  #latent = null;
  /** What each sample is called. @type {string[]} */
  #names = [];
  /** @type {Marked} */
  #marked = { emphasis: [] };
  #words;
  #number;
  #output;
  #act;
  #hooks;

  /** @param {PageModule} module @param {HTMLElement} place @param {Samples} samples @param {PointHooks} hooks */
  constructor(module, place, samples, hooks) {
    const { id, act, empty } = samples;
    this.#words = SAMPLES[samples.samples];
    this.#hooks = hooks;
    this.view = new FigureView(module, place, t("Latent space"), { empty });
    this.#number = make("input", { type: "number", min: 1, step: 1, id, value: "" });
    this.#output = make("output", { for: id, dir: "auto" }, this.#rest);
    this.#act = make("button", { type: "button", class: "quiet", disabled: true }, act);
    const line = make("div", { class: "point-line" }, make("label", { for: id }, this.#words.number), this.#number, this.#output, this.#act);
    place.querySelector("figcaption")?.before(line);
    watchPoints(this.view, REACH, { point: (index) => this.#point(index), pin: (index) => this.#pin(index) });
    this.#number.addEventListener("input", () => this.#type());
    this.#number.addEventListener("keydown", (event) => event.key === "Enter" && this.#pin(this.#number.valueAsNumber - 1));
    this.#act.addEventListener("click", () => this.#pin(this.#number.valueAsNumber - 1, hooks.read));
  }

  /**
   * @param {string} version equal only for equal points @param {LatentPlane} latent @param {string[]} names of the samples
   * @param {string} method @param {string} caption
   */
  show(version, latent, names, method, caption) {
    this.#latent = latent;
    this.#names = names;
    this.#number.max = String(latent.points.length);
    this.view.names = { column: this.#words.one, values: names };
    this.view.show(version, () => ({ ...latentFigure(latent, t("Latent space: {name}", { name: methodName(method) })), ...this.#marked }), caption);
    this.#say();
  }

  /** @param {Marked} marked */
  mark(marked) {
    this.#marked = marked;
    this.#say();
    this.view.mark({ highlighted: undefined, pinned: undefined, ...marked });
  }

  get #rest() {
    const most = this.#names.length;
    return most > 0 ? this.#words.chooseUpTo(most) : this.#words.choose;
  }

  /** A number is typed that may be no sample's. */
  #type() {
    const index = this.#number.valueAsNumber - 1;
    const known = this.#names[index] !== undefined;
    if (known && index !== this.#marked.highlighted) return this.#hooks.point(index);
    const empty = this.#number.value === "" && !this.#number.validity.badInput;
    this.#write(known || empty ? this.#sentence : this.#names.length > 0 ? t("Accepted is 1 to {most}.", { most: this.#names.length }) : this.#words.none, !known && !empty);
  }

  /** @param {string} sentence @param {boolean} [refused] what stands in the field is no sample's number */
  #write(sentence, refused = false) {
    if (refused) this.#number.setAttribute("aria-invalid", "true");
    else this.#number.removeAttribute("aria-invalid");
    if (this.#output.textContent !== sentence) this.#output.textContent = sentence;
  }

  /** Of the point that stands out, or how to choose one. */
  get #sentence() {
    const index = this.#marked.highlighted ?? this.#marked.pinned;
    const name = index === undefined ? undefined : this.#names[index];
    return name === undefined || index === undefined || !this.#latent ? this.#rest : `${name} (${this.#latent.classNames[this.#latent.labels[index]]})`;
  }

  /** What the line under the picture says of the point that stands out. */
  #say() {
    const index = this.#marked.highlighted ?? this.#marked.pinned;
    const name = index === undefined ? undefined : this.#names[index];
    this.#act.disabled = name === undefined;
    this.#write(this.#sentence);
    const value = name === undefined || index === undefined ? "" : String(index + 1);
    // What is being typed may be no sample's number yet.
    if (value === "" && document.activeElement === this.#number) return;
    if (this.#number.value !== value) this.#number.value = value;
  }

  /** @param {number} index */
  #point(index) {
    if (this.#names[index] !== undefined && index !== this.#marked.highlighted) this.#hooks.point(index);
  }

  /** @param {number} index @param {(index: number) => void} [act] */
  #pin(index, act = this.#hooks.pin) {
    if (this.#names[index] !== undefined) act(index);
  }
}
