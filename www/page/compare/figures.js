// The figures of a comparison as data: what was measured goes in, recorded or live.

/** @import {Spread, SpreadScores} from "../../lab/assets.js" */
/** @import {Variant} from "../../lab/protocol.js" */
/** @import {Compared} from "../../lab/comparison.js" */
/** @import {BoxPlot, Curves, Series} from "../figures.js" */
import { t } from "../../language/translate.js";
import { methodColour, methodName } from "../../lab/methods.js";
import { thinning } from "../figures.js";
import { evaluationsOf, runsOf } from "./measured.js";
import { layerName } from "./settings.js";

/** Points of one line of a figure, about. */
const LINE_POINTS = 250;
/** Weight of the past in the drawn mean of the noisy batch loss. */
const SMOOTHING = 0.9;
/** The palette's grey, for what is no method of ours. */
const PLAIN_COLOUR = 7;
const REFERENCE = "cross-entropy";
/** What stands beside every network. */
export const PLAIN = t("tf-idf + logistic regression");
/** Colours of the palette. */
const PALETTE = 8;

/** The colour of a side: a method's own, or the layer's. @param {Variant} variant @param {boolean} layers */
function variantColour({ method, atomLayer }, layers) {
  return layers ? atomLayer % PALETTE : methodColour(method);
}

/** @param {string} title @param {{method: string, accuracy: Spread}[]} rows @param {SpreadScores | null} plain tf-idf's @returns {BoxPlot} */
export function methodsBox(title, rows, plain) {
  const reference = rows.findIndex(({ method }) => method === REFERENCE);
  return {
    kind: "box",
    title,
    yLabel: t("Accuracy"),
    groups: [
      ...rows.map(({ method, accuracy }) => ({ name: methodName(method), values: accuracy.values, colour: methodColour(method) })),
      ...(plain ? [{ name: PLAIN, values: plain.accuracy.values, colour: PLAIN_COLOUR }] : []),
    ],
    reference: reference < 0 ? null : reference,
  };
}

/**
 * Accuracy against the atomised layer, with every run, and what stands beside.
 * @param {string} title @param {{layer: number, accuracy: Spread}[]} rows @param {Spread | null} reference cross-entropy's @param {SpreadScores | null} plain tf-idf's
 * @returns {BoxPlot}
 */
export function layersBox(title, rows, reference, plain) {
  const sorted = [...rows].sort((a, b) => a.layer - b.layer);
  return {
    kind: "box",
    title,
    yLabel: t("Accuracy"),
    groups: [
      ...sorted.map(({ layer, accuracy }) => ({ name: layerName(layer), values: accuracy.values, colour: layer % PALETTE })),
      ...(reference ? [{ name: methodName(REFERENCE), values: reference.values, colour: methodColour(REFERENCE) }] : []),
      ...(plain ? [{ name: PLAIN, values: plain.accuracy.values, colour: PLAIN_COLOUR }] : []),
    ],
    reference: reference ? sorted.length : null,
  };
}

/** @param {Compared} compared @param {Variant[]} variants @param {boolean} layers @returns {Curves} */
export function lossCurves(compared, variants, layers) {
  const longest = Math.max(0, ...compared.losses.map((list) => list.length));
  const every = thinning(longest, LINE_POINTS);
  return {
    kind: "curves",
    title: layers ? t("Batch loss by layer") : t("Batch loss by method"),
    xLabel: t("Step"),
    yLabel: t("Task and extra terms"),
    falls: true,
    xRange: [0, compared.info.totalSteps],
    series: variants.map((variant, i) => ({
      name: variant.name,
      points: thinned(runsOf(compared, i).map((run) => compared.losses[run] ?? []), every),
      smoothing: SMOOTHING,
      colour: variantColour(variant, layers),
    })),
    note: every > 1 ? t("The whole loss, whose extra terms differ between methods; means of {every} steps.", { every }) : t("The whole loss, whose extra terms differ between methods."),
  };
}

/** @param {Compared} compared @param {Variant[]} variants @param {boolean} layers @returns {Curves} */
export function accuracyCurves(compared, variants, layers) {
  return {
    kind: "curves",
    title: layers ? t("Validation accuracy by layer") : t("Validation accuracy by method"),
    xLabel: t("Step"),
    yLabel: t("Accuracy"),
    xRange: [0, compared.info.totalSteps],
    series: variants.flatMap((variant, i) => {
      const runs = runsOf(compared, i);
      const lines = runs.map((run) => evaluationsOf(compared, run).map(({ step, accuracy }) => /** @type {[number, number]} */ ([step, accuracy])));
      const colour = variantColour(variant, layers);
      const each = lines.map((points, at) => /** @type {Series} */ ({ name: t("{name}, seed {seed}", { name: variant.name, seed: compared.info.runs[runs[at]].seed }), points, faint: true, colour }));
      return [/** @type {Series} */ ({ name: variant.name, points: means(lines), colour }), ...(each.length > 1 ? each : [])];
    }),
    ...(compared.info.runs.length > variants.length && { note: t("Bold: mean over seeds. Faint: every seed.") }),
  };
}

/** @param {Variant} variant @param {boolean} layers */
export function latentTitle({ name, atomLayer }, layers) {
  return t("Latent space: {name}", { name: layers ? t("Layer {layer}", { layer: atomLayer }) : name });
}

/** The mean of the runs at each step that all of them have come to; where one has stopped, of the others. @param {[number, number][][]} lines @returns {[number, number][]} */
function means(lines) {
  const longest = lines.reduce((most, line) => (line.length > most.length ? line : most), []);
  return longest.map(([step], at) => {
    const values = lines.flatMap((line) => (at < line.length ? [line[at][1]] : []));
    return [step, values.reduce((sum, value) => sum + value, 0) / values.length];
  });
}

/** Means over the runs and over `every` steps, at the last of them. @param {number[][]} lists @param {number} every @returns {[number, number][]} */
function thinned(lists, every) {
  /** @type {[number, number][]} */
  const points = [];
  const longest = Math.max(0, ...lists.map((list) => list.length));
  for (let from = 0; from < longest; from += every) {
    const values = lists.flatMap((list) => list.slice(from, from + every)).filter(Number.isFinite);
    if (values.length > 0) points.push([Math.min(from + every, longest), values.reduce((sum, value) => sum + value, 0) / values.length]);
  }
  return points;
}
