// What the tab of lessons gives to take away: a learner's answers, as far as they go.

/** @import {ExportGroup} from "../page/export/export-list.js" */
/** @import {Lesson, LessonState} from "./types.js" */
import { t } from "../language/translate.js";
import { group } from "../page/export/export-list.js";
import { csvOf, downloadCsv } from "../page/take-away.js";
import { answerText } from "./grading.js";
import { answerOf, tasksOf } from "./machine.js";

/** One row for each task that has an answer. @param {readonly Lesson[]} lessons @param {(lesson: string) => LessonState | null} of @returns {(string | number)[][]} header included */
export function answerRows(lessons, of) {
  const rows = lessons.flatMap((lesson) => {
    const state = of(lesson.id);
    if (!state) return [];
    return tasksOf(lesson).flatMap(({ id, title, question }) => {
      const { prediction, outcome } = answerOf(state, id);
      if (prediction === null) return [];
      return [[lesson.title, title, state.seed, answerText(question, prediction), outcome ? answerText(question, outcome.truth) : "", outcome?.verdict ?? ""]];
    });
  });
  return [["lesson", "task", "seed", "prediction", "came_out", "verdict"], ...rows];
}

/** @param {readonly Lesson[]} lessons @param {(lesson: string) => LessonState | null} of @returns {ExportGroup} */
export function lessonExports(lessons, of) {
  const rows = answerRows(lessons, of);
  const take = async () => {
    downloadCsv("atomlab-lessons.csv", csvOf(rows));
    return "";
  };
  return group(t("Lessons"), { name: t("Your answers"), about: t("Of every task: what you predicted, what came out, and how near it was."), missing: rows.length > 1 ? "" : t("No task has an answer yet."), takes: [{ kind: "CSV", take }] });
}
