// How often words are used against their mean charge: one point a word, coloured by the kind of particle its mean is.

/** @import {WordCharge} from "../../lab/protocol.js" */
/** @import {Scatter} from "../../page/figures.js" */
import { particle } from "../../page/charge.js";

/** In the order of the labels. */
const KINDS = /** @type {const} */ (["electron", "neutron", "proton"]);

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
    title: "Frequency against charge",
    xLabel: "Uses, as a power of ten",
    yLabel: "Mean charge",
    points,
    labels,
    classNames: [...KINDS],
    classCharges: [-1, 0, 1],
    aspect: "free",
    yRange: [-1, 1],
  };
}
