// A run as its user holds it: a spec, a start, steps, and everything measured so far. Made by `lab.run(…)`.

/** @import {Charges, Dataset, Evaluation, FromWorker, Latent, RunInfo, RunSpec, StepRecord, StepReply, Stopped, TrainEnd, WordCharge} from "./protocol.js" */
/** @import {Client} from "./client.js" */
/** @import {Station} from "./station.js" */

/**
 * @typedef {object} RunOptions
 * @property {Dataset} dataset
 * @property {string | null} vocabulary  null: learnt from the data
 * @property {Uint8Array | null} [start]  weights to start from instead of the seed's
 */

/**
 * @typedef {object} Metrics
 * @property {number} step
 * @property {number} totalSteps
 * @property {number} epoch passes over the training data, a fraction
 * @property {boolean} finished
 * @property {number} stepsPerSecond  0 until it is known
 * @property {number} secondsLeft  NaN until it is known
 * @property {StepRecord[]} records
 * @property {Evaluation[]} evaluations
 * @property {Stopped | null} stopped  set when the loss was not finite
 */

/** Sentences per split that the measurements during training use. */
const EVALUATE_LIMIT = 200;
/** Measurements over a whole run. */
const EVALUATIONS_PER_RUN = 20;

export class Run {
  /** @type {RunInfo} */
  info = { fingerprint: "", parameters: 0, classNames: [], trainSamples: 0, validationSamples: 0, vocabularySize: 0, step: 0, notices: [] };
  training = false;
  /** @type {{step: number, bytes: Uint8Array} | null} */
  checkpoint = null;
  /** @type {Latent | null} the last one measured */
  lastLatent = null;
  /** @type {Metrics} */
  #metrics;
  /** @type {((end: TrainEnd) => void) | null} */
  #trained = null;
  /** @type {(metrics: Metrics) => void} */
  #onProgress = () => {};
  /** The first news of this training. @type {{step: number, at: number} | null} */
  #began = null;
  #station;

  /** @param {Station} station @param {RunSpec} spec @param {RunOptions} options */
  constructor(station, spec, options) {
    this.#station = station;
    this.spec = spec;
    this.options = options;
    this.#metrics = this.#fresh();
  }

  /** Everything measured so far. @returns {Metrics} */
  metrics() {
    return this.#metrics;
  }

  /** Trains `n` steps and waits for them. @param {number} n @returns {Promise<Metrics>} */
  async step(n = 1) {
    this.#take(/** @type {StepReply} */ (await this.#station.ask({ kind: "step", steps: n })));
    return this.#metrics;
  }

