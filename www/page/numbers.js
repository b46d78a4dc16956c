// Numbers as they stand in a sentence.

/** @param {number} share */
export function percent(share) {
  return `${(100 * share).toFixed(1)} %`;
}

/** @param {number} number */
export function counted(number) {
  return number.toLocaleString("en");
}
