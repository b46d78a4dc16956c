// The visitor's own sentences: a file or pasted lines, read away from the page, shown as understood, with the columns to
// change. What was there stays until the next one is read well.

/** @import {Lab} from "../atomlab.js" */
/** @import {TextColumns, TextPreview} from "../lab/protocol.js" */
import { t } from "../language/translate.js";
import { byId, make } from "../page/dom.js";
import { notice, say, sentenceOf } from "../page/status.js";
import { hashOf } from "../page/file-hash.js";

/** Longest file that is read, in bytes. */
const LARGEST = 20_000_000;
const PASTED = t("Pasted lines");

/** Said before a file is chosen. */
const TEXT_LIMITS = t("UTF-8 text of up to 20 MB and 100,000 rows in 2 to 20 classes: label, tab, text on every line; CSV or TSV with a header (columns are guessed, shown and changeable); CoLA, poem-sentiment and Drugs.com as they come; or atomlab’s own. It is read here and sent nowhere.");

/** @typedef {{name: string, bytes: Uint8Array, preview: TextPreview, key: string}} OwnSentences  `key` tells one from another */

export class OwnText {
  /** @type {OwnSentences | null} */
  own = null;
  #lab;
  #onTake;
  #turn = 0;
  #panel = byId("text-data", HTMLElement);
  #file = byId("text-file", HTMLInputElement);
  #pasted = byId("pasted", HTMLTextAreaElement);
  #notice = byId("text-file-notice", HTMLElement);
  #state = byId("text-file-state", HTMLElement);

  /** @param {Lab} lab @param {(own: OwnSentences) => void} onTake */
  constructor(lab, onTake) {
    this.#lab = lab;
    this.#onTake = onTake;
    byId("text-file-limits", HTMLElement).textContent = TEXT_LIMITS;
    this.#file.addEventListener("change", () => this.#choose());
    byId("paste-form", HTMLFormElement).addEventListener("submit", (event) => {
      event.preventDefault();
      this.#paste();
    });
  }

  /** The same text with other columns. @param {TextColumns} columns @returns {Promise<boolean>} whether they were taken */
  columns(columns) {
    return this.own ? this.#read(this.own.name, this.own.bytes, columns) : Promise.resolve(false);
  }

  /** Sentences of a session. @param {string} name @param {string} tsv @returns {Promise<OwnSentences>} */
  async restored(name, tsv) {
    const bytes = new TextEncoder().encode(tsv);
    const preview = await this.#lab.readText(name, bytes);
    return ownOf(name, bytes, preview);
  }

  /** @param {OwnSentences} own */
  take(own) {
    this.own = own;
    notice(this.#notice, "");
    this.#onTake(own);
  }

  async #choose() {
    const file = this.#file.files?.[0];
    if (!file) return;
    try {
      if (file.size > LARGEST) throw new Error(t("The file has {size} MB: accepted are up to {most} MB.", { size: (file.size / 1e6).toFixed(1), most: LARGEST / 1e6 }));
      await this.#read(file.name, new Uint8Array(await file.arrayBuffer()));
    } catch (error) {
      this.#refuse(file.name, error);
    } finally {
      // So that the same file, mended, can be chosen again.
      this.#file.value = "";
    }
  }

  async #paste() {
    const text = this.#pasted.value;
    if (text.trim() === "") return notice(this.#notice, t("There are no lines yet: paste one sentence a line, its label first, then a tab or a colon."));
    await this.#read(PASTED, new TextEncoder().encode(text));
  }

  /** @param {string} name @param {Uint8Array} bytes @param {TextColumns} [columns] */
  async #read(name, bytes, columns) {
    const turn = ++this.#turn;
    this.#busy(t("Reading {name}…", { name }));
    try {
      const preview = await this.#lab.readText(name, bytes, columns);
      // Another file was chosen meanwhile.
      if (turn !== this.#turn) return false;
      this.take(ownOf(name, bytes, preview));
      say(t("{name} read: {rows, plural, one {# sentence} other {# sentences}} in {classes, plural, one {# class} other {# classes}}.", { name, rows: preview.rows, classes: preview.classes.length }));
      return true;
    } catch (error) {
      if (turn === this.#turn) this.#refuse(name, error);
      return false;
    } finally {
      if (turn === this.#turn) this.#busy("");
    }
  }

  /** @param {string} sentence */
  #busy(sentence) {
    this.#panel.setAttribute("aria-busy", String(sentence !== ""));
    this.#state.textContent = sentence;
    if (sentence) say(sentence);
  }

  /** @param {string} name @param {unknown} error */
  #refuse(name, error) {
    const refused = name === PASTED ? t("Pasted lines were not taken, and nothing else changed.") : t("{name} was not taken, and nothing else changed.", { name });
    notice(this.#notice, `${refused} ${sentenceOf(error)}`);
  }
}

/** @param {string} name @param {Uint8Array} bytes @param {TextPreview} preview @returns {OwnSentences} */
function ownOf(name, bytes, preview) {
  const { text, label, group } = preview;
  return { name, bytes, preview, key: `${name}, ${bytes.length}, ${hashOf(bytes)}, ${text}/${label}/${group ?? "-"}` };
}

/** The sentences as a table. @param {TextPreview} preview */
export function previewTable({ preview }) {
  const row = (/** @type {TextPreview["preview"][number]} */ { line, label, text }) => make("tr", {}, make("td", {}, String(line)), make("td", { dir: "auto" }, label), make("td", { dir: "auto" }, text));
  return make("table", {}, make("thead", {}, make("tr", {}, ...[t("Line"), t("Label"), t("Text")].map((name) => make("th", { scope: "col" }, name)))), make("tbody", { translate: "no" }, ...preview.map(row)));
}
