// What a trainer says of its run: how training ended, and how things stand when one comes back.

/** @import {Metrics} from "../lab/live-run.js" */
/** @import {TrainEnd} from "../lab/protocol.js" */
import { sentenceOf } from "./status.js";

/** Said of a GPU before its first step. */
export const SLOW_START = "The first steps compile the GPU's programs and take some seconds.";

/** Why training pauses, if nobody asked for it. @typedef {"hidden" | "left" | null} PausedFor */

/**
 * @param {TrainEnd} end @param {number} step @param {PausedFor} pausedFor @param {string} what is trained on
 * @param {string} stops what stopped on the way, or nothing @returns {string} empty where others say it
 */
export function endSentence({ reason, stopped }, step, pausedFor, what, stops) {
  if (reason === "paused" && pausedFor === "hidden") return `Training pauses at step ${step} while the tab is hidden.`;
  if (reason === "paused" && pausedFor === "left") return `Training on ${what} paused at step ${step}: another laboratory is open. Nothing is lost; Train goes on when you are back.`;
  if (reason === "paused") return `Paused at step ${step}.`;
  if (reason === "finished" || reason === "until") return `Training finished at step ${step}${stops && `; ${stops}`}.`;
  if (reason === "stopped" && stopped) return `Training stopped at step ${step}${stops && `: ${stops}`}. ${sentenceOf(stopped.reason)} ${sentenceOf(stopped.suggestion)}`;
  return "";
}

/** Asked for steps of a run that has none left. @param {Metrics} metrics */
export function overSentence({ stopped }) {
  return `${stopped ? "The run stopped" : "The run is finished"}. Reset starts it again; with more steps or other settings, Train starts a new one.`;
}

/** A run that one comes back to. @param {Metrics | undefined} metrics @param {string} what is trained on */
export function stateSentence(metrics, what) {
  if (!metrics) return "Ready.";
  const { step, totalSteps, finished, stopped } = metrics;
  if (stopped) return `The run on ${what} stopped at step ${step}.`;
  if (finished) return `The run on ${what} is finished, at step ${step}.`;
  return step === 0 ? `Ready. The run on ${what} is at its start.` : `The run on ${what} is paused at step ${step} of ${totalSteps}.`;
}
