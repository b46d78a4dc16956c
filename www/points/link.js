// The phases of a timeline in a link: `phase=200,rate:0.02,energy:0.1` says what changes at step 200.

/** @import {Values} from "../page/settings-list.js" */
import { t } from "../language/translate.js";
import { readValue, worded } from "../page/link.js";
import { BRANCHING, POINTS } from "./settings.js";
import { same } from "../page/settings-list.js";

/** @typedef {{from: number, values: Values}} SetPhase  the settings from a step on */

/** More branches than this are no experiment any more, and no link. */
const MAX_PHASES = 20;

/** @param {SetPhase[]} phases the first is the link's own values @returns {[string, string][]} */
export function writePhases(phases) {
  return phases.slice(1).map(({ from, values }, i) => {
    const before = phases[i].values;
    const changed = POINTS.filter((setting) => BRANCHING.has(setting.id) && !same(setting, values[setting.id], before[setting.id]));
    return ["phase", [from, ...changed.map(({ id, toggle }) => `${id}:${toggle ? Number(values[id]) : values[id]}`)].join(",")];
  });
}

/** @param {string[]} texts @param {Values} first @returns {{phases: SetPhase[], notices: string[]}} the first phase included */
export function readPhases(texts, first) {
  const phases = [{ from: 0, values: first }];
  /** @type {string[]} */
  const notices = [];
  for (const text of texts.slice(0, MAX_PHASES)) {
    const [at, ...changed] = text.split(",");
    const from = Number(at);
    const last = phases[phases.length - 1];
    if (!/^\d+$/.test(at) || from <= last.from || from >= Number(first.steps)) {
      notices.push(t("The link branches at step “{at}”, which is not after step {after} and before step {before}: that branch was left out.", { at: at.slice(0, 12), after: last.from, before: Number(first.steps) }));
      continue;
    }
    const values = { ...last.values };
    for (const part of changed) {
      const [id, value = ""] = part.split(":");
      const setting = POINTS.find((one) => one.id === id && BRANCHING.has(id));
      if (!setting) {
        notices.push(t("A branch cannot change “{id}”.", { id: id.slice(0, 24) }));
        continue;
      }
      const read = readValue(setting, value, values[id]);
      values[id] = read.value;
      if (read.remark) notices.push(read.remark);
    }
    const nothing = POINTS.every((setting) => same(setting, values[setting.id], last.values[setting.id]));
    if (nothing) notices.push(t("The branch at step {from} changes nothing: it was left out.", { from }));
    else phases.push({ from, values });
  }
  if (texts.length > MAX_PHASES) notices.push(t("The link has {n} branches: the first {most} were taken.", { n: texts.length, most: MAX_PHASES }));
  return { phases, notices };
}

/** A branch in words. @param {SetPhase[]} phases @param {number} index from 1 */
export function phaseLine(phases, index) {
  const { from, values } = phases[index];
  const before = phases[index - 1].values;
  const changed = POINTS.filter((setting) => BRANCHING.has(setting.id) && !same(setting, values[setting.id], before[setting.id]));
  const list = changed.map((setting) => `${setting.label} ${worded(setting, values[setting.id]) || t("common")}`).join(", ");
  return t("from step {from}: {changes}", { from, changes: list || t("nothing changed") });
}
