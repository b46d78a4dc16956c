// What a link asks for and cannot bring, such as the visitor's own files: said until it is here, or no longer asked for.

/** @import {LinkState} from "./link-state.js" */

export class LinkMissing {
  /** @type {string[]} */
  #said = [];
  #link;
  #missing;

  /** @param {LinkState} link @param {() => string[]} missing what the settings ask for that no link can carry, one sentence each */
  constructor(link, missing) {
    this.#link = link;
    this.#missing = missing;
  }

  /** A link was taken. */
  taken() {
    this.#said = this.#missing();
    this.#link.add(this.#said);
  }

  /** A setting, or what was missing, may be another. */
  changed() {
    if (this.#said.length === 0) return;
    const still = this.#missing();
    this.#link.drop(this.#said.filter((sentence) => !still.includes(sentence)));
    this.#said = this.#said.filter((sentence) => still.includes(sentence));
  }
}
