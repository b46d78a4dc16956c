// One of the pictures beside each other: pixels on a canvas, a mark on one of them, a caption, and the same as a table.

/** @import {SheetPicture} from "./sheet.js" */
/** @import {Grid} from "./signs.js" */
import { t } from "../../language/translate.js";
import { make } from "../../page/dom.js";
import { figureButtons, offerFigure } from "../../page/export/figures-on-page.js";
import { paint } from "../thumbnail.js";
import { PictureExports } from "./take-picture.js";

/**
 * @typedef {object} ShownPixels
 * @property {number} side
 * @property {Uint8Array} rgb
 * @property {string} caption
 * @property {string} description
 * @property {(row: number, column: number) => string} cell  what the table says of a pixel
 * @property {string} of  the picture's name
 * @property {string[]} [origin]  what else a copy says, which does not stand beside the others
 * @property {Grid} [map]  of charges or values
 * @property {string[]} [legend]  of the map
 */

export class PixelFigure {
  canvas = make("canvas", { role: "img", class: "pixels" });
  /** Over the canvas, for what more is drawn on it. */
  frame = make("div", { class: "pixel-frame" }, this.canvas);
  /** @type {ShownPixels | null} */
  #shown = null;
  #mark = make("span", { class: "pixel-mark", hidden: true });
  #caption = make("figcaption", { class: "hint" });
  #description;
  #scroll;
  #details;
  #name;
  element;
  /** Whether the signs of a map are shown. */
  signs = false;

  /** @param {string} id @param {string} name @param {Node[]} [more] between the caption and the data */
  constructor(id, name, more = []) {
    this.#name = name;
    const exports = new PictureExports(name, () => this.#now());
    this.#description = make("p", { class: "hint", id: `${id}-description` });
    this.#scroll = make("div", { class: "table-scroll", tabindex: 0, role: "region", "aria-label": t("{name}, table", { name }) });
    this.#details = make("details", { "aria-label": t("Data") }, make("summary", {}, t("Data")), this.#description, this.#scroll, figureButtons(exports));
    this.canvas.setAttribute("aria-label", name);
    this.canvas.setAttribute("aria-describedby", this.#description.id);
    this.frame.append(this.#mark);
    this.element = make("figure", { class: "figure pixel-figure" }, make("h3", {}, name), this.frame, this.#caption, ...more, this.#details);
    offerFigure(this.element, () => (this.#shown ? exports : null));
    this.#details.addEventListener("toggle", () => this.#fillTable());
  }

  /** @param {ShownPixels} shown */
  show(shown) {
    this.#shown = shown;
    paint(this.canvas, shown.rgb, shown.side);
    this.#caption.textContent = shown.caption;
    this.#description.textContent = shown.description;
    this.#fillTable();
  }

  /** As it stands on a sheet; null: it shows nothing. @returns {SheetPicture | null} */
  get picture() {
    if (!this.#shown) return null;
    const { side, rgb, map, legend } = this.#shown;
    return { name: this.#name, side, rgb, signs: this.signs ? map : null, legend };
  }

  #now() {
    const { picture } = this;
    if (!picture || !this.#shown) throw new Error(t("There is no figure to export yet."));
    const { of, origin = [], caption, description } = this.#shown;
    return { sheet: { pictures: [picture], words: [...origin, caption] }, of, description };
  }

  /** Nothing is known for what is to be shown. @param {string} caption */
  clear(caption) {
    this.#shown = null;
    this.canvas.getContext("2d")?.clearRect(0, 0, this.canvas.width, this.canvas.height);
    this.#caption.textContent = caption;
    this.#description.textContent = caption;
    this.#scroll.replaceChildren();
    this.mark(null);
  }

  /** @param {{row: number, column: number} | null} place in the pixels of this picture */
  mark(place) {
    const side = this.#shown?.side ?? 0;
    this.#mark.hidden = place === null || side === 0;
    if (!place || side === 0) return;
    const share = (/** @type {number} */ count) => `${(100 * count) / side}%`;
    Object.assign(this.#mark.style, { left: share(place.column), top: share(place.row), width: share(1), height: share(1) });
  }

  /** A thousand cells, only for who looks at them. */
  #fillTable() {
    if (!this.#shown || !this.#details.open) return;
    const { side, cell } = this.#shown;
    const numbers = Array.from({ length: side }, (_, i) => i);
    const head = make("tr", {}, make("th", { scope: "col" }, t("Row")), ...numbers.map((column) => make("th", { scope: "col" }, String(column + 1))));
    const rows = numbers.map((row) => make("tr", {}, make("th", { scope: "row" }, String(row + 1)), ...numbers.map((column) => make("td", {}, cell(row, column)))));
    this.#scroll.replaceChildren(make("table", { class: "numbers" }, make("thead", {}, head), make("tbody", { translate: "no" }, ...rows)));
  }
}
