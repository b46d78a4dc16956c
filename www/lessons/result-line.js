// A pupil's result as one line of text, and the lines of a class read back: pure functions. The sum at the end finds slips of
// copying; it proves nothing of who wrote the line.

/** @import {Lesson, LessonState, Prediction, Question, Task} from "./types.js" */
import { t } from "../language/translate.js";
import { answerOf, tasksOf } from "./machine.js";
import { unfit } from "./grading.js";

const HEAD = "atomlab1";
/** Characters of a name: the rest is what separates the parts. */
const NAME = /[^\p{L}\p{N} .'-]/gu;
/** Lines of one paste that are read. */
const MOST_LINES = 500;

/** @typedef {{prediction: Prediction, truth: Prediction, verdict: string}} TaskResult */
/** @typedef {{lesson: Lesson, seed: number, name: string, tasks: Record<string, TaskResult>}} ClassResult */

/** @param {Lesson} lesson @param {LessonState} state @param {string} name */
export function resultLine(lesson, state, name) {
  const tasks = tasksOf(lesson).flatMap(({ id }) => {
    const { prediction, outcome } = answerOf(state, id);
    return outcome && prediction !== null ? [`${id}=${text(prediction)}>${text(outcome.truth)}:${outcome.verdict}`] : [];
  });
  const line = [HEAD, lesson.id, `seed ${state.seed}`, name.replace(NAME, "").trim().slice(0, 20), ...tasks].join(";");
  return `${line};#${checksum(line)}`;
}

/** @param {string} pasted @param {readonly Lesson[]} lessons @returns {{results: ClassResult[], problems: string[]}} what could not be read is said, line by line */
export function readLines(pasted, lessons) {
  const lines = pasted.split(/\r?\n/);
  /** @type {ClassResult[]} */
  const results = [];
  /** @type {string[]} */
  const problems = [];
  const seen = new Map();
  for (const [i, raw] of lines.slice(0, MOST_LINES).entries()) {
    const line = raw.trim();
    if (line === "") continue;
    const read = readLine(line, lessons);
    if (typeof read === "string") problems.push(t("Line {line}: {why}", { line: i + 1, why: read }));
    // Two pupils without a name may have answered alike.
    else if (read.name !== "" && seen.has(line)) problems.push(t("Line {line} is the same as line {former}: it counts once.", { line: i + 1, former: seen.get(line) }));
    else results.push(read);
    if (!seen.has(line)) seen.set(line, i + 1);
  }
  if (lines.length > MOST_LINES) problems.push(t("There are {lines} lines: the first {most} were read.", { lines: lines.length, most: MOST_LINES }));
  return { results, problems };
}

/** @param {string} line @param {readonly Lesson[]} lessons @returns {ClassResult | string} what is wrong with it, as a sentence */
export function readLine(line, lessons) {
  const at = line.lastIndexOf(";#");
  if (!line.startsWith(`${HEAD};`) || at < 0) return t("it is no result line; one begins with “{head};” and ends with “;#” and eight signs.", { head: HEAD });
  if (checksum(line.slice(0, at)) !== line.slice(at + 2)) return t("its sum does not fit: a part was lost or changed on the way. Copy it again.");
  const [, id, seed, name, ...parts] = line.slice(0, at).split(";");
  const lesson = lessons.find((one) => one.id === id);
  if (!lesson) return t("there is no lesson “{id}” here.", { id: id.slice(0, 24) });
  /** @type {Record<string, TaskResult>} */
  const tasks = {};
  for (const part of parts) {
    const [, taskId, prediction, truth, verdict] = /^([^=]+)=(.*)>(.*):(right|near|wrong)$/.exec(part) ?? [];
    const task = tasksOf(lesson).find((one) => one.id === taskId);
    const read = task && taskResult(task, prediction, truth, verdict);
    if (!read) return t("“{part}” belongs to no task of this lesson; perhaps it is of another version of the page.", { part: part.slice(0, 24) });
    tasks[taskId] = read;
  }
  return { lesson, seed: Number(seed.replace("seed ", "")), name, tasks };
}

/** @param {Task} task @param {string} prediction @param {string} truth @param {string} verdict @returns {TaskResult | null} */
function taskResult({ question }, prediction, truth, verdict) {
  const [guess, answer] = [parsed(question, prediction), parsed(question, truth)];
  const known = question.kind === "number" ? Number.isFinite(guess) && Number.isFinite(answer) : unfit(question, guess) === "" && unfit(question, answer) === "";
  return known ? { prediction: guess, truth: answer, verdict } : null;
}

/** @param {Question} question @param {string} value @returns {Prediction} */
function parsed({ kind }, value) {
  return kind === "number" ? Number(value) : kind === "order" ? value.split(",") : value;
}

/** @param {Prediction} prediction */
function text(prediction) {
  return typeof prediction === "number" ? String(Number(prediction.toPrecision(6))) : String(prediction);
}

/** FNV-1a over the characters, in eight hexadecimal digits. @param {string} line */
export function checksum(line) {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(line)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, "0");
}
