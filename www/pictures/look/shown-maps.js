// The three pictures, side by side: what the network sees, its charges, and the product of both. A pixel pointed at in one is
// marked in all.

/** @import {ChargeMap, ChargeMaps} from "../../lab/image-protocol.js" */
/** @import {SettingsForm} from "../../page/settings-form.js" */
/** @import {Particles} from "./charge-maps.js" */
/** @import {Place} from "./walk.js" */
import { chargeRgb, particle, signed } from "../../page/charge.js";
import { byId } from "../../page/dom.js";
import { countsOf } from "../../page/particle.js";
import { PICTURE_BYTES, SIDE } from "../files/reduce.js";
import { aboutMap, atEdge, chargeAt, isCharge, placeOf, productOf } from "./charge-maps.js";
import { Legend } from "./legend.js";
import { PixelFigure } from "./pixel-figure.js";
import { Signs } from "./signs.js";
import { PixelWalk } from "./walk.js";

/** A picture of 32 × 32 pixels; `own`: the visitor brought it; `sample`: its place in the chosen data set. @typedef {{pixels: Uint8Array, name: string, own?: boolean, sample?: number}} Picture */
/** @typedef {{maps: ChargeMaps, map: ChargeMap, facts: string}} Answer  `map`: the one shown */

const PRODUCT = /** @type {Record<Particles, string>} */ ({
  all: "Each pixel’s red, green and blue times |q|: neutrons turn black, and the sign is left out.",
  protons: "Each pixel’s red, green and blue times q where it is positive: electrons are black.",
  electrons: "Each pixel’s red, green and blue times −q where q is negative: protons are black.",
});
/** The same of a map that holds no charges. */
const VALUES = /** @type {Record<Particles, string>} */ ({
  all: "Each pixel’s red, green and blue times the map’s value, without its sign: values near 0 turn black. They are no charges.",
  protons: "Each pixel’s red, green and blue times the map’s value where it is positive; the rest is black. They are no charges.",
  electrons: "Each pixel’s red, green and blue times the map’s value where it is negative; the rest is black. They are no charges.",
});

export class ShownMaps {
  /** @type {Picture | null} */
  picture = null;
  /** @type {Answer | null} */
  answer = null;
  #signs = new Signs();
  #legend = new Legend();
  #seen = new PixelFigure("look-seen", "Picture as the network sees it");
  #charges;
  #product;
  #settings;
  #walk;

