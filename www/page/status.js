// What the page says: one polite live region for changes of state, and a notice beside the thing that went wrong.

import { said, t } from "../language/translate.js";
import { byId, make } from "./dom.js";

/** Sentences of one notice: more than these nobody reads. */
const MOST = 5;

const region = byId("status", HTMLElement);
/** An open dialog keeps everything else from being heard, so what is said is said in it too. */
const dialog = byId("export", HTMLDialogElement);
const inDialog = byId("export-status", HTMLElement);

/** Speaks a change of state. Never called once per step. @param {string} sentence */
export function say(sentence) {
  if (region.textContent !== sentence) region.textContent = sentence;
  if (dialog.open) inDialog.textContent = sentence;
}

/** Says something else, if the region still holds this. @param {string} former @param {string} sentence */
export function sayInstead(former, sentence) {
  if (former !== "" && region.textContent === former) say(sentence);
}

/** An error as a sentence for people: the crate's are lower case and without a full stop. @param {unknown} error */
export function sentenceOf(error) {
  const text = said(error instanceof Error ? error.message : String(error));
  // The name of a file stays as it is.
  const capital = /^\S+\.\w/.test(text) ? text : text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(capital) ? capital : `${capital}.`;
}

/**
 * Shows a notice where it belongs and speaks it too; an empty sentence takes the notice away.
 * @param {HTMLElement} place @param {string} sentence @param {Record<string, () => void>} [wayOut] buttons by name
 */
export function notice(place, sentence, wayOut = {}) {
  quietNotice(place, sentence, wayOut);
  if (sentence) say(sentence);
}

/** The same without speaking, beside something else that is said. @param {HTMLElement} place @param {string} sentence @param {Record<string, () => void>} [wayOut] */
export function quietNotice(place, sentence, wayOut = {}) {
  fill(place, sentence === "" ? [] : [sentence], wayOut);
}

/**
 * The same for several sentences: a list of the first ones, and how many more there are.
 * @param {HTMLElement} place @param {string[]} sentences @param {Record<string, () => void>} [wayOut] buttons by name
 */
export function noticeList(place, sentences, wayOut = {}) {
  const more = sentences.length - MOST;
  const shown = more > 0 ? [...sentences.slice(0, MOST), t("And {more} more.", { more })] : sentences;
  fill(place, shown.length > 1 ? [make("ul", {}, ...shown.map((sentence) => make("li", {}, sentence)))] : shown, wayOut);
  if (shown.length > 0) say(shown.join(" "));
}

/** @param {HTMLElement} place @param {(string | HTMLElement)[]} content @param {Record<string, () => void>} wayOut */
function fill(place, content, wayOut) {
  place.hidden = content.length === 0;
  const buttons = Object.entries(wayOut).map(([name, act]) => {
    const button = make("button", { type: "button" }, name);
    button.addEventListener("click", act);
    return button;
  });
  place.replaceChildren(...content, ...(buttons.length > 0 ? [make("div", { class: "buttons" }, ...buttons)] : []));
}
