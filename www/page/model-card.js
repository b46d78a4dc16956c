// A shipped model's card: how it was made, on what, and how far it gets, beside a plain baseline on the same split if there is one.

/** @import {Measurement, Scores} from "../lab/assets.js" */
import { methodName } from "../lab/methods.js";
import { fillTerms, make } from "./dom.js";
import { counted, percent } from "./numbers.js";

/**
 * What is shown of a card, as `atomlab train … --out` writes it.
 * @typedef {object} ShownCard
 * @property {{method?: string, model?: {atomLayer?: number}}} spec
 * @property {string[]} command
 * @property {number} seed
 * @property {{name: string, train: number, validation: number, test: number}} data
 * @property {number} parameters
 * @property {number} [vocabularySize]
 * @property {string} fingerprint
 * @property {{validation: Scores, test: Scores | null}} metrics
 * @property {{validation: Scores, test: Scores}} [tfIdf]
 * @property {Measurement[]} [evaluations]
 */

/** @param {HTMLElement} list @param {ShownCard} card @param {string} samples what it was trained on, such as "sentences" */
export function showCard(list, { spec, command, seed, data, parameters, vocabularySize, fingerprint, metrics, tfIdf, evaluations = [] }, samples) {
  const tested = metrics.test && metrics.test.n > 0;
  const split = tested ? "test" : "validation";
  fillTerms(list, [
    ["Data", `${data.name}: ${counted(data.train)} training, ${counted(data.validation)} validation, ${counted(data.test)} test ${samples}`],
    ["Method", `${methodName(spec.method ?? "atom")}, atomised at layer ${spec.model?.atomLayer ?? 1}`],
    [`Accuracy, ${split}`, scores(tested ? metrics.test : metrics.validation)],
    ...(tfIdf ? [/** @type {[string, string]} */ (["tf-idf + logistic regression", scores(tested ? tfIdf.test : tfIdf.validation)])] : []),
    ...evaluations.map((one) => /** @type {[string, string]} */ ([`Accuracy, ${measuredOn(one, samples)}`, scores(one)])),
    ["Size", `${counted(parameters)} parameters${vocabularySize === undefined ? "" : `, ${counted(vocabularySize)} tokens`}`],
    ["Seed, start", `${seed}, ${fingerprint}`],
    ["Command", make("code", {}, command.join(" "))],
  ]);
}

/** Where there is no model. @param {HTMLElement} list @param {string} why */
export function showNoCard(list, why) {
  fillTerms(list, [["Not here", why]]);
}

/** @param {Measurement} measurement @param {string} samples */
function measuredOn({ data, split }, samples) {
  return split === "all" ? `all ${samples} of ${data}` : `${samples} of ${data} kept out of training`;
}

/** @param {Scores | null} measured */
function scores(measured) {
  if (!measured) return "not measured";
  return `${percent(measured.accuracy)}, macro-F1 ${percent(measured.macroF1)}, MCC ${measured.mcc.toFixed(2)} (n = ${counted(measured.n)})`;
}
