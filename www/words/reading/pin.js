// The pinned sentence and what is known of it: its own charges, and the pair it makes with the present one.

/** @import {AtomPair, ChargeOptions, Charges, Source} from "../../lab/protocol.js" */
import { sentenceOf } from "../../page/status.js";

/** @typedef {(text: string, source: Source, options?: ChargeOptions) => Promise<Charges>} Ask */

export class Pin {
  text = "";
  /** @type {Charges | null} */
  charges = null;
  /** Why there are no charges of it. */
  trouble = "";
  /** With the present sentence as it is, without held charges. @type {AtomPair | null} */
  pair = null;
  #ask;
  #stale = true;

  /** @param {Ask} ask */
  constructor(ask) {
    this.#ask = ask;
  }

  /** @param {string} text @param {Charges | null} [charges] if they are known */
  set(text, charges = null) {
    this.text = text;
    this.charges = charges;
    this.trouble = "";
    this.pair = null;
    this.#stale = charges === null;
  }

  /** The pair is to be asked again. @param {boolean} weights whether the network is another too, or may be */
  presentChanged(weights) {
    this.pair = null;
    this.#stale ||= weights;
  }

  /** What a question is asked against: the pinned sentence, if it can be read. @param {Source} source @returns {Promise<{against?: string}>} */
  async against(source) {
    const { text } = this;
    if (this.#stale && text !== "") {
      this.#stale = false;
      try {
        const charges = await this.#ask(text, source);
        if (text === this.text) [this.charges, this.trouble] = [charges, ""];
      } catch (error) {
        if (text === this.text) [this.charges, this.trouble] = [null, sentenceOf(error)];
      }
    }
    return this.charges ? { against: this.text } : {};
  }
}
