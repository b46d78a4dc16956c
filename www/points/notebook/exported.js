// What a notebook needs of a run: its settings from step to step, and the numbers that it has to meet.

/** @import {Method} from "../../lab/methods.js" */
/** @import {Phase, PointsLook, Scored} from "../../lab/points-protocol.js" */
/** @import {PointsRun} from "../../lab/points-run.js" */

/** @typedef {{losses: [number, number][], stoppedAt: number | null, train: Scored, test: Scored}} PageNumbers  `losses`: step and the loss that was minimised, extra terms included */

/**
 * @typedef {object} Exported
 * @property {Phase[]} timeline
 * @property {Method[]} methods
 * @property {string} [csv] the visitor's own points, in place of drawn ones
 * @property {{step: number, fingerprint: string, methods: Record<string, PageNumbers>}} page
 * @property {typeof TOLERANCE} tolerance
 */

/**
 * How near the notebook has to come: it computes with 64 bits and the page with 32, and training carries every rounding on.
 * `loss`: of the first `steps` steps; `accuracy` and `lateLoss`: at the end, however long the run.
 */
export const TOLERANCE = { steps: 100, loss: 0.001, lateLoss: 0.05, accuracy: 0.01 };

/** First digits of the steps whose losses are compared: 1, 2, 5, 10, 20, and so on. */
const MARKS = [1, 2, 5];

/** @param {PointsRun} run @param {PointsLook} look of its newest state @returns {Exported} */
export function exportedOf(run, look) {
  const { records } = run.metrics();
  const { methods, fingerprint } = run.info;
  const last = Math.min(look.step, records.steps);
  const steps = stepsUpTo(last);
  const numbers = look.methods.map(({ method, train, test, stoppedAt }, i) => {
    const losses = steps.map((step) => /** @type {[number, number]} */ ([step, records.at(step, i, "loss")]));
    return [method, { losses: losses.filter(([, loss]) => Number.isFinite(loss)), stoppedAt, train, test }];
  });
  return {
    timeline: run.timeline,
    methods,
    ...(run.csv !== null && { csv: run.csv }),
    page: { step: look.step, fingerprint, methods: Object.fromEntries(numbers) },
    tolerance: TOLERANCE,
  };
}

/** @param {number} last */
function stepsUpTo(last) {
  /** @type {Set<number>} */
  const steps = new Set();
  for (let ten = 1; ten <= last; ten *= 10) for (const mark of MARKS) if (mark * ten <= last) steps.add(mark * ten);
  if (last > 0) steps.add(last);
  return [...steps];
}
