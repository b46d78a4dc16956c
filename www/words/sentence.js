// The sentence box: what is typed is read, and what cannot be read is said.

/** @import {Source} from "../lab/protocol.js" */
/** @import {PageModule} from "../page/page-figures.js" */
/** @import {Ask} from "./reading/pin.js" */
import { t } from "../language/translate.js";
import { byId, make } from "../page/dom.js";
import { counted } from "../page/numbers.js";
import { notice, quietNotice, say, sayInstead, sentenceOf } from "../page/status.js";
import { Reading } from "./reading/reading.js";
import { TokenChips } from "./token-chips.js";

/** @typedef {{module: PageModule, ask: Ask, onPinned: (text: string) => void, origin: (source: Source) => string}} SentenceParts */

/** What the crate looks at (`session::charges::MAX_CHARACTERS`); it says nothing of the rest. */
const MAX_CHARACTERS = 10_000;
/** [CLS] and [SEP], which the limit counts too. */
const SPECIAL_TOKENS = 2;
/** Typing rests this long before the charges follow, in milliseconds. */
const TYPING_PAUSE_MS = 180;

/** English, as the shipped model. */
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
  #button = byId("show-charges", HTMLButtonElement);
  chips = new TokenChips(byId("chips", HTMLElement), byId("chip-readout", HTMLElement));
  #reading;

  /** @param {SentenceParts} parts */
  constructor(parts) {
    this.#ask = parts.ask;
    this.#reading = new Reading({ ...parts, chips: this.chips, text: () => this.#box.value, put: (text) => this.put(text, { quiet: true }) });
    byId("sentence-form", HTMLFormElement).addEventListener("submit", (event) => {
      event.preventDefault();
      this.show();
    });
    this.#box.addEventListener("input", () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.show({ typing: true }), TYPING_PAUSE_MS);
    });
    byId("special", HTMLInputElement).addEventListener("change", (event) => {
      this.showSpecial(/** @type {HTMLInputElement} */ (event.target).checked);
    });
    byId("examples", HTMLElement).append(...EXAMPLES.map((text) => this.#example(text)));
  }

  ready() {
    this.#button.disabled = false;
  }

  /** @param {string} text @param {{quiet?: boolean}} [how] */
  put(text, how) {
    this.#box.value = text;
    // The settings keep what the box holds.
    this.#box.dispatchEvent(new Event("input"));
    return this.show(how);
  }

  /** @param {boolean} special */
  showSpecial(special) {
    this.chips.showSpecial = special;
    this.redraw();
  }

  /** Draws the chips again, for another theme. */
  redraw() {
    this.#reading.redraw();
  }

  /** Pins a sentence to compare with, or none if it is empty. @param {string} text */
  pin(text) {
    this.#reading.pin(text);
  }

  /** @param {{typing?: boolean, quiet?: boolean}} [how] */
  async show({ typing = false, quiet = false } = {}) {
    clearTimeout(this.#timer);
    if (this.#button.disabled) return;
    const text = this.#box.value;
    const { source } = this;
    const turn = ++this.#latest;
    const tell = quiet ? quietNotice : notice;
    if (text.trim() === "") return this.#refuse(t("The sentence is empty: type one, or take an example."), tell);
    const asked = performance.now();
    try {
      const charges = await this.#ask(text, source);
      const took = performance.now() - asked;
      if (turn !== this.#latest) return;
      const lifted = [this.#notice, this.#truncation].map((place) => (place.hidden ? "" : place.textContent ?? ""));
      this.#accept();
      const said = this.#draw({ text, source, charges, took }, tell);
      const words = charges.tokens.filter((token) => !token.special);
      if (words.length === 0) return this.#remark(t("The tokenizer found nothing to read in this text."), tell);
      if (charges.unknown >= words.length) return this.#remark(t("The model knows none of these words: every token counts as “unknown”, so the charges say nothing about them."), tell);
      if (text.length > MAX_CHARACTERS) return this.#remark(t("The text has {n} characters: the first 10,000 are looked at. It stays in the box as it is.", { n: counted(text.length) }), tell);
      if (charges.truncated) return;
      const done = t("Charges of {n, plural, one {# token} other {# tokens}} shown.", { n: words.length });
      if (!typing && !quiet && !said) return say(done);
      for (const former of lifted) sayInstead(former, done);
    } catch (error) {
      if (turn !== this.#latest) return;
      this.#clear();
      this.#remark(sentenceOf(error), tell);
    }
  }

  /** @param {import("./reading/reading.js").Shown} shown @param {typeof notice} tell */
  #draw(shown, tell) {
    const { charges } = shown;
    tell(this.#truncation, charges.truncated ? t("Only the first {n} tokens were read; the rest of the text is not shown.", { n: charges.limit - SPECIAL_TOKENS }) : "");
    return this.#reading.took(shown);
  }

  /** What was shown belongs to another text. */
  #clear() {
    this.chips.clear();
    notice(this.#truncation, "");
    this.#reading.clear();
  }

  /** @param {string} sentence @param {typeof notice} tell */
  #refuse(sentence, tell) {
    this.#box.setAttribute("aria-invalid", "true");
    tell(this.#notice, sentence);
  }

  #accept() {
    this.#box.removeAttribute("aria-invalid");
    notice(this.#notice, "");
  }

  /** @param {string} sentence @param {typeof notice} tell */
  #remark(sentence, tell) {
    this.#accept();
    tell(this.#notice, sentence);
  }

  /** @param {string} text */
  #example(text) {
    const button = make("button", { type: "button", class: "quiet", lang: "en", translate: "no" }, text);
    button.addEventListener("click", () => this.put(text));
    return button;
  }
}
