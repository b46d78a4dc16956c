// Result lines of pupils who never were, and their lesson at its end.

import { LESSONS } from "../../../www/lessons/content/all.js";
import { tasksOf } from "../../../www/lessons/machine.js";
import { resultLine } from "../../../www/lessons/result-line.js";

/** @import {Lesson, LessonState, Prediction, Question} from "../../../www/lessons/types.js" */

/** Every task was checked, and this was expected and measured. @param {Lesson} lesson @param {(question: Question) => Prediction} answer @returns {LessonState} */
export function finished(lesson, answer = usual) {
  const entries = tasksOf(lesson).map(({ id, question }) => [id, { prediction: answer(question), outcome: { verdict: /** @type {const} */ ("wrong"), truth: answer(question), usual: true, help: "", values: {}, numbers: {} } }]);
  return { step: lesson.steps.length, seed: 0, hide: lesson.hide, answers: Object.fromEntries(entries) };
}

/** @param {string} name @param {number} [lesson] its place in the list */
export function lineOf(name, lesson = 0) {
  return resultLine(LESSONS[lesson], finished(LESSONS[lesson]), name);
}

/** @param {Question} question @returns {Prediction} */
function usual(question) {
  return question.kind === "number" ? question.textbook[0] : question.textbook;
}

/** As long as a line of this lesson can become. @param {Lesson} lesson */
export function longestLine(lesson) {
  const longest = (/** @type {Question} */ question) => {
    if (question.kind === "number") return -1.23457e-7;
    if (question.kind === "order") return question.items.map(({ id }) => id);
    return question.options.map(({ id }) => id).sort((a, b) => b.length - a.length)[0];
  };
  return resultLine(lesson, { ...finished(lesson, longest), seed: 4294967295 }, "语".repeat(20));
}
