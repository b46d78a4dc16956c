// Numbers out of what was measured, and how a sentence writes them.

/** @import {Condition, Facts, Quantity} from "./types.js" */
import { pick } from "../page/settings-list.js";
import { percent } from "../page/numbers.js";
import { t } from "../language/translate.js";

/** @param {Facts} facts @param {Quantity} quantity @returns {number | null} null where something is not there, or not a number */
export function valueOf(facts, { of, over, minus }) {
  const value = numberAt(facts, of);
  if (value === null) return null;
  if (over !== undefined) {
    const by = numberAt(facts, over);
    return by === null || by === 0 ? null : value / by;
  }
  if (minus === undefined) return value;
  const less = numberAt(facts, minus);
  return less === null ? null : value - less;
}

/** @param {Facts} facts @param {Condition} condition */
export function holds(facts, { above = -Infinity, below = Infinity, missing = false, ...quantity }) {
  const value = valueOf(facts, quantity);
  if (missing || value === null) return missing && value === null;
  return value > above && value < below;
}

/** @param {number | null} value @param {Quantity["as"]} as */
export function worded(value, as = "number") {
  return value === null ? t("none") : written(value, as);
}

/** @param {number} value @param {NonNullable<Quantity["as"]>} as */
export function written(value, as) {
  const minus = (/** @type {string} */ text) => text.replace("-", "−");
  if (as === "percent") return minus(percent(value));
  if (as === "points") return t("{n} points", { n: `${value < 0 ? "−" : "+"}${Math.abs(100 * value).toFixed(1)}` });
  if (as === "times") return t("{n} times", { n: value < 10 ? value.toFixed(2) : value.toFixed(0) });
  if (as === "signed") return `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(2)}`;
  if (as === "whole") return minus(String(Math.round(value)));
  return minus(String(Number(value.toPrecision(3))));
}

/** @param {Facts} facts @param {string} path @returns {number | null} */
function numberAt(facts, path) {
  const found = pick(facts, path);
  return typeof found === "number" && Number.isFinite(found) ? found : null;
}
