// Reading a sentence: its tokens edited, charges held by hand, and another sentence pinned beside it.

/** @import {Charges, Source} from "../../lab/protocol.js" */
/** @import {PageModule} from "../../page/page-figures.js" */
/** @import {TokenChips} from "../token-chips.js" */
/** @import {Ask} from "./pin.js" */
import { t } from "../../language/translate.js";
import { byId } from "../../page/dom.js";
import { say, sentenceOf } from "../../page/status.js";
import { sameTokens } from "../token-chips.js";
import { ChangeLine } from "./change-line.js";
import { takeCharges } from "./charges-csv.js";
import { Comparing } from "./comparing.js";
import { Editing } from "./editing.js";
import { FollowUp } from "./follow-up.js";
import { Holding } from "./holding.js";
import { moved } from "./moved.js";
import { SentenceNumbers } from "./numbers.js";
import { TokenTools, chosenToken } from "./token-tools.js";

/** A slider rests this long before what it did is spoken, in milliseconds. */
const SPEAK_AFTER_MS = 800;

/** @typedef {{text: string, source: Source, charges: Charges, took: number}} Shown  free of any hand; `took` in milliseconds */
/**
 * @typedef {object} ReadingParts
 * @property {PageModule} module
 * @property {TokenChips} chips
 * @property {Ask} ask
 * @property {() => string} text in the box
 * @property {(text: string) => Promise<unknown>} put into the box, without a word
 * @property {(text: string) => void} onPinned another sentence is pinned, or none
 * @property {(source: Source) => string} origin whose charges they are, for captions
 */

export class Reading {
  /** @type {Shown | null} */
  #shown = null;
  #chosen = -1;
  #speakTimer = 0;
  #holding = new Holding();
  #numbers = new SentenceNumbers();
  #csvButton = byId("charges-csv", HTMLButtonElement);
  #parts;
  #line;
  #editing;
  #tools;
  #comparing;
  #followUp;

