// The loop of a study: all runs of all methods advance together, and the outcomes so far are told a few times.

/** @import {StudyOrder, TrainEnd} from "./protocol.js" */
import { Loop } from "./training-loop.js";
import { Pace } from "./training-pace.js";

/** Work between two looks at the queue, in milliseconds. */
const SLICE_MS = 60;
/** Between two words on the progress, in milliseconds. */
const TELL_EVERY_MS = 150;

/** @extends {Loop<StudyOrder>} */
export class StudyTraining extends Loop {
  #pace = new Pace(SLICE_MS);
  #step = 0;
  #totalSteps = 0;
  #told = 0;
  #reported = 0;

  /** @returns {Promise<TrainEnd | null>} */
  async slice() {
    const every = Math.max(1, Math.ceil(this.#totalSteps / this.order.reports));
    const began = performance.now();
    const room = this.#totalSteps === 0 ? 1 : every - (this.#step % every);
    const { step, totalSteps, finished } = await this.device.handle({ kind: "stepStudy", steps: this.#pace.steps(room) });
    const now = performance.now();
    this.#pace.took(now - began, step - this.#step);
    this.#step = step;
    this.#totalSteps = totalSteps;
    if (finished || step - this.#reported >= every) await this.#report();
    else if (now - this.#told >= TELL_EVERY_MS) this.#tell(null);
    return finished ? { reason: "finished", stopped: null } : null;
  }

  /** @param {TrainEnd} end */
  async end(end) {
    if (this.#step > this.#reported) await this.#report();
    return end;
  }

  async #report() {
    this.#reported = this.#step;
    this.#tell((await this.device.handle({ kind: "studyOutcomes" })).outcomes);
  }

  /** @param {import("./points-protocol.js").Outcome[] | null} outcomes */
  #tell(outcomes) {
    this.#told = performance.now();
    this.post({ type: "studyProgress", step: this.#step, totalSteps: this.#totalSteps, outcomes });
  }
}
