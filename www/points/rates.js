// Ways out of a rate that was too large: half of it, or the preset's.

/** @import {Method} from "../lab/methods.js" */
/** @import {PointsSpec} from "../lab/points-protocol.js" */
/** @import {Values} from "../page/settings-list.js" */
import { inUse } from "./settings.js";

/** @param {Method[]} methods @param {PointsSpec} spec in use @param {Values} values of the form @returns {Values} to change */
export function halved(methods, spec, values) {
  const common = Boolean(values["one-rate"]);
  const all = common || methods.length === spec.methods.length;
  const halves = methods.map((method) => [`rate.${method}`, inUse(spec, method).rate / 2]);
  return { ...(all && { rate: Number(values.rate) / 2 }), ...(!common && Object.fromEntries(halves)) };
}

/** @param {Values} base the preset's @returns {Values} to change */
export function presetRates(base) {
  return Object.fromEntries(Object.entries(base).filter(([id]) => id === "rate" || id.startsWith("rate.")));
}
