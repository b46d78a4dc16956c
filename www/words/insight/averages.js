// Charges of words: their means over the validation sentences, how often they are used, and each in its contexts.

/** @import {Source, WordCharge} from "../../lab/protocol.js" */
/** @import {PageModule} from "../../page/page-figures.js" */
/** @import {Answerer, Answerers} from "./answerers.js" */
import { particle, signed } from "../../page/charge.js";
import { byId, make } from "../../page/dom.js";
import { frames } from "../../page/draw-queue.js";
import { FigureView } from "../../page/page-figures.js";
import { notice, say, sentenceOf } from "../../page/status.js";
import { csvOf, downloadCsv, factsOf, fileName } from "../../page/take-away.js";
import { showExtremes } from "../word-lists.js";
import { ContextsView } from "./contexts.js";
import { frequencyFigure } from "./frequency.js";

/** Words of one use are noise, and every list has hundreds of them. */
const FEWEST_USES = 3;
/** Words in each of the two lists. */
const SHOWN = 10;
/** Contexts that are asked for: those of the commonest word stay below it. */
const MOST_CONTEXTS = 10_000;
/** How near the pointer must come to a point, in CSS pixels. */
const REACH = 12;

/** What was averaged. @typedef {{words: WordCharge[], answerer: Answerer, sentences: number}} Averages */

export class AveragesView {
  /** @type {Averages | null} */
  #shown = null;
  #busy = false;
  #version = 0;
  /** @type {PointerEvent | null} the last one that nobody has looked at */
  #pointer = null;
  #button = byId("average", HTMLButtonElement);
  #line = byId("average-line", HTMLElement);
  #notice = byId("average-notice", HTMLElement);
  #lists = byId("word-extremes", HTMLElement);
  #word = byId("word", HTMLInputElement);
  #wordNotice = byId("word-notice", HTMLElement);
  #csv = byId("average-csv", HTMLButtonElement);
  #panel = byId("word-frequency-panel", HTMLElement);
  #output = make("output", { class: "numbers", dir: "auto" }, "Point at a word, or type one under “Word”.");
  #look = () => this.#lookUnderPointer();
  #figure;
  #contexts;
  #answerers;
  #source;

