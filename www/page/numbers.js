// Numbers as they stand in a sentence.

import { counted as countedIn } from "../language/format.js";
import { language, t } from "../language/translate.js";

/** @param {number} share */
export function percent(share) {
  return t("{n} %", { n: (100 * share).toFixed(1) });
}

/** @param {number} number */
export function counted(number) {
  return countedIn(number, language);
}
