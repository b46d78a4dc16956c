// The legend of the map that is shown: charges have names, values of other maps have none.

import { paintLegend } from "../../page/charge.js";
import { byId } from "../../page/dom.js";

const ENDS = /** @type {const} */ (["−1", "0", "+1"]);
const PARTICLES = /** @type {const} */ (["electron", "neutron", "proton"]);
const CHARGES = "Named proton above +⅓ and electron below −⅓; the signs on the map show the same without colour.";
const VALUES = "This map holds no charges: the same colours stand for its values, and the signs for those above +⅓ and below −⅓.";

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
    this.#names.forEach((name, i) => (name.textContent = charges ? `${ENDS[i]} ${PARTICLES[i]}` : ENDS[i]));
    this.#caption.textContent = charges ? CHARGES : VALUES;
  }
}
