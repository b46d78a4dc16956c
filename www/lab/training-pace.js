// How many steps fit into a slice of work, learnt from the slices before.

export class Pace {
  #sliceMs;
  #stepMs = 0;

  /** @param {number} sliceMs */
  constructor(sliceMs) {
    this.#sliceMs = sliceMs;
  }

  /** Steps for the next slice; a single one while nothing is known. @param {number} room steps at most */
  steps(room) {
    if (this.#stepMs === 0) return 1;
    return Math.max(1, Math.min(room, Math.floor(this.#sliceMs / this.#stepMs)));
  }

  /** The first step compiles kernels, so the running mean forgets fast. @param {number} ms @param {number} steps */
  took(ms, steps) {
    const each = ms / Math.max(1, steps);
    this.#stepMs = Math.max(0.01, this.#stepMs === 0 ? each : 0.7 * this.#stepMs + 0.3 * each);
  }

  get stepsPerSecond() {
    return 1000 / this.#stepMs;
  }
}
