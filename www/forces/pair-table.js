// Every particle of one atom with every particle of the other: their product, and the distance that counts for them.

/** @import {PairTerm, TwoAtoms} from "./module.js" */
/** @import {ExportRow} from "../page/export/export-list.js" */
import { t } from "../language/translate.js";
import { signed } from "../page/charge.js";
import { make } from "../page/dom.js";
import { csvOf, downloadCsv } from "../page/take-away.js";
import { number } from "./numbers.js";

/** What a class means in a cell, and how it is marked. @type {Record<PairTerm["class"], [string, string]>} */
const CLASSES = { like: [t("repel at d"), "↔"], unlike: [t("attract at d + r̃"), "→←"], none: [t("no force"), "·"] };

/** @param {HTMLElement} place @param {TwoAtoms} two */
export function fillPairTable(place, { atoms: [a, b], pair }) {
  const corner = make("td", {}, t("q of A · q of B"));
  const head = make("tr", {}, corner, ...b.charges.map((q, j) => make("th", { scope: "col" }, `B${j + 1}, ${signed(q)}`)));
  const rows = a.charges.map((q, i) => {
    const cells = pair.terms.slice(i * b.charges.length, (i + 1) * b.charges.length).map(cell);
    return make("tr", {}, make("th", { scope: "row" }, `A${i + 1}, ${signed(q)}`), ...cells);
  });
  const said = t("{like, plural, one {# pair repels} other {# pairs repel}} at d = {d}; {unlike, plural, one {# pair attracts} other {# pairs attract}} at d + r̃ = {farther}. Every product is divided by its distance and by {divisor}; the sum is the energy, {energy}.", {
    like: count(pair.terms, "like"),
    d: number(pair.distance),
    unlike: count(pair.terms, "unlike"),
    farther: number(pair.distance + pair.meanRadius),
    divisor: number(1 / pair.scale),
    energy: number(pair.energy),
  });
  place.replaceChildren(make("table", { class: "numbers pair-table" }, make("caption", {}, said), make("thead", {}, head), make("tbody", {}, ...rows)));
}

/** @param {PairTerm} term */
function cell({ product, class: kind, energy }) {
  const [words, sign] = CLASSES[kind];
  return make("td", { "data-class": kind }, make("b", {}, signed(product, 3)), ` ${sign} ${words}`, make("div", { class: "hint" }, t("adds {energy}", { energy: number(energy) })));
}

/** @param {PairTerm[]} terms @param {PairTerm["class"]} kind */
function count(terms, kind) {
  return terms.filter((term) => term.class === kind).length;
}

/** The same as a file. @param {() => TwoAtoms} two @returns {ExportRow} */
export function pairsExport(two) {
  const take = async () => {
    const { atoms: [a, b], pair } = two();
    const rows = pair.terms.map((term) => [`A${term.a + 1}`, `B${term.b + 1}`, a.charges[term.a], b.charges[term.b], term.product, term.class, term.distance, term.energy]);
    downloadCsv("atomlab-forces-pairs.csv", csvOf([["particle of A", "particle of B", "charge of A", "charge of B", "product", "class", "distance", "energy"], ...rows]));
    return t("Exported every pair of particles as CSV.");
  };
  return { name: t("Every pair of particles"), about: t("Products, distance classes, distances and what each adds to the energy."), missing: "", takes: [{ kind: "CSV", take }] };
}
