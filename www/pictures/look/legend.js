// The legend of the map that is shown: charges have names, values of other maps have none.

import { t } from "../../language/translate.js";
import { paintLegend, particleName } from "../../page/charge.js";
import { byId } from "../../page/dom.js";

/** Charges with names of their own, as they are written. @type {readonly [number, string][]} */
const ENDS = [[-1, "−1"], [0, "0"], [1, "+1"]];
/** Each with its particle. */
const NAMED_ENDS = ENDS.map(([charge, written]) => `${written} ${particleName(charge)}`);
const CHARGES = t("Named proton above +⅓ and electron below −⅓; the signs on the map show the same without colour.");
const VALUES = t("This map holds no charges: the same colours stand for its values, and the signs for those above +⅓ and below −⅓.");

export class Legend {
  #bar = byId("look-legend", HTMLElement);
  #names;
  #caption = byId("look-legend-caption", HTMLElement);

  constructor() {
    this.#names = [...byId("look-legend-names", HTMLElement).querySelectorAll(".name")];
    this.paint();
    this.show(true);
  }

  /** In the colours of the theme. */
  paint() {
    paintLegend(this.#bar);
  }

  /** @param {boolean} charges whether the map holds some */
  show(charges) {
    legendNames(charges).forEach((name, i) => (this.#names[i].textContent = name));
    this.#caption.textContent = charges ? CHARGES : VALUES;
  }
}

/** From −1 over 0 to 1. @param {boolean} charges whether the map holds some @returns {string[]} */
export function legendNames(charges) {
  return charges ? NAMED_ENDS : ENDS.map(([, written]) => written);
}
