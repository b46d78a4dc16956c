// Accuracy and loss of all methods over the steps, and the same as CSV.

/** @import {PageModule} from "../page/page-figures.js" */
/** @import {PointsRun} from "../lab/points-run.js" */
import { byId } from "../page/dom.js";
import { FigureView } from "../page/page-figures.js";
import { accuracyCurves, lossCurves } from "./figures.js";
import { MEASURED } from "./records.js";
import { csvOf, downloadCsv } from "../page/take-away.js";

/** The curves follow a run at this pace, in milliseconds: they grow by little from one look to the next. */
const EVERY_MS = 200;
/** Rows of a CSV written before the page gets a turn. */
const ROWS_AT_ONCE = 2000;

export class PointsCurves {
  #accuracy;
  #loss;
  #shownAt = -Infinity;
  #timer = 0;

  /** @param {PageModule} module */
  constructor(module) {
    this.#accuracy = new FigureView(module, byId("points-accuracy", HTMLElement), "Accuracy");
    this.#loss = new FigureView(module, byId("points-loss", HTMLElement), "Loss");
  }

  /** @param {PointsRun} run @param {string} origin seed, device and so on */
  show(run, origin) {
    clearTimeout(this.#timer);
    const wait = this.#shownAt + EVERY_MS - performance.now();
    if (wait > 0) this.#timer = setTimeout(() => this.show(run, origin), wait);
    else this.#showNow(run, origin);
  }

  /** @param {PointsRun} run @param {string} origin */
  #showNow(run, origin) {
    this.#shownAt = performance.now();
    const { evaluations, records, totalSteps, step } = run.metrics();
    const { methods, trainSamples, testSamples, fingerprint, bestPossible } = run.info;
    const version = [fingerprint, methods.join(), totalSteps, evaluations.length, evaluations.at(-1)?.step, run.timeline.length].join();
    const sizes = `n = ${trainSamples} training and ${testSamples} test samples`;
    this.#accuracy.show(version, () => accuracyCurves(methods, evaluations, totalSteps, bestPossible ?? null), `One run, ${origin}; ${sizes}.`);
    this.#loss.show(`${version},${records.steps}`, () => lossCurves(methods, evaluations, records, totalSteps), `One run, ${origin}; step ${step}; ${sizes}.`);
  }
}

/** Every step's losses and every measurement, method by method. @param {PointsRun} run */
export async function downloadCurves(run) {
  const { evaluations, records } = run.metrics();
  const { methods, fingerprint } = run.info;
  const { seed } = run.timeline[0].spec;
  const parts = [csvOf([["method", "step", ...MEASURED, "trainAccuracy", "testAccuracy", "trainLoss", "testLoss", "scale", "gap", "seed", "fingerprint"]])];
  const [steps, at] = [records.steps, new Map(evaluations.map((evaluation) => [evaluation.step, evaluation]))];
  for (const [i, method] of methods.entries()) {
    for (let from = 0; from <= steps; from += ROWS_AT_ONCE) {
      const rows = [];
      for (let step = from; step < Math.min(from + ROWS_AT_ONCE, steps + 1); step++) {
        const seen = at.get(step)?.methods[i];
        const measured = MEASURED.map((field) => (step > 0 ? records.at(step, i, field) : null));
        const evaluated = seen ? [seen.train.accuracy, seen.test.accuracy, seen.train.loss, seen.test.loss, seen.scale, seen.gap] : [null, null, null, null, null, null];
        rows.push([method, step, ...measured, ...evaluated, seed, fingerprint]);
      }
      parts.push(csvOf(rows));
      await new Promise((resolve) => setTimeout(resolve));
    }
  }
  downloadCsv(`atomlab-points-seed-${seed}.csv`, parts.join(""));
}
