// Two sentences as two atoms: their energy against their distance, and whether it balances (Theorem 3.1, corrected).

/** @import {AtomPair} from "../../lab/protocol.js" */
/** @import {Energy} from "../../page/figures.js" */
import { t } from "../../language/translate.js";

/** The distance axis shows the balance, unless it lies further off than this many times what else is there. */
const FURTHEST_BALANCE = 10;

/** c2 / c1; infinite without repulsion, NaN without any charge. @param {AtomPair} pair */
export function ratio({ c1, c2 }) {
  return c2 / c1;
}

/** d* = r̃ / (√k − 1), or NaN where the atoms only repel. @param {AtomPair} pair */
export function balance(pair) {
  const k = ratio(pair);
  return k > 1 ? pair.meanRadius / (Math.sqrt(k) - 1) : NaN;
}

/** What k means for these two, one sentence or two. @param {AtomPair} pair */
export function meaning(pair) {
  const [k, d] = [ratio(pair), balance(pair)];
  if (Number.isNaN(k)) return t("One of the two has no charge at all: there is no force between them.");
  if (!(k > 1)) return t("k ≤ 1: there is no balance, at any distance the two repel.");
  if (k === Infinity) return t("c₁ = 0: nothing repels, the two attract down to distance 0.");
  const least = t("k > 1: the energy is least at distance d* = {d}.", { d: number(d) });
  const now = pair.distance < d ? t("They are closer than that, so they repel.") : t("They are farther apart than that, so they attract.");
  return `${least} ${now}`;
}

/** @param {AtomPair} pair @returns {[string, string][]} terms and values */
export function pairRows(pair) {
  const [k, d] = [ratio(pair), balance(pair)];
  return [
    [t("Pair energy"), number(pair.energy)],
    [t("Distance of the nuclei d"), number(pair.distance)],
    [t("Mean radius r̃"), number(pair.meanRadius)],
    [t("c₁, like charges"), number(pair.c1)],
    [t("c₂, unlike charges"), number(pair.c2)],
    ["k = c₂/c₁", Number.isNaN(k) ? t("none") : k === Infinity ? "∞" : number(k)],
    [t("Balance d*"), Number.isNaN(d) ? t("none") : number(d)],
  ];
}

/** @param {AtomPair} pair @returns {Energy} */
export function energyFigure(pair) {
  const { c1, c2, meanRadius: radius, distance } = pair;
  const scale = Math.max(distance, radius);
  const d = balance(pair);
  const dMax = Math.max(2.5 * scale, d < FURTHEST_BALANCE * scale ? 1.3 * d : 0);
  return { kind: "energy", title: t("Potential energy"), c1, c2, radius, dMax, distance };
}

/** Four digits, whatever the size. @param {number} value */
function number(value) {
  const text = Math.abs(value) >= 0.001 || value === 0 ? String(Number(value.toPrecision(4))) : value.toExponential(2);
  return text.replace("-", "−");
}
