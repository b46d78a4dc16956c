// What every run of one network is, whatever it classifies: records of its steps, measurements of both parts of the data, and
// where the held-out samples lie.

/** @import {Evaluation, FromWorker, LatentPlane, RunInfo, StepRecord, StepReply, TrainOrder} from "./protocol.js" */
/** @import {DeviceName, DeviceRequest} from "./protocol.js" */
/** @import {Metrics} from "./live-run.js" */
/** @import {Station} from "./station.js" */
import { LiveRun, epochOf, freshMetrics } from "./live-run.js";

/** What all specs have. @typedef {{seed?: number, method?: string, optimizer?: {steps?: number, batchSize?: number}}} ClassifierSpec */

/** A run's state of another day. @template L @typedef {{step: number, checkpoint: Uint8Array, records: StepRecord[], evaluations: Evaluation[], latent: L | null, devices?: DeviceName[]}} ResumedAt */

/** @typedef {Metrics & {records: StepRecord[], evaluations: Evaluation[]}} ClassifierMetrics */

/** Samples per split that the measurements during training use. */
export const EVALUATE_LIMIT = 200;
/** Steps and samples per step of a spec that does not say. */
const DEFAULT = { steps: 500, batch: 32 };

/**
 * @template {ClassifierSpec} S
 * @template {LatentPlane} L
 * @extends {LiveRun<ClassifierMetrics>}
 */
export class ClassifierRun extends LiveRun {
  /** @type {RunInfo} */
  info = { fingerprint: "", parameters: 0, classNames: [], trainSamples: 0, validationSamples: 0, step: 0, notices: [] };
  /** @type {L | null} the last one measured */
  lastLatent = null;
  /** How often a whole run is measured. @protected */
  measurements = 20;

  /** @param {Station} station @param {S} spec @param {() => DeviceRequest} open asked anew by every worker that goes on with this run @param {ResumedAt<L> | null} [resume] where the run stands already */
  constructor(station, spec, open, resume = null) {
    super(station, { open, step: "step", save: "save", restore: "restore", reset: "reset" }, empty(spec));
    this.spec = spec;
    if (resume) this.#resume(resume);
  }

  /** The latent space of the validation split, 2-D by PCA. @param {number} [limit] @returns {Promise<L>} */
  async latent(limit = EVALUATE_LIMIT) {
    /** @type {L} */
    const latent = await this.station.ask({ kind: "latent", limit }, { again: true });
    this.lastLatent = latent;
    return latent;
  }

  /** @param {"train" | "validation"} split @param {number} [limit] @returns {Promise<Evaluation>} */
  async evaluate(split, limit = EVALUATE_LIMIT) {
    /** @type {Evaluation} */
    const evaluation = await this.station.ask({ kind: "evaluate", split, limit }, { again: true });
    this.measured.evaluations.push(evaluation);
    return evaluation;
  }

  /** The network alone as `.bpk` bytes: a start for another run. @returns {Promise<Uint8Array>} */
  async exportModel() {
    return (await this.station.ask({ kind: "exportModel" }, { again: true })).weights;
  }

  /** What `reopen` brings back. @param {ResumedAt<L>} state */
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
    const evaluateEvery = Math.max(1, Math.round(this.totalSteps / this.measurements));
    return { loop: "run", from: this.measured.step, until, evaluateEvery, evaluateLimit: EVALUATE_LIMIT, predictions: false };
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

/** @param {ClassifierSpec} spec @returns {ClassifierMetrics} */
function empty(spec) {
  return { ...freshMetrics(spec.optimizer?.steps ?? DEFAULT.steps), records: [], evaluations: [] };
}
