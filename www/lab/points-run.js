// Several methods in lock-step, as their user holds them: one clock, one timeline, and everything measured so far. Made by `lab.points(…)`.

/** @import {DeviceName, FromWorker, TrainOrder} from "./protocol.js" */
/** @import {MethodStopped, Phase, PointsEvaluation, PointsInfo, PointsLook, PointsReply, PointsSpec} from "./points-protocol.js" */
/** @import {Metrics} from "./live-run.js" */
/** @import {Client} from "./client.js" */
/** @import {Station} from "./station.js" */
import { LiveRun, epochOf, freshMetrics } from "./live-run.js";
import { PointsRecords } from "../points/records.js";

/** Measurements that are recorded over a whole run. */
const EVALUATIONS_PER_RUN = 100;
/** Test samples that the panels show. */
export const SHOWN_SAMPLES = 1000;

/** A run's state of another day; `records` as `PointsReply` has them, from step 1 on. @typedef {{step: number, checkpoint: Uint8Array, records: Uint8Array, evaluations: PointsEvaluation[], stopped: MethodStopped[], devices?: DeviceName[]}} PointsResumed */
/** @typedef {Metrics & {records: PointsRecords, evaluations: PointsEvaluation[], methodsStopped: MethodStopped[]}} PointsMetrics */

/** @extends {LiveRun<PointsMetrics>} */
export class PointsRun extends LiveRun {
  /** @type {PointsInfo} */
  info = { fingerprint: "", methods: [], classNames: [], trainSamples: 0, testSamples: 0, components: 0, parameters: 0, step: 0, totalSteps: 0, bestPossible: null, notices: [] };
  /** The last one that has points. @type {PointsLook | null} */
  lastLook = null;
  /** Steps per second to go at; 0: as fast as it goes. */
  #stepsPerSecond = 0;

  /** @param {Station} station @param {Phase[]} timeline @param {string | null} csv @param {PointsResumed | null} [resume] where the run stands already */
  constructor(station, timeline, csv, resume = null) {
    const open = () => ({ kind: "openPoints", timeline: this.timeline, csv });
    super(station, { open, step: "stepPoints", save: "savePoints", restore: "restorePoints", reset: "resetPoints" }, empty(timeline[0].spec));
    this.timeline = timeline;
    this.csv = csv;
    if (resume) this.#resume(resume);
  }

  /** What `reopen` brings back. @param {PointsResumed} state */
  #resume({ step, checkpoint, records, evaluations, stopped, devices = [] }) {
    this.checkpoint = { step, bytes: checkpoint };
    Object.assign(this.measured, { step, evaluations, methodsStopped: stopped });
    if (step > 0) this.measured.records.add(step, step, records);
    this.devices = devices;
  }

  /** What is trained with now, or from the first step on. */
  get spec() {
    return this.specAt(this.measured.step);
  }

  /** What is trained with at a step. @param {number} step */
  specAt(step) {
    return (this.timeline.findLast(({ from }) => from <= step) ?? this.timeline[0]).spec;
  }

  /** @param {number} n */
  async step(n = 1) {
    await super.step(n);
    await this.look();
    return this.measured;
  }

  /**
   * The latent spaces as they are now, or as they were.
   * @param {{at?: number | null, limit?: number}} [options] `at`: the stored state at or before this step
   * @returns {Promise<PointsLook>}
   */
  async look({ at = null, limit = SHOWN_SAMPLES } = {}) {
    const look = await this.station.ask({ kind: "lookPoints", limit, at }, { again: true });
    if (at === null) this.#see(look, look.step % this.#evaluateEvery === 0);
    return look;
  }

  /** Goes back to the stored state at or before a step, and on from there with another spec. @param {number} step @param {PointsSpec} spec */
  async branch(step, spec) {
    await this.pause();
    this.info = await this.station.ask({ kind: "branchPoints", step, spec });
    const from = this.info.step;
    this.timeline = [...this.timeline.filter((phase) => phase.from < from), { from, spec }];
    // The checkpoint may lie on the branch that was cut off.
    this.checkpoint = null;
    this.cutTo(from);
    await this.save();
    await this.look();
  }

  async reset() {
    await super.reset();
    this.lastLook = null;
    await this.look();
  }

  /** @param {Client} client */
  async reopen(client) {
    await super.reopen(client);
    this.#see(await client.request({ kind: "lookPoints", limit: SHOWN_SAMPLES, at: null }), true);
  }

  /** @param {Uint8Array} bytes */
  async load(bytes) {
    await super.load(bytes);
    await this.look();
  }

  /** The page draws the last look and takes another. */
  drawing() {
    this.station.tell({ drawing: true });
  }

  /** @param {number} stepsPerSecond 0: as fast as it goes */
  pace(stepsPerSecond) {
    if (stepsPerSecond !== this.#stepsPerSecond) this.resetClock();
    this.#stepsPerSecond = stepsPerSecond;
    this.station.tell({ stepsPerSecond });
  }

  /** @param {FromWorker} news */
  hear(news) {
    if (news.type === "pointsProgress" && news.look) this.#see(news.look, news.evaluated);
    super.hear(news);
  }

  /** @protected @param {number} until @returns {TrainOrder} */
  order(until) {
    return { loop: "points", from: this.measured.step, until, evaluateEvery: this.#evaluateEvery, lookLimit: SHOWN_SAMPLES, stepsPerSecond: this.#stepsPerSecond };
  }

  /** @protected @param {PointsReply} reply */
  take(reply) {
    super.take(reply);
    if (reply.count > 0) this.measured.records.add(reply.step, reply.count, reply.records);
    this.measured.methodsStopped.push(...reply.stopped);
    const none = reply.finished && reply.step < reply.totalSteps;
    if (none) this.measured.stopped = this.measured.methodsStopped.at(-1) ?? null;
  }

  /** @protected @param {number} step */
  cutTo(step) {
    super.cutTo(step);
    const { measured } = this;
    measured.totalSteps = this.info.totalSteps;
    measured.records.moveTo(step);
    measured.evaluations = measured.evaluations.filter((evaluation) => evaluation.step <= step);
    measured.methodsStopped = measured.methodsStopped.filter((stopped) => stopped.step <= step);
  }

  /** @protected @param {number} step */
  epochAt(step) {
    return epochOf(step, this.info.trainSamples, this.timeline[0].spec.optimizer.batchSize);
  }

  /** @protected */
  fresh() {
    return empty(this.timeline[0].spec);
  }

  get #evaluateEvery() {
    return Math.max(1, Math.round(this.totalSteps / EVALUATIONS_PER_RUN));
  }

  /** @param {PointsLook} look @param {boolean} record */
  #see(look, record) {
    if (look.n > 0 || !this.lastLook) this.lastLook = look;
    const { evaluations } = this.measured;
    if (record && (evaluations.at(-1)?.step ?? -1) < look.step) evaluations.push({ step: look.step, methods: look.methods });
  }
}

/** @param {PointsSpec} spec @returns {PointsMetrics} */
function empty(spec) {
  return { ...freshMetrics(spec.optimizer.steps), records: new PointsRecords(spec.methods), evaluations: [], methodsStopped: [] };
}
