// What the page says: one polite live region for changes of state, and a notice beside the thing that went wrong.

import { byId, make } from "./dom.js";

const region = byId("status", HTMLElement);

/** Speaks a change of state. Never called once per step. @param {string} sentence */
export function say(sentence) {
  if (region.textContent !== sentence) region.textContent = sentence;
}

/** Says something else, if the region still holds this. @param {string} former @param {string} sentence */
export function sayInstead(former, sentence) {
  if (former !== "" && region.textContent === former) say(sentence);
}

/** An error as a sentence for people: the crate's are lower case and without a full stop. @param {unknown} error */
export function sentenceOf(error) {
  const text = error instanceof Error ? error.message : String(error);
  const capital = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(capital) ? capital : `${capital}.`;
}

/**
 * Shows a notice where it belongs and speaks it too; an empty sentence takes the notice away.
 * @param {HTMLElement} place @param {string} sentence @param {Record<string, () => void>} [wayOut] buttons by name
 */
export function notice(place, sentence, wayOut = {}) {
  place.hidden = sentence === "";
  const buttons = Object.entries(wayOut).map(([name, act]) => {
    const button = make("button", { type: "button" }, name);
    button.addEventListener("click", act);
    return button;
  });
  place.replaceChildren(sentence, ...(buttons.length > 0 ? [make("div", { class: "buttons" }, ...buttons)] : []));
  if (sentence) say(sentence);
}
