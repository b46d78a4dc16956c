// Charges worth looking at: what each pair of atoms shows, by one click.

/** @import {Values} from "../page/settings-list.js" */
import { t } from "../language/translate.js";
import { make } from "../page/dom.js";
import { withCharges } from "./settings.js";

/** @type {readonly {name: string, values: Values}[]} */
export const EXAMPLES = [
  { name: t("Opposite net charges"), values: withCharges([0.9, 0.8, 0.1, -0.4], [0.4, -0.7, -0.8, -0.9]) },
  { name: t("Net charges of one sign"), values: withCharges([0.9, 0.8, 0.1, -0.4], [0.8, 0.7, 0, -0.6]) },
  { name: t("Two neutral atoms"), values: withCharges([0.8, 0, -0.8], [0.6, 0.3, -0.9]) },
  { name: t("Protons here, electrons there"), values: withCharges([0.9, 0.7, 0.5], [-0.9, -0.7, -0.5]) },
];

/** The same for crowds. @type {readonly {name: string, values: Values}[]} */
export const CROWDS = [
  { name: t("Opposite kinds"), values: kinds([0.9, 0.8, -0.3], [-0.9, -0.8, 0.3], 12, 12) },
  { name: t("All neutral"), values: kinds([0.9, 0, -0.9], [0.6, 0.3, -0.9], 12, 12) },
  { name: t("One sign"), values: kinds([0.9, 0.8, -0.3], [0.6, 0.3, -0.2], 12, 12) },
  { name: t("Drawn charges"), values: { ...kinds([0.9, 0.8, -0.3], [-0.9, -0.8, 0.3], 15, 15), charges: "drawn" } },
];

/** @param {HTMLElement} place @param {readonly {name: string, values: Values}[]} examples @param {(values: Values, name: string) => void} take */
export function offer(place, examples, take) {
  place.append(...examples.map(({ name, values }) => {
    const button = make("button", { type: "button", class: "quiet" }, name);
    button.addEventListener("click", () => take(values, name));
    return button;
  }));
}

/** @param {number[]} a @param {number[]} b @param {number} ofA @param {number} ofB @returns {Values} */
function kinds(a, b, ofA, ofB) {
  const charges = Object.entries({ a, b }).flatMap(([kind, list]) => list.map((charge, i) => [`kind-${kind}${i + 1}`, charge]));
  return { charges: "kinds", "crowd-radius": 0.25, "kind-a": ofA, "kind-b": ofB, ...Object.fromEntries(charges) };
}
