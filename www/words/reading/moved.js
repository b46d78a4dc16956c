// How a reading moved, in half a sentence: the class that was predicted, and the net charge, before and after.

/** @import {Charges} from "../../lab/protocol.js" */
import { signed } from "../../page/charge.js";
import { percent } from "../../page/numbers.js";

/** @param {Charges} charges the class it predicts, or -1 */
export function best({ probabilities }) {
  return probabilities.indexOf(Math.max(...probabilities));
}

/** @param {Charges} charges */
export function prediction(charges) {
  const first = best(charges);
  // The number keeps its sign where the line breaks.
  return first < 0 ? "none" : `${charges.classNames[first]}, ${percent(charges.probabilities[first]).replace(" ", "\u00a0")}`;
}

/** @param {Charges} before @param {Charges} after @param {string} [arrow] " to " where it is spoken */
export function moved(before, after, arrow = " → ") {
  const [was, is] = [best(before), best(after)];
  const parts = [];
  if (was >= 0 && is >= 0) {
    parts.push(`${before.classNames[was]} ${percent(before.probabilities[was])}${arrow}${percent(after.probabilities[was])}`);
    if (is !== was) parts.push(`now ${after.classNames[is]} ${percent(after.probabilities[is])}`);
  }
  parts.push(`net charge ${signed(before.netCharge)}${arrow}${signed(after.netCharge)}`);
  return parts.join(", ");
}
