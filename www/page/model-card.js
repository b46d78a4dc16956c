// A shipped model's card: how it was made, on what, and how far it gets, beside a plain baseline on the same split if there is one.

/** @import {Measurement, Scores} from "../lab/assets.js" */
import { t } from "../language/translate.js";
import { methodName } from "../lab/methods.js";
import { fillTerms, make } from "./dom.js";
import { counted, percent } from "./numbers.js";
import { manyOf } from "./samples.js";

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

/** @param {HTMLElement} list @param {ShownCard} card @param {Parameters<typeof manyOf>[0]} kind what it was trained on */
export function showCard(list, { spec, command, seed, data, parameters, vocabularySize, fingerprint, metrics, tfIdf, evaluations = [] }, kind) {
  const samples = manyOf(kind);
  const [train, validation, test] = [data.train, data.validation, data.test].map(counted);
  const tested = metrics.test && metrics.test.n > 0;
  fillTerms(list, [
    [t("Data"), t("{name}: {train} training, {validation} validation, {test} test {samples}", { name: data.name, train, validation, test, samples })],
    [t("Method"), t("{method}, atomised at layer {layer}", { method: methodName(spec.method ?? "atom"), layer: spec.model?.atomLayer ?? 1 })],
    [tested ? t("Accuracy, test") : t("Accuracy, validation"), scores(tested ? metrics.test : metrics.validation)],
    ...(tfIdf ? [/** @type {[string, string]} */ ([t("tf-idf + logistic regression"), scores(tested ? tfIdf.test : tfIdf.validation)])] : []),
    ...evaluations.map((one) => /** @type {[string, string]} */ ([measuredOn(one, samples), scores(one)])),
    [t("Size"), vocabularySize === undefined ? t("{parameters} parameters", { parameters: counted(parameters) }) : t("{parameters} parameters, {tokens} tokens", { parameters: counted(parameters), tokens: counted(vocabularySize) })],
    [t("Seed, start"), `${seed}, ${fingerprint}`],
    [t("Command"), make("code", {}, command.join(" "))],
  ]);
}

/** Where there is no model. @param {HTMLElement} list @param {string} why */
export function showNoCard(list, why) {
  fillTerms(list, [[t("Not here"), why]]);
}

/** @param {Measurement} measurement @param {string} samples */
function measuredOn({ data, split }, samples) {
  return split === "all" ? t("Accuracy, all {samples} of {data}", { samples, data }) : t("Accuracy, {samples} of {data} kept out of training", { samples, data });
}

/** @param {Scores | null} measured */
function scores(measured) {
  if (!measured) return t("not measured");
  return t("{accuracy}, macro-F1 {macroF1}, MCC {mcc} (n = {n})", { accuracy: percent(measured.accuracy), macroF1: percent(measured.macroF1), mcc: measured.mcc.toFixed(2), n: counted(measured.n) });
}
