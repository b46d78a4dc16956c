// A lesson on paper: its texts, its questions with room for predictions, and where to run them.

/** @import {Lesson, Question, Step} from "./types.js" */
import { language, t } from "../language/translate.js";
import { make } from "../page/dom.js";
import { addressOf } from "./address.js";

/** @param {Lesson} lesson @param {HTMLElement} back */
export function handoutOf(lesson, back) {
  const print = make("button", { type: "button", class: "primary" }, t("Print"));
  print.addEventListener("click", () => window.print());
  const link = addressOf(lesson, {}, language);
  return [
    make("div", { class: "buttons handout-tools" }, print, back),
    make("h2", { tabindex: -1 }, lesson.title),
    make("p", {}, lesson.about),
    make("p", { class: "hint" }, t("About {minutes} minutes. Name: ______________________  Date: ______________", { minutes: lesson.minutes })),
    ...lesson.steps.flatMap((step) => written(step)),
    make("p", { class: "hint handout-link" }, t("The lesson in the laboratory: {link}", { link })),
  ];
}

/** @param {Step} step @returns {HTMLElement[]} */
function written(step) {
  const head = [make("h3", {}, step.title), ...step.text.map((text) => make("p", {}, text))];
  if (step.kind === "text") return head;
  return [
    make("section", { class: "handout-task" }, ...head, make("p", {}, make("b", {}, step.question.ask)), ...places(step.question), make("p", { class: "handout-line" }, t("This is why I think so:")), make("p", { class: "handout-line" }, t("What the run showed:")), make("p", { class: "handout-line" }, t("What I learnt from it:"))),
  ];
}

/** @param {Question} question @returns {HTMLElement[]} */
function places(question) {
  if (question.kind === "choice") return [make("ul", { class: "handout-options" }, ...question.options.map(({ text }) => make("li", {}, text)))];
  if (question.kind === "number") return [make("p", {}, t("My prediction: ____________ {unit}", { unit: question.unit }))];
  return [make("p", {}, t("Number them, 1 for the largest:")), make("ul", { class: "handout-options" }, ...question.items.map(({ text }) => make("li", {}, text)))];
}
