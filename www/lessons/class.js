// A class's results without a server: the pupils' lines are pasted, and each task shows what was expected and what was measured.

/** @import {PageModule} from "../page/page-figures.js" */
/** @import {ClassResult} from "./result-line.js" */
/** @import {Lesson, Prediction, Task} from "./types.js" */
import { byId, make } from "../page/dom.js";
import { boxHeight } from "../page/figures.js";
import { howMany } from "../page/numbers.js";
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
    const none = results.length === 0 && problems.length === 0 ? ["There are no lines: paste the pupils' result lines, one below the other."] : problems;
    noticeList(this.#problems, none);
    if (none.length === 0) say(`${howMany(results.length, "result")} read.`);
  }

  /** @param {Lesson} lesson @param {ClassResult[]} results */
  #lesson(lesson, results) {
    const seeds = [...new Set(results.map(({ seed }) => seed))].sort((a, b) => a - b);
    const section = make("section", { class: "panel class-lesson", "aria-label": `Class: ${lesson.title}` });
    section.append(make("h4", {}, lesson.title), make("p", { class: "hint numbers" }, `n = ${howMany(results.length, "result")}; ${seeds.length === 1 ? `all of seed ${seeds[0]}` : `${seeds.length} different seeds`}. Runs of one seed on a CPU are the same run: their measurements do not differ.`));
    for (const task of tasksOf(lesson)) {
      const given = results.flatMap(({ tasks }) => (tasks[task.id] ? [tasks[task.id]] : []));
      if (given.length === 0) continue;
      const right = given.filter(({ verdict }) => verdict === "right").length;
      section.append(make("h5", {}, task.title), make("p", {}, task.question.ask), make("p", { class: "numbers" }, `${right} of ${given.length} were right.`));
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
    figure.show(String(Math.random()), () => ({ kind: "box", title: `Class: ${title}`, yLabel: unit || "Value", groups: [{ name: "Predicted", values: predicted, colour: 1 }, { name: "Measured", values: measured, colour: 0 }] }), `n = ${howMany(predicted.length, "pupil")}; lesson “${lesson.title}”.`);
    return place;
  }
}

/** @param {Task} task @param {Prediction[]} predictions @param {Prediction[]} truths */
function counted({ question }, predictions, truths) {
  const words = (/** @type {Prediction[]} */ list) => list.map((answer) => answerText(question, answer));
  const [expected, measured] = [words(predictions), words(truths)];
  const all = question.kind === "choice" ? question.options.map(({ text }) => text) : [...new Set([...expected, ...measured])];
  const count = (/** @type {string[]} */ list, /** @type {string} */ text) => String(list.filter((one) => one === text).length);
  const head = make("tr", {}, ...["Answer", "Expected by", "Measured by"].map((name) => make("th", { scope: "col" }, name)));
  const rows = all.map((text) => make("tr", {}, make("th", { scope: "row" }, text), make("td", {}, count(expected, text)), make("td", {}, count(measured, text))));
  return make("table", { class: "numbers class-table" }, make("thead", {}, head), make("tbody", {}, ...rows));
}
