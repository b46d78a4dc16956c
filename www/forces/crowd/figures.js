// A crowd of atoms as figures: where they are with the forces on them, and their energy step by step.

/** @import {AtomCrowd} from "../module.js" */
/** @import {Atoms, Curves} from "../../page/figures.js" */
import { t } from "../../language/translate.js";
import { thinning } from "../../page/figures.js";

/** Points of the drawn curve, about. */
const MOST_POINTS = 500;
/** Steps that the axis of the curve has at least. */
const SHORTEST = 20;
/** What is shown beyond the walls: room for the forces against them. */
const MARGIN = 1.16;

/** @param {AtomCrowd} crowd @param {number} radius @param {boolean} arrows @param {number} chosen index @returns {Atoms} */
export function crowdFigure(crowd, radius, arrows, chosen) {
  const [nuclei, forces, charges] = [crowd.nuclei(), crowd.forces(), crowd.charges()];
  const pair = (/** @type {Float64Array} */ flat, /** @type {number} */ i) => /** @type {[number, number]} */ ([flat[2 * i], flat[2 * i + 1]]);
  const atoms = charges.map((own, i) => ({ name: t("Atom {n}", { n: i + 1 }), nucleus: pair(nuclei, i), radius, charges: own, force: arrows ? pair(forces, i) : null }));
  return { kind: "atoms", title: t("Many atoms"), view: "crowd", atoms, range: crowd.wall * MARGIN, walls: crowd.wall, highlighted: chosen };
}

/** @param {number[]} energies of the start and after every step @returns {Curves} */
export function energyCurve(energies) {
  const every = thinning(energies.length, MOST_POINTS);
  const points = /** @type {[number, number][]} */ (energies.map((energy, step) => [step, energy]).filter((_, i) => i % every === 0 || i === energies.length - 1));
  return {
    kind: "curves",
    title: t("Energy of all pairs"),
    xLabel: t("Step"),
    yLabel: t("Σ L over all pairs of atoms"),
    falls: true,
    xRange: [0, Math.max(SHORTEST, energies.length - 1)],
    series: [{ name: t("Energy"), points, colour: 0 }],
    ...(every > 1 && { note: t("{every, plural, =2 {Every 2nd} =32 {Every 32nd} other {Every {every}th}} step is drawn.", { every }) }),
  };
}
