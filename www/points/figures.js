// The figures of the synthetic laboratory as data: what a look, an evaluation, a sample or a study holds goes in.

/** @import {Method} from "../lab/methods.js" */
/** @import {BoxPlot, Curves, Scatter, Series} from "../page/figures.js" */
/** @import {Comparison, DrawnSamples, MixtureData, PointsEvaluation, PointsLook} from "../lab/points-protocol.js" */
/** @import {PointsRecords} from "./records.js" */
import { t } from "../language/translate.js";
import { methodColour, methodName } from "../lab/methods.js";
import { thinning } from "../page/figures.js";
import { floats } from "./records.js";

/** @typedef {{highlighted?: number, pinned?: number}} Marked  samples by number, from 0 */
/** @typedef {{nuclei: boolean, oneScale: boolean}} PanelView */
/** @typedef {{x: [number, number], y: [number, number]}} Ranges */

/** Points of one line of a figure, about. */
const LINE_POINTS = 250;
/** The palette's grey. */
const BEST_COLOUR = 7;
/** Standard deviations that the data figure shows around every mean. */
const SHOWN_DEVIATIONS = 3.2;

/** A look's arrays, cut into methods. */
export class LookArrays {
  #points;
  #nuclei;
  #charges;

  /** @param {PointsLook} look */
  constructor(look) {
    this.look = look;
    this.#points = floats(look.points);
    this.#nuclei = floats(look.nuclei);
    this.#charges = floats(look.charges);
  }

  /** z of every sample. @param {number} method index */
  points(method) {
    const size = 2 * this.look.n;
    return this.#points.subarray(method * size, (method + 1) * size);
  }

  /** @param {number} method index */
  nuclei(method) {
    const size = 2 * this.look.n;
    return this.#nuclei.subarray(method * size, (method + 1) * size);
  }

  /** Charges of one sample's components. @param {number} method index @param {number} sample */
  charges(method, sample) {
    const { n, components } = this.look;
    const from = (method * n + sample) * components;
    return this.#charges.subarray(from, from + components);
  }

