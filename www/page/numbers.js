// Numbers as they stand in a sentence.

/** @param {number} n @param {string} one such as "step" @returns {string} such as "1 step" or "20 steps" */
export function howMany(n, one) {
  return `${n} ${n === 1 ? one : `${one}s`}`;
}
