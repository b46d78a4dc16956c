// Charges of words: their means over the validation sentences, how often they are used, and each in its contexts.

/** @import {Source, WordCharge, WordCharges} from "../../lab/protocol.js" */
/** @import {PageModule} from "../../page/page-figures.js" */
/** @import {Answerer, Answerers} from "./answerers.js" */
import { parts, t } from "../../language/translate.js";
import { particleName, signed } from "../../page/charge.js";
import { counted } from "../../page/numbers.js";
import { byId, make } from "../../page/dom.js";
import { FigureView } from "../../page/page-figures.js";
import { watchPoints } from "../../page/watch-points.js";
import { notice, say, sentenceOf } from "../../page/status.js";
import { csvOf, downloadCsv, factsOf, fileName } from "../../page/take-away.js";
import { Newest } from "../../page/newest.js";
import { showExtremes } from "../word-lists.js";
import { capital, originOf } from "./answerers.js";
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

const REST = t("Point at a word, or type one under “Word”.");

/** What was averaged. @typedef {WordCharges & {answerer: Answerer, sentences: number}} Averages */

export class AveragesView {
  /** @type {Averages | null} */
  #shown = null;
  /** Averages were asked for, and follow the source from then on. */
  #wished = false;
  #newest = new Newest();
  #version = 0;
  #button = byId("average", HTMLButtonElement);
  #line = byId("average-line", HTMLElement);
  #rest = this.#line.textContent;
  #notice = byId("average-notice", HTMLElement);
  #lists = byId("word-extremes", HTMLElement);
  #word = byId("word", HTMLInputElement);
  #wordNotice = byId("word-notice", HTMLElement);
  #csv = byId("average-csv", HTMLButtonElement);
  #panel = byId("word-frequency-panel", HTMLElement);
  #output = make("output", { class: "numbers", dir: "auto" }, REST);
  /** The word that this line speaks of. @type {{word: string, how: "highlighted" | "pinned"} | null} */
  #marked = null;
  #figure;
  #contexts;
  #answerers;
  #source;

