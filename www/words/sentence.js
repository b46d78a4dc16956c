// The sentence box and what is known of the sentence: chips, numbers, strongest particles.

/** @import {Charges, Source} from "../lab/protocol.js" */
import { particle, signed } from "../page/charge.js";
import { byId, fillTerms, make } from "../page/dom.js";
import { percent } from "./model-card.js";
import { notice, say, sayInstead, sentenceOf } from "../page/status.js";
import { TokenChips } from "./token-chips.js";
import { showExtremes } from "./word-lists.js";

/** What the crate looks at (`session::charges::MAX_CHARACTERS`); it says nothing of the rest. */
const MAX_CHARACTERS = 10_000;
/** [CLS] and [SEP], which the limit counts too. */
const SPECIAL_TOKENS = 2;
/** Typing rests this long before the charges follow, in milliseconds. */
const TYPING_PAUSE_MS = 180;

const EXAMPLES = [
  "the food was great but the service was awfully slow",
  "not a bad film, just a very long one",
  "the actors are brilliant and the script is a mess",
  "I laughed, I cried, I want my money back",
  "a quiet, patient story that stays with you",
];

export class SentenceView {
  /** @type {Source} */
  source = "model";
  #ask;
  #latest = 0;
  #timer = 0;
  #box = byId("sentence", HTMLTextAreaElement);
  #notice = byId("sentence-notice", HTMLElement);
  #truncation = byId("truncation", HTMLElement);
  #numbers = byId("sentence-numbers", HTMLElement);
  #extremes = byId("sentence-extremes", HTMLElement);
  #button = byId("show-charges", HTMLButtonElement);
  chips = new TokenChips(byId("chips", HTMLElement), byId("chip-readout", HTMLElement));

  /** @param {(text: string, source: Source) => Promise<Charges>} ask */
  constructor(ask) {
    this.#ask = ask;
    byId("sentence-form", HTMLFormElement).addEventListener("submit", (event) => {
      event.preventDefault();
      this.show();
    });
    this.#box.addEventListener("input", () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.show({ typing: true }), TYPING_PAUSE_MS);
    });
    byId("special", HTMLInputElement).addEventListener("change", (event) => {
      this.chips.showSpecial = /** @type {HTMLInputElement} */ (event.target).checked;
      this.chips.draw();
    });
    byId("examples", HTMLElement).append(...EXAMPLES.map((text) => this.#example(text)));
  }

  ready() {
    this.#button.disabled = false;
  }

  /** @param {string} text */
  put(text) {
    this.#box.value = text;
    // The settings keep what the box holds.
    this.#box.dispatchEvent(new Event("input"));
    return this.show();
  }

  /** @param {{typing?: boolean, quiet?: boolean}} [how] */
  async show({ typing = false, quiet = false } = {}) {
    clearTimeout(this.#timer);
    if (this.#button.disabled) return;
    const text = this.#box.value;
    const turn = ++this.#latest;
    if (text.trim() === "") return this.#refuse("The sentence is empty: type one, or take an example.");
    const asked = performance.now();
    try {
      const charges = await this.#ask(text, this.source);
      const took = performance.now() - asked;
      if (turn !== this.#latest) return;
      const lifted = [this.#notice, this.#truncation].map((place) => (place.hidden ? "" : place.textContent ?? ""));
      this.#accept();
      this.#draw(text, charges, took);
      const words = charges.tokens.filter((token) => !token.special);
      if (words.length === 0) return this.#remark("The tokenizer found nothing to read in this text.");
      if (charges.unknown >= words.length) return this.#remark("The model knows none of these words: every token counts as “unknown”, so the charges say nothing about them.");
      if (text.length > MAX_CHARACTERS) return this.#remark(`The text has ${text.length.toLocaleString("en")} characters: the first 10,000 are looked at. It stays in the box as it is.`);
      if (charges.truncated) return;
      const done = `Charges of ${words.length} tokens shown.`;
      if (!typing && !quiet) return say(done);
      for (const former of lifted) sayInstead(former, done);
    } catch (error) {
      if (turn !== this.#latest) return;
      this.#clear();
      this.#remark(sentenceOf(error));
    }
  }

  /** @param {string} text @param {Charges} charges @param {number} took milliseconds, the way to the worker and back included */
  #draw(text, charges, took) {
    this.chips.show(text, charges);
    const words = charges.tokens.filter((token) => !token.special);
    notice(this.#truncation, charges.truncated ? `Only the first ${charges.limit - SPECIAL_TOKENS} tokens were read; the rest of the text is not shown.` : "");
    const best = charges.probabilities.indexOf(Math.max(...charges.probabilities));
    const kinds = { proton: 0, neutron: 0, electron: 0 };
    for (const token of words) kinds[particle(token.charge)]++;
    /** @type {[string, string][]} */
    const rows = [
      ["Predicted class", best < 0 ? "none" : `${charges.classNames[best]}, ${percent(charges.probabilities[best])}`],
      ["Net charge", signed(charges.netCharge)],
      ["Radius", charges.radius.toFixed(3)],
      ["Norm of the nucleus", charges.nucleusNorm.toFixed(3)],
      ["Protons, neutrons, electrons", `${kinds.proton}, ${kinds.neutron}, ${kinds.electron}`],
      ["Unknown tokens", `${charges.unknown} of ${words.length}`],
      ["Time", `${took.toFixed(1)} ms`],
    ];
    fillTerms(this.#numbers, rows);
    const entries = words.map((token) => ({ word: token.text, charge: token.charge }));
    showExtremes(this.#extremes, entries, 5);
  }

  /** What was shown belongs to another text. */
  #clear() {
    this.chips.clear();
    notice(this.#truncation, "");
    fillTerms(this.#numbers, []);
    this.#extremes.replaceChildren();
  }

  /** @param {string} sentence */
  #refuse(sentence) {
    this.#box.setAttribute("aria-invalid", "true");
    notice(this.#notice, sentence);
  }

  #accept() {
    this.#box.removeAttribute("aria-invalid");
    notice(this.#notice, "");
  }

  /** @param {string} sentence */
  #remark(sentence) {
    this.#accept();
    notice(this.#notice, sentence);
  }

  /** @param {string} text */
  #example(text) {
    const button = make("button", { type: "button", class: "quiet" }, text);
    button.addEventListener("click", () => this.put(text));
    return button;
  }
}
