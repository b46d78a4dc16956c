// Pixels walked by pointer, by arrow keys and by number: one place for all pictures that stand beside each other.

import { t } from "../../language/translate.js";
import { make } from "../../page/dom.js";
import { SIDE } from "../files/reduce.js";

/** A pixel, rows and columns from 0. @typedef {{row: number, column: number}} Place */

const REST = t("Point at a pixel or touch it, or walk with the arrow keys.");
const STEPS = /** @type {Record<string, readonly [number, number]>} */ ({ ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0], Home: [0, -SIDE], End: [0, SIDE], PageUp: [-SIDE, 0], PageDown: [SIDE, 0] });

export class PixelWalk {
  /** Where the keys are, and where the mark is without a pointer. @type {Place | null} */
  #kept = null;
  /** @type {Place | null} */
  #pointed = null;
  /** @type {HTMLInputElement} */
  #row;
  /** @type {HTMLInputElement} */
  #column;
  #output;
  #group;
  #onPlace;
  element;

  /**
   * @param {string} id @param {HTMLElement} group takes the keys @param {HTMLCanvasElement[]} canvases
   * @param {(place: Place | null) => string} onPlace marks the place everywhere and says what is there
   */
  constructor(id, group, canvases, onPlace) {
    this.#group = group;
    this.#onPlace = onPlace;
    const number = (/** @type {string} */ name) => make("input", { type: "number", id: `${id}-${name}`, min: 1, max: SIDE, step: 1, inputmode: "numeric" });
    this.#row = number("row");
    this.#column = number("column");
    this.#output = make("output", { for: `${this.#row.id} ${this.#column.id}`, id: `${id}-said` }, REST);
    this.element = make("div", { class: "point-line pixel-line" }, make("label", { for: this.#row.id }, t("Row")), this.#row, make("label", { for: this.#column.id }, t("Column")), this.#column, this.#output);
    group.tabIndex = 0;
    group.setAttribute("aria-describedby", this.#output.id);
    group.addEventListener("keydown", (event) => this.#key(event));
    for (const input of [this.#row, this.#column]) input.addEventListener("input", () => this.#type());
    for (const canvas of canvases) {
      canvas.addEventListener("pointermove", (event) => this.#point(placeUnder(canvas, event)));
      canvas.addEventListener("pointerdown", (event) => this.#keep(placeUnder(canvas, event)));
      canvas.addEventListener("pointerleave", () => this.#point(null));
    }
  }

  /** What is there may be another, or nothing. */
  again() {
    this.#say();
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const step = STEPS[event.key];
    if (event.target !== this.#group || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Escape") this.#keep(null);
    if (!step) return;
    event.preventDefault();
    const { row, column } = this.#kept ?? { row: SIDE / 2, column: SIDE / 2 };
    this.#keep({ row: within(row + step[0]), column: within(column + step[1]) });
  }

  #type() {
    const [row, column] = [this.#row, this.#column].map((input) => input.valueAsNumber - 1);
    if ([row, column].every((index) => Number.isInteger(index) && index === within(index))) {
      this.#kept = { row, column };
      this.#say();
    }
  }

  /** @param {Place | null} place */
  #point(place) {
    if (place?.row === this.#pointed?.row && place?.column === this.#pointed?.column) return;
    this.#pointed = place;
    this.#say();
  }

  /** @param {Place | null} place */
  #keep(place) {
    this.#kept = place;
    this.#pointed = null;
    this.#say(true);
  }

  /** @param {boolean} [written] the numbers follow, even while they could be typed */
  #say(written = ![this.#row, this.#column].some((input) => input === document.activeElement)) {
    const place = this.#pointed ?? this.#kept;
    if (written) {
      this.#row.value = place ? String(place.row + 1) : "";
      this.#column.value = place ? String(place.column + 1) : "";
    }
    const said = this.#onPlace(place) || REST;
    if (this.#output.textContent !== said) this.#output.textContent = said;
  }
}

/** @param {number} index */
function within(index) {
  return Math.min(SIDE - 1, Math.max(0, index));
}

/** @param {HTMLCanvasElement} canvas @param {PointerEvent} event @returns {Place} */
function placeUnder(canvas, event) {
  const box = canvas.getBoundingClientRect();
  return { row: within(Math.floor(((event.clientY - box.y) / box.height) * SIDE)), column: within(Math.floor(((event.clientX - box.x) / box.width) * SIDE)) };
}
