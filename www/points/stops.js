// Methods of a run that stopped while the others went on, and all of them together, in words.

/** @import {MethodStopped} from "../lab/points-protocol.js" */
/** @import {PointsRun} from "../lab/points-run.js" */
import { t } from "../language/translate.js";
import { methodName } from "../lab/methods.js";
import { joined } from "../page/joined.js";
import { say } from "../page/status.js";

/** A stop this early leaves nothing to go back to, in steps. */
const FIRST_STEPS = 10;

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
    if (fresh.length > 0 && left > 0) say(t("{stops}; {left, plural, one {the other goes on} other {the others go on}}.", { stops: listed(fresh), left }));
  }
}

/** What stopped in a run, for the sentence at its end. @param {PointsRun} run */
export function stopsOf(run) {
  const { methodsStopped } = run.metrics();
  const { methods } = run.info;
  if (methodsStopped.length < methods.length) return listed(methodsStopped);
  if (methods.length === 1) return t("{name} diverged", { name: methodName(methods[0]) });
  const first = Math.min(...methodsStopped.map(({ step }) => step));
  const values = { n: methods.length, first };
  if (first === run.metrics().step) return t("{n, plural, =2 {both} =3 {all three} =4 {all four} =5 {all five} =6 {all six} =7 {all seven} other {all eight}} methods diverged", values);
  return t("{n, plural, =2 {both} =3 {all three} =4 {all four} =5 {all five} =6 {all six} =7 {all seven} other {all eight}} methods diverged, the first at step {first}", values);
}

/** Whether the last checkpoint is worth going back to. @param {PointsRun} run */
export function canRestore(run) {
  return (run.checkpoint?.step ?? 0) > 0 && run.metrics().step > FIRST_STEPS;
}

/** @param {MethodStopped[]} stopped */
function listed(stopped) {
  const steps = [...new Set(stopped.map(({ step }) => step))];
  return steps.map((at) => t("{names} stopped at step {at}", { names: joined(stopped.filter(({ step }) => step === at).map(({ method }) => methodName(method))), at })).join(", ");
}
