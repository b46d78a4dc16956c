// Several methods, or one at several layers, on the same samples from the same weights: one clock for all. Made by
// `lab.compareText(…)` and `lab.compareImages(…)`.

/** @import {ComparisonInfo, DeviceName, Evaluation, FromWorker, LatentPlane, TrainOrder, Variant} from "./protocol.js" */
/** @import {BenchHooks} from "./bench.js" */
/** @import {ClassifierSpec} from "./classifier-run.js" */
/** @import {Client} from "./client.js" */
/** @import {Progress} from "./experiment.js" */
import { t } from "../language/translate.js";
import { Experiment } from "./experiment.js";

/**
 * What was measured so far. `losses`: a list for each run, an entry for each step, shorter for a run that stopped;
 * `outcomes`: the measurements; `latents`: the last latent space of each run, where there is one.
 * @template {LatentPlane} [L=LatentPlane]
 * @typedef {{info: ComparisonInfo, device: DeviceName, losses: number[][], outcomes: {step: number, runs: Evaluation[]}[], latents: (L | null)[], stopped: {run: number, step: number, reason: string}[]}} Compared
 */
/** `isNew` where it was measured again. @template {LatentPlane} [L=LatentPlane] @typedef {Progress & {isNew: boolean, compared: Compared<L>}} ComparisonProgress */
/** @template {LatentPlane} [L=LatentPlane] @typedef {Compared<L> & {step: number, seconds: number, cancelled: boolean}} ComparisonResult */
/**
 * What every comparison is told.
 * @template {LatentPlane} [L=LatentPlane]
 * @typedef {object} CommonOptions
 * @property {Variant[]} variants
 * @property {number} seeds  that many, from the spec's on
 * @property {(progress: ComparisonProgress<L>) => void} [onProgress]
 */

/** How often everything is measured over a whole comparison, the start not counted. */
const REPORTS = 10;
/** Validation samples that a measurement on the way takes: enough for a latent space. */
const LIMIT = 200;
/** The last one takes a share of what was trained on, so that most of the time is left to training, within these. */
const LAST = { share: 0.15, least: LIMIT, most: 1000 };

/**
 * @template {ClassifierSpec} S
 * @template {LatentPlane} L
 * @extends {Experiment<ComparisonInfo>}
 */
export class Comparison extends Experiment {
  /** Parameters of all runs together with which a measurement at the start is quickly done. @protected */
  quick = 5e6;
  /** @type {number[][]} */
  #losses = [];
  /** @type {Compared["outcomes"]} */
  #outcomes = [];
  /** @type {(L | null)[]} */
  #latents = [];
  /** @type {Compared["stopped"]} */
  #stopped = [];
  #spec;
  #options;

  /** @param {S} spec @param {CommonOptions<L>} options @param {BenchHooks} hooks */
  constructor(spec, options, hooks) {
    super((why) => t("The worker of the comparison stopped: {why} What was measured so far stays.", { why }), hooks);
    this.#spec = spec;
    this.#options = options;
  }

  /** Runs to the end or to `cancel()`; null if that came before it had begun. @returns {Promise<ComparisonResult<L> | null>} */
  async run() {
    const ended = await this.runAll();
    return ended && { ...ended, ...this.#compared(ended.info) };
  }

  /** The data and the start, in the words of the session. @protected @returns {Promise<Record<string, unknown>>} */
  async begin() {
    throw new Error("A comparison says what it begins with.");
  }

  /** @protected @param {Client} client @returns {Promise<ComparisonInfo>} */
  async open(client) {
    const { variants, seeds } = this.#options;
    return client.request({ kind: "openComparison", spec: this.#spec, variants, seeds, ...(await this.begin()) });
  }

  /** @protected @returns {TrainOrder} */
  order() {
    const { steps = 500, batchSize = 32 } = this.#spec.optimizer ?? {};
    const lastLimit = Math.min(LAST.most, Math.max(LAST.least, Math.round(LAST.share * steps * batchSize)));
    const { totalSteps = steps, parameters = 0, runs = [] } = this.info ?? {};
    return { loop: "comparison", totalSteps, batchSize, reports: REPORTS, atStart: parameters * runs.length <= this.quick, limit: LIMIT, lastLimit };
  }

  /** @protected @param {FromWorker} news */
  take(news) {
    if (news.type !== "comparisonProgress") return null;
    this.#stopped.push(...news.stopped);
    for (const [run, list] of news.losses.entries()) {
      const kept = (this.#losses[run] ??= []);
      const end = this.#stopped.find((one) => one.run === run)?.step ?? Infinity;
      // What comes after a run has stopped is no loss of it.
      kept.push(...list.slice(0, Math.max(0, end - kept.length)));
    }
    if (news.outcomes) {
      const { step, runs } = news.outcomes;
      this.#outcomes.push({ step, runs: runs.map(({ validation }) => validation) });
      this.#latents = runs.map(({ latent }, run) => latent ?? this.#latents[run] ?? null);
    }
    return { step: news.step, totalSteps: news.totalSteps, isNew: news.outcomes !== null };
  }

  /** @protected @param {Progress} progress @param {boolean} isNew */
  tell(progress, isNew) {
    if (this.info) this.#options.onProgress?.({ ...progress, isNew, compared: this.#compared(this.info) });
  }

  /** @param {ComparisonInfo} info @returns {Compared<L>} */
  #compared(info) {
    return { info, device: this.device, losses: this.#losses, outcomes: this.#outcomes, latents: this.#latents, stopped: this.#stopped };
  }
}
