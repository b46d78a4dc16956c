// Grades a prediction against what the learner's own run measured: pure functions of the task, the prediction and the facts.

/** @import {Choice, Estimate, Facts, Outcome, Prediction, Ranking, Task} from "./types.js" */
import { t } from "../language/translate.js";
import { holds, valueOf, written } from "./quantities.js";

/** A number this many times farther away than "right" allows is still near. */
const NEAR = 2;

/** @typedef {Omit<Outcome, "numbers">} Judged */

/**
 * @param {Task} task @param {Prediction} prediction @param {Facts} facts
 * @returns {Outcome | null} null where the facts do not hold what the task asks
 */
export function grade({ question, values }, prediction, facts) {
  const judged = judge(question, prediction, facts);
  if (!judged) return null;
  return { ...judged, numbers: Object.fromEntries(Object.entries(values).map(([name, quantity]) => [name, valueOf(facts, quantity)])) };
}

/** Whether a prediction is one that the question can take; if not, a sentence says what is. @param {Task["question"]} question @param {Prediction | null} prediction */
export function unfit(question, prediction) {
  if (question.kind === "number") {
    const { min, max } = question.range;
    const fits = typeof prediction === "number" && prediction >= min && prediction <= max;
    return fits ? "" : t("Type a number from {min} to {max}.", { min: String(min).replace("-", "−"), max });
  }
  if (question.kind === "choice") return question.options.some(({ id }) => id === prediction) ? "" : t("Choose one of the answers.");
  const ids = question.items.map(({ id }) => id);
  const given = Array.isArray(prediction) ? prediction : [];
  return given.length === ids.length && ids.every((id) => given.includes(id)) ? "" : t("Bring the items into an order.");
}

/** @param {Task["question"]} question @param {Prediction} prediction @param {Facts} facts @returns {Judged | null} */
function judge(question, prediction, facts) {
  if (question.kind === "choice") return judgeChoice(question, prediction, facts);
  return question.kind === "number" ? judgeNumber(question, prediction, facts) : judgeOrder(question, prediction, facts);
}

/** @param {Choice} question @param {Prediction} prediction @param {Facts} facts @returns {Judged | null} */
function judgeChoice({ options, textbook }, prediction, facts) {
  const truth = options.some(({ quantity }) => quantity) ? largest(options, facts) : options.find(({ when }) => when?.every((condition) => holds(facts, condition)))?.id;
  if (truth === undefined) return null;
  return { verdict: prediction === truth ? "right" : "wrong", truth, usual: truth === textbook };
}

/** @param {Choice["options"]} options @param {Facts} facts */
function largest(options, facts) {
  const measured = options.map(({ id, quantity }) => ({ id, value: quantity ? valueOf(facts, quantity) : null }));
  if (measured.some(({ value }) => value === null)) return undefined;
  return measured.reduce((best, one) => (Number(one.value) > Number(best.value) ? one : best)).id;
}

/** @param {Estimate} question @param {Prediction} prediction @param {Facts} facts @returns {Judged | null} */
function judgeNumber({ quantity, scale = 1, within, factor, textbook }, prediction, facts) {
  const value = valueOf(facts, quantity);
  if (value === null) return null;
  const truth = value * scale;
  const guess = Number(prediction);
  const away = factor === undefined ? Math.abs(guess - truth) / (within ?? 0) : timesApart(guess, truth) / Math.log(factor);
  const verdict = away <= 1 ? "right" : away <= NEAR ? "near" : "wrong";
  return { verdict, truth, usual: truth >= textbook[0] && truth <= textbook[1] };
}

/** How far apart two sizes are, as a logarithm; a guess of another sign is as far as can be. @param {number} a @param {number} b */
function timesApart(a, b) {
  return a * b > 0 ? Math.abs(Math.log(a / b)) : Infinity;
}

/** @param {Ranking} question @param {Prediction} prediction @param {Facts} facts @returns {Judged | null} */
function judgeOrder({ items, tie = 0, textbook }, prediction, facts) {
  const values = new Map(items.map(({ id, quantity }) => [id, valueOf(facts, quantity)]));
  if ([...values.values()].some((value) => value === null)) return null;
  const size = (/** @type {string} */ id) => Number(values.get(id));
  const truth = items.map(({ id }) => id).sort((a, b) => size(b) - size(a));
  const wrong = swaps(/** @type {string[]} */ (prediction), size, tie);
  const verdict = wrong === 0 ? "right" : wrong === 1 ? "near" : "wrong";
  return { verdict, truth, usual: swaps(textbook, size, tie) === 0 };
}

/** Pairs that stand the wrong way round. @param {string[]} order @param {(id: string) => number} size @param {number} tie */
function swaps(order, size, tie) {
  return order.flatMap((first, i) => order.slice(i + 1).filter((later) => size(later) - size(first) > tie)).length;
}

/** What helps after a prediction that was not right, or nothing. @param {Task["question"]} question @param {Prediction} prediction @param {Judged} judged */
export function helpFor(question, prediction, { verdict, truth }) {
  if (verdict === "right") return "";
  if (question.kind === "choice") return question.options.find(({ id }) => id === prediction)?.hint ?? "";
  return question.kind === "number" ? (Number(prediction) < Number(truth) ? question.low : question.high) : question.hint;
}

/** An answer in words. @param {Task["question"]} question @param {Prediction} answer */
export function answerText(question, answer) {
  if (question.kind === "number") {
    const value = written(Number(answer), "number");
    return question.unit ? t("{value} {unit}", { value, unit: question.unit }) : value;
  }
  if (question.kind === "choice") return question.options.find(({ id }) => id === answer)?.text ?? "";
  const texts = /** @type {string[]} */ (answer).map((id) => question.items.find((item) => item.id === id)?.text ?? id);
  return texts.reduce((before, next) => t("{before}, then {next}", { before, next }));
}
