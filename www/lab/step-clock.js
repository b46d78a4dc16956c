// How many steps a run takes in a second of the visitor's time, over the last moments.

/** Looked back on, in milliseconds. */
const WINDOW_MS = 2000;
/** A shorter time tells nothing yet. */
const LEAST_MS = 100;

export class StepClock {
  /** @type {{step: number, at: number}[]} */
  #seen = [];

  /** The run has come to a step. @param {number} step @param {number} now in milliseconds @returns {number} steps per second; 0 while it is not known */
  rate(step, now) {
    this.#seen.push({ step, at: now });
    while (this.#seen.length > 2 && now - this.#seen[1].at >= WINDOW_MS) this.#seen.shift();
    const [first] = this.#seen;
    return now - first.at < LEAST_MS ? 0 : ((step - first.step) * 1000) / (now - first.at);
  }
}
