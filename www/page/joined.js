// Names in a row, as a sentence takes them.

import { language } from "../language/translate.js";

/** British English has no comma before its "and". */
const list = new Intl.ListFormat(language === "de" ? "de" : "en-GB");

/** @param {string[]} names @returns {string} such as "a, b and c" */
export function joined(names) {
  return list.format(names);
}

/** A name with a capital as a sentence takes it; German keeps the capitals of its nouns. @param {string} name */
export function inSentence(name) {
  return language === "de" ? name : name.toLowerCase();
}
