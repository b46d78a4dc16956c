// What many runs say of those among them that stopped.

/** @import {Outcome} from "../lab/points-protocol.js" */
import { methodName } from "../lab/methods.js";

/** What stopped before its end, in a sentence, or nothing. @param {Outcome[]} outcomes */
export function stoppedSentence(outcomes) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const { method, stoppedAt } of outcomes) if (stoppedAt !== null) counts.set(method, (counts.get(method) ?? 0) + 1);
  if (counts.size === 0) return "";
  const list = [...counts].map(([method, count]) => `${methodName(method)} ${count}`).join(", ");
  const sum = [...counts.values()].reduce((a, b) => a + b);
  const one = sum === 1;
  return `${sum} of ${outcomes.length} runs stopped because ${one ? "its" : "their"} loss was no usable number: ${list}; ${one ? "its" : "their"} numbers are those of the step before. A smaller learning rate may help.`;
}