  /** @param {SettingsForm} settings of the tab: which particles, and whether the signs are shown */
  constructor(settings) {
    this.#settings = settings;
    const particles = settings.field("particles");
    particles.classList.add("product-of");
    this.#charges = new PixelFigure("look-charges", "Charge map", [settings.field("signs")]);
    this.#product = new PixelFigure("look-product", "Picture × charge", [particles]);
    const group = byId("look-pictures", HTMLElement);
    const figures = [this.#seen, this.#charges, this.#product];
    this.#charges.frame.append(this.#signs.canvas);
    group.replaceChildren(...figures.map(({ element }) => element));
    this.#walk = new PixelWalk("look-pixel", group, figures.map(({ canvas }) => canvas), (place) => this.#point(place));
    group.after(this.#walk.element);
    this.follow();
  }

  /** Other particles, or signs or none. */
  follow() {
    this.#signs.canvas.hidden = !this.signs;
    this.#showProduct();
  }

  /** The three as they are shown. */
  get canvases() {
    return [this.#seen, this.#charges, this.#product].map(({ canvas }) => ({ name: canvas.getAttribute("aria-label") ?? "", canvas }));
  }

  get signs() {
    return Boolean(this.#settings.values.signs);
  }

  /** @param {Picture} picture whose charges are not known yet */
  showPicture(picture) {
    this.picture = picture;
    const { pixels, name } = picture;
    const colour = (/** @type {number} */ row, /** @type {number} */ column) => hexOf(pixels, row, column);
    this.#seen.show({ side: SIDE, rgb: pixels, caption: `${name}, ${SIDE} × ${SIDE} pixels.`, description: `The middle square of ${name}, reduced to ${SIDE} × ${SIDE} pixels; its colours by row and column.`, cell: colour });
    this.#walk.again();
  }

  /** @param {Answer} answer to the picture shown */
  showCharges(answer) {
    this.answer = answer;
    this.redraw();
  }

  /** There is not even a picture. @param {string} why */
  empty(why) {
    this.#seen.clear(why);
    this.clear(why);
  }

  /** There is no answer. @param {string} why */
  clear(why) {
    this.answer = null;
    this.#signs.show(null);
    this.#charges.clear(why);
    this.#product.clear(why);
    this.#walk.again();
  }

  /** In other colours, if the theme is another. */
  redraw() {
    this.#legend.paint();
    if (!this.answer) return;
    const { map, maps, facts } = this.answer;
    const { width, charges } = map;
    const colours = new Uint8Array(3 * charges.length);
    for (let i = 0; i < charges.length; i++) colours.set(chargeRgb(charges[i]), 3 * i);
    const about = aboutMap(map, maps.atomLayer);
    this.#charges.show({ side: width, rgb: colours, caption: `${facts}.${about && ` ${about}`}`, description: describe(this.answer), cell: (row, column) => signed(charges[row * width + column]) });
    this.#signs.show(map);
    this.#legend.show(isCharge(map, maps.atomLayer));
    this.#showProduct();
  }

  #showProduct() {
    if (!this.picture || !this.answer) return;
    const particles = /** @type {Particles} */ (this.#settings.values.particles);
    const product = productOf(this.picture.pixels, this.answer.map, particles);
    const caption = (isCharge(this.answer.map, this.answer.maps.atomLayer) ? PRODUCT : VALUES)[particles];
    this.#product.show({ side: SIDE, rgb: product, caption, description: caption, cell: (row, column) => hexOf(product, row, column) });
    this.#walk.again();
  }

  /** Marks a pixel in all three. @param {Place | null} place @returns {string} what is there */
  #point(place) {
    const { picture, answer } = this;
    this.#seen.mark(picture ? place : null);
    this.#product.mark(answer ? place : null);
    this.#charges.mark(place && answer ? placeOf(answer.map, place.row, place.column) : null);
    if (!place || !picture) return "";
    const at = `Row ${place.row + 1}, column ${place.column + 1}: colour ${rgbOf(picture.pixels, place.row, place.column).join(", ")}`;
    if (!answer) return at;
    const charge = chargeAt(answer.map, place.row, place.column);
    const whole = answer.map.width === SIDE ? "" : ` of the place of ${SIDE / answer.map.width} × ${SIDE / answer.map.height} pixels around it`;
    const edge = atEdge(answer.map, place.row, place.column) ? "; at the edge, so the grey beyond it counts too" : "";
    return isCharge(answer.map, answer.maps.atomLayer) ? `${at}; charge${whole} ${signed(charge, 4)}, ${particle(charge)}${edge}` : `${at}; value${whole} ${signed(charge, 4)}${edge}`;
  }
}

/** @param {Answer} answer */
function describe({ map, maps }) {
  const { charges, width, height } = map;
  const values = Array.from(charges);
  const mean = values.reduce((sum, charge) => sum + charge, 0) / values.length;
  const { proton, neutron, electron } = countsOf(charges);
  const kinds = isCharge(map, maps.atomLayer) ? `${proton} protons, ${neutron} neutrons and ${electron} electrons` : `${proton} values above +⅓ and ${electron} below −⅓`;
  return `Layer ${map.layer}, channel ${map.channel}: ${width} × ${height} places, from ${signed(Math.min(...values))} to ${signed(Math.max(...values))}, mean ${signed(mean)}; ${kinds}.`;
}

/** @param {Uint8Array} pixels @param {number} row @param {number} column */
function rgbOf(pixels, row, column) {
  const at = 3 * (row * SIDE + column);
  return [...pixels.subarray(at, Math.min(at + 3, PICTURE_BYTES))];
}

/** @param {Uint8Array} pixels @param {number} row @param {number} column */
function hexOf(pixels, row, column) {
  return `#${rgbOf(pixels, row, column).map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}
