// The loop of a comparison: every variant's runs advance together. What they measure is told at the start, at the end and
// some times in between; their batch losses more often.

/** @import {ComparisonOrder, ComparisonOutcomes, ComparisonStep, Device, Post, TrainEnd} from "./protocol.js" */
import { Loop } from "./training-loop.js";
import { Pace } from "./training-pace.js";

/** Work between two looks at the queue, in milliseconds. */
const SLICE_MS = 60;
/** Between two words on the progress, in milliseconds. */
const TELL_EVERY_MS = 125;
/** A measurement takes no longer than this, in milliseconds: a worker that is silent for long counts as hung. */
const MEASURE_MS = 40_000;
/** Sentences that any measurement takes, however slow the device. */
const LEAST = 50;

/** @extends {Loop<ComparisonOrder>} */
export class ComparisonTraining extends Loop {
  #pace = new Pace(SLICE_MS);
  #step = 0;
  #totalSteps = 0;
  #told = 0;
  /** The step of the last measurement; none yet below 0. */
  #reported = -1;
  /** Losses that the page has not got yet, a list for each run. @type {number[][]} */
  #losses = [];
  /** @type {ComparisonStep["stopped"]} */
  #stopped = [];

  /** @param {ComparisonOrder} order @param {Device} device @param {Post} post */
  constructor(order, device, post) {
    super(order, device, post);
    this.#totalSteps = order.totalSteps;
  }

  /** @returns {Promise<TrainEnd | null>} */
  async slice() {
    if (this.#reported < 0) {
      this.#reported = 0;
      if (this.order.atStart) await this.#report(this.order.limit);
      return null;
    }
    const every = Math.max(1, Math.ceil(this.#totalSteps / this.order.reports));
    const began = performance.now();
    const reply = /** @type {ComparisonStep} */ (await this.device.handle({ kind: "stepComparison", steps: this.#pace.steps(every - (this.#step % every)) }));
    const now = performance.now();
    this.#pace.took(now - began, reply.count);
    this.#take(reply);
    if (reply.finished) await this.#report(this.order.lastLimit);
    else if (this.#step - this.#reported >= every) await this.#report(this.order.limit);
    else if (now - this.#told >= TELL_EVERY_MS) this.#tell(null);
    return reply.finished ? { reason: "finished", stopped: null } : null;
  }

  /** @param {TrainEnd} end */
  async end(end) {
    if (this.#step > this.#reported) await this.#report(this.order.limit);
    return end;
  }

  /** @param {ComparisonStep} reply */
  #take({ step, totalSteps, losses, stopped }) {
    this.#step = step;
    this.#totalSteps = totalSteps;
    this.#losses = losses.map((list, run) => [...(this.#losses[run] ?? []), ...list]);
    this.#stopped.push(...stopped);
  }

  /** Latent spaces are of as many sentences at the end as before. @param {number} wished sentences */
  async #report(wished) {
    this.#reported = this.#step;
    const limit = this.#within(this.order.limit);
    const outcomes = /** @type {ComparisonOutcomes} */ (await this.device.handle({ kind: "comparisonOutcomes", limit, latents: true }));
    if (wished <= this.order.limit) return this.#tell(outcomes);
    const more = /** @type {ComparisonOutcomes} */ (await this.device.handle({ kind: "comparisonOutcomes", limit: this.#within(wished), latents: false }));
    this.#tell({ ...more, runs: more.runs.map((run, i) => ({ ...run, latent: outcomes.runs[i].latent })) });
  }

  /** As many sentences as there is time for: with a latent space, one is predicted twice, and a training step is some three predictions. @param {number} wished */
  #within(wished) {
    const { stepsPerSecond } = this.#pace;
    if (!Number.isFinite(stepsPerSecond)) return wished;
    const perSecond = 1.5 * stepsPerSecond * this.order.batchSize;
    return Math.min(wished, Math.max(LEAST, Math.floor((perSecond * MEASURE_MS) / 1000)));
  }

  /** @param {ComparisonOutcomes | null} outcomes */
  #tell(outcomes) {
    this.#told = performance.now();
    this.post({ type: "comparisonProgress", step: this.#step, totalSteps: this.#totalSteps, losses: this.#losses, stopped: this.#stopped, outcomes });
    this.#losses = [];
    this.#stopped = [];
  }
}
