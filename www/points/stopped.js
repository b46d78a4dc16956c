// What many runs say of those among them that stopped.

/** @import {Outcome} from "../lab/points-protocol.js" */
import { t } from "../language/translate.js";
import { methodName } from "../lab/methods.js";

/** What stopped before its end, in a sentence, or nothing. @param {Outcome[]} outcomes */
export function stoppedSentence(outcomes) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const { method, stoppedAt } of outcomes) if (stoppedAt !== null) counts.set(method, (counts.get(method) ?? 0) + 1);
  if (counts.size === 0) return "";
  const list = [...counts].map(([method, count]) => `${methodName(method)} ${count}`).join(", ");
  const sum = [...counts.values()].reduce((a, b) => a + b);
  return t("{sum} of {all} runs stopped because {sum, plural, one {its} other {their}} loss was no usable number: {list}; {sum, plural, one {its} other {their}} numbers are those of the step before. A smaller learning rate may help.", { sum, all: outcomes.length, list });
}
