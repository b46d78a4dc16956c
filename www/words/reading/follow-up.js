// What the free charges of a sentence leave to be asked: what follows from those that are held, and the pair with the pinned one.

/** @import {ChargeOptions} from "../../lab/protocol.js" */
/** @import {Holding} from "./holding.js" */
/** @import {Ask, Pin} from "./pin.js" */
/** @import {Shown} from "./reading.js" */
import { Newest } from "../../page/newest.js";

/** @typedef {{ask: Ask, shown: () => Shown | null, holding: Holding, pin: Pin, done: () => void, failed: (error: unknown) => void}} FollowUpParts */

export class FollowUp {
  #newest = new Newest();
  #parts;

  /** @param {FollowUpParts} parts */
  constructor(parts) {
    this.#parts = parts;
  }

  /** Asks, once what was asked before has been answered. */
  ask() {
    this.#newest.ask(() => this.#answer());
  }

  async #answer() {
    const { holding, pin, shown, done, failed } = this.#parts;
    const now = shown();
    if (!now || (holding.size === 0 && pin.text === "")) return;
    const ask = (/** @type {ChargeOptions} */ options) => this.#parts.ask(now.text, now.source, options);
    try {
      const against = await pin.against(now.source);
      const { clamps } = holding;
      const held = clamps.length > 0;
      // A run learns between two questions: only what is asked at once comes from the same weights.
      const learning = held && now.source === "run";
      const [free, answer] = await Promise.all([
        learning || (against.against && !pin.pair) ? ask(against) : null,
        held ? ask({ clamps, ...against }) : null,
      ]);
      // Other charges have come meanwhile, and asked for themselves.
      if (now !== shown()) return;
      if (free) now.charges = free;
      if (free && against.against === pin.text) pin.pair = free.pair ?? null;
      if (holding.size > 0 && answer) holding.answer = answer;
      done();
    } catch (error) {
      if (now === shown()) failed(error);
    }
  }
}
