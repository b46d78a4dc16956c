// Every text of a lesson: the lessons are data in English, and are translated whole.

/** @import {Lesson, Order, Question, Step} from "./types.js" */

/** A lesson with its texts said anew; `{name}` in them stays. @param {Lesson} lesson @param {(text: string) => string} translate @returns {Lesson} */
export function withTexts(lesson, translate) {
  // A number or a sign is no text.
  const say = (/** @type {string} */ text) => (/\p{L}{2}/u.test(text) ? translate(text) : text);
  return { ...lesson, title: say(lesson.title), about: say(lesson.about), steps: lesson.steps.map((step) => stepIn(step, say)) };
}

/** @param {Step} step @param {(text: string) => string} say @returns {Step} */
function stepIn(step, say) {
  const head = { title: say(step.title), text: step.text.map(say) };
  if (step.kind === "text") return { ...step, ...head };
  return { ...step, ...head, question: questionIn(step.question, say), order: orderIn(step.order, say), explain: step.explain.map(say), unexpected: say(step.unexpected) };
}

/** @param {Question} question @param {(text: string) => string} say @returns {Question} */
function questionIn(question, say) {
  const ask = say(question.ask);
  if (question.kind === "choice") return { ...question, ask, options: question.options.map((option) => ({ ...option, text: say(option.text), hint: say(option.hint) })) };
  if (question.kind === "number") return { ...question, ask, unit: say(question.unit), low: say(question.low), high: say(question.high) };
  return { ...question, ask, items: question.items.map((item) => ({ ...item, text: say(item.text) })), hint: say(question.hint) };
}

/** @param {Order} order @param {(text: string) => string} say @returns {Order} */
function orderIn(order, say) {
  return { ...order, says: say(order.says), shows: order.shows?.map(({ name, quantity }) => ({ name: say(name), quantity })) };
}
