// How lessons ask the method itself: every quantity of a few atoms, computed by the laboratory when it is asked.

/** @import {Lab} from "../../atomlab.js" */
/** @import {Facts, Order, Probe} from "../types.js" */
/** @import {Standing} from "../standing.js" */
import { NOTHING } from "../standing.js";

/** @implements {Probe} */
export class EnergyProbe {
  /** @type {{order: Order, report: Facts | null} | null} */
  #asked = null;
  #lab;

  /** @param {Lab} lab */
  constructor(lab) {
    this.#lab = lab;
  }

  /** @param {Order} order */
  async start(order) {
    const asked = { order, report: /** @type {Facts | null} */ (null) };
    this.#asked = asked;
    try {
      asked.report = await this.#lab.energy(order.atoms ?? {});
    } catch (error) {
      if (this.#asked === asked) this.#asked = null;
      throw error;
    }
  }

  /** @param {Order} order @returns {Standing} */
  standing(order) {
    if (this.#asked?.order !== order) return NOTHING;
    return { ...NOTHING, open: true, busy: this.#asked.report === null };
  }

  /** @param {Order} order @returns {Promise<Facts>} */
  async read(order) {
    return this.#asked?.order === order ? (this.#asked.report ?? {}) : {};
  }
}
