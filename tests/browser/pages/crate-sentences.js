// What the crate says, from its sources: the messages of `t!`, and every other literal that reads as a sentence or a clause.
// A format string is a message with its format specs left out.

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** Sources whose words never reach the page, and why. */
const APART = new Map([
  ["src/bin", "the command line, which speaks English"],
  ["src/language.rs", "an assertion about messages: a mistake in a program"],
  ["src/atom/structure.rs", "assertions about shapes: a mistake in a program"],
  ["src/models/batch_norm.rs", "assertions about shapes"],
  ["src/models/transformer.rs", "assertions about shapes"],
  ["src/data/images/cifar.rs", "names of classes: data"],
]);

/** Clauses that the page never shows, and why. @type {Map<string, string>} */
const UNSEEN = new Map([
  ["computed by atomlab; dim 0 of E is the charge logit; padded components are past `lengths`", "a note in a JSON file"],
  ["mass-normalised nucleus", "a name in a JSON file"],
  ["its size is zero or too large", "PNG files, which only the command line writes"],
  ["dropout of view 1", "a stream of random numbers"],
  ["dropout of view 2", "a stream of random numbers"],
]);

/** @param {string} folder @returns {string[]} */
function sources(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (APART.has(path) || entry.name === "tests" || entry.name === "tests.rs") return [];
    return entry.isDirectory() ? sources(path) : path.endsWith(".rs") ? [path] : [];
  });
}

/** Code without tests, comments and attributes, except those of errors. @param {string} path */
function code(path) {
  return readFileSync(path, "utf8")
    .replace(/^#\[cfg\(test\)\]\n(#\[.*\n)*mod tests \{[^]*/m, "")
    .replace(/^\s*\/\/.*$/gm, "")
    .replace(/^\s*#!?\[(?!error)(?:[^[\]]|\[[^\]]*\])*\]$/gm, "")
    .replace(/\br#"[^]*?"#/g, '""')
    .replace(/\bb?'(?:[^'\\]|\\[^u])'/g, "' '");
}

/** What a literal holds. @param {string} written */
function read(written) {
  return written.replace(/\\\n\s*/g, "").replace(/\\u\{([0-9a-f]+)\}/g, (_, hex) => String.fromCodePoint(Number.parseInt(hex, 16))).replace(/\\(["\\])/g, "$1");
}

/** A format string as a message: `{0:?}` and `{count:.1}` are `{0}` and `{count}`, and what has no name its number. @param {string} format */
function message(format) {
  let unnamed = 0;
  return format.replace(/\{(\w*)(?::[^{}]*)?\}/g, (_, name) => `{${name || unnamed++}}`);
}

/** Three plain words, or two beside a value. @param {string} literal */
function isClause(literal) {
  const words = literal.replace(/\{[^{}]*\}/g, "0").split(/\s+/).filter((word) => /^[“(`]?\p{L}[\p{L}'-]+[;:,.)”`]*$/u.test(word));
  return words.length >= (/\{\w*(:[^{}]*)?\}/.test(literal) ? 2 : 3);
}

/** Every literal as a message, with the code before it. @returns {Generator<{path: string, before: string, literal: string, said: string}>} */
function* literals() {
  for (const path of sources("src")) {
    for (const [, before, written] of code(path).matchAll(/([\w!]*\(?\s*)"((?:[^"\\]|\\[^])*)"/g)) {
      const literal = read(written);
      yield { path, before, literal, said: /\bt!\(\s*$/.test(before) ? literal : message(literal) };
    }
  }
}

/** Sentences of the sources, and where each stands. */
export function sentencesOfCrate() {
  /** @type {Map<string, string>} */
  const found = new Map();
  for (const { path, before, literal, said } of literals()) {
    if (/^(stream|expect)\(/.test(before) || UNSEEN.has(literal)) continue;
    // The names of settings are part of a sentence.
    const isNamed = /^(whole|real)\(/.test(before) && literal.includes(" ");
    if (/^t!\(/.test(before) || isNamed || isClause(literal)) found.set(said, path);
  }
  return found;
}

/** All that the sources could say. */
export function literalsOfCrate() {
  return new Set([...literals()].map(({ said }) => said));
}