  /**
   * Trains in the background until a step (the run's last one if not given), `pause()`, or trouble.
   * @param {{until?: number, onProgress?: (metrics: Metrics) => void}} [options]
   * @returns {Promise<TrainEnd>} resolves when training ends, and says why
   */
  async train({ until = Infinity, onProgress = () => {} } = {}) {
    if (this.training) throw new Error("This run is training already.");
    this.#onProgress = onProgress;
    this.training = true;
    this.#began = null;
    const ended = new Promise((resolve) => (this.#trained = resolve));
    try {
      const evaluateEvery = Math.max(1, Math.round(this.totalSteps / EVALUATIONS_PER_RUN));
      await (await this.#station.client()).train({ from: this.#metrics.step, until, evaluateEvery, evaluateLimit: EVALUATE_LIMIT });
    } catch (error) {
      this.#end({ reason: "lost", stopped: null });
      throw error;
    }
    return ended;
  }

  /** Ends training after the slice in work. */
  async pause() {
    if (this.training) await (await this.#station.client()).pause();
  }

  /** The latent space of the validation split, 2-D by PCA. @param {number} [limit] @returns {Promise<Latent>} */
  async latent(limit = EVALUATE_LIMIT) {
    this.lastLatent = await this.#station.ask({ kind: "latent", limit }, { again: true });
    return /** @type {Latent} */ (this.lastLatent);
  }

  /** @param {"train" | "validation"} split @param {number} [limit] @returns {Promise<Evaluation>} */
  async evaluate(split, limit = EVALUATE_LIMIT) {
    const evaluation = await this.#station.ask({ kind: "evaluate", split, limit }, { again: true });
    this.#metrics.evaluations.push(evaluation);
    return evaluation;
  }

  /** Charges of a sentence by the weights as they are now. @param {string} text @returns {Promise<Charges>} */
  charges(text) {
    return this.#station.ask({ kind: "charges", text, source: "run" }, { again: true });
  }

  /** Mean charge per word over the validation split. @param {number} limit @returns {Promise<{words: WordCharge[]}>} */
  wordCharges(limit) {
    return this.#station.ask({ kind: "wordCharges", limit }, { again: true });
  }

  /** The network alone, with its vocabulary, as `.bpk` bytes: a start for another run. @returns {Promise<Uint8Array>} */
  async exportModel() {
    return (await this.#station.ask({ kind: "exportModel" }, { again: true })).weights;
  }

  /** The whole state; `load` takes it back. @returns {Promise<Uint8Array>} */
  async save() {
    const { step, checkpoint } = await this.#station.ask({ kind: "save" }, { again: true });
    this.checkpoint = { step, bytes: checkpoint };
    return checkpoint;
  }

  /** Takes a state of `save`, of this run or of another start of the same spec. @param {Uint8Array} bytes */
  async load(bytes) {
    const info = await this.#station.ask({ kind: "restore", checkpoint: bytes });
    this.info = info;
    this.checkpoint = { step: info.step, bytes };
    this.#cutTo(info.step);
  }

  /** The same start again. */
  async reset() {
    await this.pause();
    this.info = await this.#station.ask({ kind: "reset" });
    this.checkpoint = null;
    this.lastLatent = null;
    this.#metrics = this.#fresh();
  }

  /** Back to the last checkpoint, or to the start if there is none. */
  restoreCheckpoint() {
    return this.checkpoint ? this.load(this.checkpoint.bytes) : this.reset();
  }

  get totalSteps() {
    return this.#metrics.totalSteps;
  }

  /** Opens this run on a fresh worker and takes back its last checkpoint. @param {Client} client */
  async reopen(client) {
    const { dataset, vocabulary, start = null } = this.options;
    this.info = await client.request({ kind: "openRun", spec: this.spec, dataset, vocabulary, start });
    if (this.checkpoint) await client.request({ kind: "restore", checkpoint: this.checkpoint.bytes });
    this.#cutTo(this.checkpoint?.step ?? 0);
  }

  /** News of the worker. @param {FromWorker} news */
  hear(news) {
    if (news.type === "progress") {
      this.#take({ ...news, finished: news.step >= news.totalSteps, stopped: null });
      this.#metrics.stepsPerSecond = news.stepsPerSecond;
      this.#metrics.secondsLeft = (news.totalSteps - news.step) * this.#secondsPerStep(news);
      this.#onProgress(this.#metrics);
    } else if (news.type === "evaluated") {
      this.#metrics.evaluations.push(...news.evaluations);
      this.lastLatent = news.latent;
      this.#onProgress(this.#metrics);
    } else if (news.type === "checkpoint") {
      this.checkpoint = { step: news.step, bytes: news.checkpoint };
    } else if (news.type === "trained") {
      this.#end(news.end);
    }
  }

  /** By the clock, measurements and checkpoints included; by the steps alone at first. @param {{step: number, stepsPerSecond: number}} news */
  #secondsPerStep({ step, stepsPerSecond }) {
    const now = performance.now();
    this.#began ??= { step, at: now };
    const steps = step - this.#began.step;
    return steps > 0 ? (now - this.#began.at) / 1000 / steps : 1 / stepsPerSecond;
  }

  /** The worker is gone: training ends, what was recorded stays. */
  lost() {
    if (this.training) this.#end({ reason: "lost", stopped: null });
  }

  /** @param {StepReply} reply */
  #take(reply) {
    const metrics = this.#metrics;
    metrics.records.push(...reply.records);
    metrics.step = reply.step;
    metrics.totalSteps = reply.totalSteps;
    metrics.epoch = reply.epoch;
    metrics.finished = reply.finished;
    metrics.stopped = reply.stopped;
  }

  /** @param {TrainEnd} end */
  #end(end) {
    this.training = false;
    this.#metrics.stopped = end.stopped;
    this.#metrics.finished ||= end.reason === "finished";
    this.#trained?.(end);
    this.#trained = null;
  }

  /** Forgets what lies after a step, as it will be computed again. @param {number} step */
  #cutTo(step) {
    const metrics = this.#metrics;
    metrics.step = step;
    metrics.epoch = step / Math.max(1, Math.floor(this.info.trainSamples / (this.spec.optimizer?.batchSize ?? 32)));
    metrics.stopped = null;
    metrics.finished = false;
    if (this.lastLatent && this.lastLatent.step > step) this.lastLatent = null;
    metrics.records = metrics.records.filter((record) => record.step <= step);
    metrics.evaluations = metrics.evaluations.filter((evaluation) => evaluation.step <= step);
  }

  /** @returns {Metrics} */
  #fresh() {
    const totalSteps = this.spec.optimizer?.steps ?? 500;
    return { step: 0, totalSteps, epoch: 0, finished: false, stepsPerSecond: 0, secondsLeft: NaN, records: [], evaluations: [], stopped: null };
  }
}
