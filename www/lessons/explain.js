// What is said after a check, in the order in which it helps: what was wrong about the guess, whether this run is an unusual one, and why.

/** @import {Outcome, Task} from "./types.js" */

/** @param {Task} task @param {Outcome} outcome @returns {string[]} */
export function explained({ explain, unexpected }, { help, usual, values }) {
  const texts = [...(help ? [help] : []), ...(usual ? [] : [unexpected]), ...explain];
  return texts.map((text) => text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole));
}
