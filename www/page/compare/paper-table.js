// What the paper prints: other data, other networks. For comparison, never beside our own numbers as if they were of one kind.

import { t } from "../../language/translate.js";
import { make } from "../dom.js";

/** @param {{heads: string[], rows: string[][], caption: string, label: string}} printed */
export function printedTable({ heads, rows, caption, label }) {
  const head = make("thead", {}, make("tr", {}, ...heads.map((name) => make("th", { scope: "col" }, name))));
  const body = rows.map(([name, ...cells]) => make("tr", {}, make("th", { scope: "row", translate: "no" }, name), ...cells.map((text) => make("td", {}, text))));
  const scroll = make("div", { class: "table-scroll score-table", tabindex: 0, role: "region", "aria-label": label });
  scroll.append(make("table", { class: "numbers" }, make("caption", {}, make("span", {}, caption)), head, make("tbody", {}, ...body)));
  return make("details", { class: "compare-paper" }, make("summary", {}, t("What the paper reports")), scroll);
}