  /**
   * @param {PageModule} module @param {Answerers} answerers
   * @param {{source: () => Source, put: (sentence: string) => void}} hooks `source`: whose charges are shown; `put`: into the sentence box, and goes there
   */
  constructor(module, answerers, { source, put }) {
    this.#answerers = answerers;
    this.#source = source;
    this.#contexts = new ContextsView(byId("word-contexts", HTMLElement), put);
    const place = byId("word-frequency", HTMLElement);
    this.#figure = new FigureView(module, place, t("Frequency against charge"));
    place.querySelector("figcaption")?.before(make("p", { class: "point-line" }, this.#output));
    watchPoints(this.#figure, REACH, {
      point: (index) => this.#mark(index, "highlighted"),
      pin: (index) => this.#shown && this.#showContexts(this.#shown.words[index].word),
    });
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
    if (this.#wished) this.#average();
  }

  /** There is another run, perhaps: what was measured of the one before it can be asked no further. */
  runChanged() {
    if (this.#shown && !this.#answerers.stands(this.#shown.answerer)) this.#clear();
  }

  #average() {
    this.#wished = true;
    this.#newest.ask(() => this.#measure().catch((error) => notice(this.#notice, sentenceOf(error))));
  }

  async #measure() {
    notice(this.#notice, "");
    const answerer = await this.#answerers.of(this.#source());
    say(t("Averaging the charges of words over the validation set, of {who}.", { who: answerer.who }));
    const [{ step, words }, info] = await Promise.all([answerer.insight.wordCharges(answerer.limit), answerer.insight.info()]);
    if (!this.#answerers.stands(answerer)) throw new Error(t("The run has been followed by another while its words were averaged: average again."));
    this.#shown = { step, words, answerer, sentences: Math.min(answerer.limit, info.validationSamples) };
    this.#draw(this.#shown);
  }

  #clear() {
    this.#shown = null;
    this.#wished = false;
    this.#contexts.hide();
    this.#line.textContent = this.#rest;
    this.#unmark();
    this.#lists.replaceChildren();
    this.#panel.hidden = this.#csv.hidden = true;
  }

  /** @param {Averages} averages */
  #draw({ step, words, answerer, sentences }) {
    const facts = answerer.factsAt(step);
    const used = words.filter(({ count }) => count >= FEWEST_USES);
    const [who, n, all] = [capital(answerer.who), counted(sentences), counted(words.length)];
    const left = counted(words.length - used.length);
    this.#line.replaceChildren(...parts("{who}: {facts}; n = {n} validation sentences. The lists leave out the {left} of {all} words with fewer than {fewest} uses.", { who: make("b", {}, who), facts, n, left, all, fewest: FEWEST_USES }));
    showExtremes(this.#lists, used, SHOWN, (word) => this.#showContexts(word));
    this.#panel.hidden = this.#csv.hidden = false;
    this.#figure.names = { column: t("Word, uses"), values: words.map(({ word, count }) => `${word} ×${count}`) };
    this.#figure.show(String(++this.#version), () => frequencyFigure(words), t("{who}, measured here: {facts}; {all} words, n = {n} validation sentences. Few uses scatter most: a mean of one is that use alone.", { who, facts, all, n }));
    this.#markAgain(words);
    say(t("Mean charges of {words} words with at least {fewest} uses shown, of {who}.", { words: used.length, fewest: FEWEST_USES, who: answerer.who }));
  }

  /** @param {string} typed */
  async #showContexts(typed) {
    const word = typed.trim().toLowerCase();
    if (word === "") return notice(this.#wordNotice, t("Word is empty: type one, or choose one from the lists."));
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
        return notice(this.#wordNotice, t("“{word}” is in none of the {n} validation sentences, or only beyond the tokens that are read; a word is letters, digits and apostrophes in a row.", { word, n: counted(sentences) }));
      }
      this.#contexts.show(found, originOf(answerer, found.step), sentences);
      this.#mark(this.#shown?.words.findIndex((one) => one.word === word) ?? -1, "pinned");
      say(t("{n, plural, one {# use} other {# uses}} of “{word}” found.", { n: found.count, word }));
    } catch (error) {
      notice(this.#wordNotice, sentenceOf(error));
    }
  }

  #download() {
    if (!this.#shown) return;
    const { step, words, answerer, sentences } = this.#shown;
    const facts = answerer.factsAt(step);
    const how = { of: answerer.who, facts, sentences };
    const rows = words.map(({ word, count, charge }) => [word, count, charge.toFixed(6), ...Object.values(how)]);
    downloadCsv(`${fileName("words", factsOf(facts))}.csv`, csvOf([["word", "uses", "mean charge", ...Object.keys(how)], ...rows]));
    say(t("The averages are in your downloads."));
  }

  /** The same word of another network, if it is there. @param {WordCharge[]} words */
  #markAgain(words) {
    const { word, how } = this.#marked ?? {};
    const index = words.findIndex((one) => one.word === word);
    if (how && index >= 0) this.#mark(index, how);
    else this.#unmark();
  }

  #unmark() {
    this.#marked = null;
    this.#output.textContent = REST;
  }

  /** @param {number} index @param {"highlighted" | "pinned"} how */
  #mark(index, how) {
    const found = this.#shown?.words[index];
    if (!found) return;
    const { word, charge, count } = found;
    this.#marked = { word, how };
    this.#output.replaceChildren(...parts("{word}  mean charge {charge}, {particle}; {n, plural, one {# use} other {# uses}}", { word: make("b", { translate: "no" }, word), charge: signed(charge, 4), particle: particleName(charge), n: count }));
    this.#figure.mark(how === "pinned" ? { pinned: index, highlighted: undefined } : { highlighted: index });
  }
}
