// How far the thing is that a task is about: a run, a study or a sentence, told alike by every probe.

/**
 * @typedef {object} Standing
 * @property {boolean} open there is such a thing
 * @property {string[]} differs what about it is not as the task asks, by the names of the settings
 * @property {number} step
 * @property {number} totalSteps 0 for what takes no steps
 * @property {boolean} busy it goes on by itself
 * @property {string} stopped why it cannot go on, or nothing
 */

/** @typedef {"none" | "other" | "stopped" | "fresh" | "going" | "paused" | "done"} Stage */

/** @type {Standing} */
export const NOTHING = { open: false, differs: [], step: 0, totalSteps: 0, busy: false, stopped: "" };

/** @param {Standing} standing @returns {Stage} */
export function stageOf({ open, differs, step, totalSteps, busy, stopped }) {
  if (!open) return "none";
  if (differs.length > 0) return "other";
  if (stopped) return "stopped";
  if (step >= totalSteps && !busy) return "done";
  if (busy) return "going";
  return step > 0 ? "paused" : "fresh";
}
