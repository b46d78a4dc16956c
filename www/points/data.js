// The data as the paper's figure 4 has it: components on the left, sample means on the right; drawn anew while a Gaussian
// is moved, and in and out as CSV.

/** @import {PageModule} from "../page/page-figures.js" */
/** @import {Gaussian} from "./gaussian.js" */
/** @import {Marked, Ranges} from "./figures.js" */
/** @import {CsvSamples, DrawnSamples, MixtureData, PointsSpec} from "../lab/points-protocol.js" */
import { t } from "../language/translate.js";
import { byId, fillTerms, make } from "../page/dom.js";
import { handleLayer } from "../page/drag-handle.js";
import { FigureView } from "../page/page-figures.js";
import { componentsFigure, meansFigure, mixtureRanges } from "./figures.js";
import { axesOf, covarianceOf } from "./gaussian.js";
import { GaussianHandles } from "./handles.js";
import { CLASSES, LIMITS } from "./settings.js";
import { notice, say, sentenceOf } from "../page/status.js";
import { downloadCsv } from "../page/take-away.js";

/** Samples that the data figure draws: more hide one another. */
const DRAWN = 300;
/** Longest file that is read, in bytes. */
const LONGEST = 10_000_000;

/** @typedef {{name: string, text: string, sample: CsvSamples}} OwnData */
/** @typedef {{drawn: DrawnSamples, classNames: string[], mixture: MixtureData | null, ranges: Ranges | null, caption: string}} ShownData */
/** @typedef {{onMove: (data: Pick<MixtureData, "means" | "covariances">, done: boolean) => void, onFile: (data: OwnData | null) => void, onPoint: (sample: number | undefined) => void, seed: () => number}} DataHooks */

export class PointsData {
  /** @type {OwnData | null} */
  own = null;
  #module;
  #hooks;
  #components;
  #means;
  #handles;
  #places = ["points-components", "points-means"].map((id) => byId(id, HTMLElement));
  #notice = byId("points-data-notice", HTMLElement);
  #file = byId("points-csv", HTMLInputElement);
  #back = byId("points-csv-back", HTMLButtonElement);
  #form = byId("mixture-settings", HTMLFormElement);
  #ownList = byId("points-own", HTMLElement);
  /** @type {ShownData | null} */
  #shown = null;
  /** @type {Marked} */
  #marked = {};
  /** @type {PointsSpec | null} */
  #spec = null;
  #version = 0;
  /** While a handle is dragged the axes stand still. @type {Ranges | null} */
  #held = null;

