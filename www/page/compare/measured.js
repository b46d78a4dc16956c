// What runs side by side came to, variant by variant: pure sums over what was measured.

/** @import {Spread, SpreadScores} from "../../lab/assets.js" */
/** @import {Evaluation, Variant} from "../../lab/protocol.js" */
/** @import {Compared} from "../../lab/comparison.js" */
/** @import {SampleKind} from "../samples.js" */
import { said, t } from "../../language/translate.js";
import { joined } from "../joined.js";
import { SAMPLES } from "../samples.js";

/** @typedef {SpreadScores & {name: string}} ScoreRow */
/** How a variant stands. @typedef {ScoreRow & {variant: Variant, index: number, n: number, step: number, stopped: {seed: number, step: number, reason: string}[]}} VariantRow */

/** Over seeds; the deviation is the sample's. @param {number[]} values @returns {Spread} */
export function spreadOf(values) {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const sorted = [...values].sort((a, b) => a - b);
  const median = (sorted[Math.floor((n - 1) / 2)] + sorted[Math.ceil((n - 1) / 2)]) / 2;
  const std = n > 1 ? Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1)) : 0;
  return { mean, median, std, values };
}

/** The measurements of a run that count: those before it stopped. @param {Compared} compared @param {number} run @returns {Evaluation[]} */
export function evaluationsOf({ outcomes, stopped }, run) {
  const end = stopped.find((one) => one.run === run)?.step ?? Infinity;
  return outcomes.filter(({ step }) => step < end).map(({ runs }) => runs[run]);
}

/** The runs of a variant, by their place. @param {Compared} compared @param {number} variant */
export function runsOf({ info }, variant) {
  return info.runs.flatMap((run, i) => (run.variant === variant ? [i] : []));
}

/** How every variant stands now. @param {Compared} compared @param {Variant[]} variants @returns {VariantRow[]} */
export function rowsOf(compared, variants) {
  return variants.map((variant, index) => {
    const runs = runsOf(compared, index);
    const last = runs.map((run) => evaluationsOf(compared, run).at(-1)).filter((one) => one !== undefined);
    const of = (/** @type {"accuracy" | "macroF1" | "mcc"} */ score) => spreadOf(last.map((one) => one[score]));
    const stopped = compared.stopped.filter(({ run }) => runs.includes(run)).map(({ run, step, reason }) => ({ seed: compared.info.runs[run].seed, step, reason }));
    return { variant, index, name: variant.name, accuracy: of("accuracy"), macroF1: of("macroF1"), mcc: of("mcc"), n: last[0]?.n ?? 0, step: last.at(-1)?.step ?? 0, stopped };
  });
}

/** The fingerprint of each seed's start, if all variants share it; else null. @param {Compared} compared @returns {{seed: number, fingerprint: string}[] | null} */
export function commonStarts({ info }) {
  /** @type {Map<number, string>} */
  const starts = new Map();
  for (const { seed, fingerprint } of info.runs) {
    if ((starts.get(seed) ?? fingerprint) !== fingerprint) return null;
    starts.set(seed, fingerprint);
  }
  return [...starts].map(([seed, fingerprint]) => ({ seed, fingerprint }));
}

/** Notices that differ in their first number alone as one: it may depend on the seed, as the vocabulary does. @param {string[]} notices */
export function mergedNotices(notices) {
  /** @type {Map<string, number[]>} */
  const counts = new Map();
  for (const notice of notices) {
    const [, count, rest] = /^(\d*)(.*)$/s.exec(notice) ?? ["", "", notice];
    counts.set(rest, [...(counts.get(rest) ?? []), ...(count ? [Number(count)] : [])]);
  }
  return [...counts].map(([rest, found]) => {
    if (found.length < 2) return said(`${found.join("")}${rest}`);
    const range = t("{least} to {most}", { least: Math.min(...found), most: Math.max(...found) });
    return t("{sentence}; how many depends on the seed.", { sentence: said(`${range}${rest}`).replace(/\.$/, "") });
  });
}

/** A hinge whose losses are cross-entropy's had no term in any step. @param {Compared} compared @param {Variant[]} variants */
export function idleHinge(compared, variants) {
  const [hinge, plain] = ["hinge", "cross-entropy"].map((name) => variants.findIndex(({ method }) => method === name)).map((variant) => runsOf(compared, variant));
  const same = hinge.length > 0 && hinge.every((run, i) => compared.losses[run]?.length > 0 && String(compared.losses[run]) === String(compared.losses[plain[i]]));
  return same ? t("Hinge’s extra term was 0 in every step, as its losses are cross-entropy’s: its weight is 0, or no pair was closer in z than the margin.") : "";
}

/** What an MCC of 0 means, where all runs of a row have it. @param {ScoreRow[]} rows @param {SampleKind} samples what is classified */
export function blindRemark(rows, samples) {
  const blind = rows.filter(({ mcc }) => mcc.values.length > 0 && mcc.values.every((value) => value === 0)).map(({ name }) => name);
  return blind.length === 0 ? "" : SAMPLES[samples].blind(joined(blind));
}

/**
 * What may be said of a difference: nothing is shouted that lies within the seeds' spread.
 * @param {ScoreRow[]} rows @param {boolean} layers compared, or methods @returns {string}
 */
export function verdict(rows, layers) {
  const known = rows.filter(({ accuracy }) => accuracy.values.length > 0);
  if (known.length < 2) return "";
  const seeds = Math.min(...known.map(({ accuracy }) => accuracy.values.length));
  if (seeds < 2) return layers ? t("One seed shows no spread: whether a layer does better needs more of them.") : t("One seed shows no spread: whether a method does better needs more of them.");
  const [best, ...others] = [...known].sort((a, b) => b.accuracy.mean - a.accuracy.mean);
  const near = others.filter(({ accuracy }) => best.accuracy.mean - accuracy.mean <= Math.max(best.accuracy.std, accuracy.std));
  const facts = { best: best.name, accuracy: points(best.accuracy.mean), others: joined(near.map(({ name }) => name)) };
  if (near.length === 0) return t("{others, plural, one {{best}’s mean accuracy is more than one standard deviation above the other’s} other {{best}’s mean accuracy is more than one standard deviation above the others’}}, over {seeds} seeds, on these data and settings; others may show another.", { best: best.name, others: others.length, seeds });
  return layers
    ? t("No layer stands out: the highest mean accuracy, {best}’s {accuracy} %, is within one standard deviation of {others}.", facts)
    : t("No method stands out: the highest mean accuracy, {best}’s {accuracy} %, is within one standard deviation of {others}.", facts);
}

/** A share as per cent, without the sign. @param {number} share */
export function points(share) {
  return (100 * share).toFixed(1);
}
