// One field of a form: its label with a symbol, and the mark and the words of a value that is not accepted.

/** @import {Setting} from "./settings-list.js" */
import { make } from "./dom.js";

/** A label and, where there is one, its symbol, with what follows an underscore set lower. @param {Setting} setting @returns {(Node | string)[]} */
export function withSymbol({ label, symbol }) {
  if (!symbol) return [label];
  const [letter, below] = symbol.split("_");
  return [`${label}, `, make("i", {}, letter), ...(below ? [make("sub", {}, below)] : [])];
}

/** Marks a field whose value is not accepted, and says under it what is; an empty text takes both away. @param {HTMLElement} element @param {string} needed */
export function markField(element, needed) {
  const id = `${element.id}-needed`;
  const there = document.getElementById(id);
  if (!needed && !there) return;
  if (needed) element.setAttribute("aria-invalid", "true");
  else element.removeAttribute("aria-invalid");
  describe(element, id, needed !== "");
  if (!needed) return there?.remove();
  const sentence = `${needed.charAt(0).toUpperCase()}${needed.slice(1)}.`;
  if (there) there.textContent = sentence;
  else element.closest(".field")?.append(make("p", { class: "needed", id }, sentence));
}

/** Adds to what describes an element, or takes away from it. @param {HTMLElement} element @param {string} id @param {boolean} on */
export function describe(element, id, on) {
  const ids = (element.getAttribute("aria-describedby") ?? "").split(" ").filter((one) => one !== "" && one !== id);
  if (on) ids.push(id);
  if (ids.length > 0) element.setAttribute("aria-describedby", ids.join(" "));
  else element.removeAttribute("aria-describedby");
}
