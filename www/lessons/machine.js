// A learner's way through one lesson: pure functions from one state to the next.

/** @import {Answer, Lesson, LessonState, Order, Outcome, Prediction, Step, Task, Wish} from "./types.js" */

/** @type {Answer} */
const UNANSWERED = { prediction: null, outcome: null };

/** @param {Lesson} lesson @param {Wish | null} wish of a link @param {LessonState | null} kept of an earlier day @returns {LessonState} */
export function begin(lesson, wish, kept) {
  const [seed, hide] = [wish?.seed ?? kept?.seed ?? 0, wish?.hide ?? kept?.hide ?? lesson.hide];
  // Answers of another start belong to other runs.
  const answers = kept && kept.seed === seed ? known(lesson, kept.answers) : {};
  const step = Math.max(0, Math.min(lesson.steps.length, wish?.step ?? kept?.step ?? 0));
  return { step, answers, seed, hide };
}

/** Answers to tasks that the lesson still has. @param {Lesson} lesson @param {Record<string, Answer>} answers */
function known(lesson, answers) {
  return Object.fromEntries(tasksOf(lesson).filter(({ id }) => answers[id]).map(({ id }) => [id, answers[id]]));
}

/** @param {LessonState} state @param {string} task */
export function answerOf(state, task) {
  return state.answers[task] ?? UNANSWERED;
}

/** A prediction cannot be taken back once it was checked. @param {LessonState} state @param {string} task @param {Prediction | null} prediction @returns {LessonState} */
export function predict(state, task, prediction) {
  if (answerOf(state, task).outcome) return state;
  return answered(state, task, { prediction, outcome: null });
}

/** @param {LessonState} state @param {string} task @param {Outcome} outcome @returns {LessonState} */
export function check(state, task, outcome) {
  const { prediction, outcome: former } = answerOf(state, task);
  return prediction === null || former ? state : answered(state, task, { prediction, outcome });
}

/** @param {LessonState} state @param {string} task @returns {LessonState} */
export function tryAgain(state, task) {
  return answered(state, task, UNANSWERED);
}

/** @param {LessonState} state @param {string} task @param {Answer} answer @returns {LessonState} */
function answered(state, task, answer) {
  return { ...state, answers: { ...state.answers, [task]: answer } };
}

/** After the last step comes the end. @param {Lesson} lesson @param {LessonState} state @param {number} by @returns {LessonState} */
export function move(lesson, state, by) {
  return { ...state, step: Math.max(0, Math.min(lesson.steps.length, state.step + by)) };
}

/** @param {Step} step @param {LessonState} state */
export function isDone(step, state) {
  return step.kind === "text" || answerOf(state, step.id).outcome !== null;
}

/** @param {Lesson} lesson @returns {Task[]} */
export function tasksOf({ steps }) {
  return steps.filter((step) => step.kind === "task");
}

/** @param {Lesson} lesson @param {LessonState} state */
export function tally(lesson, state) {
  const outcomes = tasksOf(lesson).map(({ id }) => answerOf(state, id).outcome);
  return { tasks: outcomes.length, checked: outcomes.filter(Boolean).length, right: outcomes.filter((outcome) => outcome?.verdict === "right").length };
}

/** What earlier tasks measured, for one that compares with them. @param {LessonState} state @returns {Record<string, Record<string, number | null>>} */
export function earlier({ answers }) {
  return Object.fromEntries(Object.entries(answers).flatMap(([id, { outcome }]) => (outcome ? [[id, outcome.numbers]] : [])));
}

/** The title of an earlier task that this one needs and that is not checked yet, or nothing. @param {Lesson} lesson @param {LessonState} state @param {Task} task */
export function lacking(lesson, state, { needs }) {
  const needed = tasksOf(lesson).find(({ id }) => id === needs);
  return needed && !answerOf(state, needed.id).outcome ? needed.title : "";
}

/** The state of the page for an order, as a query: complete, so that it is the same run on every machine. @param {Order} order @param {LessonState} state */
export function queryOf({ state: settings, reveals = [] }, state) {
  return queryFrom(settings, state.seed, state.hide.filter((part) => !reveals.includes(part)));
}

/** @param {Record<string, string | number>} settings @param {number} seed @param {string[]} hide */
export function queryFrom(settings, seed, hide) {
  const all = { ...(seed !== 0 && { seed }), ...settings };
  const pairs = Object.entries(all).map(([key, value]) => `${key}=${encodeURIComponent(value).replaceAll("%2C", ",")}`);
  return ["v=1", ...pairs, ...(hide.length > 0 ? [`hide=${hide.join(",")}`] : [])].join("&");
}
