// Sentences that were put together elsewhere, in English: the crate's errors and a worker's. They are recognised by the catalogue's
// messages as patterns, and said anew.
import { fieldsOf } from "./format.js";

const FIELD = /\{\w+\}/g;

export class Recogniser {
  #catalogue;
  #say;
  /** Made for the first sentence that is no message itself. @type {{message: string, pattern: RegExp, fields: string[]}[] | null} */
  #patterns = null;

  /** @param {Record<string, string>} catalogue @param {(message: string, values: Record<string, string>) => string} say */
  constructor(catalogue, say) {
    this.#catalogue = catalogue;
    this.#say = say;
  }

  /** The sentence in the catalogue's language, or as it is if it is not known. @param {string} sentence @returns {string} */
  of(sentence) {
    if (Object.hasOwn(this.#catalogue, sentence)) return this.#say(sentence, {});
    this.#patterns ??= patternsOf(Object.keys(this.#catalogue));
    for (const { message, pattern, fields } of this.#patterns) {
      const found = pattern.exec(sentence);
      // A value of several words may be a sentence of its own: "line 3: the label is missing".
      if (found) return this.#say(message, Object.fromEntries(fields.map((name, i) => [name, found[i + 1].includes(" ") ? this.of(found[i + 1]) : found[i + 1]])));
    }
    return sentence;
  }
}

/** The messages with values, those that fix most of a sentence first. @param {string[]} messages */
function patternsOf(messages) {
  const escaped = (/** @type {string} */ text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const fixed = (/** @type {string} */ message) => message.replace(FIELD, "").length;
  return messages
    // Messages of almost nothing but values, such as "{name}: {value}", would fit anything.
    .filter((message) => !message.includes(", plural,") && message.search(FIELD) >= 0 && /\p{L}{2}/u.test(message.replace(FIELD, "")))
    .sort((a, b) => fixed(b) - fixed(a))
    .map((message) => ({ message, fields: fieldsOf(message), pattern: new RegExp(`^${message.split(FIELD).map(escaped).join("([^]*?)")}$`) }));
}
