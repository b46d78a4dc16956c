// A class's results without a server: the pupils' lines are pasted, and each task shows what was expected and what was measured.

/** @import {PageModule} from "../page/page-figures.js" */
/** @import {ClassResult} from "./result-line.js" */
/** @import {Lesson, Prediction, Task} from "./types.js" */
import { t } from "../language/translate.js";
import { byId, make } from "../page/dom.js";
import { boxHeight } from "../page/figures.js";
import { FigureView } from "../page/page-figures.js";
import { noticeList, say } from "../page/status.js";
import { LESSONS } from "./content/all.js";
import { ScanPanel } from "./codes/scan-panel.js";
import { answerText } from "./grading.js";
import { tasksOf } from "./machine.js";
import { readLines } from "./result-line.js";

export class ClassView {
  #module;
  #lines = byId("class-lines", HTMLTextAreaElement);
  #place = byId("class-results", HTMLElement);
  #problems = byId("class-problems", HTMLElement);
  #scan = new ScanPanel();

  /** @param {PageModule} module */
  constructor(module) {
    this.#module = module;
    byId("class-form", HTMLFormElement).addEventListener("submit", (event) => {
      event.preventDefault();
      this.#show();
    });
  }

  /** The panel is out of sight: no camera is left open. */
  leave() {
    this.#scan.stop();
  }

  #show() {
    const { results, problems } = readLines(this.#lines.value, LESSONS);
    const lessons = LESSONS.filter((lesson) => results.some((result) => result.lesson === lesson));
    this.#place.replaceChildren();
    for (const lesson of lessons) this.#place.append(this.#lesson(lesson, results.filter((result) => result.lesson === lesson)));
    this.#place.hidden = lessons.length === 0;
    const none = results.length === 0 && problems.length === 0 ? [t("There are no lines: paste the pupils' result lines, one below the other.")] : problems;
    noticeList(this.#problems, none);
    if (none.length === 0) say(t("{n, plural, one {# result} other {# results}} read.", { n: results.length }));
  }

  /** @param {Lesson} lesson @param {ClassResult[]} results */
  #lesson(lesson, results) {
    const seeds = [...new Set(results.map(({ seed }) => seed))].sort((a, b) => a - b);
    const section = make("section", { class: "panel class-lesson", "aria-label": t("Class: {title}", { title: lesson.title }) });
    const n =
      seeds.length === 1
        ? t("n = {n, plural, one {# result} other {# results}}; all of seed {seed}.", { n: results.length, seed: seeds[0] })
        : t("n = {n, plural, one {# result} other {# results}}; {seeds} different seeds.", { n: results.length, seeds: seeds.length });
    section.append(make("h4", {}, lesson.title), make("p", { class: "hint numbers" }, `${n} ${t("Runs of one seed on a CPU are the same run: their measurements do not differ.")}`));
    for (const task of tasksOf(lesson)) {
      const given = results.flatMap(({ tasks }) => (tasks[task.id] ? [tasks[task.id]] : []));
      if (given.length === 0) continue;
      const right = given.filter(({ verdict }) => verdict === "right").length;
      section.append(make("h5", {}, task.title), make("p", {}, task.question.ask), make("p", { class: "numbers" }, t("{right} of {n} were right.", { right, n: given.length })));
      const [predictions, truths] = [given.map(({ prediction }) => prediction), given.map(({ truth }) => truth)];
      if (task.question.kind === "number") section.append(this.#boxes(lesson, task, predictions.map(Number), truths.map(Number)));
      else section.append(counted(task, predictions, truths));
    }
    return section;
  }

  /** @param {Lesson} lesson @param {Task} task @param {number[]} predicted @param {number[]} measured */
  #boxes(lesson, { id, title, question }, predicted, measured) {
    const place = make("div", { id: `class-${lesson.id}-${id}` });
    const figure = new FigureView(this.#module, place, title);
    figure.canvas.style.setProperty("--figure-height", boxHeight(2, this.#place.clientWidth));
    const unit = question.kind === "number" ? question.unit : "";
    const groups = [
      { name: t("Predicted"), values: predicted, colour: 1 },
      { name: t("Measured"), values: measured, colour: 0 },
    ];
    const caption = t("n = {n, plural, one {# pupil} other {# pupils}}; lesson “{lesson}”.", { n: predicted.length, lesson: lesson.title });
    figure.show(String(Math.random()), () => ({ kind: "box", title: t("Class: {title}", { title }), yLabel: unit || t("Value"), groups }), caption);
    return place;
  }
}

/** @param {Task} task @param {Prediction[]} predictions @param {Prediction[]} truths */
function counted({ question }, predictions, truths) {
  const given = new Map([...predictions, ...truths].map((answer) => [String(answer), answer]));
  const all = question.kind === "choice" ? question.options.map(({ id }) => id) : [...given.values()];
  const count = (/** @type {Prediction[]} */ list, /** @type {Prediction} */ answer) => make("td", {}, String(list.filter((one) => String(one) === String(answer)).length));
  const head = make("tr", {}, ...[t("Answer"), t("Expected by"), t("Measured by")].map((name) => make("th", { scope: "col" }, name)));
  const rows = all.map((answer) => make("tr", {}, make("th", { scope: "row" }, answerText(question, answer)), count(predictions, answer), count(truths, answer)));
  return make("table", { class: "numbers class-table" }, make("thead", {}, head), make("tbody", {}, ...rows));
}
