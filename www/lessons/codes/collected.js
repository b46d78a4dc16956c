// What becomes of the codes that are read: each result line is added once, and what is said of it, once too. Pure, with the time from outside.

/** @import {ClassResult} from "../result-line.js" */
/** @import {Lesson} from "../types.js" */
import { t } from "../../language/translate.js";
import { readLine } from "../result-line.js";

/** A code that was out of sight for so long is spoken of again, in milliseconds. */
const AWAY_MS = 3000;

/** @typedef {{line: string, result: ClassResult}} Collected */

export class Collector {
  /** When each code was seen last. @type {Map<string, number>} */
  #seen = new Map();
  #lessons;

  /** @param {readonly Lesson[]} lessons */
  constructor(lessons) {
    this.#lessons = lessons;
  }

  /**
   * What is new among the codes of a picture.
   * @param {string[]} texts @param {string} lines that there are already @param {number} now in milliseconds
   * @returns {{added: Collected[], known: Collected[], refused: string[]}} `known`: they count already; `refused`: why, a clause for each
   */
  sort(texts, lines, now) {
    const there = new Set(lines.split(/\r?\n/).map((line) => line.trim()));
    /** @type {ReturnType<Collector["sort"]>} */
    const sorted = { added: [], known: [], refused: [] };
    for (const line of new Set(texts.map((text) => text.trim()))) {
      const isNew = now - (this.#seen.get(line) ?? -Infinity) > AWAY_MS;
      this.#seen.set(line, now);
      // A line break would make two lines of it.
      const read = readLine(line.replace(/[\r\n]/g, " "), this.#lessons);
      if (typeof read === "string") sorted.refused.push(...(isNew ? [read] : []));
      else if (!there.has(line)) sorted.added.push({ line, result: read });
      else if (isNew) sorted.known.push({ line, result: read });
    }
    return sorted;
  }
}

/** What is said of the codes in view, or nothing. @param {ReturnType<Collector["sort"]>} sorted @param {number} n result lines that there are now */
export function sentenceFor({ added, known, refused }, n) {
  const [one] = added;
  if (added.length > 1) return t("{added} codes read. {n, plural, one {# result line} other {# result lines}}.", { added: added.length, n });
  if (one) return one.result.name === "" ? t("A code without a name is read. {n, plural, one {# result line} other {# result lines}}.", { n }) : t("{name} is read. {n, plural, one {# result line} other {# result lines}}.", { name: one.result.name, n });
  if (known.length > 0) return known[0].result.name === "" ? t("This code without a name was read before: equal ones cannot be told apart and count once.") : t("{name} was read before and counts once.", { name: known[0].result.name });
  return refused.length > 0 ? t("A code was read and not taken: {why}", { why: refused[0] }) : "";
}