  /** @param {ReadingParts} parts */
  constructor(parts) {
    const { module, chips, ask, text, put, onPinned, origin } = parts;
    this.#parts = parts;
    const back = () => chips.choose(this.#chosen, { focus: true });
    this.#line = new ChangeLine(byId("change-line", HTMLElement), () => this.#editing.takeBack(), back);
    this.#comparing = new Comparing({ module, ask, shown: () => this.#shown, text, put, onPinned, origin, changed: () => this.#changed() });
    const failed = (/** @type {unknown} */ error) => this.#line.remark(sentenceOf(error), this.#editing.canUndo);
    this.#followUp = new FollowUp({ ask, shown: () => this.#shown, holding: this.#holding, pin: this.#comparing.pin, done: () => this.#draw(), failed });
    const losses = () => (this.#holding.size > 0 ? released(this.#holding.size) : "");
    this.#editing = new Editing({ shown: () => this.#shown, chosen: () => this.#chosen, text, put, losses, line: this.#line });
    this.#tools = new TokenTools(byId("token-tools", HTMLElement), {
      remove: () => this.#editing.remove(),
      swap: (step) => this.#editing.swap(step),
      replace: (other) => this.#editing.replace(other),
      hold: (charge) => this.#hold(charge),
      release: () => this.#release(this.#chosen),
      releaseAll: () => this.#release(),
    });
    chips.onChoose = (token) => this.#choose(token);
    chips.onKey = (event) => this.#key(event);
    this.#csvButton.addEventListener("click", () => {
      const present = this.#present();
      if (this.#shown && present) takeCharges(this.#shown.text, present, this.#holding.tokens, this.#shown.source);
    });
  }

  /** Charges of the sentence in the box have come. @param {Shown} shown @returns {boolean} whether there was something to say of them */
  took(shown) {
    const former = this.#shown;
    const change = this.#editing.change?.text === shown.text ? this.#editing.change : null;
    const sameText = former?.text === shown.text;
    const sameSource = former?.source === shown.source;
    // Another vocabulary cuts other tokens.
    const alike = sameText && sameSource && sameTokens(former.charges.tokens, shown.charges.tokens);
    const lost = alike ? 0 : this.#letGo();
    this.#shown = shown;
    if (change) {
      this.#chosen = change.chosen(shown.charges.tokens);
    } else if (!sameText) {
      this.#chosen = -1;
      this.#editing.forget();
      this.#line.clear();
    }
    this.#parts.chips.choose(this.#chosen);
    const remarkable = lost > 0 && !change;
    if (remarkable) this.#line.remark(releasedBy(lost, sameText, sameSource), this.#editing.canUndo);
    this.#comparing.pin.presentChanged(!sameSource || shown.source === "run");
    this.#changed();
    return remarkable;
  }

  /** Nothing is known of the sentence in the box. */
  clear() {
    this.#letGo();
    this.#shown = null;
    this.#chosen = -1;
    this.#editing.forget();
    this.#line.clear();
    this.#numbers.clear();
    this.#draw();
  }

  /** Pins a text, or none if it is empty, as a link says. @param {string} text */
  pin(text) {
    this.#comparing.take(text);
  }

  /** Another theme, or other tokens to show. */
  redraw() {
    const { chips } = this.#parts;
    if (!chips.showSpecial && this.#shown?.charges.tokens[this.#chosen]?.special) {
      chips.choose(-1);
      this.#choose(-1);
    }
    chips.draw();
    this.#comparing.redraw(chips.showSpecial);
  }

  /** @param {number} token */
  #choose(token) {
    if (token === this.#chosen) return;
    this.#chosen = token;
    this.#drawTools();
  }

  /** @param {KeyboardEvent} event on a token */
  #key(event) {
    const { key, altKey, ctrlKey, metaKey } = event;
    const onward = this.#parts.chips.onwardKey();
    if (key === "Delete") this.#editing.remove();
    else if (altKey && (key === "ArrowRight" || key === "ArrowLeft")) this.#editing.swap(key === onward ? 1 : -1);
    else if (key === "z" && (ctrlKey || metaKey) && this.#editing.canUndo) this.#editing.takeBack();
    else return;
    event.preventDefault();
  }

  /** @param {number} charge */
  #hold(charge) {
    if (!this.#shown?.charges.tokens[this.#chosen]) return;
    this.#holding.hold(this.#chosen, charge);
    this.#changed();
    clearTimeout(this.#speakTimer);
    this.#speakTimer = setTimeout(() => {
      const effect = this.#effect({ spoken: true });
      if (effect) say(t("{n, plural, one {One charge} other {# charges}} held: {effect}.", { n: this.#holding.size, effect }));
    }, SPEAK_AFTER_MS);
  }

  /** @param {number} [token] all, if none is named */
  #release(token) {
    const lost = this.#letGo(token);
    if (lost === 0) return;
    say(released(lost));
    this.#changed();
  }

  /** @param {number} [token] all, if none is named @returns {number} how many charges were held */
  #letGo(token) {
    clearTimeout(this.#speakTimer);
    return this.#holding.release(token);
  }

  /** There is something else to draw and to ask. */
  #changed() {
    this.#draw();
    this.#followUp.ask();
  }

  /** @returns {Charges | null} */
  #present() {
    return this.#shown && this.#holding.over(this.#shown.charges, this.#comparing.pin.pair);
  }

  #draw() {
    const present = this.#present();
    const held = this.#holding.size > 0;
    this.#csvButton.disabled = present === null;
    if (this.#shown && present) {
      this.#parts.chips.show(this.#shown.text, present, this.#holding.tokens);
      this.#numbers.show({ ...this.#shown.charges, pair: this.#comparing.pin.pair }, held ? present : null, this.#shown.took);
    }
    this.#drawTools();
    this.#comparing.draw(present, held);
  }

  #drawTools() {
    const token = this.#present()?.tokens[this.#chosen];
    const chosen = this.#shown && token ? chosenToken(this.#shown.text, token, this.#holding.tokens.has(this.#chosen)) : null;
    this.#tools.show(chosen, this.#holding.size, this.#effect(), this.#parts.chips.onwardKey());
  }

  /** What the held charges do. @param {{spoken?: boolean}} [how] */
  #effect(how) {
    return this.#shown && this.#holding.answer ? moved(this.#shown.charges, this.#holding.answer, how) : "";
  }
}

/** @param {number} n charges */
function released(n) {
  return t("{n, plural, one {One charge} other {# charges}} released.", { n });
}

/** @param {number} n charges @param {boolean} sameText @param {boolean} sameSource */
function releasedBy(n, sameText, sameSource) {
  if (!sameText) return t("{n, plural, one {One charge} other {# charges}} released: the text changed.", { n });
  if (!sameSource) return t("{n, plural, one {One charge} other {# charges}} released: the source changed.", { n });
  return t("{n, plural, one {One charge} other {# charges}} released: the tokens changed.", { n });
}
