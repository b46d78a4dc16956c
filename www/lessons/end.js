// The last page of a lesson: what was checked, and the line that a class's teacher can collect.

/** @import {CodeModule} from "./codes/code-figure.js" */
/** @import {Lesson, LessonState} from "./types.js" */
import { t } from "../language/translate.js";
import { make } from "../page/dom.js";
import { say } from "../page/status.js";
import { CodeFigure } from "./codes/code-figure.js";
import { answerOf, tally, tasksOf } from "./machine.js";
import { resultLine } from "./result-line.js";

/** @param {HTMLElement} place @param {Lesson} lesson @param {LessonState} state @param {(step: number) => void} goTo @param {CodeModule} module */
export function fillEnd(place, lesson, state, goTo, module) {
  const { tasks, checked, right } = tally(lesson, state);
  const far =
    checked === tasks
      ? t("You checked all {n, plural, one {# prediction} other {# predictions}}; {right} came out as you expected. A wrong one showed you something.", { n: tasks, right })
      : t("You checked {checked} of {n, plural, one {# prediction} other {# predictions}}. These are left:", { checked, n: tasks });
  place.append(make("p", {}, far));
  const left = tasksOf(lesson).filter(({ id }) => !answerOf(state, id).outcome);
  if (left.length > 0) {
    const buttons = left.map((task) => {
      const button = make("button", { type: "button", class: "quiet" }, task.title);
      button.addEventListener("click", () => goTo(lesson.steps.indexOf(task)));
      return make("li", {}, button);
    });
    place.append(make("ul", { class: "lesson-left" }, ...buttons));
  }
  if (checked > 0) place.append(...lineOf(lesson, state, module));
}

/** @param {Lesson} lesson @param {LessonState} state @param {CodeModule} module */
function lineOf(lesson, state, module) {
  const name = make("input", { type: "text", id: "lesson-name", maxlength: 20, autocomplete: "off" });
  const line = make("input", { type: "text", id: "lesson-line", readonly: true, class: "numbers" });
  const code = new CodeFigure(module, t("QR code of the result line"));
  const write = () => {
    line.value = resultLine(lesson, state, name.value);
    code.show(line.value);
  };
  name.addEventListener("input", write);
  write();
  const copy = make("button", { type: "button" }, t("Copy my result line"));
  copy.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(line.value);
      say(t("Your result line is copied."));
    } catch {
      line.focus();
      line.select();
      say(t("The clipboard is not open to this page: copy the line from the field."));
    }
  });
  return [
    make("p", { class: "hint" }, t("For a class: this line holds the lesson, its seed, your predictions and what your runs measured, and nothing else. It goes nowhere unless you give it to somebody.")),
    make("div", { class: "field" }, make("label", { for: "lesson-name" }, t("Name or number in the class, if you like")), name),
    make("div", { class: "field" }, make("label", { for: "lesson-line" }, t("Result line")), line),
    copy,
    code.element,
    make("p", { class: "hint" }, t("Your teacher’s camera reads the line off this code. With a name or number in it, yours is told apart from an equal one.")),
  ];
}