  /** @param {PageModule} module @param {DataHooks} hooks */
  constructor(module, hooks) {
    this.#module = module;
    this.#hooks = hooks;
    this.#components = new FigureView(module, this.#places[0], t("Components"));
    this.#means = new FigureView(module, this.#places[1], t("Sample means"));
    this.#handles = new GaussianHandles(this.#components, handleLayer(this.#components), CLASSES, (gaussians, done) => this.#moved(gaussians, done));
    this.#means.canvas.addEventListener("pointermove", (event) => {
      const sample = this.#means.pointAt(event, 14);
      hooks.onPoint(sample >= 0 ? sample : undefined);
    });
    this.#means.canvas.addEventListener("pointerleave", () => hooks.onPoint(undefined));
    this.#file.addEventListener("change", () => this.#choose());
    this.#back.addEventListener("click", () => this.#take(null));
    byId("points-csv-out", HTMLButtonElement).addEventListener("click", () => this.#download());
  }

  /** Draws the samples of a spec, if they can be drawn. @param {PointsSpec} spec */
  show(spec) {
    this.#spec = spec;
    this.#back.hidden = this.#ownList.hidden = this.own === null;
    this.#form.classList.toggle("replaced", this.own !== null);
    try {
      if (this.own) this.#showOwn(this.own);
      else this.#showMixture(spec);
      notice(this.#notice, "");
    } catch (error) {
      // Before anything was drawn no run could be opened either, and its notice says why.
      this.#notice.textContent = this.#shown ? sentenceOf(error) : t("Nothing can be drawn from these settings.");
      this.#notice.hidden = false;
    }
    for (const place of this.#places) place.hidden = !this.#shown;
  }

  /** Another sample is pointed at or pinned. @param {Marked} marked */
  mark(marked) {
    this.#marked = marked;
    this.#draw();
  }

  /** Reads a text of points; throws one sentence. @param {string} name @param {string} text @param {number} seed @returns {OwnData} */
  read(name, text, seed) {
    return { name, text, sample: this.#module.csvSample(text, seed, DRAWN) };
  }

  /** Takes a file's points, or the mixture, without a word. @param {OwnData | null} own */
  put(own) {
    this.own = own;
    this.#held = null;
  }

  /** Forgets the file, without a word. */
  forget() {
    this.own = null;
    this.#file.value = "";
  }

  /** @param {PointsSpec} spec */
  #showMixture({ data, seed }) {
    const gaussians = data.means.map((mean, i) => ({ mean, axes: axesOf(data.covariances[i]) }));
    if (!this.#held) this.#handles.show(gaussians);
    const drawn = this.#module.mixtureSample(data, seed, DRAWN);
    const caption = t("The first {n} of {test} test samples, {components} points each, seed {seed}; ellipses at one and two standard deviations.", { n: drawn.n, test: data.test, components: drawn.components, seed });
    this.#put({ drawn, classNames: CLASSES, mixture: data, ranges: this.#held ?? mixtureRanges(data), caption });
  }

  /** @param {OwnData} own */
  #showOwn({ name, sample }) {
    this.#handles.show([]);
    const { classNames, train, test, n, components } = sample;
    fillTerms(this.#ownList, [[t("File"), make("bdi", {}, name)], [t("Training samples"), String(train)], [t("Test samples"), String(test)], [t("Points per sample"), String(components)], [t("Classes"), make("bdi", {}, classNames.join(", "))]]);
    const caption = t("{name}: {train} training and {test} test samples of {components} points; the first {n} test samples are drawn.", { name, train, test, components, n });
    this.#put({ drawn: sample, classNames, mixture: null, ranges: null, caption });
  }

  /** @param {ShownData} shown */
  #put(shown) {
    this.#version++;
    this.#shown = shown;
    this.#draw();
  }

  #draw() {
    if (!this.#shown) return;
    const { drawn, classNames, mixture, ranges, caption } = this.#shown;
    const version = `${this.#version},${this.#marked.highlighted},${this.#marked.pinned}`;
    const known = (/** @type {number | undefined} */ sample) => (sample !== undefined && sample < drawn.n ? sample : undefined);
    const marked = { highlighted: known(this.#marked.highlighted), pinned: known(this.#marked.pinned) };
    this.#components.show(version, () => componentsFigure(drawn, classNames, mixture, ranges, marked), caption);
    this.#means.show(version, () => meansFigure(drawn, classNames, ranges, marked), t("The mean of every sample's points, coloured by its label; n = {n}.", { n: drawn.n }));
  }

  /** @param {Gaussian[]} gaussians @param {boolean} done */
  #moved(gaussians, done) {
    this.#held = done ? null : (this.#held ?? this.#shown?.ranges ?? null);
    const exact = (/** @type {number} */ value) => Number(value.toFixed(3));
    const means = gaussians.map(({ mean }) => /** @type {[number, number]} */ (mean.map(exact)));
    const covariances = gaussians.map(({ axes }) => /** @type {[number, number, number]} */ (covarianceOf(axes).map(exact)));
    this.#hooks.onMove({ means, covariances }, done);
  }

  async #choose() {
    const file = this.#file.files?.[0];
    if (!file) return;
    try {
      if (file.size > LONGEST) throw new Error(t("The file has {size} MB: accepted are up to {most} MB.", { size: (file.size / 1e6).toFixed(1), most: LONGEST / 1e6 }));
      const own = this.read(file.name, await file.text(), this.#hooks.seed());
      const { sample } = own;
      this.#take(own);
      say(t("{name} read: {train} training and {test} test samples, {classes} classes.", { name: file.name, train: sample.train, test: sample.test, classes: sample.classNames.length }));
    } catch (error) {
      // The data that was there stays.
      notice(this.#notice, `${t("{name} was not taken, and nothing else changed.", { name: file.name })} ${sentenceOf(error)}`);
    } finally {
      // So that the same file, mended, can be chosen again.
      this.#file.value = "";
    }
  }

  /** @param {OwnData | null} own */
  #take(own) {
    this.put(own);
    this.#hooks.onFile(own);
  }

  #download() {
    try {
      if (!this.#spec) throw new Error(t("There is no data yet."));
      const { data, seed } = this.#spec;
      if (this.own) downloadCsv(this.own.name, this.own.text);
      else downloadCsv(`atomlab-points-data-seed-${seed}.csv`, this.#module.mixtureCsv(data, seed));
      say(t("The data is in your downloads."));
    } catch (error) {
      notice(this.#notice, sentenceOf(error));
    }
  }
}

/** What tells a file from another, as a setting; never shown. @param {OwnData} own */
export function fileValue({ name, text }) {
  return `${name}, ${text.length} characters`;
}

/** Said before a file is chosen. */
export const CSV_LIMITS = t("A header with sample, label, x, y and, if wanted, split (train or test); one line per point, as many points for every sample; comma or semicolon between, with semicolons also decimal commas; up to {samples} samples of up to {components} points, 10 MB. It is read here and sent nowhere.", LIMITS);
