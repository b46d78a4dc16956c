// The sentence as an atom, in numbers; while charges are held, as it is without them and with them.

/** @import {Charges} from "../../lab/protocol.js" */
import { particle, signed } from "../../page/charge.js";
import { byId, fillTerms, make } from "../../page/dom.js";
import { showExtremes } from "../word-lists.js";
import { prediction } from "./moved.js";

/** Tokens in each of the two short lists. */
const EXTREMES = 5;

export class SentenceNumbers {
  #list = byId("sentence-numbers", HTMLElement);
  #table = byId("held-numbers", HTMLElement);
  #extremes = byId("sentence-extremes", HTMLElement);

  /** @param {Charges} free @param {Charges | null} held @param {number} took milliseconds, the way to the worker and back included */
  show(free, held, took) {
    const now = held ?? free;
    const words = now.tokens.filter((token) => !token.special);
    const kinds = { proton: 0, neutron: 0, electron: 0 };
    for (const token of words) kinds[particle(token.charge)]++;
    /** @type {[string, string][]} */
    const rest = [
      ["Protons, neutrons, electrons", `${kinds.proton}, ${kinds.neutron}, ${kinds.electron}`],
      ["Unknown tokens", `${now.unknown} of ${words.length}`],
      ["Time", `${took.toFixed(1)} ms`],
    ];
    fillTerms(this.#list, held ? rest : [...atomRows(free), ...rest]);
    this.#table.hidden = held === null;
    this.#table.replaceChildren(...(held ? [besides(["Free", free], ["Held", held])] : []));
    showExtremes(this.#extremes, words.map(({ text, charge }) => ({ word: text, charge })), EXTREMES);
  }

  clear() {
    fillTerms(this.#list, []);
    this.#table.hidden = true;
    this.#extremes.replaceChildren();
  }
}

/** @param {Charges} charges @returns {[string, string][]} */
function atomRows(charges) {
  /** @type {[string, string][]} */
  const rows = [
    ["Predicted class", prediction(charges)],
    ["Net charge", signed(charges.netCharge)],
    ["Radius", charges.radius.toFixed(3)],
    ["Norm of the nucleus", charges.nucleusNorm.toFixed(3)],
  ];
  if (charges.pair) rows.push(["Pair energy", signed(charges.pair.energy, 4)]);
  return rows;
}

/** Two readings side by side. @param {[string, Charges]} a named @param {[string, Charges]} b */
export function besides([nameA, a], [nameB, b]) {
  const [left, right] = [atomRows(a), atomRows(b)];
  const rows = left.map(([term, value], i) => make("tr", {}, make("th", { scope: "row" }, term), make("td", {}, value), make("td", {}, right[i]?.[1] ?? "")));
  const head = make("tr", {}, make("td"), make("th", { scope: "col" }, nameA), make("th", { scope: "col" }, nameB));
  return make("table", { class: "numbers besides" }, make("thead", {}, head), make("tbody", {}, ...rows));
}
