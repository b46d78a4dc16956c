// The shipped model's card: how it was made, on what, and how far it gets beside a plain baseline on the same split.

/** @import {ModelCard, Scores} from "../lab/assets.js" */
import { fillTerms, make } from "../page/dom.js";
import { methodName } from "../lab/methods.js";
import { counted as count, percent } from "../page/numbers.js";

/** @param {HTMLElement} list @param {ModelCard} card */
export function showCard(list, { spec, command, seed, data, parameters, vocabularySize, fingerprint, metrics, tfIdf }) {
  const tested = metrics.test && metrics.test.n > 0;
  const split = tested ? "test" : "validation";
  fillTerms(list, [
    ["Data", `${data.name}: ${count(data.train)} training, ${count(data.validation)} validation, ${count(data.test)} test sentences`],
    ["Method", `${methodName(spec.method ?? "atom")}, atomised at layer ${spec.model?.atomLayer ?? 1}`],
    [`Accuracy, ${split}`, scores(tested ? metrics.test : metrics.validation)],
    ["tf-idf + logistic regression", scores(tested ? tfIdf.test : tfIdf.validation)],
    ["Size", `${count(parameters)} parameters, ${count(vocabularySize)} tokens`],
    ["Seed, start", `${seed}, ${fingerprint}`],
    ["Command", make("code", {}, command.join(" "))],
  ]);
}

/** @param {Scores | null} measured */
function scores(measured) {
  if (!measured) return "not measured";
  return `${percent(measured.accuracy)}, macro-F1 ${percent(measured.macroF1)}, MCC ${measured.mcc.toFixed(2)} (n = ${count(measured.n)})`;
}
