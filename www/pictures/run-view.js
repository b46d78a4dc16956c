// The open run on images as it is seen: curves, latent space, confusion, mistakes, and what can be taken home.

/** @import {Lab} from "../atomlab.js" */
/** @import {ImageRun} from "../lab/image-run.js" */
/** @import {PageModule} from "../page/page-figures.js" */
/** @import {TrainingSetup} from "./training-setup.js" */
import { t } from "../language/translate.js";
import { imageCredit } from "../lab/image-assets.js";
import { runDevices } from "../page/device-choice.js";
import { byId } from "../page/dom.js";
import { RunCurves } from "../page/run-curves.js";
import { say, sentenceOf } from "../page/status.js";
import { csvOf, download, downloadCsv, fileName } from "../page/take-away.js";
import { PictureSpace } from "./space.js";

export class RunView {
  /** @type {ImageRun | null} */
  #run = null;
  #curves;
  #space;
  /** Who made the pictures at the points and among the mistakes. */
  #credit = byId("pictures-credit", HTMLElement);
  #weightsOut = byId("pictures-weights", HTMLButtonElement);
  #curvesOut = byId("pictures-curves-csv", HTMLButtonElement);
  #lab;
  #setup;

  /**
   * @param {Lab} lab @param {PageModule} module @param {TrainingSetup} setup @param {HTMLElement} toggle the switch of the pictures at their points
   * @param {(pixels: Uint8Array, name: string) => void} look at a picture's charges
   */
  constructor(lab, module, setup, toggle, look) {
    this.#lab = lab;
    this.#setup = setup;
    this.#curves = new RunCurves(module, "pictures-", "pictures", t("Press Train, and it is drawn here step by step."));
    this.#space = new PictureSpace(module, toggle, look);
    this.#weightsOut.addEventListener("click", () => this.#downloadWeights().catch((error) => say(sentenceOf(error))));
    this.#curvesOut.addEventListener("click", () => this.#downloadCurves());
  }

  /** @param {ImageRun} run */
  show(run) {
    this.#run = run;
    const { method = "atom", seed = 0 } = run.spec;
    const { dataset } = run.options;
    const { records, evaluations, totalSteps } = run.metrics();
    const { lastLatent: latent, lastPredictions: predictions } = run;
    const credit = imageCredit(dataset.name);
    this.#credit.hidden = credit === "";
    this.#credit.textContent = credit;
    const device = runDevices(run, this.#lab);
    const { fingerprint } = run.info;
    const version = this.#curves.show({ origin: "live", method, title: this.#setup.titleOf(dataset), seed, device, fingerprint, totalSteps, records, evaluations });
    const evaluation = latent ? (evaluations.filter((one) => one.split === "validation" && one.step === latent.step).at(-1) ?? null) : null;
    const facts = latent ? t("One run, live, seed {seed}, {device}, step {step}", { seed, device, step: latent.step }) : t("One run, live, seed {seed}, {device}", { seed, device });
    this.#space.show({ version: `${version},${latent?.step},${predictions?.step}`, method, facts, dataset, latent, predictions, evaluation });
    this.#weightsOut.disabled = false;
    this.#curvesOut.disabled = records.length === 0;
  }

  /** @param {boolean} drawn whether the pictures stand at their points of the scatter */
  drawPictures(drawn) {
    this.#space.drawPictures(drawn);
  }

  async #downloadWeights() {
    if (!this.#run) return;
    const { spec, options } = this.#run;
    const { step } = this.#run.metrics();
    const weights = await this.#run.exportModel();
    download(`${fileName("weights", { [options.dataset.name]: "", seed: String(spec.seed ?? 0), step: String(step) })}.bpk`, new Blob([/** @type {BlobPart} */ (weights)], { type: "application/octet-stream" }));
    say(t("The weights at step {step} are in your downloads ({size} MB).", { step, size: (weights.length / 1e6).toFixed(1) }));
  }

  /** Every step's terms, and what was measured after it. */
  #downloadCurves() {
    if (!this.#run) return;
    const { records, evaluations } = this.#run.metrics();
    const at = (/** @type {number} */ step, /** @type {string} */ split) => evaluations.find((one) => one.step === step && one.split === split);
    const rows = records.map(({ step, loss, task, energy, charge, neutrons, baseline, gradientNorm, learningRate }) => {
      const [train, validation] = [at(step, "train"), at(step, "validation")];
      return [step, loss, task, energy, charge, neutrons, baseline, gradientNorm, learningRate, train?.accuracy ?? null, validation?.loss ?? null, validation?.accuracy ?? null, validation?.n ?? null];
    });
    const head = ["step", "loss", "task", "energy", "charge", "neutrons", "baseline", "gradientNorm", "learningRate", "trainAccuracy", "validationLoss", "validationAccuracy", "n"];
    downloadCsv(`${fileName("curves", { pictures: "", seed: String(this.#run.spec.seed ?? 0) })}.csv`, csvOf([head, ...rows]));
    say(t("The curves are in your downloads."));
  }
}
