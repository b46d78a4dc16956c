// The three pictures, side by side: what the network sees, its charges, and the product of both. A pixel pointed at in one is
// marked in all.

/** @import {ChargeMap, ChargeMaps} from "../../lab/image-protocol.js" */
/** @import {SettingsForm} from "../../page/settings-form.js" */
/** @import {Particles} from "./charge-maps.js" */
/** @import {Place} from "./walk.js" */
import { t } from "../../language/translate.js";
import { chargeRgb, particleName, signed } from "../../page/charge.js";
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
    const caption = t("{name}, {side} × {side} pixels.", { name, side: SIDE });
    const description = t("The middle square of {name}, reduced to {side} × {side} pixels; its colours by row and column.", { name, side: SIDE });
    this.#seen.show({ side: SIDE, rgb: pixels, caption, description, cell: colour });
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
    const { row, column } = place;
    const said = [t("Row {row}, column {column}: colour {colour}", { row: row + 1, column: column + 1, colour: rgbOf(picture.pixels, row, column).join(", ") })];
    if (answer) said.push(valueAt(answer, row, column));
    if (answer && atEdge(answer.map, row, column)) said.push(t("at the edge, so the grey beyond it counts too"));
    return said.join("; ");
  }
}

/** What the map holds at a pixel. @param {Answer} answer @param {number} row @param {number} column */
function valueAt({ map, maps }, row, column) {
  const value = chargeAt(map, row, column);
  const facts = { value: signed(value, 4), particle: particleName(value), width: SIDE / map.width, height: SIDE / map.height };
  const exact = map.width === SIDE;
  if (isCharge(map, maps.atomLayer)) return exact ? t("charge {value}, {particle}", facts) : t("charge of the place of {width} × {height} pixels around it {value}, {particle}", facts);
  return exact ? t("value {value}", facts) : t("value of the place of {width} × {height} pixels around it {value}", facts);
}

/** @param {Answer} answer */
function describe({ map, maps }) {
  const { charges, width, height } = map;
  const values = Array.from(charges);
  const mean = values.reduce((sum, charge) => sum + charge, 0) / values.length;
  const facts = { layer: map.layer, channel: map.channel, width, height, least: signed(Math.min(...values)), most: signed(Math.max(...values)), mean: signed(mean), ...countsOf(charges) };
  return isCharge(map, maps.atomLayer)
    ? t("Layer {layer}, channel {channel}: {width} × {height} places, from {least} to {most}, mean {mean}; {proton} protons, {neutron} neutrons and {electron} electrons.", facts)
    : t("Layer {layer}, channel {channel}: {width} × {height} places, from {least} to {most}, mean {mean}; {proton} values above +⅓ and {electron} below −⅓.", facts);
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
