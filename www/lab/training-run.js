// The loop that trains on sentences or images: slices sized to the device's speed, news once per frame, measurements and checkpoints.

/** @import {StepRecord, StepReply, RunOrder, TrainEnd} from "./protocol.js" */
import { Loop } from "./training-loop.js";
import { Pace } from "./training-pace.js";

/** Work between two looks at the queue, in milliseconds: short enough that "Pause" feels immediate. */
const SLICE_MS = 60;
/** News at most once per animation frame, in milliseconds. */
const POST_EVERY_MS = 16;
/** What a lost worker may cost, in milliseconds of training, as long as saving is quick. */
const CHECKPOINT_EVERY_MS = 5000;
/** Most of the time that saving may take: the state of a big network is a hundred megabytes. */
const CHECKPOINT_SHARE = 0.05;

/** @extends {Loop<RunOrder>} */
export class RunTraining extends Loop {
  #pace = new Pace(SLICE_MS);
  /** @type {StepRecord[]} */
  #unsent = [];
  /** @type {StepReply | null} */
  #reply = null;
  #lastPost = 0;
  #lastCheckpoint = performance.now();
  /** How long the last one took. */
  #checkpointMs = 0;

  /** @returns {Promise<TrainEnd | null>} */
  async slice() {
    const { from, until, evaluateEvery } = this.order;
    const at = this.#reply?.step ?? from;
    const room = Math.min(until - at, evaluateEvery - (at % evaluateEvery));
    if (room <= 0) return this.end({ reason: "until", stopped: null });
    const began = performance.now();
    const reply = /** @type {StepReply} */ (await this.device.handle({ kind: "step", steps: this.#pace.steps(room) }));
    const now = performance.now();
    this.#pace.took(now - began, reply.records.length);
    this.#reply = reply;
    this.#unsent.push(...reply.records);
    if (reply.stopped) return this.end({ reason: "stopped", stopped: reply.stopped });
    if (now - this.#lastPost >= POST_EVERY_MS) this.#send(now);
    const due = reply.finished || reply.step % evaluateEvery === 0;
    if (due && reply.records.length > 0) await this.#evaluate();
    if (reply.finished) return this.end({ reason: "finished", stopped: null });
    if (reply.step >= until) return this.end({ reason: "until", stopped: null });
    if (now - this.#lastCheckpoint >= Math.max(CHECKPOINT_EVERY_MS, this.#checkpointMs / CHECKPOINT_SHARE)) await this.#checkpoint();
    return null;
  }

  /** @param {TrainEnd} end */
  async end(end) {
    if (this.#unsent.length > 0) this.#send(performance.now());
    // A state that is not finite is never kept: the page goes back to the last good one.
    if (end.reason !== "stopped" && this.#reply) await this.#checkpoint();
    return end;
  }

  /** @param {number} now */
  #send(now) {
    if (!this.#reply) return;
    this.#lastPost = now;
    const reply = { ...this.#reply, records: this.#unsent, stopped: null };
    this.post({ type: "progress", reply, stepsPerSecond: this.#pace.stepsPerSecond });
    this.#unsent = [];
  }

  async #evaluate() {
    const limit = this.order.evaluateLimit;
    const evaluations = [
      await this.device.handle({ kind: "evaluate", split: "train", limit }),
      await this.device.handle({ kind: "evaluate", split: "validation", limit }),
    ];
    const latent = await this.device.handle({ kind: "latent", limit });
    // The same forward passes as those of the latent space, which are kept until the next step.
    const predictions = this.order.predictions ? await this.device.handle({ kind: "predictions", split: "validation", limit }) : null;
    this.post({ type: "evaluated", evaluations, latent, predictions });
  }

  async #checkpoint() {
    const began = performance.now();
    const { step, checkpoint } = await this.device.handle({ kind: "save" });
    this.post({ type: "checkpoint", step, checkpoint }, [checkpoint.buffer]);
    this.#lastCheckpoint = performance.now();
    this.#checkpointMs = this.#lastCheckpoint - began;
  }
}
