// Numbers as they stand in a sentence.

/** @param {number} share */
export function percent(share) {
  return `${(100 * share).toFixed(1)} %`;
}

/** @param {number} number */
export function counted(number) {
  return number.toLocaleString("en");
}

/** @param {number} n @param {string} one such as "step" @returns {string} such as "1 step" or "20 steps" */
export function howMany(n, one) {
  return `${n} ${n === 1 ? one : `${one}s`}`;
}
