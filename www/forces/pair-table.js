// Every particle of one atom with every particle of the other: their product, and the distance that counts for them.

/** @import {PairTerm, TwoAtoms} from "./module.js" */
/** @import {ExportRow} from "../page/export/export-list.js" */
import { signed } from "../page/charge.js";
import { make } from "../page/dom.js";
import { csvOf, downloadCsv } from "../page/take-away.js";
import { number } from "./numbers.js";

/** What a class means in a cell, and how it is marked. @type {Record<PairTerm["class"], [string, string]>} */
const CLASSES = { like: ["repel at d", "↔"], unlike: ["attract at d + r̃", "→←"], none: ["no force", "·"] };

/** @param {HTMLElement} place @param {TwoAtoms} two */
export function fillPairTable(place, { atoms: [a, b], pair }) {
  const corner = make("td", {}, "q of A · q of B");
  const head = make("tr", {}, corner, ...b.charges.map((q, j) => make("th", { scope: "col" }, `B${j + 1}, ${signed(q)}`)));
  const rows = a.charges.map((q, i) => {
    const cells = pair.terms.slice(i * b.charges.length, (i + 1) * b.charges.length).map(cell);
    return make("tr", {}, make("th", { scope: "row" }, `A${i + 1}, ${signed(q)}`), ...cells);
  });
  const said = `${count(pair.terms, "like")} repel at d = ${number(pair.distance)}; ${count(pair.terms, "unlike")} attract at d + r̃ = ${number(pair.distance + pair.meanRadius)}. Every product is divided by its distance and by ${number(1 / pair.scale)}; the sum is the energy, ${number(pair.energy)}.`;
  place.replaceChildren(make("table", { class: "numbers pair-table" }, make("caption", {}, said), make("thead", {}, head), make("tbody", {}, ...rows)));
}

/** @param {PairTerm} term */
function cell({ product, class: kind, energy }) {
  const [words, sign] = CLASSES[kind];
  return make("td", { "data-class": kind }, make("b", {}, signed(product, 3)), ` ${sign} ${words}`, make("div", { class: "hint" }, `adds ${number(energy)}`));
}

/** @param {PairTerm[]} terms @param {PairTerm["class"]} kind */
function count(terms, kind) {
  const n = terms.filter((term) => term.class === kind).length;
  return n === 1 ? "1 pair" : `${n} pairs`;
}

/** The same as a file. @param {() => TwoAtoms} two @returns {ExportRow} */
export function pairsExport(two) {
  const take = async () => {
    const { atoms: [a, b], pair } = two();
    const rows = pair.terms.map((term) => [`A${term.a + 1}`, `B${term.b + 1}`, a.charges[term.a], b.charges[term.b], term.product, term.class, term.distance, term.energy]);
    downloadCsv("atomlab-forces-pairs.csv", csvOf([["particle of A", "particle of B", "charge of A", "charge of B", "product", "class", "distance", "energy"], ...rows]));
    return "Exported every pair of particles as CSV.";
  };
  return { name: "Every pair of particles", about: "Products, distance classes, distances and what each adds to the energy.", missing: "", takes: [{ kind: "CSV", take }] };
}
