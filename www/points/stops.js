// Methods of a run that stopped while the others went on, and all of them together, in words.

/** @import {MethodStopped} from "../lab/points-protocol.js" */
/** @import {PointsRun} from "../lab/points-run.js" */
import { methodName } from "../lab/methods.js";
import { joined } from "../page/joined.js";
import { say } from "../page/status.js";

/** A stop this early leaves nothing to go back to, in steps. */
const FIRST_STEPS = 10;

const NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight"];

/** Says it once when a method stops on the way. */
export class StopsTold {
  /** @type {PointsRun | null} */
  #run = null;
  #told = 0;

  /** @param {PointsRun} run */
  tell(run) {
    const { methodsStopped } = run.metrics();
    const known = run === this.#run ? Math.min(this.#told, methodsStopped.length) : 0;
    const fresh = methodsStopped.slice(known);
    this.#run = run;
    this.#told = methodsStopped.length;
    const left = run.info.methods.length - methodsStopped.length;
    if (fresh.length > 0 && left > 0) say(`${listed(fresh)}; ${left === 1 ? "the other goes on" : "the others go on"}.`);
  }
}

/** What stopped in a run, for the sentence at its end. @param {PointsRun} run */
export function stopsOf(run) {
  const { methodsStopped } = run.metrics();
  const { methods } = run.info;
  if (methodsStopped.length < methods.length) return listed(methodsStopped);
  if (methods.length === 1) return `${methodName(methods[0])} diverged`;
  const first = Math.min(...methodsStopped.map(({ step }) => step));
  const all = methods.length === 2 ? "both" : `all ${NUMBERS[methods.length] ?? methods.length}`;
  return `${all} methods diverged${first < run.metrics().step ? `, the first at step ${first}` : ""}`;
}

/** Whether the last checkpoint is worth going back to. @param {PointsRun} run */
export function canRestore(run) {
  return (run.checkpoint?.step ?? 0) > 0 && run.metrics().step > FIRST_STEPS;
}

/** @param {MethodStopped[]} stopped */
function listed(stopped) {
  const steps = [...new Set(stopped.map(({ step }) => step))];
  return steps.map((at) => `${joined(stopped.filter(({ step }) => step === at).map(({ method }) => methodName(method)))} stopped at step ${at}`).join(", ");
}
