// Edits of the sentence by the chosen token's word, and the way back. The box holds the text; what is done here goes there.

/** @import {Token} from "../../lab/protocol.js" */
/** @import {Edit, Unit} from "./edits.js" */
/** @import {ChangeLine} from "./change-line.js" */
/** @import {Shown} from "./reading.js" */
import { t } from "../../language/translate.js";
import { say, sentenceOf } from "../../page/status.js";
import { neighbourOf, replaced, swapped, unitAt, without } from "./edits.js";

/** What the text becomes, and which token is chosen then. @typedef {{text: string, chosen: (tokens: Token[]) => number}} Change */
/**
 * @typedef {object} EditingParts
 * @property {() => Shown | null} shown
 * @property {() => number} chosen
 * @property {() => string} text in the box
 * @property {(text: string) => Promise<unknown>} put into the box, without a word
 * @property {() => string} losses what another text takes away, in a sentence, or nothing
 * @property {ChangeLine} line
 */

export class Editing {
  /** The change under way. @type {Change | null} */
  change = null;
  /** @type {Change[]} */
  #undo = [];
  /** Keys are faster than a network: every edit waits for the charges after the one before it. @type {Promise<unknown>} */
  #turn = Promise.resolve();
  #parts;

  /** @param {EditingParts} parts */
  constructor(parts) {
    this.#parts = parts;
  }

  get canUndo() {
    return this.#undo.length > 0;
  }

  /** The text is another by another hand: there is no way back from here. */
  forget() {
    this.#undo = [];
  }

  remove() {
    this.#next(() => this.#remove());
  }

  /** @param {1 | -1} step */
  swap(step) {
    this.#next(() => this.#swap(step));
  }

  /** @param {string} other */
  replace(other) {
    this.#next(() => this.#replace(other));
  }

  takeBack() {
    this.#next(() => {
      const change = this.#undo.pop();
      if (change) return this.#turnInto(change, t("Undone"));
    });
  }

  /** @param {() => unknown} edit */
  #next(edit) {
    this.#turn = this.#turn.then(edit).catch((error) => {
      this.change = null;
      this.#parts.line.remark(sentenceOf(error), this.canUndo);
    });
  }

  #remove() {
    const found = this.#found();
    if (found) return this.#edit(without(found.text, found.unit), t("“{word}” deleted", { word: found.word }));
  }

  /** @param {1 | -1} step */
  #swap(step) {
    const found = this.#found();
    if (!found) return;
    if (!found.unit.word) return say(t("Words swap; a sign stays in its place."));
    const other = neighbourOf(found.text, found.unit, step);
    const { text, word } = found;
    if (!other) return say(step === 1 ? t("“{word}” is the last word.", { word }) : t("“{word}” is the first word.", { word }));
    return this.#edit(swapped(text, found.unit, other), t("“{word}” swapped with “{other}”", { word, other: text.slice(other.start, other.end) }));
  }

  /** @param {string} other */
  #replace(other) {
    const found = this.#found();
    if (!found || other === found.word) return;
    if (other === "") return this.#remove();
    return this.#edit(replaced(found.text, found.unit, other), t("“{word}” replaced by “{other}”", { word: found.word, other }));
  }

  /** The word of the chosen token, if it can be edited. @returns {{text: string, unit: Unit, word: string} | null} */
  #found() {
    const shown = this.#parts.shown();
    const token = shown?.charges.tokens[this.#parts.chosen()];
    // Charges that lag behind the box say nothing of where its words are.
    if (!shown || !token || token.special || shown.text !== this.#parts.text()) return null;
    const unit = unitAt(shown.text, token);
    return { text: shown.text, unit, word: shown.text.slice(unit.start, unit.end) };
  }

  /** @param {Edit} edit @param {string} what was done */
  #edit({ text, at }, what) {
    const { line, shown, chosen } = this.#parts;
    if (text.trim() === "") return line.remark(t("This is the only word, and a sentence needs one: replace it instead."), this.canUndo);
    const former = chosen();
    this.#undo.push({ text: shown()?.text ?? "", chosen: () => former });
    return this.#turnInto({ text, chosen: (tokens) => tokenAt(tokens, at) }, what);
  }

  /** @param {Change} change @param {string} what was done */
  async #turnInto(change, what) {
    const { shown, put, line, losses } = this.#parts;
    const before = shown();
    const more = losses();
    this.change = change;
    await put(change.text);
    // Overtaken by another change, or not read.
    if (this.change !== change) return;
    this.change = null;
    const after = shown();
    if (before && after?.text === change.text) line.tell(what, before.charges, after.charges, { undo: this.canUndo, more });
  }
}

/** The token at a place of the text, or the next one, or the last. @param {Token[]} tokens @param {number} at */
function tokenAt(tokens, at) {
  const next = tokens.findIndex(({ special, end }) => !special && end > at);
  return next >= 0 ? next : tokens.findLastIndex(({ special }) => !special);
}
