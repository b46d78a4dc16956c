// Charges held by hand, and the network's answer to them.

/** @import {AtomPair, Charges, Clamp} from "../../lab/protocol.js" */

export class Holding {
  /** @type {Map<number, number>} charges by token */
  #held = new Map();
  /** @type {Charges | null} the last answer, which may lag behind what is held */
  answer = null;

  get size() {
    return this.#held.size;
  }

  /** @returns {Set<number>} */
  get tokens() {
    return new Set(this.#held.keys());
  }

  /** @returns {Clamp[]} */
  get clamps() {
    return Array.from(this.#held, ([token, charge]) => ({ token, charge }));
  }

  /** @param {number} token @param {number} charge */
  hold(token, charge) {
    this.#held.set(token, charge);
  }

  /** @param {number} [token] all, if none is named @returns {number} how many were held */
  release(token) {
    const before = this.size;
    if (token === undefined) this.#held.clear();
    else this.#held.delete(token);
    // Without anything held, the free charges are the answer, digit for digit.
    if (this.size === 0) this.answer = null;
    return before - this.size;
  }

  /** The sentence as it stands: what is held shows at once, what follows from it when the network has answered. @param {Charges} free @param {AtomPair | null} pair free too @returns {Charges} */
  over(free, pair) {
    const base = this.answer ?? { ...free, pair };
    if (this.size === 0) return base;
    return { ...base, tokens: base.tokens.map((token, i) => ({ ...token, charge: this.#held.get(i) ?? free.tokens[i].charge })) };
  }
}
