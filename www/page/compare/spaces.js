// The latent spaces of a comparison side by side: the same samples in each, so that pointing at one finds it in all.

/** @import {LatentPlane, Variant} from "../../lab/protocol.js" */
/** @import {PageModule} from "../page-figures.js" */
/** @import {CompareKind} from "./kind.js" */
import { t } from "../../language/translate.js";
import { make } from "../dom.js";
import { latentFigure } from "../figures.js";
import { FigureView } from "../page-figures.js";
import { SAMPLES, manyOf } from "../samples.js";
import { watchPoints } from "../watch-points.js";
import { latentTitle } from "./figures.js";

/** How near the pointer must come to a point, in CSS pixels. */
const REACH = 14;
/** How far the up and down keys go. */
const STRIDE = 10;

/** The marks of the classes as the panels draw them (`src/figures/marks.rs`), each a letter. */
const MARKS = ["●", "✕", "▲", "■", "◆", "✚", "▼", "○"];

export class LatentSpaces {
  /** @type {FigureView[]} */
  #views = [];
  /** @type {(LatentPlane | null)[]} */
  #latents = [];
  /** @type {number | undefined} */
  #highlighted;
  #titles = "";
  #layers = false;
  #kind;
  #module;
  #place;
  #output;
  #key = make("p", { class: "hint compare-key" });

  /** @param {CompareKind} kind @param {PageModule} module @param {HTMLElement} place @param {HTMLElement} output says which sample is pointed at */
  constructor(kind, module, place, output) {
    this.#kind = kind;
    this.#module = module;
    this.#place = place;
    this.#output = output;
    place.after(this.#key);
  }

  /** @param {Variant[]} variants @param {boolean} layers @param {(LatentPlane | null)[]} latents one for each @param {string} version @param {string} caption */
  show(variants, layers, latents, version, caption) {
    const titles = variants.map((variant) => latentTitle(variant, layers));
    this.#layers = layers;
    if (this.#titles !== titles.join()) this.#arrange(titles);
    this.#latents = latents;
    for (const [i, view] of this.#views.entries()) {
      const latent = latents[i];
      if (!latent) continue;
      const figure = () => ({ ...latentFigure(latent, titles[i], true), highlighted: this.#highlighted });
      view.show(`${version},${this.#highlighted}`, figure, this.#captionOf(latent, caption));
    }
    this.#tellKey();
    this.#say();
  }

  /** What the panels have no room for. */
  #tellKey() {
    const { classNames = [] } = this.#latents.find((one) => one !== null) ?? {};
    const parts = classNames.flatMap((name, at) => [make("span", { class: "kept" }, `${markOf(at)} `, make("bdi", {}, name)), " "]);
    const words = [
      t("Each space is seen along the two directions in which its points lie furthest apart, its principal components."),
      this.#layers ? t("Colours mean classes here, layers in the curves.") : t("Colours mean classes here, methods in the curves."),
      ...(classNames.length > MARKS.length ? [t("Where a mark comes twice, its colour tells.")] : []),
    ];
    this.#key.replaceChildren(...parts, words.join(" "));
  }

  /** @param {LatentPlane} latent @param {string} caption of the whole comparison */
  #captionOf({ step, points, scale }, caption) {
    const facts = { step, n: points.length, samples: manyOf(this.#kind.samples), scale: scale.toPrecision(3) };
    return `${t("First seed, step {step}, {n} validation {samples}, scale {scale}.", facts)} ${caption}`;
  }

  /** @param {string[]} titles */
  #arrange(titles) {
    this.#titles = titles.join();
    this.#highlighted = undefined;
    const places = titles.map((_, i) => make("div", { class: "panel", id: `${this.#kind.prefix}compare-space-${i}` }));
    this.#views = places.map((place, i) => {
      const view = new FigureView(this.#module, place, titles[i], { compact: true });
      this.#wire(view);
      return view;
    });
    this.#place.replaceChildren(...places);
  }

  /** @param {FigureView} view */
  #wire(view) {
    const { canvas } = view;
    canvas.tabIndex = 0;
    watchPoints(view, REACH, { point: (index) => index >= 0 && this.#point(index) });
    canvas.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: STRIDE, ArrowUp: -STRIDE }[event.key];
      if (step === undefined) return;
      this.#point((this.#highlighted ?? (step > 0 ? -1 : 0)) + step);
      event.preventDefault();
    });
  }

  /** @param {number} index */
  #point(index) {
    const shown = Math.max(0, ...this.#latents.map((latent) => latent?.points.length ?? 0));
    if (shown === 0) return;
    const within = Math.max(0, Math.min(shown - 1, index));
    if (within === this.#highlighted) return;
    this.#highlighted = within;
    for (const view of this.#views) view.mark({ highlighted: within });
    this.#say();
  }

  #say() {
    const latent = this.#latents.find((one) => one !== null);
    const { samples, nameOf } = this.#kind;
    const index = this.#highlighted;
    const words = latent && index !== undefined ? `${nameOf(latent, index)} (${latent.classNames[latent.labels[index]]})` : SAMPLES[samples].walk;
    if (this.#output.textContent !== words) this.#output.textContent = words;
  }
}

/** @param {number} label of a class */
function markOf(label) {
  return MARKS[(label + 3 * Math.floor(label / MARKS.length)) % MARKS.length];
}
