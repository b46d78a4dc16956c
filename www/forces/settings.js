// What can be set in the laboratory of forces: two atoms' particles, the letter of the method, the ratio k, and a crowd of atoms.

/** @import {AtomRules, CrowdSpec, Particle} from "./module.js" */
/** @import {Setting, Value, Values} from "../page/settings-list.js" */
import { t } from "../language/translate.js";

/** The two atoms, by their names on the page and in links. */
export const ATOMS = /** @type {const} */ ([["a", t("Atom A")], ["b", t("Atom B")]]);
/** The most particles of an atom. */
export const MOST = 5;
/** Particles of an atom in a crowd. */
export const CROWD_PARTICLES = 3;

export const CHARGE = { min: -1, max: 1, step: 0.05 };
/** Half the side of the square in which particles lie. */
export const REACH = 2;
const PLACE = { min: -REACH, max: REACH, step: 0.05 };
export const K = { min: 0.1, max: 100, step: 0.1 };
export const PACE = { min: 1, max: 256, step: 1 };

/** Charge, x and y of each particle; those beyond an atom's number wait. @type {Record<string, [number, number, number][]>} */
const START = {
  a: [[0.9, -1.2, 0.5], [0.8, -0.7, -0.3], [0.1, -1.4, -0.2], [-0.4, -0.5, 0.6], [0.5, -0.6, -0.9]],
  b: [[0.4, 1.4, -0.3], [-0.7, 1.5, 0.5], [-0.8, 0.9, -0.8], [-0.9, 1.9, 0], [0, 0.8, 0.2]],
};
/** Charges of the two kinds in a crowd. @type {Record<string, number[]>} */
const KINDS = { a: [0.9, 0.8, -0.3], b: [-0.9, -0.8, 0.3] };

/** @type {Setting[]} */
const particles = ATOMS.flatMap(([atom, name]) => [
  { id: `${atom}n`, label: t("{name}, number of particles", { name }), value: 4, range: { min: 1, max: MOST, step: 1 } },
  ...START[atom].flatMap(([charge, x, y], i) => {
    const whose = t("{name}, particle {n}", { name, n: i + 1 });
    return [
      { id: `${atom}${i + 1}q`, label: t("{name}, charge", { name: whose }), value: charge, range: CHARGE },
      { id: `${atom}${i + 1}x`, label: `${whose}, x`, value: x, range: PLACE },
      { id: `${atom}${i + 1}y`, label: `${whose}, y`, value: y, range: PLACE },
    ];
  }),
]);

/** @type {Setting[]} */
const kinds = ["a", "b"].flatMap((kind) => KINDS[kind].map((value, i) => {
  return { id: `kind-${kind}${i + 1}`, label: t("Kind {kind}, charge {n}", { kind: kind.toUpperCase(), n: i + 1 }), value, range: CHARGE };
}));

/** @type {readonly Setting[]} */
export const FORCES = [
  ...particles,
  { id: "view", label: t("Picture"), value: "bohr", options: [["bohr", t("Bohr’s picture")], ["particles", t("Where the particles lie")]] },
  { id: "p", label: t("Norm"), value: "2", options: [["2", t("p = 2, straight line")], ["1", t("p = 1, along the axes")]] },
  { id: "nucleus", label: t("Nucleus"), value: "literal", options: [["literal", t("Σ m·position / number, as the paper writes it")], ["mass-normalised", t("Σ m·position / Σ m, the centre of mass")]] },
  { id: "radius", label: t("Radius"), value: "literal", options: [["literal", t("Over all particles, as the paper writes it")], ["electrons", t("Over the electrons alone")]] },
  { id: "k", label: t("Ratio"), symbol: "k", value: 2, range: K },
  { id: "seed", label: t("Seed"), value: 0, range: { min: 0, max: 4294967295, step: 1 } },
  { id: "charges", label: t("Charges"), value: "kinds", options: [["kinds", t("Two kinds, as set below")], ["drawn", t("Drawn for every atom")]] },
  { id: "kind-a", label: t("Atoms of kind A"), value: 12, range: { min: 0, max: 40, step: 1 } },
  { id: "kind-b", label: t("Atoms of kind B"), value: 12, range: { min: 0, max: 40, step: 1 } },
  ...kinds,
  { id: "crowd-radius", label: t("Radius of every atom"), symbol: "r", value: 0.25, range: { min: 0.05, max: 2, step: 0.05 } },
  { id: "step-size", label: t("Step size"), value: 0.02, range: { min: 0.001, max: 0.1, step: 0.001 } },
  { id: "pace", label: t("Steps a second"), value: 32, range: PACE },
  { id: "arrows", label: t("Forces as arrows"), value: true, toggle: true },
];

/** @param {Values} values @returns {[Particle[], Particle[]]} */
export function atomsOf(values) {
  const atom = (/** @type {string} */ name) => Array.from({ length: Number(values[`${name}n`]) }, (_, i) => particleOf(values, name, i));
  return [atom("a"), atom("b")];
}

/** @param {Values} values @param {string} atom @param {number} index from 0 @returns {Particle} */
export function particleOf(values, atom, index) {
  const [charge, x, y] = ["q", "x", "y"].map((what) => Number(values[`${atom}${index + 1}${what}`]));
  return { charge, at: [x, y] };
}

/** @param {Values} values @returns {AtomRules} */
export function rulesOf(values) {
  return /** @type {AtomRules} */ ({ p: Number(values.p), nucleus: values.nucleus, radius: values.radius });
}

/** @param {Values} values @returns {CrowdSpec} */
export function crowdOf(values) {
  const charges = (/** @type {string} */ kind) => Array.from({ length: CROWD_PARTICLES }, (_, i) => Number(values[`kind-${kind}${i + 1}`]));
  const kinds = ["a", "b"].map((kind) => ({ charges: charges(kind), count: Number(values[`kind-${kind}`]) }));
  return { seed: Number(values.seed), kinds, drawn: values.charges === "drawn", radius: Number(values["crowd-radius"]) };
}

/** The values of two atoms with other charges, as many as there are. @param {number[]} a @param {number[]} b @returns {Values} */
export function withCharges(a, b) {
  const one = (/** @type {string} */ atom, /** @type {number[]} */ charges) => [[`${atom}n`, charges.length], ...charges.map((charge, i) => [`${atom}${i + 1}q`, charge])];
  return Object.fromEntries(/** @type {[string, Value][]} */ ([...one("a", a), ...one("b", b)]));
}

/** Whether a setting is one of the two atoms' or of how they are read. @param {string} id */
export function isOfTwo(id) {
  return /^[ab](n|\d[qxy])$/.test(id) || ["view", "p", "nucleus", "radius", ""].includes(id);
}

/** Whether another value is another start of the crowd. @param {string} id */
export function isOfCrowd(id) {
  return id === "seed" || id === "charges" || id === "crowd-radius" || id === "" || /^kind-/.test(id);
}
