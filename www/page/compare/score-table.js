// Tables of scores as the paper prints them: a row for each method, mean ± standard deviation in per cent.

/** @import {Spread, SpreadScores} from "../../lab/assets.js" */
import { t } from "../../language/translate.js";
import { make } from "../dom.js";
import { points } from "./measured.js";

/** The scores in the order of the columns, with what stands over them. */
const SCORES = /** @type {const} */ ([["accuracy", t("Accuracy")], ["macroF1", t("Macro-F1")], ["mcc", t("MCC × 100")]]);

/** @typedef {{name: string, plain?: boolean, groups: (SpreadScores | null)[], more?: string[]}} TableLine  `groups`: one for each data set; `plain`: stands apart, below */

/**
 * @param {string} first over the names @param {string[]} groups data sets; one that is empty gets no head
 * @param {TableLine[]} lines @param {string} caption @param {string[]} [more] heads of further columns
 */
export function scoreTable(first, groups, lines, caption, more = []) {
  const named = groups.some(Boolean);
  /** @type {Record<string, number>} */
  const span = named ? { rowspan: 2 } : {};
  const scores = groups.flatMap((group) => SCORES.map(([, title], i) => make("th", { scope: "col", ...(i === 0 && group && { class: "first" }) }, title)));
  const top = [make("th", { scope: "col", ...span }, first), ...(named ? groups.map((group) => make("th", { scope: "colgroup", colspan: SCORES.length, class: "first" }, group)) : scores)];
  const rest = more.map((title) => make("th", { scope: "col", ...span }, title));
  const head = make("thead", {}, make("tr", {}, ...top, ...rest), ...(named ? [make("tr", {}, ...scores)] : []));
  const body = make("tbody", {}, ...lines.map((line) => rowOf(line, named)));
  return make("table", { class: "numbers" }, make("caption", {}, make("span", {}, caption)), head, body);
}

/** @param {TableLine} line @param {boolean} named */
function rowOf({ name, plain = false, groups, more = [] }, named) {
  const cells = groups.flatMap((group) => SCORES.map(([score], i) => make("td", { ...(i === 0 && named && { class: "first" }) }, group ? spreadText(group[score]) : "–")));
  return make("tr", { ...(plain && { class: "plain" }) }, make("th", { scope: "row" }, name), ...cells, ...more.map((text) => make("td", { class: "words" }, text)));
}

/** Without a spread where there is none to tell. @param {Spread} spread */
function spreadText({ mean, std, values }) {
  if (values.length === 0 || !Number.isFinite(mean)) return "–";
  return values.length > 1 ? `${signed(mean)} ± ${points(std)}` : signed(mean);
}

/** @param {number} share */
function signed(share) {
  return points(share).replace("-", "−");
}
