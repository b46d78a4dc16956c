// How a reading moved, in half a sentence: the class that was predicted, and the net charge, before and after.

/** @import {Charges} from "../../lab/protocol.js" */
import { t } from "../../language/translate.js";
import { signed } from "../../page/charge.js";
import { percent } from "../../page/numbers.js";

/** @param {Charges} charges the class it predicts, or -1 */
export function best({ probabilities }) {
  return probabilities.indexOf(Math.max(...probabilities));
}

/** @param {Charges} before @param {Charges} after @param {{spoken?: boolean}} [how] spoken: without an arrow */
export function moved(before, after, { spoken = false } = {}) {
  const [was, is] = [best(before), best(after)];
  const charges = { from: signed(before.netCharge), to: signed(after.netCharge) };
  if (was < 0 || is < 0) return spoken ? t("net charge {from} to {to}", charges) : t("net charge {from} → {to}", charges);
  const values = { ...charges, name: before.classNames[was], share: percent(before.probabilities[was]), then: percent(after.probabilities[was]) };
  if (is === was) return spoken ? t("{name} {share} to {then}, net charge {from} to {to}", values) : t("{name} {share} → {then}, net charge {from} → {to}", values);
  const changed = { ...values, now: after.classNames[is], most: percent(after.probabilities[is]) };
  return spoken
    ? t("{name} {share} to {then}, now {now} {most}, net charge {from} to {to}", changed)
    : t("{name} {share} → {then}, now {now} {most}, net charge {from} → {to}", changed);
}