  /** The ranges that hold every method's points. @returns {Ranges | null} */
  ranges() {
    let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
    for (let i = 0; i + 1 < this.#points.length; i += 2) {
      const [x, y] = [this.#points[i], this.#points[i + 1]];
      if (!Number.isFinite(x) || !Number.isFinite(y)) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      low = Math.min(low, y);
      high = Math.max(high, y);
    }
    if (left > right) return null;
    const pad = 0.05 * Math.max(right - left, high - low, 1e-6);
    return { x: [left - pad, right + pad], y: [low - pad, high + pad] };
  }
}

/** @param {Method} method */
export function panelTitle(method) {
  return t("Latent space: {name}", { name: methodName(method) });
}

/**
 * @param {LookArrays} arrays @param {number} method index @param {string[]} classNames @param {PanelView} view @param {Marked} marked @param {Ranges | null} ranges
 * @returns {Scatter}
 */
export function panelFigure(arrays, method, classNames, { nuclei }, marked, ranges) {
  const { methods, labels } = arrays.look;
  const { head } = methods[method];
  return {
    kind: "scatter",
    title: panelTitle(methods[method].method),
    xLabel: "z₁",
    yLabel: "z₂",
    points: arrays.points(method),
    labels,
    classNames,
    regions: head,
    overlay: nuclei ? { name: t("Nuclei"), points: arrays.nuclei(method) } : null,
    compact: true,
    ...marked,
    ...(ranges && { xRange: ranges.x, yRange: ranges.y }),
  };
}

/** @param {Method[]} methods @param {PointsEvaluation[]} evaluations @param {number} totalSteps @param {number | null} best @returns {Curves} */
export function accuracyCurves(methods, evaluations, totalSteps, best) {
  return {
    kind: "curves",
    title: t("Accuracy"),
    xLabel: t("Step"),
    yLabel: t("Accuracy"),
    xRange: [0, totalSteps],
    series: [
      ...methods.flatMap((method, i) => {
        const of = (/** @type {"train" | "test"} */ part) => line(evaluations.map(({ step, methods: looks }) => [step, looks[i][part].accuracy]));
        return pair(method, of("test"), t("{name}, training", { name: methodName(method) }), of("train"));
      }),
      ...(best === null ? [] : [/** @type {Series} */ ({ name: t("Best possible"), points: line([[0, best], [totalSteps, best]]), style: "dashed", colour: BEST_COLOUR })]),
    ],
    note: t("Solid: test samples. Dashed: training samples."),
  };
}

/** @param {Method[]} methods @param {PointsEvaluation[]} evaluations @param {PointsRecords} records @param {number} totalSteps @returns {Curves} */
export function lossCurves(methods, evaluations, records, totalSteps) {
  const every = thinning(records.steps, LINE_POINTS);
  return {
    kind: "curves",
    title: t("Loss"),
    xLabel: t("Step"),
    yLabel: t("Task loss"),
    falls: true,
    xRange: [0, totalSteps],
    series: methods.flatMap((method, i) => {
      const test = line(evaluations.map(({ step, methods: looks }) => [step, looks[i].test.loss]));
      return pair(method, test, t("{name}, batch", { name: methodName(method) }), line(records.means(i, "task", every)));
    }),
    note: every > 1
      ? t("The task's part of the loss, without the extra terms. Solid: test samples. Dashed: batches, mean of {every} steps.", { every })
      : t("The task's part of the loss, without the extra terms. Solid: test samples. Dashed: batches."),
  };
}

/** @param {Comparison} comparison @param {number} threshold a share @param {string} note @returns {BoxPlot} */
export function boxPlot({ rows, reference }, threshold, note) {
  return {
    kind: "box",
    title: t("Accuracy over seeds"),
    yLabel: t("Test accuracy"),
    groups: rows.map(({ method, accuracy }) => ({ name: methodName(method), values: accuracy.values, colour: methodColour(method) })),
    reference: reference ? rows.findIndex(({ method }) => method === reference) : null,
    threshold,
    note,
  };
}

/** @param {DrawnSamples} drawn @param {string[]} classNames @param {MixtureData | null} mixture null: a file's points @param {Ranges | null} ranges @param {Marked} marked @returns {Scatter} */
export function componentsFigure(drawn, classNames, mixture, ranges, { highlighted, pinned }) {
  const { vectors, sources, labels, components } = drawn;
  const known = sources.length > 0;
  const chosen = [highlighted, pinned].filter((sample) => sample !== undefined && sample < drawn.n);
  return {
    kind: "scatter",
    title: t("Components"),
    xLabel: "x₁",
    yLabel: "x₂",
    points: vectors,
    // A file tells only the sample's class.
    labels: known ? sources : Uint8Array.from({ length: vectors.length / 2 }, (_, i) => labels[Math.floor(i / components)]),
    classNames,
    emphasis: [...new Set(chosen)].flatMap((sample) => Array.from({ length: components }, (_, i) => Number(sample) * components + i)),
    ...(mixture && { ellipses: mixture.means.map((mean, i) => ({ mean, covariance: mixture.covariances[i] })) }),
    ...(ranges && { xRange: ranges.x, yRange: ranges.y }),
  };
}

/** @param {DrawnSamples} drawn @param {string[]} classNames @param {Ranges | null} ranges @param {Marked} marked @returns {Scatter} */
export function meansFigure({ means, labels }, classNames, ranges, marked) {
  return {
    kind: "scatter",
    title: t("Sample means"),
    xLabel: t("Mean of x₁"),
    yLabel: t("Mean of x₂"),
    points: means,
    labels,
    classNames,
    ...marked,
    ...(ranges && { xRange: ranges.x, yRange: ranges.y }),
  };
}

/** What both Gaussians need on the paper, in whole steps, so that a small change moves no axis. @param {MixtureData} mixture @returns {Ranges} */
export function mixtureRanges({ means, covariances }) {
  const side = (/** @type {0 | 1} */ axis) => {
    const reach = covariances.map((covariance) => SHOWN_DEVIATIONS * Math.sqrt(Math.max(0.01, covariance[2 * axis])));
    const low = Math.min(...means.map((mean, i) => mean[axis] - reach[i]));
    const high = Math.max(...means.map((mean, i) => mean[axis] + reach[i]));
    return /** @type {[number, number]} */ ([Math.floor(2 * low) / 2, Math.ceil(2 * high) / 2]);
  };
  return { x: side(0), y: side(1) };
}

/** Both lines of a method in one colour. @param {Method} method @param {Float32Array} solid @param {string} second its name @param {Float32Array} dashed @returns {Series[]} */
function pair(method, solid, second, dashed) {
  const colour = methodColour(method);
  return [
    { name: methodName(method), points: solid, colour },
    { name: second, points: dashed, colour, style: "dashed", faint: true },
  ];
}

/** @param {[number, number][]} points */
function line(points) {
  return Float32Array.from(points.flat());
}
