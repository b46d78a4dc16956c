// Edits of a sentence by its words: what a token belongs to, and the text without it, with it elsewhere, or with another in
// its place. Pure, in UTF-16 units, as tokens count.

/** @typedef {{start: number, end: number}} Span */
/** @typedef {Span & {word: boolean}} Unit  a whole word, or a sign that is none */
/** @typedef {{text: string, at: number}} Edit  `at`: where the unit stands now, or what took its place */

// A Han character is a token and a word of its own; other scripts part their words.
const LETTER = "(?!\\p{Script=Han})[\\p{L}\\p{M}\\p{N}]";
const WORD = new RegExp(`\\p{Script=Han}|(?:${LETTER})+(?:['’](?:${LETTER})+)*`, "gu");

/** @param {string} text @returns {Span[]} */
function wordsOf(text) {
  return Array.from(text.matchAll(WORD), ({ index, 0: word }) => ({ start: index, end: index + word.length }));
}

/** The word that a token is, or is a piece of. @param {string} text @param {Span} token @returns {Unit} */
export function unitAt(text, { start, end }) {
  const words = wordsOf(text).filter((word) => word.start < end && word.end > start);
  if (words.length === 0) return { start, end, word: false };
  return { start: Math.min(start, words[0].start), end: Math.max(end, words[words.length - 1].end), word: true };
}

/** The word before a word (−1) or after it (1), whatever signs stand between. @param {string} text @param {Unit} unit @param {1 | -1} step @returns {Span | null} */
export function neighbourOf(text, { start, end, word }, step) {
  if (!word) return null;
  const words = wordsOf(text);
  return (step === 1 ? words.find((other) => other.start >= end) : words.findLast((other) => other.end <= start)) ?? null;
}

/** Without a unit and without the space that parted it from its neighbour. @param {string} text @param {Span} unit @returns {Edit} */
export function without(text, { start, end }) {
  const [before, after] = [text.slice(0, start), text.slice(end)];
  const spaceBefore = before.length - before.trimEnd().length;
  if (spaceBefore > 0 && /^(\s|\p{P}|$)/u.test(after)) return { text: before.trimEnd() + after, at: start - spaceBefore };
  return { text: before + (start === 0 ? after.trimStart() : after), at: start };
}

/** Two words in each other's place, and what stands between them where it was. @param {string} text @param {Span} unit @param {Span} other @returns {Edit} */
export function swapped(text, unit, other) {
  const [first, second] = unit.start < other.start ? [unit, other] : [other, unit];
  const word = (/** @type {Span} */ { start, end }) => text.slice(start, end);
  const between = text.slice(first.end, second.start);
  const all = text.slice(0, first.start) + word(second) + between + word(first) + text.slice(second.end);
  return { text: all, at: unit === first ? first.start + word(second).length + between.length : first.start };
}

/** @param {string} text @param {Span} unit @param {string} other @returns {Edit} */
export function replaced(text, { start, end }, other) {
  return { text: text.slice(0, start) + other + text.slice(end), at: start };
}
