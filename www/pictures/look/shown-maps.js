// The three pictures, side by side: what the network sees, its charges, and the product of both. A pixel pointed at in one is
// marked in all.

/** @import {ChargeMap, ChargeMaps} from "../../lab/image-protocol.js" */
/** @import {SettingsForm} from "../../page/settings-form.js" */
/** @import {Particles} from "./charge-maps.js" */
/** @import {Sheet} from "./sheet.js" */
/** @import {Place} from "./walk.js" */
import { t } from "../../language/translate.js";
import { chargeRgb, signed } from "../../page/charge.js";
import { byId } from "../../page/dom.js";
import { PICTURE_BYTES, SIDE } from "../files/reduce.js";
import { aboutMap, atEdge, isCharge, placeOf, productOf } from "./charge-maps.js";
import { Legend, legendNames } from "./legend.js";
import { PixelFigure } from "./pixel-figure.js";
import { describeMap, valueAt } from "./sentences.js";
import { Signs } from "./signs.js";
import { PixelWalk } from "./walk.js";

/** A picture of 32 × 32 pixels; `own`: the visitor brought it; `sample`: its place in the chosen data set; `credit`: who made it, in a sentence. @typedef {{pixels: Uint8Array, name: string, own?: boolean, sample?: number, credit?: string}} Picture */
/** @typedef {{maps: ChargeMaps, map: ChargeMap, origin: string, facts: string}} Answer  `map`: the one shown; `origin`: who says so; `facts`: of which map */

const PRODUCT = /** @type {Record<Particles, string>} */ ({
  all: t("Each pixel’s red, green and blue times |q|: neutrons turn black, and the sign is left out."),
  protons: t("Each pixel’s red, green and blue times q where it is positive: electrons are black."),
  electrons: t("Each pixel’s red, green and blue times −q where q is negative: protons are black."),
});
/** The same of a map that holds no charges. */
const VALUES = /** @type {Record<Particles, string>} */ ({
  all: t("Each pixel’s red, green and blue times the map’s value, without its sign: values near 0 turn black. They are no charges."),
  protons: t("Each pixel’s red, green and blue times the map’s value where it is positive; the rest is black. They are no charges."),
  electrons: t("Each pixel’s red, green and blue times the map’s value where it is negative; the rest is black. They are no charges."),
});

export class ShownMaps {
  /** @type {Picture | null} */
  picture = null;
  /** @type {Answer | null} */
  answer = null;
  #signs = new Signs();
  #legend = new Legend();
  #seen = new PixelFigure("look-seen", t("Picture as the network sees it"));
  #charges;
  #product;
  #settings;
  #walk;

  /** @param {SettingsForm} settings of the tab: which particles, and whether the signs are shown */
  constructor(settings) {
    this.#settings = settings;
    const particles = settings.field("particles");
    particles.classList.add("product-of");
    this.#charges = new PixelFigure("look-charges", t("Charge map"), [settings.field("signs")]);
    this.#product = new PixelFigure("look-product", t("Picture × charge"), [particles]);
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
    const signs = Boolean(this.#settings.values.signs);
    this.#signs.canvas.hidden = !signs;
    this.#charges.signs = signs;
    this.#showProduct();
  }

  /** The three as they are shown, to take away. @returns {{sheet: Sheet, description: string} | null} */
  get sheet() {
    const { picture, answer } = this;
    const pictures = [this.#seen, this.#charges, this.#product].map((figure) => figure.picture).filter((one) => one !== null);
    return picture && answer && { sheet: { pictures, words: [picture.name, picture.credit ?? "", `${answer.facts}.`] }, description: describeMap(answer.map, answer.maps.atomLayer) };
  }

  /** @param {Picture} picture whose charges are not known yet */
  showPicture(picture) {
    this.picture = picture;
    const { pixels, name, credit = "" } = picture;
    const colour = (/** @type {number} */ row, /** @type {number} */ column) => hexOf(pixels, row, column);
    const size = t("{name}, {side} × {side} pixels.", { name, side: SIDE });
    const caption = [size, credit].filter(Boolean).join(" ");
    const description = t("The middle square of {name}, reduced to {side} × {side} pixels; its colours by row and column.", { name, side: SIDE });
    this.#seen.show({ side: SIDE, rgb: pixels, caption, description, cell: colour, of: name });
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
    const { name = "", credit = "" } = this.picture ?? {};
    const { width, charges } = map;
    const colours = new Uint8Array(3 * charges.length);
    for (let i = 0; i < charges.length; i++) colours.set(chargeRgb(charges[i]), 3 * i);
    const about = aboutMap(map, maps.atomLayer);
    const legend = legendNames(isCharge(map, maps.atomLayer));
    this.#charges.show({ side: width, rgb: colours, caption: `${facts}.${about && ` ${about}`}`, description: describeMap(map, maps.atomLayer), cell: (row, column) => signed(charges[row * width + column]), of: name, origin: [`${name}.`, credit], map, legend });
    this.#signs.show(map);
    this.#legend.show(isCharge(map, maps.atomLayer));
    this.#showProduct();
  }

  #showProduct() {
    if (!this.picture || !this.answer) return;
    const particles = /** @type {Particles} */ (this.#settings.values.particles);
    const { name, credit = "" } = this.picture;
    const product = productOf(this.picture.pixels, this.answer.map, particles);
    const caption = (isCharge(this.answer.map, this.answer.maps.atomLayer) ? PRODUCT : VALUES)[particles];
    const origin = [`${name}.`, credit, `${this.answer.facts}.`];
    this.#product.show({ side: SIDE, rgb: product, caption, description: caption, cell: (row, column) => hexOf(product, row, column), of: name, origin });
    this.#walk.again();
  }

  /** Marks a pixel in all three. @param {Place | null} place @returns {string} what is there */
  #point(place) {
    const { picture, answer } = this;
    this.#seen.mark(picture ? place : null);
    this.#product.mark(answer ? place : null);
    this.#charges.mark(place && answer ? placeOf(answer.map, place.row, place.column) : null);
    if (!place || !picture) return "";
    const { row, column } = place;
    const said = [t("Row {row}, column {column}: colour {colour}", { row: row + 1, column: column + 1, colour: rgbOf(picture.pixels, row, column).join(", ") })];
    if (answer) said.push(valueAt(answer.map, answer.maps.atomLayer, row, column));
    if (answer && atEdge(answer.map, row, column)) said.push(t("at the edge, so the grey beyond it counts too"));
    return said.join("; ");
  }
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
