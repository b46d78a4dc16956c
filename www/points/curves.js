// Accuracy and loss of all methods over the steps, and the same as CSV.

/** @import {PageModule} from "../page/page-figures.js" */
/** @import {PointsRun} from "../lab/points-run.js" */
import { t } from "../language/translate.js";
import { byId } from "../page/dom.js";
import { frames } from "../page/draw-queue.js";
import { FigureView } from "../page/page-figures.js";
import { accuracyCurves, lossCurves } from "./figures.js";
import { MEASURED } from "./records.js";
import { inUse } from "./settings.js";
import { notice, say, sentenceOf } from "../page/status.js";
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
  #due = () => {};
  #job = () => this.#due();
  /** Runs shown so far: two of the same start are not the same. */
  #runs = 0;
  /** @type {PointsRun | null} */
  #run = null;

  /** @param {PageModule} module */
  constructor(module) {
    this.#accuracy = new FigureView(module, byId("points-accuracy", HTMLElement), t("Accuracy"));
    this.#loss = new FigureView(module, byId("points-loss", HTMLElement), t("Loss"));
  }

  /** @param {PointsRun} run @param {string} origin seed, device and so on */
  show(run, origin) {
    clearTimeout(this.#timer);
    // Built in a frame's time, not in the message's that brought the news: the panels are built there.
    this.#due = () => this.#showNow(run, origin);
    const wait = this.#shownAt + EVERY_MS - performance.now();
    if (wait > 0) this.#timer = setTimeout(() => frames.add(this.#job), wait);
    else frames.add(this.#job);
  }

  /** @param {PointsRun} run @param {string} origin */
  #showNow(run, origin) {
    this.#shownAt = performance.now();
    if (run !== this.#run) this.#runs++;
    this.#run = run;
    const { evaluations, records, totalSteps, step } = run.metrics();
    const { methods, trainSamples, testSamples, fingerprint, bestPossible } = run.info;
    const version = [this.#runs, fingerprint, methods.join(), totalSteps, evaluations.length, evaluations.at(-1)?.step, run.timeline.length].join();
    const sizes = { train: trainSamples, test: testSamples };
    this.#accuracy.show(version, () => accuracyCurves(methods, evaluations, totalSteps, bestPossible ?? null), t("One run, {origin}; n = {train} training and {test} test samples.", { origin, ...sizes }));
    this.#loss.show(`${version},${records.steps}`, () => lossCurves(methods, evaluations, records, totalSteps), t("One run, {origin}; step {step}; n = {train} training and {test} test samples.", { origin, step, ...sizes }));
  }
}

/** @param {() => PointsRun | null} open @param {HTMLElement} place for a notice */
export function wireCurvesDownload(open, place) {
  byId("points-curves-csv", HTMLButtonElement).addEventListener("click", async () => {
    const run = open();
    try {
      if (run) await downloadCurves(run);
      say(run ? t("The curves are in your downloads.") : t("There are no curves yet."));
    } catch (error) {
      notice(place, sentenceOf(error));
    }
  });
}

/** Every step's losses and every measurement, method by method. @param {PointsRun} run */
async function downloadCurves(run) {
  const { evaluations, records } = run.metrics();
  const { methods, fingerprint } = run.info;
  const { seed } = run.timeline[0].spec;
  const parts = [csvOf([["method", "step", ...MEASURED, "trainAccuracy", "testAccuracy", "trainLoss", "testLoss", "scale", "gap", "rate", "coefficient", "seed", "fingerprint"]])];
  const [steps, at] = [records.steps, new Map(evaluations.map((evaluation) => [evaluation.step, evaluation]))];
  for (const [i, method] of methods.entries()) {
    for (let from = 0; from <= steps; from += ROWS_AT_ONCE) {
      const rows = [];
      for (let step = from; step < Math.min(from + ROWS_AT_ONCE, steps + 1); step++) {
        const seen = at.get(step)?.methods[i];
        const measured = MEASURED.map((field) => (step > 0 ? plain(records.at(step, i, field)) : null));
        const { rate, weight } = inUse(run.specAt(Math.max(0, step - 1)), method);
        const evaluated = seen ? [seen.train.accuracy, seen.test.accuracy, seen.train.loss, seen.test.loss, seen.scale, seen.gap] : [null, null, null, null, null, null];
        rows.push([method, step, ...measured, ...evaluated.map(plain), rate, weight, seed, fingerprint]);
      }
      parts.push(csvOf(rows));
      await new Promise((resolve) => setTimeout(resolve));
    }
  }
  downloadCsv(`atomlab-points-seed-${seed}.csv`, parts.join(""));
}

/** A 32-bit float has no more digits than these. @param {number | null} value */
function plain(value) {
  return value === null ? null : Number(value.toPrecision(7));
}
