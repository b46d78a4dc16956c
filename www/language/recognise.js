// Sentences that were put together elsewhere, in English: the crate's errors and a worker's. They are recognised by the catalogue's
// messages as patterns, and said anew.
import { FIELD, OPTION } from "./format.js";

/** One way a message can read: with plain fields in it, and what the form of a plural says of its number. @typedef {{text: string, given: Record<string, string>}} Reading */
/** @typedef {{message: string, pattern: RegExp, fields: string[], given: Record<string, string>}} Pattern */

/** With fewer fixed letters a message would fit almost anything, so that its values are single words, but for what follows a colon. */
const MUCH_FIXED = 8;
const LEAST_FIXED = 4;

export class Recogniser {
  #catalogue;
  #say;
  /** Made for the first sentence that is no message itself. @type {Pattern[] | null} */
  #patterns = null;

  /** @param {Record<string, string>} catalogue @param {(message: string, values: Record<string, string>) => string} say */
  constructor(catalogue, say) {
    this.#catalogue = catalogue;
    this.#say = say;
  }

  /** The sentence in the catalogue's language, or as it is if it is not known. @param {string} sentence @returns {string} */
  of(sentence) {
    const parts = sentence.split(/(?<=[.!?]) (?=[\p{Lu}\p{N}])/u);
    const each = parts.map((part) => this.#one(part));
    // Sentences one after another, before one that would take all of them for its value.
    if (each.every((part) => part !== null)) return each.join(" ");
    return this.#one(sentence) ?? each.map((part, i) => part ?? parts[i]).join(" ");
  }

  /** @param {string} sentence */
  #one(sentence) {
    return this.#known(sentence) ?? this.#dressed(sentence);
  }

  /** @param {string} sentence */
  #known(sentence) {
    if (Object.hasOwn(this.#catalogue, sentence)) return this.#say(sentence, {});
    this.#patterns ??= patternsOf(Object.keys(this.#catalogue));
    for (const { message, pattern, fields, given } of this.#patterns) {
      const found = pattern.exec(sentence);
      const value = (/** @type {string} */ name, /** @type {string} */ text) => (name in given ? text.replaceAll(",", "") : this.#value(text));
      if (found) return this.#say(message, { ...given, ...Object.fromEntries(fields.map((name, i) => [name, value(name, found[i + 1])])) });
    }
    return null;
  }

  /** A value may be a word of ours, and one of several words a sentence of its own: "line 3: the label is missing". @param {string} value */
  #value(value) {
    if (value.includes(" ")) return this.of(value);
    return Object.hasOwn(this.#catalogue, value) ? this.#say(value, {}) : value;
  }

  /** The crate's sentences begin small and have no full stop; where they are shown both may be there. @param {string} sentence */
  #dressed(sentence) {
    const plain = sentence.replace(/\.$/, "");
    const end = sentence.slice(plain.length);
    const small = plain.charAt(0).toLowerCase() + plain.slice(1);
    const same = end && this.#known(plain);
    if (same) return same + end;
    const found = small !== plain && (this.#known(small + end) ?? this.#known(small));
    if (!found) return null;
    return found.charAt(0).toUpperCase() + found.slice(1) + (found.endsWith(".") ? "" : end);
  }
}

/** The messages with values, those that fix most of a sentence first. @param {string[]} messages @returns {Pattern[]} */
function patternsOf(messages) {
  const all = messages.filter((message) => message.includes("{")).flatMap((message) => readings(message).map((reading) => ({ message, ...reading })));
  const fixed = (/** @type {Reading} */ { text }) => text.replaceAll(FIELD, "").replace(/\P{L}/gu, "").length;
  return all
    .filter((reading) => fixed(reading) >= LEAST_FIXED)
    .sort((a, b) => fixed(b) - fixed(a))
    .map((reading) => patternOf(reading, fixed(reading) < MUCH_FIXED));
}

/** @param {Reading & {message: string}} reading @param {boolean} vague @returns {Pattern} */
function patternOf({ message, text, given }, vague) {
  /** @type {string[]} */
  const fields = [];
  let source = "";
  let end = 0;
  for (const field of text.matchAll(FIELD)) {
    const before = text.slice(end, field.index);
    end = field.index + field[0].length;
    const known = fields.indexOf(field[1]);
    if (known < 0) fields.push(field[1]);
    // What stands before a colon begins another sentence, and no value of this one.
    const any = vague && !before.endsWith(": ") ? "(\\S*?)" : source + before === "" ? "((?:(?!: )[^])*?)" : "([^]*?)";
    source += escaped(before) + (known < 0 ? any : `\\${known + 1}`);
  }
  return { message, fields, given, pattern: new RegExp(`^${source}${escaped(text.slice(end))}$`) };
}

/** Every way a message can read, one for each form of a plural. @param {string} message @returns {Reading[]} */
function readings(message) {
  /** @type {Reading[]} */
  let all = [{ text: "", given: {} }];
  let end = 0;
  const add = (/** @type {string} */ before, /** @type {Reading[]} */ ways) => {
    all = all.flatMap((so) => ways.map((way) => ({ text: so.text + before + way.text, given: { ...so.given, ...way.given } })));
  };
  for (const field of message.matchAll(FIELD)) {
    const [whole, name, options] = field;
    add(message.slice(end, field.index), options === undefined ? [{ text: whole, given: {} }] : forms(name, options));
    end = field.index + whole.length;
  }
  add(message.slice(end), [{ text: "", given: {} }]);
  return all;
}

/** @param {string} name @param {string} options of a plural @returns {Reading[]} */
function forms(name, options) {
  const number = (/** @type {string} */ key) => ({ one: "1", other: "2" })[key] ?? key.slice(1);
  return [...options.matchAll(OPTION)].map(([, key, text]) => ({ text: text.replaceAll("#", `{${name}}`), given: { [name]: number(key) } }));
}

/** @param {string} text */
function escaped(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
