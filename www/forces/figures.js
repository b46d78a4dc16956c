// The laboratory of forces as figures: two atoms, their energy, and the energy of a ratio k.

/** @import {AtomPair, AtomRules, BalanceTheorem, Particle, TwoAtoms} from "./module.js" */
/** @import {Atoms, Energy} from "../page/figures.js" */
import { t } from "../language/translate.js";
import { ATOMS } from "./settings.js";

/** The distance axis shows the balance, unless it lies further off than this many times what else is there. */
const FURTHEST_BALANCE = 6;
/** What is shown of the plane goes in such steps, so that it changes rarely. */
const SHOWN = { step: 0.25, air: 0.12 };
/** Distances of the explorer, in mean radii. */
const EXPLORED = { least: 3, most: 60 };

/** Half the side of the square that shows all that is drawn. @param {TwoAtoms} two @param {[Particle[], Particle[]]} particles @param {"bohr" | "particles"} view */
export function rangeOf({ atoms }, particles, view) {
  const orbits = atoms.flatMap(({ nucleus, radius }) => nucleus.map((v) => Math.abs(v) + radius));
  const places = view === "particles" ? particles.flat().flatMap(({ at }) => at.map(Math.abs)) : [];
  return Math.ceil((Math.max(...orbits, ...places) + SHOWN.air) / SHOWN.step) * SHOWN.step;
}

/** @param {TwoAtoms} two @param {[Particle[], Particle[]]} particles @param {AtomRules} rules @param {"bohr" | "particles"} view @param {number} range @returns {Atoms} */
export function atomsFigure({ atoms, pair }, particles, { p }, view, range) {
  const drawn = atoms.map(({ nucleus, radius, charges }, i) => ({ name: ATOMS[i][1], nucleus, radius, charges, positions: particles[i].map(({ at }) => at) }));
  return { kind: "atoms", title: t("Two atoms"), view, atoms: drawn, range, taxicab: p === 1, distance: pair.distance };
}

/** @param {AtomPair} pair @returns {Energy} */
export function energyFigure({ c1, c2, meanRadius, distance, theorem: { balance } }) {
  const radius = Math.max(meanRadius, 1e-6);
  const scale = Math.max(distance, radius);
  const far = Math.max(2.2 * scale, balance !== null && balance < FURTHEST_BALANCE * scale ? 1.5 * balance : 0);
  // Without a balance, attraction is no stronger: what stands above c1 is rounding.
  const attraction = balance === null ? Math.min(c1, c2) : c2;
  // In steps, so that the axis stands still while an atom is dragged a little.
  return { kind: "energy", title: t("Potential energy"), c1, c2: attraction, radius, dMax: Math.ceil(2 * far) / 2, distance: distance > 0 ? distance : null };
}

/** @param {number} k @param {BalanceTheorem} theorem of r̃ = 1 @returns {Energy} */
export function explorerFigure(k, { balance, printed }) {
  const dMax = Math.min(EXPLORED.most, Math.max(EXPLORED.least, balance === null ? 0 : 2.2 * balance));
  return { kind: "energy", title: t("Potential energy of a ratio k"), c1: 1, c2: k, radius: 1, dMax: Math.ceil(dMax), printed, note: t("Distances in mean radii r̃, c1 = 1.") };
}
