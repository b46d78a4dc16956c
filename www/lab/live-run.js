// What every live run is, whatever it trains: steps, training in the background, checkpoints, and what happens when its worker goes.

/** @import {Client} from "./client.js" */
/** @import {DeviceName, DeviceRequest, FromWorker, Stopped, TrainEnd, TrainOrder} from "./protocol.js" */
/** @import {Station} from "./station.js" */
import { t } from "../language/translate.js";
import { StepClock } from "./step-clock.js";

/**
 * @typedef {object} Metrics
 * @property {number} step
 * @property {number} totalSteps
 * @property {number} epoch passes over the training data, a fraction
 * @property {boolean} finished
 * @property {number} stepsPerSecond  by the clock; 0 until it is known
 * @property {number} workPerSecond  steps per second of work alone, without rests, measurements and drawing; 0 until it is known
 * @property {number} secondsLeft  NaN until it is known
 * @property {Stopped | null} stopped  set when the loss was not finite
 */

/** @typedef {{fingerprint: string, step: number, notices: string[]}} Info */
/** @typedef {{step: number, totalSteps: number, epoch: number, finished: boolean}} Reply */
/** @typedef {{open: () => DeviceRequest, step: string, save: string, restore: string, reset: string}} Words  the run's names for what it asks */

/** @template {Metrics} M */
export class LiveRun {
  /** @type {Info} */
  info = { fingerprint: "", step: 0, notices: [] };
  training = false;
  /** What it took its steps on, in the order of first use. @type {DeviceName[]} */
  devices = [];
  /** @type {{step: number, bytes: Uint8Array} | null} */
  checkpoint = null;
  /** @protected @type {M} */
  measured;
  /** @protected */
  station;
  #words;
  /** @type {((end: TrainEnd) => void) | null} */
  #trained = null;
  /** @type {(metrics: M) => void} */
  #onProgress = () => {};
  /** The first news of this training. @type {{step: number, at: number} | null} */
  #began = null;
  #clock = new StepClock();

  /** @param {Station} station @param {Words} words @param {M} measured */
  constructor(station, words, measured) {
    this.station = station;
    this.#words = words;
    this.measured = measured;
  }

  /** Everything measured so far. @returns {M} */
  metrics() {
    return this.measured;
  }

  get totalSteps() {
    return this.measured.totalSteps;
  }

