// The loop that trains the points' methods in lock-step: short slices, a look for the panels some thirty times a second,
// but never before the page has begun to draw the one before, and a pace that the visitor sets.

/** @import {Device, Note, Post, PointsOrder, TrainEnd} from "./protocol.js" */
/** @import {PointsLook, PointsReply} from "./points-protocol.js" */
import { Loop } from "./training-loop.js";
import { Pace } from "./training-pace.js";

/** Work between two looks at the queue, in milliseconds. */
const SLICE_MS = 16;
/** Training between two looks for the panels, in milliseconds: with the look itself, some 25 of them a second. */
const LOOK_EVERY_MS = 24;
/** What a lost worker may cost at most, in milliseconds of training: a state is a few kilobytes. */
const CHECKPOINT_EVERY_MS = 1500;
/** The first one of a training comes this soon. */
const FIRST_CHECKPOINT_MS = 300;

/** @extends {Loop<PointsOrder>} */
export class PointsTraining extends Loop {
  #pace = new Pace(SLICE_MS);
  /** Records that the page has not got yet. @type {Uint8Array[]} */
  #unsent = [];
  /** @type {PointsReply | null} */
  #reply = null;
  /** @type {PointsReply["stopped"]} */
  #stopped = [];
  /** Whether the page takes another look. */
  #taken = true;
  #lastLook = -Infinity;
  #nextCheckpoint = performance.now() + FIRST_CHECKPOINT_MS;
  #step;
  #stepsPerSecond;
  /** Where the clock of a slow run starts. */
  #clock;

  /** @param {PointsOrder} order @param {Device} device @param {Post} post */
  constructor(order, device, post) {
    super(order, device, post);
    this.#step = order.from;
    this.#stepsPerSecond = order.stepsPerSecond;
    this.#clock = { at: performance.now(), step: order.from };
  }

  /** @returns {Promise<TrainEnd | null>} */
  async slice() {
    const { until, evaluateEvery } = this.order;
    const room = Math.min(until - this.#step, evaluateEvery - (this.#step % evaluateEvery), this.#due());
    if (this.#step >= until) return this.end({ reason: "until", stopped: null });
    if (room > 0) {
      const began = performance.now();
      const reply = /** @type {PointsReply} */ (await this.device.handle({ kind: "stepPoints", steps: this.#pace.steps(room) }));
      this.#pace.took(performance.now() - began, reply.count);
      this.#take(reply);
      if (reply.finished) return this.#finish(reply);
      if (reply.count > 0 && reply.step % evaluateEvery === 0) await this.#send({ evaluated: true });
      if (reply.step >= until) return this.end({ reason: "until", stopped: null });
    }
    const now = performance.now();
    const news = this.#unsent.length > 0;
    if (news && this.#taken && now - this.#lastLook >= LOOK_EVERY_MS) await this.#send();
    if (this.#reply && now >= this.#nextCheckpoint) await this.#checkpoint();
    return null;
  }

  /** @param {TrainEnd} end */
  async end(end) {
    if (!this.#reply) return end;
    this.#taken = true;
    await this.#send();
    await this.#checkpoint();
    return end;
  }

  rest() {
    if (this.#stepsPerSecond === 0 || this.#due() > 0) return 0;
    return Math.max(1, (1000 * (this.#step + 1 - this.#clock.step)) / this.#stepsPerSecond - (performance.now() - this.#clock.at));
  }

  /** @param {Note} note */
  hear({ drawing, stepsPerSecond }) {
    if (drawing) this.#taken = true;
    if (stepsPerSecond === undefined) return;
    this.#stepsPerSecond = stepsPerSecond;
    this.#clock = { at: performance.now(), step: this.#step };
  }

  /** Steps that the clock allows now. */
  #due() {
    if (this.#stepsPerSecond === 0) return Infinity;
    const due = Math.floor(((performance.now() - this.#clock.at) / 1000) * this.#stepsPerSecond) - (this.#step - this.#clock.step);
    // A device too slow for the wished pace does not collect a debt.
    if (due > this.#stepsPerSecond) this.#clock = { at: performance.now(), step: this.#step };
    return due;
  }

  /** @param {PointsReply} reply */
  #take(reply) {
    this.#reply = reply;
    this.#step = reply.step;
    this.#stopped.push(...reply.stopped);
    if (reply.count > 0) this.#unsent.push(reply.records);
  }

  /** @param {PointsReply} reply @returns {Promise<TrainEnd>} */
  async #finish(reply) {
    this.#taken = true;
    await this.#send({ evaluated: true });
    const first = reply.stopped[0];
    // Short of its last step, it can only be that no method is left; the page goes back to a state that had some.
    if (reply.step < reply.totalSteps && first) return { reason: "stopped", stopped: first };
    await this.#checkpoint();
    return { reason: "finished", stopped: null };
  }

  /** What was measured always goes; the points to draw only where the page waits for them. */
  async #send({ evaluated = false } = {}) {
    if (!this.#reply) return;
    const limit = this.#taken ? this.order.lookLimit : 0;
    const look = /** @type {PointsLook} */ (await this.device.handle({ kind: "lookPoints", limit, at: null }));
    if (limit > 0) {
      this.#taken = false;
      this.#lastLook = performance.now();
    }
    const records = joined(this.#unsent);
    const reply = { ...this.#reply, count: this.#countOf(records, look), records, stopped: this.#stopped };
    const buffers = [records, look.points, look.nuclei, look.charges].map(({ buffer }) => buffer);
    this.post({ type: "pointsProgress", reply, look, evaluated, stepsPerSecond: this.#pace.stepsPerSecond }, [...new Set(buffers)]);
    this.#unsent = [];
    this.#stopped = [];
  }

  /** Seven 32-bit numbers per method and step. @param {Uint8Array} records @param {PointsLook} look */
  #countOf(records, look) {
    return records.byteLength / (28 * look.methods.length);
  }

  async #checkpoint() {
    const { step, checkpoint } = await this.device.handle({ kind: "savePoints" });
    this.post({ type: "checkpoint", step, checkpoint }, [checkpoint.buffer]);
    this.#nextCheckpoint = performance.now() + CHECKPOINT_EVERY_MS;
  }
}

/** @param {Uint8Array[]} parts */
function joined(parts) {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}
