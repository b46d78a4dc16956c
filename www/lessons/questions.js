// The controls of a prediction: a choice, a number or an order, all of them native and made for the keyboard.

/** @import {Choice, Estimate, Prediction, Question, Ranking} from "./types.js" */
import { t } from "../language/translate.js";
import { make } from "../page/dom.js";
import { say } from "../page/status.js";

/** @typedef {{element: HTMLElement, value: () => Prediction | null}} Control */

/** @param {Question} question @param {Prediction | null} before @returns {Control} */
export function controlOf(question, before) {
  if (question.kind === "choice") return choice(question, before);
  return question.kind === "number" ? estimate(question, before) : ranking(question, before);
}

/** @param {Choice} question @param {Prediction | null} before @returns {Control} */
function choice({ ask, options }, before) {
  const radios = options.map(({ id }) => {
    const radio = make("input", { type: "radio", name: "lesson-choice", value: id });
    radio.checked = id === before;
    return radio;
  });
  const labels = options.map(({ text }, i) => make("label", { class: "lesson-option" }, radios[i], make("span", {}, text)));
  const element = make("fieldset", { class: "lesson-question" }, make("legend", {}, ask), ...labels);
  return { element, value: () => radios.find(({ checked }) => checked)?.value ?? null };
}

/** @param {Estimate} question @param {Prediction | null} before @returns {Control} */
function estimate({ ask, range, unit }, before) {
  const field = make("input", { type: "number", id: "lesson-number", ...range, inputmode: "decimal" });
  if (before !== null) field.value = String(before);
  const line = make("span", { class: "lesson-number" }, field, ...(unit ? [make("span", { id: "lesson-unit" }, unit)] : []));
  if (unit) field.setAttribute("aria-describedby", "lesson-unit");
  const element = make("div", { class: "lesson-question field" }, make("label", { for: "lesson-number" }, ask), line);
  return { element, value: () => (field.value === "" ? null : field.valueAsNumber) };
}

/** @param {Ranking} question @param {Prediction | null} before @returns {Control} */
function ranking({ ask, items }, before) {
  let order = Array.isArray(before) ? [...before] : items.map(({ id }) => id);
  const textOf = (/** @type {string} */ id) => items.find((item) => item.id === id)?.text ?? id;
  const list = make("ol", { class: "lesson-order", "aria-label": ask, role: "list" });
  /** @param {string} id @param {number} by */
  const shift = (id, by) => {
    const [from, to] = [order.indexOf(id), order.indexOf(id) + by];
    if (to < 0 || to >= order.length) return;
    order = order.toSpliced(from, 1).toSpliced(to, 0, id);
    draw();
    const buttons = list.children[to].querySelectorAll("button");
    // At the ends one of them is of no use any more.
    const wanted = buttons[by < 0 ? 0 : 1];
    (wanted.disabled ? buttons[by < 0 ? 1 : 0] : wanted).focus();
    say(t("{item}: place {place} of {n}.", { item: textOf(id), place: to + 1, n: order.length }));
  };
  const draw = () => {
    list.replaceChildren(
      ...order.map((id, i) => {
        const item = textOf(id);
        const ways = /** @type {const} */ ([
          [t("Up"), t("{item}: up", { item }), -1, i === 0],
          [t("Down"), t("{item}: down", { item }), 1, i === order.length - 1],
        ]);
        const buttons = ways.map(([name, label, by, disabled]) => {
          const button = make("button", { type: "button", class: "quiet", disabled, "aria-label": label }, name);
          button.addEventListener("click", () => shift(id, by));
          return button;
        });
        return make("li", {}, make("span", {}, item), make("span", { class: "buttons" }, ...buttons));
      }),
    );
  };
  draw();
  const element = make("fieldset", { class: "lesson-question" }, make("legend", {}, ask), make("p", { class: "hint" }, t("The largest first.")), list);
  return { element, value: () => order };
}
