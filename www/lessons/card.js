// The textbook card: shows one step of a lesson and says what was pressed. It knows nothing of laboratories.

/** @import {Answer, Lesson, LessonState, Prediction, Task} from "./types.js" */
import { parts, t } from "../language/translate.js";
import { make } from "../page/dom.js";
import { answerText } from "./grading.js";
import { answerOf, isDone } from "./machine.js";
import { controlOf } from "./questions.js";
import { explained } from "./explain.js";

/**
 * @typedef {object} CardHooks
 * @property {(by: number) => void} move
 * @property {(prediction: Prediction | null) => void} predict
 * @property {() => void} run
 * @property {() => void} check
 * @property {() => void} again
 * @property {() => void} close
 * @property {() => void} present
 * @property {(place: HTMLElement) => void} end fills the last page
 */

/** What is focused after the card was drawn. @typedef {"title" | "run" | "verdict" | "question" | ""} Focus */

export class Card {
  element = make("aside", { class: "lesson-card", "aria-label": t("Lesson"), id: "lesson-card", hidden: true });
  #title = make("h2", { id: "lesson-title" });
  #place = make("p", { class: "hint numbers" });
  #body = make("div", { class: "lesson-body", id: "lesson-body" });
  #foot = make("div", { class: "buttons lesson-foot" });
  #small = make("button", { type: "button", class: "quiet", "aria-expanded": "true", "aria-controls": "lesson-body" }, t("Make small"));
  #hint = make("p", { class: "lesson-hint", id: "lesson-hint" });
  #shown = make("dl", { class: "card-list numbers" });
  #hooks;

  /** @param {CardHooks} hooks */
  constructor(hooks) {
    this.#hooks = hooks;
    this.#small.addEventListener("click", () => this.#fold(this.#small.getAttribute("aria-expanded") === "true"));
    const tools = make("div", { class: "buttons" }, this.#small, this.#button(t("Present lesson"), hooks.present, "quiet"), this.#button(t("Close lesson"), hooks.close, "quiet"));
    this.element.append(make("header", { class: "lesson-head" }, make("div", {}, this.#title, this.#place), tools), this.#body, this.#foot);
  }

  /** @param {Lesson} lesson @param {LessonState} state @param {Focus} focus */
  show(lesson, state, focus) {
    const step = lesson.steps[state.step];
    this.#title.textContent = lesson.title;
    this.#place.textContent = step ? t("Step {step} of {totalSteps}", { step: state.step + 1, totalSteps: lesson.steps.length }) : t("The end");
    const heading = make("h3", { tabindex: -1 }, step ? step.title : t("The end of the lesson"));
    this.#body.replaceChildren(heading);
    if (!step) this.#hooks.end(this.#body);
    else this.#body.append(...step.text.map((text) => make("p", {}, text)), ...(step.kind === "task" ? this.#task(step, answerOf(state, step.id)) : []));
    const done = !step || isDone(step, state);
    const last = state.step === lesson.steps.length - 1;
    this.#foot.replaceChildren(
      ...(state.step > 0 ? [this.#button(t("Back"), () => this.#hooks.move(-1))] : []),
      ...(step ? [this.#button(last && done ? t("Finish") : done ? t("Next") : t("Skip"), () => this.#hooks.move(1), done ? "primary" : "quiet")] : []),
    );
    this.#fold(false);
    this.#body.scrollTop = 0;
    this.#focus(focus, heading);
  }

  /** Says what helps next, where it is another than before. @param {string} sentence */
  hint(sentence) {
    if (this.#hint.textContent !== sentence) this.#hint.textContent = sentence;
    this.#hint.hidden = sentence === "";
  }

  /** What the laboratory answered, for tasks without figures. @param {[string, string][]} pairs */
  answer(pairs) {
    this.#shown.replaceChildren(...pairs.flatMap(([name, value]) => [make("dt", {}, name), make("dd", {}, value)]));
  }

  /** @param {Task} task @param {Answer} answer @returns {HTMLElement[]} */
  #task(task, { prediction, outcome }) {
    this.#shown.replaceChildren();
    if (outcome) {
      const verdict = { right: t("Right."), near: t("Near."), wrong: t("Not this time.") }[outcome.verdict];
      const facts = make("dl", { class: "card-list" });
      const pairs = [[t("You expected"), answerText(task.question, prediction ?? "")], [t("This run"), answerText(task.question, outcome.truth)]];
      facts.append(...pairs.flatMap(([name, value]) => [make("dt", {}, name), make("dd", {}, value)]));
      const box = make("section", { class: `lesson-outcome ${outcome.verdict}`, "aria-label": t("What came out") }, make("p", { tabindex: -1, class: "lesson-verdict" }, verdict), make("p", {}, task.question.ask), facts);
      box.append(...explained(task, prediction ?? "", outcome).map((text) => make("p", {}, text)), this.#button(t("Try again"), this.#hooks.again, "quiet"));
      return [box];
    }
    if (prediction === null) {
      const control = controlOf(task.question, null);
      const form = make("form", { class: "lesson-predict", autocomplete: "off", "aria-label": t("Prediction") }, control.element, make("button", { class: "primary" }, t("Keep my prediction")), this.#hint);
      // The card says what is accepted, where it can be read again.
      form.noValidate = true;
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        this.#hooks.predict(control.value());
      });
      return [form];
    }
    const kept = make("p", {}, `${task.question.ask} `, ...parts("You expect: {answer}", { answer: make("b", {}, answerText(task.question, prediction)) }));
    const buttons = make("div", { class: "buttons" }, this.#button(task.order.says, this.#hooks.run, "primary"), this.#button(t("Check"), this.#hooks.check), this.#button(t("Change my prediction"), this.#hooks.again, "quiet"));
    return [kept, buttons, this.#hint, this.#shown];
  }

  /** @param {Focus} focus @param {HTMLElement} heading */
  #focus(focus, heading) {
    if (focus === "title") heading.focus({ preventScroll: true });
    const found = focus === "verdict" ? ".lesson-verdict" : focus === "run" ? ".lesson-body .primary" : focus === "question" ? ".lesson-question input, .lesson-question button:enabled" : null;
    const element = found && this.element.querySelector(found);
    if (element instanceof HTMLElement) element.focus();
  }

  /** @param {boolean} small */
  #fold(small) {
    this.element.classList.toggle("small", small);
    this.#body.hidden = this.#foot.hidden = small;
    this.#small.setAttribute("aria-expanded", String(!small));
    this.#small.textContent = small ? t("Show the lesson") : t("Make small");
  }

  /** @param {string} name @param {() => void} act @param {string} [kind] */
  #button(name, act, kind = "") {
    const button = make("button", { type: "button", class: kind }, name);
    button.addEventListener("click", act);
    return button;
  }
}
