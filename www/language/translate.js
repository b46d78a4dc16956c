// Every word of the page in the visitor's language. The English sentence itself is the key, as in gettext, so that the code reads as
// the page does; a catalogue (`de.js`) gives each its translation. Decimals keep their point in every language, as in the tables and files.

/** @import {Value} from "./format.js" */
import { pieces } from "./format.js";
import { Recogniser } from "./recognise.js";

/** The languages of the page, each by its own name. @type {Record<string, string>} */
export const LANGUAGES = { en: "English", de: "Deutsch" };

/** Every message in brackets: shows what is in no catalogue. For tests, by link only. */
const PSEUDO = "pseudo";

const STORED = "atomlab.language";

/** The language in use, such as "de". */
export const language = wanted();

/** By the English message; empty in English. @type {Record<string, string>} */
export const catalogue = await load(language);
const recogniser = new Recogniser(catalogue, (message, values) => t(message, values));

/** `?lang=de` of the address, else what was chosen here before, else the first of the browser's languages that the page has. */
function wanted() {
  if (typeof document === "undefined") return "en";
  const asked = new URLSearchParams(location.search).get("lang");
  if (asked === PSEUDO) return PSEUDO;
  const choices = [asked, stored(), ...navigator.languages.map((one) => one.split("-")[0])];
  return choices.find((one) => one !== null && Object.hasOwn(LANGUAGES, one)) ?? "en";
}

function stored() {
  try {
    return localStorage.getItem(STORED);
  } catch {
    return null;
  }
}

/** Keeps a choice for later visits. @param {string} choice @returns {boolean} whether this browser keeps it */
export function keepLanguage(choice) {
  try {
    localStorage.setItem(STORED, choice);
    return true;
  } catch {
    return false;
  }
}

/** @param {string} name @returns {Promise<Record<string, string>>} */
async function load(name) {
  if (name === "en") return {};
  const { de } = await import("./de.js");
  return name === PSEUDO ? Object.fromEntries(Object.keys(de).map((message) => [message, bracketed(message)])) : de;
}

/** @param {string} message */
function bracketed(message) {
  return `⟦${message}⟧`;
}

/** @param {string} message */
function translated(message) {
  return language === PSEUDO ? bracketed(message) : (catalogue[message] ?? message);
}

/**
 * A message in the visitor's language. The first argument is always a literal, so that `tests/browser/language.spec.js` finds it in the source.
 * @param {string} message English, such as "{n, plural, one {# step} other {# steps}} taken" @param {Record<string, string | number>} [values]
 */
export function t(message, values = {}) {
  return pieces(translated(message), values, language).join("");
}

/** The same for messages that are data, such as a lesson's. @param {string} message @param {Record<string, string | number>} [values] */
export const translateText = t;

/** The same with elements among the values, as children for `make`. @param {string} message @param {Record<string, Value>} values @returns {(string | Node)[]} */
export function parts(message, values) {
  return pieces(translated(message), values, language).map((piece) => (typeof piece === "number" ? String(piece) : piece));
}

/** A whole English sentence that comes out of the crate or a worker, which know no languages. @param {string} sentence */
export function said(sentence) {
  return language === "en" ? sentence : recogniser.of(sentence);
}
