// What is said after a check, in the order in which it helps: what was wrong about the guess, whether this run is an unusual one, and why.

/** @import {Outcome, Prediction, Task} from "./types.js" */
import { helpFor } from "./grading.js";
import { worded } from "./quantities.js";

/** @param {Task} task @param {Prediction} prediction @param {Outcome} outcome @returns {string[]} */
export function explained({ question, values, explain, unexpected }, prediction, outcome) {
  const help = helpFor(question, prediction, outcome);
  const texts = [...(help ? [help] : []), ...(outcome.usual ? [] : [unexpected]), ...explain];
  return texts.map((text) => text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? worded(outcome.numbers[name] ?? null, values[name].as) : whole)));
}