  /**
   * @param {PageModule} module @param {Answerers} answerers
   * @param {{source: () => Source, put: (sentence: string) => void}} hooks `source`: whose charges are shown; `put`: into the sentence box
   */
  constructor(module, answerers, { source, put }) {
    this.#answerers = answerers;
    this.#source = source;
    this.#contexts = new ContextsView(byId("word-contexts", HTMLElement), put);
    const place = byId("word-frequency", HTMLElement);
    this.#figure = new FigureView(module, place, "Frequency against charge");
    place.querySelector("figcaption")?.before(make("p", { class: "point-line" }, this.#output));
    this.#wireCanvas(this.#figure.canvas);
    this.#button.addEventListener("click", () => this.#average());
    this.#csv.addEventListener("click", () => this.#download());
    byId("word-form", HTMLFormElement).addEventListener("submit", (event) => {
      event.preventDefault();
      this.#showContexts(this.#word.value);
    });
  }

  /** There is someone to ask. */
  ready() {
    this.#button.disabled = byId("word-show", HTMLButtonElement).disabled = false;
  }

  /** Another network's charges are looked at: what is on the screen follows, if there is something. */
  sourceChanged() {
    this.#contexts.hide();
    if (this.#shown) this.#average();
  }

  async #average() {
    if (this.#busy) return;
    this.#busy = true;
    notice(this.#notice, "");
    try {
      const answerer = await this.#answerers.of(this.#source());
      say(`Averaging the charges of words over the validation set, of ${answerer.who}.`);
      const [{ words }, info] = await Promise.all([answerer.insight.wordCharges(answerer.limit), answerer.insight.info()]);
      this.#shown = { words, answerer, sentences: Math.min(answerer.limit, info.validationSamples) };
      this.#draw(this.#shown);
    } catch (error) {
      notice(this.#notice, sentenceOf(error));
    }
    this.#busy = false;
  }

  /** @param {Averages} averages */
  #draw({ words, answerer, sentences }) {
    const used = words.filter(({ count }) => count >= FEWEST_USES);
    const n = `n = ${sentences.toLocaleString("en")} validation sentences`;
    const left = words.length - used.length;
    this.#line.replaceChildren(make("b", {}, capital(answerer.who)), `: ${answerer.facts}; ${n}. The lists leave out the ${left.toLocaleString("en")} of ${words.length.toLocaleString("en")} words with fewer than ${FEWEST_USES} uses.`);
    showExtremes(this.#lists, used, SHOWN, (word) => this.#showContexts(word));
    this.#panel.hidden = this.#csv.hidden = false;
    this.#figure.names = { column: "Word, uses", values: words.map(({ word, count }) => `${word} ×${count}`) };
    this.#figure.show(String(++this.#version), () => frequencyFigure(words), `${capital(answerer.who)}, measured here: ${answerer.facts}; ${words.length.toLocaleString("en")} words, ${n}. Few uses scatter most: a mean of one is that use alone.`);
    say(`Mean charges of ${used.length} words with at least ${FEWEST_USES} uses shown, of ${answerer.who}.`);
  }

  /** @param {string} typed */
  async #showContexts(typed) {
    const word = typed.trim().toLowerCase();
    if (word === "") return notice(this.#wordNotice, "Word is empty: type one, or choose one from the lists.");
    notice(this.#wordNotice, "");
    this.#word.value = word;
    try {
      const source = this.#source();
      // Where a list is shown, of the sentences that it was made from.
      const listed = this.#shown?.answerer.source === source ? this.#shown.answerer.dataset : undefined;
      const answerer = await this.#answerers.of(source, listed);
      const [found, info] = await Promise.all([answerer.insight.wordContexts(word, { limit: answerer.limit, contexts: MOST_CONTEXTS }), answerer.insight.info()]);
      const sentences = Math.min(answerer.limit, info.validationSamples);
      if (found.count === 0) {
        this.#contexts.hide();
        return notice(this.#wordNotice, `“${word}” is in none of the ${sentences.toLocaleString("en")} validation sentences, or only beyond the tokens that are read; a word is letters, digits and apostrophes in a row.`);
      }
      this.#contexts.show(found, `${capital(answerer.who)}: ${answerer.facts}`, sentences);
      this.#mark(this.#shown?.words.findIndex((one) => one.word === word) ?? -1, "pinned");
      say(`${found.count} ${found.count === 1 ? "use" : "uses"} of “${word}” found.`);
    } catch (error) {
      notice(this.#wordNotice, sentenceOf(error));
    }
  }

  #download() {
    if (!this.#shown) return;
    const { words, answerer, sentences } = this.#shown;
    const how = { of: answerer.who, facts: answerer.facts, sentences };
    const rows = words.map(({ word, count, charge }) => [word, count, charge.toFixed(6), ...Object.values(how)]);
    downloadCsv(`${fileName("words", factsOf(answerer.facts))}.csv`, csvOf([["word", "uses", "mean charge", ...Object.keys(how)], ...rows]));
    say("The averages are in your downloads.");
  }

  /** @param {HTMLCanvasElement} canvas */
  #wireCanvas(canvas) {
    canvas.addEventListener("pointermove", (event) => {
      this.#pointer = event;
      frames.add(this.#look);
    });
    canvas.addEventListener("pointerleave", () => (this.#pointer = null));
    canvas.addEventListener("click", (event) => {
      const found = this.#shown?.words[this.#figure.pointAt(event, REACH + 2)];
      if (found) this.#showContexts(found.word);
    });
  }

  #lookUnderPointer() {
    if (!this.#pointer) return;
    const index = this.#figure.pointAt(this.#pointer, REACH);
    const found = this.#shown?.words[index];
    this.#figure.canvas.style.cursor = found ? "pointer" : "";
    if (found) this.#mark(index, "highlighted");
  }

  /** @param {number} index @param {"highlighted" | "pinned"} how */
  #mark(index, how) {
    const found = this.#shown?.words[index];
    if (!found) return;
    const { word, charge, count } = found;
    this.#output.replaceChildren(make("b", {}, word), `  mean charge ${signed(charge, 4)}, ${particle(charge)}; ${count} ${count === 1 ? "use" : "uses"}`);
    this.#figure.mark(how === "pinned" ? { pinned: index, highlighted: undefined } : { highlighted: index });
  }
}

/** @param {string} text */
function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
