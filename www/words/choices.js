// What the settings of a run and those of a comparison have in common.

import { ALL_METHODS } from "../lab/methods.js";

/** What text can be trained with: the two halves of the atom are told apart in Points. */
export const METHODS = ALL_METHODS.filter(([method]) => !method.startsWith("atom-"));

/** Layers of the deepest network that can be started from. */
export const DEEPEST = 12;

/** A short run would else warm up for most of its steps. @param {number} steps of the run */
export function warmupSteps(steps) {
  return Math.min(50, Math.ceil(steps / 10));
}
