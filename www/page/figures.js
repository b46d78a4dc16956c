// Figures as data, in the words of `src/figures/`: what is measured goes in, what `drawFigure` takes comes out.

/** @import {Evaluation, LatentPlane, StepRecord} from "../lab/protocol.js" */
import { t } from "../language/translate.js";

/** Pairs, or x and y in turns. @typedef {[number, number][] | Float32Array} PlotPoints */
/** @typedef {number[] | Uint8Array} Labels */
/** @typedef {{name: string, points: PlotPoints, style?: "solid" | "dashed", faint?: boolean, smoothing?: number, colour?: number}} Series */
/** `falls`: what is measured is meant to, such as a loss. @typedef {{kind: "curves", title: string, xLabel: string, yLabel: string, series: Series[], xRange?: [number, number], yRange?: [number, number], falls?: boolean, note?: string}} Curves */
/** @typedef {{mean: [number, number], covariance: [number, number, number], label?: string}} Ellipse */
/**
 * @typedef {object} Scatter
 * @property {"scatter"} kind
 * @property {string} title
 * @property {string} xLabel
 * @property {string} yLabel
 * @property {PlotPoints} points
 * @property {Labels} labels
 * @property {string[]} classNames
 * @property {number[]} [classCharges] where classes are kinds of particles: their colours are those of charges
 * @property {number} [highlighted]
 * @property {number} [pinned]
 * @property {number[]} [emphasis] points drawn larger, while the others stand back
 * @property {[number, number] | null} [xRange]
 * @property {[number, number] | null} [yRange]
 * @property {{weight: number[][], bias: number[]} | null} [regions] a linear head's, behind the points
 * @property {{name: string, points: PlotPoints, labels?: Labels} | null} [overlay]
 * @property {Ellipse[]} [ellipses]
 * @property {"equal" | "free"} [aspect] equal if left out: a unit is as long on x as on y
 * @property {boolean} [compact] one of many panels
 * @property {string} [note]
 */
/** @typedef {{kind: "box", title: string, yLabel: string, groups: {name: string, values: number[], colour?: number}[], reference?: number | null, threshold?: number | null, yRange?: [number, number], note?: string}} BoxPlot */
/** L(d) = c1/d − c2/(d + radius). @typedef {{kind: "energy", title: string, c1: number, c2: number, radius: number, dMax: number, distance?: number | null, printed?: number | null, note?: string}} Energy `printed`: the balance that the paper prints */
/** How many lie in each of equal parts of `from` to `to`; `charges`: bars in the colours of the charges they stand for. @typedef {{kind: "histogram", title: string, xLabel: string, yLabel: string, from: number, to: number, counts: number[], charges?: boolean, note?: string}} Histogram */
/** @typedef {{name: string, nucleus: [number, number], radius: number, charges: number[], positions?: [number, number][], force?: [number, number] | null}} DrawnAtom */
/** Atoms in the square of ±range; `taxicab`: distances are those of p = 1; `distance`: of the first two nuclei. @typedef {{kind: "atoms", title: string, view: "bohr" | "particles" | "crowd", atoms: DrawnAtom[], range: number, taxicab?: boolean, distance?: number | null, walls?: number | null, highlighted?: number | null, note?: string}} Atoms */
/** @typedef {Curves | Scatter | BoxPlot | Energy | Histogram | Atoms} Figure */

/** Weight of the past in the drawn mean of the noisy batch loss. */
const SMOOTHING = 0.9;

/** Records that one figure takes, about: more are not seen, and cost time in every frame. */
const MAX_RECORDS = 1000;

/** Pixels of a box plot around its groups, and for each; on a narrow page the names wrap and need more. */
const BOXES = { around: 110, group: 50, narrow: { below: 480, around: 150, group: 62 } };

/** @param {number} groups @param {number} width of the figure's place, in CSS pixels; 0: not known @returns {string} CSS height of a box plot */
export function boxHeight(groups, width) {
  const { around, group } = width > 0 && width < BOXES.narrow.below ? BOXES.narrow : BOXES;
  return `${around + group * groups}px`;
}

/** Of so many points every how many-th is drawn, so that about `most` are: powers of two, so that a growing run keeps the points it had. @param {number} count @param {number} most */
export function thinning(count, most) {
  return 2 ** Math.max(0, Math.ceil(Math.log2(count / most)));
}

/** @param {StepRecord[]} all @param {Evaluation[]} evaluations @param {number} totalSteps @returns {Curves} */
export function lossFigure(all, evaluations, totalSteps) {
  const { records, every } = thinned(all);
  return {
    kind: "curves",
    title: t("Loss"),
    xLabel: t("Step"),
    yLabel: t("Loss"),
    falls: true,
    xRange: [0, totalSteps],
    series: [
      { name: t("Total, batch"), points: records.map(({ step, loss }) => [step, loss]), smoothing: SMOOTHING, colour: 0 },
      { name: t("Task, batch"), points: records.map(({ step, task }) => [step, task]), smoothing: SMOOTHING, colour: 1 },
      { name: t("Task, validation"), points: split(evaluations, "validation", "loss"), style: "dashed", colour: 3 },
    ],
    ...(every > 1 && { note: t("{every, plural, =2 {Batch losses of every 2nd step} =32 {Batch losses of every 32nd step} other {Batch losses of every #th step}}", { every }) }),
  };
}

/** Every so many-th record, and the newest. @param {StepRecord[]} records */
function thinned(records) {
  const every = thinning(records.length, MAX_RECORDS);
  return { records: every === 1 ? records : records.filter((_, i) => i % every === 0 || i === records.length - 1), every };
}

/** @param {Evaluation[]} evaluations @param {number} totalSteps @returns {Curves} */
export function accuracyFigure(evaluations, totalSteps) {
  return {
    kind: "curves",
    title: t("Accuracy"),
    xLabel: t("Step"),
    yLabel: t("Accuracy"),
    xRange: [0, totalSteps],
    yRange: [0, 1],
    series: [
      { name: t("Training"), points: split(evaluations, "train", "accuracy"), colour: 0 },
      { name: t("Validation"), points: split(evaluations, "validation", "accuracy"), style: "dashed", colour: 3 },
    ],
  };
}

/** @param {LatentPlane} latent @param {string} title @param {boolean} [compact] one of many panels @returns {Scatter} */
export function latentFigure({ points, labels, classNames, explained }, title, compact = false) {
  const [x, y] = explained.map((part) => t("{n} %", { n: Math.round(100 * part) }));
  return {
    kind: "scatter",
    title,
    xLabel: compact ? t("1st component, {x}", { x }) : t("First principal component, {x} of the variance", { x }),
    yLabel: compact ? t("2nd, {y}", { y }) : t("Second, {y} of the variance", { y }),
    points,
    labels,
    classNames,
    compact,
  };
}

/** @param {Evaluation[]} evaluations @param {"train" | "validation"} which @param {"loss" | "accuracy"} field @returns {[number, number][]} */
function split(evaluations, which, field) {
  return evaluations.filter((one) => one.split === which).map((one) => [one.step, one[field]]);
}
