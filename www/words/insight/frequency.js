// How often words are used against their mean charge: one point a word, coloured by the kind of particle its mean is.

/** @import {WordCharge} from "../../lab/protocol.js" */
/** @import {Scatter} from "../../page/figures.js" */
import { t } from "../../language/translate.js";
import { particle, particleName } from "../../page/charge.js";

/** In the order of the labels, and a charge of each. */
const KINDS = /** @type {const} */ (["electron", "neutron", "proton"]);
const CHARGES = [-1, 0, 1];

/** @param {WordCharge[]} words @returns {Scatter} */
export function frequencyFigure(words) {
  const points = new Float32Array(2 * words.length);
  const labels = new Uint8Array(words.length);
  words.forEach(({ charge, count }, i) => {
    points[2 * i] = Math.log10(count);
    points[2 * i + 1] = charge;
    labels[i] = KINDS.indexOf(particle(charge));
  });
  return {
    kind: "scatter",
    title: t("Frequency against charge"),
    xLabel: t("Uses, as a power of ten"),
    yLabel: t("Mean charge"),
    points,
    labels,
    classNames: CHARGES.map(particleName),
    classCharges: CHARGES,
    aspect: "free",
    yRange: [-1, 1],
  };
}
