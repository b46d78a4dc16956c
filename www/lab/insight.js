// What a network can be asked about a data set: how well it does, where its sentences lie, what charges its words have.

/** @import {DeviceRequest, Evaluation, Latent, Neighbours, RunInfo, WordCharges, WordContexts} from "./protocol.js" */

export class Insight {
  #ask;
  #info;

  /**
   * @param {(request: DeviceRequest) => Promise<any>} ask of whoever holds the network and its data
   * @param {() => Promise<RunInfo>} info what is known of both
   */
  constructor(ask, info) {
    this.#ask = ask;
    this.#info = info;
  }

  /** How many sentences, which classes, and what was remarked when the data were read. @returns {Promise<RunInfo>} */
  info() {
    return this.#info();
  }

  /** Mean charge per word over the validation split. @param {number} limit sentences at most @returns {Promise<WordCharges>} */
  wordCharges(limit) {
    return this.#ask({ kind: "wordCharges", limit });
  }

  /** Where a word is used in the same sentences. @param {string} word @param {{limit: number, contexts: number}} most sentences looked at, and uses given back @returns {Promise<WordContexts>} */
  wordContexts(word, { limit, contexts }) {
    return this.#ask({ kind: "wordContexts", word, limit, contexts });
  }

  /** The sentences nearest to one, among those that `latent` with the same limit shows. @param {string} text @param {{limit: number, count: number}} most @returns {Promise<Neighbours>} */
  neighbours(text, { limit, count }) {
    return this.#ask({ kind: "neighbours", text, limit, count });
  }

  /** @param {"train" | "validation"} split @param {number} limit sentences at most @returns {Promise<Evaluation>} */
  evaluate(split, limit) {
    return this.#ask({ kind: "evaluate", split, limit });
  }

  /** The latent space of the validation split, 2-D by PCA. @param {number} limit sentences at most @returns {Promise<Latent>} */
  latent(limit) {
    return this.#ask({ kind: "latent", limit });
  }
}
