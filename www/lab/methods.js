// The methods that can be compared: names for people, and one place in the palette for each, in every figure.

import { t } from "../language/translate.js";

/** @typedef {"cross-entropy" | "plus-1-norm" | "plus-2-norm" | "hinge" | "simclr" | "atom" | "atom-without-energy" | "atom-without-balance"} Method */

/** @type {readonly (readonly [Method, string])[]} */
export const ALL_METHODS = [
  ["cross-entropy", t("Cross-entropy")],
  ["plus-1-norm", t("+1-norm")],
  ["plus-2-norm", t("+2-norm")],
  ["hinge", t("Hinge")],
  ["simclr", t("SimCLR")],
  ["atom", t("Atom")],
  ["atom-without-energy", t("Atom without energy")],
  ["atom-without-balance", t("Atom without balance")],
];

/** Place in the palette; atom's own comes first, as it is the one looked for. @type {Record<string, number>} */
const COLOURS = { atom: 0, "plus-1-norm": 1, "plus-2-norm": 2, "cross-entropy": 3, hinge: 4, "atom-without-energy": 5, "atom-without-balance": 6, simclr: 7 };

/** @param {string} method */
export function methodName(method) {
  return ALL_METHODS.find(([value]) => value === method)?.[1] ?? method;
}

/** @param {string} method */
export function methodColour(method) {
  return COLOURS[method] ?? 0;
}

/** Whether the three terms of the atom are in its loss. @param {string} method */
export function isAtom(method) {
  return method.startsWith("atom");
}
