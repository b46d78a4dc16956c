// Two atoms in numbers and sentences: what follows from their particles, one step after another.

/** @import {AtomPair, AtomStructure, TwoAtoms} from "./module.js" */
import { t } from "../language/translate.js";
import { signed } from "../page/charge.js";

/** Nets closer to 0 than this are called neutral. */
const NEUTRAL = 1e-9;

/** Four digits, whatever the size, with a true minus; what is no number has a word. @param {number} value */
export function number(value) {
  if (Number.isNaN(value)) return t("none");
  if (!Number.isFinite(value)) return value > 0 ? "∞" : "−∞";
  const small = Math.abs(value) < 0.001 && Math.abs(value) > 1e-12;
  const text = small ? value.toExponential(2) : String(Number((Math.abs(value) <= 1e-12 ? 0 : value).toPrecision(4)));
  return text.replace("-", "−");
}

/** @param {[number, number]} place */
export function place([x, y]) {
  return `(${number(x)}, ${number(y)})`;
}

/** Rows of the table of both atoms: name, atom A, atom B. @param {TwoAtoms} two @returns {[string, string, string][]} */
export function atomRows({ atoms }) {
  const row = (/** @type {string} */ name, /** @type {(atom: AtomStructure) => string} */ of) => /** @type {[string, string, string]} */ ([name, of(atoms[0]), of(atoms[1])]);
  return [
    row(t("Charges q"), ({ charges }) => charges.map((q) => signed(q)).join(", ")),
    row(t("Masses m"), ({ masses }) => masses.map((m) => number(m)).join(", ")),
    row(t("Net charge Q"), ({ net }) => number(net)),
    row(t("Nucleus μ"), ({ nucleus }) => place(nucleus)),
    row(t("Radius r"), ({ radius }) => number(radius)),
  ];
}

/** @param {AtomPair} pair @returns {[string, string][]} terms and values */
export function pairRows({ distance, meanRadius, c1, c2, k, energy, theorem }) {
  return [
    [t("Distance of the nuclei d"), number(distance)],
    [t("Mean radius r̃"), number(meanRadius)],
    [t("c₁, like charges"), number(c1)],
    [t("c₂, unlike charges"), number(c2)],
    ["k = c₂/c₁", number(k)],
    [t("Energy L"), number(energy)],
    [t("Balance d*"), number(theorem.balance ?? NaN)],
    [t("Energy there"), number(theorem.balanceEnergy ?? NaN)],
    [t("The paper’s printed d*"), number(theorem.printed ?? NaN)],
  ];
}

/** What the two do to each other, and why. @param {TwoAtoms} two */
export function meaning({ atoms: [a, b], pair: { distance, k, theorem } }) {
  if (Number.isNaN(k)) return t("One of the two has no charge at all, so there is no force between them.");
  if (distance === 0) return t("The nuclei lie on each other: what repels has no bound there. Move one of them.");
  if (theorem.balance === null) {
    const neutral = Math.abs(a.net) < NEUTRAL || Math.abs(b.net) < NEUTRAL;
    return neutral
      ? t("There is no balance: at every distance the two repel. A net charge is 0, so c₁ = c₂ and k = 1; attraction acts from r̃ farther away and never catches up.")
      : t("There is no balance: at every distance the two repel. The net charges have one sign, so k < 1; attraction acts from r̃ farther away and never catches up.");
  }
  if (theorem.balance === 0) return t("Nothing repels (c₁ = 0): the two attract at every distance, down to d = 0.");
  const now = Math.abs(distance / theorem.balance - 1) < 0.005 ? t("They are there now.") : distance < theorem.balance ? t("They are closer than that, so they repel.") : t("They are farther apart than that, so they attract.");
  return `${t("The net charges have opposite signs, so k > 1, and the energy is least at d* = {d}.", { d: number(theorem.balance) })} ${now}`;
}
