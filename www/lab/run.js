// A run on sentences as its user holds it: a spec, a start, steps, and everything measured so far. Made by `lab.run(…)`.

/** @import {ChargeOptions, Charges, Dataset, DeviceName, Encoder, Evaluation, FromWorker, Latent, RunInfo, RunSpec, StepRecord, StepReply, TrainOrder} from "./protocol.js" */
/** @import {Metrics} from "./live-run.js" */
/** @import {Station} from "./station.js" */
import { Insight } from "./insight.js";
import { LiveRun, epochOf, freshMetrics } from "./live-run.js";

/**
 * @typedef {object} RunOptions
 * @property {Dataset} dataset
 * @property {string | null} vocabulary  null: learnt from the data
 * @property {Uint8Array | null} [start]  weights to start from instead of the seed's
 * @property {Encoder | null} [encoder]  the same as a BERT-family model
 * @property {Resumed | null} [resume]  where the run stands already
 */

/** A run's state of another day. @typedef {{step: number, checkpoint: Uint8Array, records: StepRecord[], evaluations: Evaluation[], latent: Latent | null, devices?: DeviceName[]}} Resumed */

/** @typedef {Metrics & {records: StepRecord[], evaluations: Evaluation[]}} TextMetrics */

/** Sentences per split that the measurements during training use. */
export const EVALUATE_LIMIT = 200;
/** Measurements over a whole run; of a pretrained encoder fewer, as one of them takes as long as a dozen steps on a CPU. */
const EVALUATIONS_PER_RUN = { small: 20, encoder: 8 };
/** Steps and sentences per step of a spec that does not say. */
const DEFAULT = { steps: 500, batch: 32 };

/** @extends {LiveRun<TextMetrics>} */
export class Run extends LiveRun {
  /** @type {RunInfo} */
  info = { fingerprint: "", parameters: 0, classNames: [], trainSamples: 0, validationSamples: 0, vocabularySize: 0, step: 0, notices: [] };
  /** @type {Latent | null} the last one measured */
  lastLatent = null;
  /** Questions about the run's validation split, by the weights as they are when they are asked. */
  insight = new Insight(
    (request) => this.station.ask(request, { again: true }),
    async () => this.info,
  );

  /** @param {Station} station @param {RunSpec} spec @param {RunOptions} options */
  constructor(station, spec, options) {
    const { resume = null, ...rest } = options;
    const { dataset, vocabulary, start = null, encoder = null } = rest;
    // Asked anew by every worker that goes on with this run.
    const open = () => ({ kind: "openRun", spec, dataset, vocabulary, start, encoder });
    super(station, { open, step: "step", save: "save", restore: "restore", reset: "reset" }, empty(spec));
    this.spec = spec;
    this.options = rest;
    if (resume) this.#resume(resume);
  }

  /** The latent space of the validation split, 2-D by PCA. @param {number} [limit] @returns {Promise<Latent>} */
  async latent(limit = EVALUATE_LIMIT) {
    this.lastLatent = await this.insight.latent(limit);
    return this.lastLatent;
  }

  /** @param {"train" | "validation"} split @param {number} [limit] @returns {Promise<Evaluation>} */
  async evaluate(split, limit = EVALUATE_LIMIT) {
    const evaluation = await this.insight.evaluate(split, limit);
    this.measured.evaluations.push(evaluation);
    return evaluation;
  }

  /** Charges of a sentence by the weights as they are now. @param {string} text @param {ChargeOptions} [options] @returns {Promise<Charges>} */
  charges(text, options = {}) {
    return this.station.ask({ kind: "charges", text, source: "run", ...options }, { again: true });
  }

  /** The network alone, with its vocabulary, as `.bpk` bytes: a start for another run. @returns {Promise<Uint8Array>} */
  async exportModel() {
    return (await this.station.ask({ kind: "exportModel" }, { again: true })).weights;
  }

  /** What `reopen` brings back. @param {Resumed} state */
  #resume({ step, checkpoint, records, evaluations, latent, devices = [] }) {
    this.checkpoint = { step, bytes: checkpoint };
    Object.assign(this.measured, { step, records, evaluations });
    this.lastLatent = latent;
    this.devices = devices;
  }

  async reset() {
    await super.reset();
    this.lastLatent = null;
  }

  /** @param {FromWorker} news */
  hear(news) {
    super.hear(news);
    if (news.type !== "evaluated") return;
    this.measured.evaluations.push(...news.evaluations);
    this.lastLatent = news.latent;
    this.changed();
  }

  /** @protected @param {number} until @returns {TrainOrder} */
  order(until) {
    const evaluateEvery = Math.max(1, Math.round(this.totalSteps / EVALUATIONS_PER_RUN[this.options.encoder ? "encoder" : "small"]));
    return { loop: "text", from: this.measured.step, until, evaluateEvery, evaluateLimit: EVALUATE_LIMIT };
  }

  /** @protected @param {StepReply} reply */
  take(reply) {
    super.take(reply);
    this.measured.records.push(...reply.records);
    this.measured.stopped = reply.stopped;
  }

  /** @protected @param {number} step */
  cutTo(step) {
    super.cutTo(step);
    const { measured } = this;
    if (this.lastLatent && this.lastLatent.step > step) this.lastLatent = null;
    measured.records = measured.records.filter((record) => record.step <= step);
    measured.evaluations = measured.evaluations.filter((evaluation) => evaluation.step <= step);
  }

  /** @protected @param {number} step */
  epochAt(step) {
    return epochOf(step, this.info.trainSamples, this.spec.optimizer?.batchSize ?? DEFAULT.batch);
  }

  /** @protected */
  fresh() {
    return empty(this.spec);
  }
}

/** @param {RunSpec} spec @returns {TextMetrics} */
function empty(spec) {
  return { ...freshMetrics(spec.optimizer?.steps ?? DEFAULT.steps), records: [], evaluations: [] };
}
