// The three figures of a run, recorded or live: loss, accuracy, and the latent space, whose points are sentences.

/** @import {Evaluation, Latent, StepRecord} from "../lab/protocol.js" */
/** @import {PageModule} from "../page/page-figures.js" */
import { byId, make } from "../page/dom.js";
import { accuracyFigure, latentFigure, lossFigure } from "../page/figures.js";
import { FigureView } from "../page/page-figures.js";
import { methodName } from "../lab/methods.js";

/** How near the pointer must come to a point, in CSS pixels. */
const REACH = 14;

/**
 * What the figures show. `origin` says where it comes from: "recorded" or "live", never left out.
 * @typedef {object} ShownRun
 * @property {"recorded" | "live"} origin
 * @property {string} method
 * @property {string} dataset
 * @property {number} seed
 * @property {string} device
 * @property {string} [fingerprint]
 * @property {number} totalSteps
 * @property {StepRecord[]} records
 * @property {Evaluation[]} evaluations
 * @property {Latent | null} latent
 */

export class RunFigures {
  /** @type {ShownRun | null} */
  #shown = null;
  /** @type {number | undefined} */
  #highlighted;
  /** @type {number | undefined} */
  #pinned;
  #line = byId("run-line", HTMLElement);
  #number = make("input", { type: "number", min: 1, step: 1, id: "point", value: "" });
  #output = make("output", { for: "point", dir: "auto" }, "Point at a sentence, or choose one by number.");
  #pinButton = make("button", { type: "button", class: "quiet", disabled: true }, "Show its charges");

  /** @param {PageModule} module @param {(sentence: string) => void} onPin */
  constructor(module, onPin) {
    this.onPin = onPin;
    this.loss = new FigureView(module, byId("loss", HTMLElement), "Loss");
    this.accuracy = new FigureView(module, byId("accuracy", HTMLElement), "Accuracy");
    this.latent = new FigureView(module, byId("latent", HTMLElement), "Latent space");
    const line = make("div", { class: "point-line" }, make("label", { for: "point" }, "Sentence number"), this.#number, this.#output, this.#pinButton);
    byId("latent", HTMLElement).querySelector("figcaption")?.before(line);
    const { canvas } = this.latent;
    canvas.addEventListener("pointermove", (event) => this.#point(this.latent.pointAt(event, REACH)));
    canvas.addEventListener("click", (event) => this.#pin(this.latent.pointAt(event, REACH)));
    this.#number.addEventListener("input", () => this.#point(this.#number.valueAsNumber - 1));
    this.#number.addEventListener("keydown", (event) => event.key === "Enter" && this.#pin(this.#number.valueAsNumber - 1));
    this.#pinButton.addEventListener("click", () => this.#pin(this.#number.valueAsNumber - 1));
  }

  /** @param {ShownRun} run */
  show(run) {
    // Another run has other points; in one run the same sentence keeps its number.
    if (run.fingerprint !== this.#shown?.fingerprint || run.origin !== this.#shown?.origin) this.#highlighted = this.#pinned = undefined;
    this.#shown = run;
    const { method, records, evaluations, totalSteps, latent } = run;
    const origin = `${run.origin}, seed ${run.seed}, ${run.device}`;
    const last = evaluations.filter((one) => one.split === "validation").at(-1);
    const train = evaluations.filter((one) => one.split === "train").at(-1);
    const version = [run.origin, run.fingerprint, method, totalSteps, evaluations.length, evaluations.at(-1)?.step].join();
    this.loss.show(`${version},${records.length},${records.at(-1)?.step}`, () => lossFigure(records, evaluations, totalSteps), `One run, ${origin}; ${records.at(-1)?.step ?? 0} steps; bold lines are moving means.`);
    const sizes = last ? `n = ${train?.n ?? 0} training and ${last.n} validation sentences` : "measured every 20th part of the run";
    this.accuracy.show(version, () => accuracyFigure(evaluations, totalSteps), `One run, ${origin}; ${sizes}.`);
    this.#showLatent(version, latent ?? { step: 0, points: [], labels: [], texts: [], classNames: [], explained: [0, 0], scale: 0 }, method, origin);
    this.#line.replaceChildren(make("b", {}, run.origin === "recorded" ? "Recorded run" : "Live run"), `: ${methodName(method)} on ${run.dataset}, seed ${run.seed}, ${run.device}`);
    if (run.fingerprint) this.#line.append(", start ", make("code", { title: "Fingerprint of the first weights and the order of the batches" }, run.fingerprint));
    if (last) this.#line.append(`; validation accuracy ${(100 * last.accuracy).toFixed(1)} % at step ${last.step} (n = ${last.n})`);
  }

  /** @param {string} version @param {Latent} latent @param {string} method @param {string} origin */
  #showLatent(version, latent, method, origin) {
    const figure = () => ({ ...latentFigure(latent, method), highlighted: this.#highlighted, pinned: this.#pinned });
    const measured = latent.points.length > 0 ? `; step ${latent.step}, n = ${latent.points.length} validation sentences, scale ${latent.scale.toPrecision(3)}` : "; not measured yet";
    this.#number.max = String(latent.points.length);
    this.latent.show(`${version},${latent.step},${latent.points.length}`, figure, `One run, ${origin}${measured}.`);
  }

  /** @param {number} index */
  #point(index) {
    const latent = this.#shown?.latent;
    const known = latent?.texts[index] !== undefined;
    if (!latent || !this.latent.figure || !known) {
      this.latent.canvas.style.cursor = "";
      return;
    }
    this.latent.canvas.style.cursor = "pointer";
    if (index === this.#highlighted) return;
    this.#highlighted = index;
    if (this.#number.valueAsNumber !== index + 1) this.#number.value = String(index + 1);
    this.#pinButton.disabled = false;
    this.#output.textContent = `${latent.texts[index]} (${latent.classNames[latent.labels[index]]})`;
    this.#mark();
  }

  /** @param {number} index */
  #pin(index) {
    const text = this.#shown?.latent?.texts[index];
    if (text === undefined) return;
    this.#point(index);
    this.#pinned = index;
    this.#mark();
    this.onPin(text);
  }

  #mark() {
    if (this.latent.figure?.kind !== "scatter") return;
    Object.assign(this.latent.figure, { highlighted: this.#highlighted, pinned: this.#pinned });
    this.latent.redraw();
  }
}