  /** Trains `n` steps and waits for them. @param {number} n @returns {Promise<M>} */
  async step(n = 1) {
    this.take(await this.station.ask({ kind: this.#words.step, steps: n }));
    return this.measured;
  }

  /**
   * Trains in the background until a step (the run's last one if not given), `pause()`, or trouble.
   * @param {{until?: number, onProgress?: (metrics: M) => void}} [options]
   * @returns {Promise<TrainEnd>} resolves when training ends, and says why
   */
  async train({ until = Infinity, onProgress = () => {} } = {}) {
    if (this.training) throw new Error(t("This run is training already."));
    this.#onProgress = onProgress;
    this.training = true;
    this.resetClock();
    /** @type {Promise<TrainEnd>} */
    const ended = new Promise((resolve) => (this.#trained = resolve));
    try {
      await (await this.station.client()).train(this.order(until));
    } catch (error) {
      this.#end({ reason: "lost", stopped: null });
      throw error;
    }
    return ended;
  }

  /** Ends training after the slice in work. */
  async pause() {
    if (this.training) await (await this.station.client()).pause();
  }

  /** The whole state; `load` takes it back. @returns {Promise<Uint8Array>} */
  async save() {
    const { step, checkpoint } = await this.station.ask({ kind: this.#words.save }, { again: true });
    this.checkpoint = { step, bytes: checkpoint };
    return checkpoint;
  }

  /** Takes a state of `save`, of this run or of another start of the same spec. @param {Uint8Array} bytes */
  async load(bytes) {
    const info = await this.station.ask({ kind: this.#words.restore, checkpoint: bytes });
    this.info = info;
    this.checkpoint = { step: info.step, bytes };
    this.cutTo(info.step);
  }

  /** The same start again. */
  async reset() {
    await this.pause();
    this.info = await this.station.ask({ kind: this.#words.reset });
    this.checkpoint = null;
    this.devices = [];
    this.measured = this.fresh();
  }

  /** Back to the last checkpoint, or to the start if there is none. */
  restoreCheckpoint() {
    return this.checkpoint ? this.load(this.checkpoint.bytes) : this.reset();
  }

  /** Opens this run on a fresh worker and takes back its last checkpoint. @param {Client} client */
  async reopen(client) {
    this.info = await client.request(this.#words.open());
    if (this.checkpoint) await client.request({ kind: this.#words.restore, checkpoint: this.checkpoint.bytes });
    this.cutTo(this.checkpoint?.step ?? 0);
  }

  /** News of the worker. @param {FromWorker} news */
  hear(news) {
    if (news.type === "progress" || news.type === "pointsProgress") {
      this.take(news.reply);
      this.measured.workPerSecond = news.stepsPerSecond;
      this.measured.stepsPerSecond = this.#clock.rate(news.reply.step, performance.now());
      this.measured.secondsLeft = (news.reply.totalSteps - news.reply.step) * this.#secondsPerStep(news.reply.step, news.stepsPerSecond);
      this.changed();
    } else if (news.type === "checkpoint") {
      this.checkpoint = { step: news.step, bytes: news.checkpoint };
    } else if (news.type === "trained") {
      this.#end(news.end);
    }
  }

  /** The worker is gone: training ends, what was recorded stays. */
  lost() {
    if (this.training) this.#end({ reason: "lost", stopped: null });
  }

  /** @protected The pace is another, or training begins. */
  resetClock() {
    this.#began = null;
    this.#clock = new StepClock();
    this.measured.stepsPerSecond = 0;
  }

  /** @protected something was measured */
  changed() {
    this.#onProgress(this.measured);
  }

  /** @protected @param {number} until @returns {TrainOrder} */
  order(until) {
    throw new Error(`A run says how it trains until step ${until}.`);
  }

  /** @protected @param {any} reply of the request "step" */
  take(reply) {
    const { step, totalSteps, epoch, finished } = /** @type {Reply} */ (reply);
    const device = this.station.hooks.device();
    if (step > this.measured.step && !this.devices.includes(device)) this.devices.push(device);
    Object.assign(this.measured, { step, totalSteps, epoch, finished });
  }

  /** Forgets what lies after a step, as it will be computed again. @protected @param {number} step */
  cutTo(step) {
    if (step === 0) this.devices = [];
    Object.assign(this.measured, { step, epoch: this.epochAt(step), stopped: null, finished: false });
  }

  /** @protected @param {number} step @returns {number} */
  epochAt(step) {
    throw new Error(`A run knows its epoch at step ${step}.`);
  }

  /** @protected @returns {M} */
  fresh() {
    throw new Error("A run knows its empty metrics.");
  }

  /** By the clock, measurements and checkpoints included; by the steps alone at first. @param {number} step @param {number} stepsPerSecond */
  #secondsPerStep(step, stepsPerSecond) {
    const now = performance.now();
    this.#began ??= { step, at: now };
    const steps = step - this.#began.step;
    return steps > 0 ? (now - this.#began.at) / 1000 / steps : 1 / stepsPerSecond;
  }

  /** @param {TrainEnd} end */
  #end(end) {
    this.training = false;
    this.measured.stopped = end.stopped;
    this.measured.finished ||= end.reason === "finished";
    this.#trained?.(end);
    this.#trained = null;
  }
}

/** @param {number} totalSteps @returns {Metrics} */
export function freshMetrics(totalSteps) {
  return { step: 0, totalSteps, epoch: 0, finished: false, stepsPerSecond: 0, workPerSecond: 0, secondsLeft: NaN, stopped: null };
}

/** @param {number} step @param {number} samples @param {number} batch */
export function epochOf(step, samples, batch) {
  return step / Math.max(1, Math.floor(samples / batch));
}
