// Whether the run can go on another way from a step, and if not, why.

/** @import {SetPhase} from "./link.js" */
/** @import {Values} from "../page/settings-list.js" */
import { t } from "../language/translate.js";
import { byId } from "../page/dom.js";
import { notice } from "../page/status.js";
import { canBranch, changes } from "./settings.js";

/** Said where a branch is refused, until a setting is another. */
export class BranchRefusal {
  #place = byId("points-notice", HTMLElement);
  #said = "";

  /** @param {string} sentence */
  say(sentence) {
    this.#said = sentence;
    notice(this.#place, sentence);
  }

  /** A setting is another. */
  clear() {
    if (this.#said !== "" && this.#place.textContent === this.#said) notice(this.#place, "");
    this.#said = "";
  }
}

/** Why there can be no branch, or nothing. @param {SetPhase[]} phases of the run @param {Values} made its settings @param {Values} values the form's @param {number} step */
export function whyNot(phases, made, values, step) {
  if (!canBranch(made, values)) return t("A branch keeps data, model, methods, steps and batch size: only rates, weights of the extra terms and what stands under Advanced may differ. Reset starts another run with the rest.");
  if (!differs(phases, values, step)) return t("Nothing differs from the run at step {step}: a branch from there would be the same run again. Change a rate or a weight first.", { step });
  return "";
}

/** What can be done with changed settings. @param {boolean} goesOn the open run @param {Values | null} made its settings @param {Values} values the form's */
export function waysOn(goesOn, made, values) {
  const branch = made !== null && canBranch(made, values);
  if (goesOn && branch) return t("The open run goes on as it was made. Reset starts one with the new settings, “Branch from here” goes on with them.");
  if (goesOn) return t("The open run goes on as it was made. Reset starts one with the new settings.");
  return branch ? t("Train starts one with the new settings, “Branch from here” goes on with them.") : t("Train starts one with the new settings.");
}

/** Whether anything is set another way than it was at a step. @param {SetPhase[]} phases @param {Values} values @param {number} step */
export function differs(phases, values, step) {
  const phase = phases.findLast(({ from }) => from <= step) ?? phases[0];
  return !phase || changes(phase.values, values).length > 0;
}
