// The sentence as an atom, in numbers; while charges are held, as it is without them and with them.

/** @import {Charges} from "../../lab/protocol.js" */
import { t } from "../../language/translate.js";
import { signed } from "../../page/charge.js";
import { byId, fillTerms, make } from "../../page/dom.js";
import { percent } from "../../page/numbers.js";
import { countsOf } from "../../page/particle.js";
import { showExtremes } from "../word-lists.js";
import { best } from "./moved.js";

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
    const { proton, neutron, electron } = countsOf(words.map(({ charge }) => charge));
    /** @type {[string, string][]} */
    const rest = [
      [t("Protons, neutrons, electrons"), `${proton}, ${neutron}, ${electron}`],
      [t("Unknown tokens"), t("{unknown} of {n}", { unknown: now.unknown, n: words.length })],
      [t("Time"), t("{n} ms", { n: took.toFixed(1) })],
    ];
    fillTerms(this.#list, held ? rest : [...atomRows(free), ...rest]);
    this.#table.hidden = held === null;
    this.#table.replaceChildren(...(held ? [besides([t("Free"), free], [t("Held"), held])] : []));
    showExtremes(this.#extremes, words.map(({ text, charge }) => ({ word: text, charge })), EXTREMES);
  }

  clear() {
    fillTerms(this.#list, []);
    this.#table.hidden = true;
    this.#extremes.replaceChildren();
  }
}

/** @param {Charges} charges @returns {[string, string | Node][]} */
function atomRows(charges) {
  /** @type {[string, string | Node][]} */
  const rows = [
    [t("Predicted class"), prediction(charges)],
    [t("Net charge"), signed(charges.netCharge)],
    [t("Radius"), charges.radius.toFixed(3)],
    [t("Norm of the nucleus"), charges.nucleusNorm.toFixed(3)],
  ];
  if (charges.pair) rows.push([t("Pair energy"), signed(charges.pair.energy, 4)]);
  return rows;
}

/** @param {Charges} charges */
function prediction(charges) {
  const first = best(charges);
  // The number keeps its sign where the line breaks.
  return first < 0 ? t("none") : make("bdi", {}, `${charges.classNames[first]}, ${percent(charges.probabilities[first]).replace(" ", "\u00a0")}`);
}

/** Two readings side by side. @param {[string, Charges]} a named @param {[string, Charges]} b */
export function besides([nameA, a], [nameB, b]) {
  const [left, right] = [atomRows(a), atomRows(b)];
  const rows = left.map(([term, value], i) => make("tr", {}, make("th", { scope: "row" }, term), make("td", {}, value), make("td", {}, right[i]?.[1] ?? "")));
  const head = make("tr", {}, make("td"), make("th", { scope: "col" }, nameA), make("th", { scope: "col" }, nameB));
  return make("table", { class: "numbers besides" }, make("thead", {}, head), make("tbody", {}, ...rows));
}
