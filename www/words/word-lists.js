// Two short lists side by side: the strongest protons and the strongest electrons of whatever was measured.

import { t } from "../language/translate.js";
import { signed } from "../page/charge.js";
import { make } from "../page/dom.js";

/** @typedef {{word: string, charge: number, count?: number}} Entry */

/**
 * @param {HTMLElement} place @param {Entry[]} entries in any order @param {number} most per list
 * @param {((word: string) => void) | null} [choose] makes every word a button
 */
export function showExtremes(place, entries, most, choose = null) {
  const sorted = [...entries].sort((a, b) => b.charge - a.charge);
  const protons = sorted.filter((entry) => entry.charge > 0).slice(0, most);
  const electrons = sorted.filter((entry) => entry.charge < 0).slice(-most).reverse();
  place.replaceChildren(column(t("Most positive"), protons, choose), column(t("Most negative"), electrons, choose));
}

/** @param {string} title @param {Entry[]} entries @param {((word: string) => void) | null} choose */
function column(title, entries, choose) {
  const rows = entries.map(({ word, charge, count }) => {
    const name = make("span", { class: "word", dir: "auto", translate: "no", title: word }, choose ? button(word, choose) : word);
    if (count !== undefined) name.append(make("span", { class: "count" }, ` ×${count}`));
    return make("li", {}, name, make("span", { class: "numbers" }, signed(charge)));
  });
  const list = rows.length > 0 ? make("ol", { role: "list" }, ...rows) : make("p", { class: "hint" }, t("none"));
  return make("div", {}, make("h4", {}, title), list);
}

/** @param {string} word @param {(word: string) => void} choose */
function button(word, choose) {
  const button = make("button", { type: "button", class: "word-button" }, word);
  button.addEventListener("click", () => choose(word));
  return button;
}
