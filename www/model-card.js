// The shipped model's card: how it was made, on what, and how far it gets beside a plain baseline.

/** @import {ModelCard} from "./assets.js" */
import { fillTerms, make } from "./dom.js";

/** @param {HTMLElement} list @param {ModelCard} card */
export function showCard(list, card) {
  /** @type {[string, string | Node][]} */
  const rows = [];
  const data = typeof card.data === "string" ? { name: card.data } : card.data;
  if (data) {
    const counts = /** @type {const} */ (["train", "validation", "test"]).filter((split) => data[split] !== undefined);
    const sizes = counts.map((split) => `${data[split]?.toLocaleString("en")} ${split}`).join(", ");
    rows.push(["Data", [data.name, sizes, data.licence].filter(Boolean).join("; ")]);
  }
  const split = card.split ?? data?.split;
  if (split) rows.push(["Split", split]);
  if (card.metrics) rows.push(["Accuracy", scores(card.metrics)]);
  if (card.baseline) rows.push([card.baseline.name ?? "tf-idf + logistic regression", scores(card.baseline)]);
  if (card.seed !== undefined) rows.push(["Seed", String(card.seed)]);
  if (card.command) rows.push(["Command", make("code", {}, card.command)]);
  if (card.note) rows.push(["Note", card.note]);
  fillTerms(list, rows);
}

/** @param {{accuracy?: number, macroF1?: number, mcc?: number, n?: number, split?: string}} metrics */
function scores({ accuracy, macroF1, mcc, n, split }) {
  return [
    accuracy === undefined ? "" : percent(accuracy),
    macroF1 === undefined ? "" : `macro-F1 ${percent(macroF1)}`,
    mcc === undefined ? "" : `MCC ${mcc.toFixed(2)}`,
    n === undefined ? "" : `n = ${n.toLocaleString("en")}`,
    split ?? "",
  ]
    .filter(Boolean)
    .join(", ");
}

/** @param {number} share */
export function percent(share) {
  return `${(100 * share).toFixed(1)} %`;
}
