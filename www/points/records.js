// What every step of every method measured: one growing table of floats, so that a long run stays small.

/** @import {Method} from "../lab/methods.js" */

/** What a step measures, in this order. */
export const MEASURED = /** @type {const} */ (["loss", "task", "energy", "charge", "neutrons", "baseline", "gradientNorm"]);

export class PointsRecords {
  /** Steps recorded; the first row is step 1. */
  steps = 0;
  #rows = new Float32Array(0);
  #methods;

  /** @param {Method[]} methods */
  constructor(methods) {
    this.#methods = methods;
  }

  get #width() {
    return this.#methods.length * MEASURED.length;
  }

  /** @param {number} lastStep of the rows @param {number} count @param {Uint8Array} bytes */
  add(lastStep, count, bytes) {
    const from = lastStep - count;
    if (from !== this.steps) throw new Error(`Records of step ${from + 1} came after step ${this.steps}.`);
    if (lastStep * this.#width > this.#rows.length) {
      const more = new Float32Array(Math.max(lastStep, 2 * this.steps, 256) * this.#width);
      more.set(this.#rows);
      this.#rows = more;
    }
    this.#rows.set(floats(bytes), from * this.#width);
    this.steps = lastStep;
  }

  /** Forgets what lies after a step; what lies before it and was never seen is not a number. @param {number} step */
  moveTo(step) {
    const missing = step - this.steps;
    if (missing > 0) this.add(step, missing, new Uint8Array(new Float32Array(missing * this.#width).fill(NaN).buffer));
    this.steps = step;
  }

  /** The rows of the first steps, as `add` takes them. @param {number} step */
  upTo(step) {
    return new Uint8Array(this.#rows.slice(0, Math.min(step, this.steps) * this.#width).buffer);
  }

  /** @param {number} step from 1 @param {number} method index @param {typeof MEASURED[number]} field */
  at(step, method, field) {
    return this.#rows[(step - 1) * this.#width + method * MEASURED.length + MEASURED.indexOf(field)];
  }

  /** Means over `every` steps each, at their last step, so that noise stays readable. @param {number} method @param {typeof MEASURED[number]} field @param {number} every @returns {[number, number][]} */
  means(method, field, every) {
    /** @type {[number, number][]} */
    const points = [];
    const [width, column] = [this.#width, method * MEASURED.length + MEASURED.indexOf(field)];
    for (let from = 1; from <= this.steps; from += every) {
      const to = Math.min(from + every - 1, this.steps);
      let sum = 0;
      for (let row = from - 1; row < to; row++) sum += this.#rows[row * width + column];
      if (Number.isFinite(sum)) points.push([to, sum / (to - from + 1)]);
    }
    return points;
  }
}

/** Bytes as floats; they are copied only where they are not aligned. @param {Uint8Array} bytes */
export function floats(bytes) {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  return new Float32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength / 4);
}
