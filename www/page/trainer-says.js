// What a trainer says of its run: how training ended, and how things stand when one comes back.

/** @import {Metrics} from "../lab/live-run.js" */
/** @import {TrainEnd} from "../lab/protocol.js" */
import { t } from "../language/translate.js";
import { sentenceOf } from "./status.js";

/** Said of a GPU before its first step. */
export const SLOW_START = t("The first steps compile the GPU's programs and take some seconds.");

/** Why training pauses, if nobody asked for it. @typedef {"hidden" | "left" | null} PausedFor */

/**
 * @param {TrainEnd} end @param {number} step @param {PausedFor} pausedFor @param {string} what is trained on
 * @param {string} stops what stopped on the way, or nothing @returns {string} empty where others say it
 */
export function endSentence({ reason, stopped }, step, pausedFor, what, stops) {
  if (reason === "paused" && pausedFor === "hidden") return t("Training pauses at step {step} while the tab is hidden.", { step });
  if (reason === "paused" && pausedFor === "left") return t("Training on {what} paused at step {step}: another laboratory is open. Nothing is lost; Train goes on when you are back.", { what, step });
  if (reason === "paused") return t("Paused at step {step}.", { step });
  if (reason === "finished" || reason === "until") return stops ? t("Training finished at step {step}; {stops}.", { step, stops }) : t("Training finished at step {step}.", { step });
  if (reason !== "stopped" || !stopped) return "";
  const at = stops ? t("Training stopped at step {step}: {stops}.", { step, stops }) : t("Training stopped at step {step}.", { step });
  return `${at} ${sentenceOf(stopped.reason)} ${sentenceOf(stopped.suggestion)}`;
}

/** Asked for steps of a run that has none left. @param {Metrics} metrics */
export function overSentence({ stopped }) {
  return `${stopped ? t("The run stopped.") : t("The run is finished.")} ${t("Reset starts it again; with more steps or other settings, Train starts a new one.")}`;
}

/** A run that one comes back to. @param {Metrics | undefined} metrics @param {string} what is trained on */
export function stateSentence(metrics, what) {
  if (!metrics) return t("Ready.");
  const { step, totalSteps, finished, stopped } = metrics;
  if (stopped) return t("The run on {what} stopped at step {step}.", { what, step });
  if (finished) return t("The run on {what} is finished, at step {step}.", { what, step });
  return step === 0 ? t("Ready. The run on {what} is at its start.", { what }) : t("The run on {what} is paused at step {step} of {totalSteps}.", { what, step, totalSteps });
}
