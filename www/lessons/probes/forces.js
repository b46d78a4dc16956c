// How lessons ask the laboratory of forces: the two atoms that stand on the page.

/** @import {ForcesTab} from "../../forces/tab.js" */
/** @import {Values} from "../../page/settings-list.js" */
/** @import {Facts, Order, Probe} from "../types.js" */
/** @import {Standing} from "../standing.js" */
import { FORCES, isOfTwo } from "../../forces/settings.js";
import { readLink } from "../../page/link.js";
import { defaultsOf, same } from "../../page/settings-list.js";
import { NOTHING } from "../standing.js";

/** How a picture is drawn is nobody's affair. */
const TWO = FORCES.filter(({ id }) => isOfTwo(id) && id !== "view");

/** @implements {Probe} */
export class ForcesProbe {
  #tab;

  /** @param {ForcesTab} tab */
  constructor(tab) {
    this.#tab = tab;
  }

  /** The page has its state already. */
  async start() {}

  /** @param {Order} order @param {string} query @returns {Standing} */
  standing(order, query) {
    const [wanted, now] = [valuesOf(query), valuesOf(this.#tab.link())];
    const differs = TWO.filter((setting) => !same(setting, wanted[setting.id], now[setting.id])).map(({ label }) => label);
    return { ...NOTHING, open: true, differs };
  }

  /** @returns {Promise<Facts>} */
  async read() {
    return { ...this.#tab.look() };
  }
}

/** @param {string} query @returns {Values} */
function valuesOf(query) {
  return readLink(FORCES, query, () => defaultsOf(FORCES), ["hide", "steps"]).values;
}
