// The figures of a run, recorded or live: loss, accuracy, and its latent space with what can be asked of it.

/** @import {Dataset, Evaluation, Latent, StepRecord} from "../lab/protocol.js" */
/** @import {PageModule} from "../page/page-figures.js" */
/** @import {SpaceView} from "./insight/space.js" */
import { titleOfDataset } from "../lab/assets.js";
import { howMany } from "../page/numbers.js";
import { byId, make } from "../page/dom.js";
import { accuracyFigure, lossFigure } from "../page/figures.js";
import { FigureView } from "../page/page-figures.js";
import { methodName } from "../lab/methods.js";

/**
 * What the figures show. `origin` says where it comes from: "recorded" or "live", never left out.
 * @typedef {object} ShownRun
 * @property {"recorded" | "live"} origin
 * @property {string} method
 * @property {string | Dataset} dataset
 * @property {number} seed
 * @property {string} device
 * @property {string} [fingerprint]
 * @property {number} totalSteps
 * @property {StepRecord[]} records
 * @property {Evaluation[]} evaluations
 * @property {Latent | null} latent
 */

/** Of fewer validation sentences than these, each moves the accuracy by more than two points. */
const FEW = 50;

export class RunFigures {
  #line = byId("run-line", HTMLElement);
  #space;

  /** @param {PageModule} module @param {SpaceView} space */
  constructor(module, space) {
    this.loss = new FigureView(module, byId("loss", HTMLElement), "Loss");
    this.accuracy = new FigureView(module, byId("accuracy", HTMLElement), "Accuracy");
    this.#space = space;
  }

  /** @param {ShownRun} run */
  show(run) {
    const { method, records, evaluations, totalSteps, latent } = run;
    const origin = `${run.origin}, seed ${run.seed}, ${run.device}`;
    const validation = evaluations.filter((one) => one.split === "validation");
    const last = validation.at(-1);
    const train = evaluations.filter((one) => one.split === "train").at(-1);
    const version = [run.origin, run.fingerprint, method, totalSteps, evaluations.length, evaluations.at(-1)?.step].join();
    // A recording keeps some of its steps.
    const steps = Math.max(0, ...[records, evaluations].map((list) => list.at(-1)?.step ?? 0));
    const idle = method === "hinge" && records.length > 0 && records.every(({ baseline }) => baseline === 0) ? " The extra term was 0 in every step: no pair was closer in z than the margin." : "";
    this.loss.show(`${version},${records.length},${records.at(-1)?.step}`, () => lossFigure(records, evaluations, totalSteps), `One run, ${origin}; ${howMany(steps, "step")}; bold lines are moving means.${idle}`);
    const sizes = last ? `n = ${train?.n ?? 0} training and ${last.n} validation sentences` : "measured at regular steps";
    this.accuracy.show(version, () => accuracyFigure(evaluations, totalSteps), `One run, ${origin}; ${sizes}.`);
    this.#showSpace(run, `${version},${latent?.step}`, validation);
    this.#line.replaceChildren(make("b", {}, run.origin === "recorded" ? "Recorded run" : "Live run"), `: ${methodName(method)} on ${titleOfDataset(run.dataset)}, seed ${run.seed}, ${run.device}`);
    if (run.fingerprint) this.#line.append(", start ", make("code", { title: "Fingerprint of the first weights and the order of the batches" }, run.fingerprint));
    if (last) this.#line.append(`; validation accuracy ${(100 * last.accuracy).toFixed(1)} % at step ${last.step} (n = ${last.n}${last.n < FEW ? `: one sentence moves it by ${Math.round(1000 / last.n) / 10} points` : ""})`);
  }

  /** @param {ShownRun} run @param {string} version @param {Evaluation[]} validation */
  #showSpace({ origin, fingerprint, seed, device, method, dataset, latent }, version, validation) {
    const key = [origin, fingerprint, seed].join();
    const how = `seed ${seed}, ${device}`;
    const shared = { key, version, method, dataset, classNames: latent?.classNames ?? [], latent };
    const step = latent ? `, step ${latent.step}` : "";
    if (origin === "live") {
      this.#space.showRun({ ...shared, source: "run", facts: `One run, live, ${how}${step}`, evaluation: latent ? (validation.at(-1) ?? null) : null });
    } else {
      // The recording went on; the picture and the shipped weights are of the step with the best loss.
      const evaluation = validation.find((one) => one.step === latent?.step) ?? null;
      this.#space.showRecorded({ ...shared, source: "model", facts: `Shipped model, recorded, ${how}${step}`, evaluation });
    }
  }
}
