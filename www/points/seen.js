// What the advice looks at, taken from a run.

/** @import {PointsRun} from "../lab/points-run.js" */
import { advise } from "./advice.js";

/** Steps whose losses are averaged. */
const LAST_STEPS = 20;

/** @param {PointsRun} run @returns {string[]} */
export function adviceOf(run) {
  const { step, totalSteps, records } = run.metrics();
  const spec = run.specAt(step);
  const from = Math.max(1, records.steps - LAST_STEPS + 1);
  const losses = Object.fromEntries(
    run.info.methods.map((method, i) => {
      let [task, extra, n] = [0, 0, 0];
      for (let at = from; at <= records.steps; at++) {
        const [whole, part] = [records.at(at, i, "loss"), records.at(at, i, "task")];
        if (!Number.isFinite(whole + part)) continue;
        task += part;
        extra += Math.abs(whole - part);
        n++;
      }
      const start = records.steps > 0 ? records.at(1, i, "task") : NaN;
      return [method, { task: task / Math.max(1, n), extra: extra / Math.max(1, n), ...(Number.isFinite(start) && { start }) }];
    }),
  );
  return advise({ step, totalSteps, spec, classes: run.info.classNames.length, trainSamples: run.info.trainSamples, methods: run.lastLook?.methods ?? [], losses, best: run.info.bestPossible ?? null });
}
