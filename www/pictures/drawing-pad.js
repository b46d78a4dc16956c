// A pad to draw a picture on with mouse, pen or finger; who cannot draw chooses a file instead.

import { t } from "../language/translate.js";
import { make } from "../page/dom.js";
import { say } from "../page/status.js";
import { Reduction } from "./files/reduce.js";

/** Pixels on a side of the pad, each of which becomes a 64th of a picture's pixel. */
const PAD = 256;
const COLOURS = /** @type {const} */ ([["#111417", t("Black")], ["#d3362b", t("Red")], ["#e9b80c", t("Yellow")], ["#2f8f3a", t("Green")], ["#2b62c9", t("Blue")], ["#ffffff", t("White")]]);
const BRUSHES = /** @type {const} */ ([[8, t("Thin")], [18, t("Middle")], [40, t("Thick")]]);
const MIDDLE = 18;

export class DrawingPad {
  #canvas = make("canvas", { width: PAD, height: PAD, class: "pad", role: "img", "aria-label": t("Drawing") });
  #context = /** @type {CanvasRenderingContext2D} */ (this.#canvas.getContext("2d", { willReadFrequently: true }));
  #colour;
  #brush;
  #use;
  /** @type {number | null} the pointer that draws */
  #pointer = null;
  #empty = true;
  element;

  /** @param {{id: string, use: string, keep?: boolean, onDrawn: (pixels: Uint8Array<ArrayBuffer>) => void}} how `use`: the name of the button that hands the drawing over; `keep`: it stays, for more strokes */
  constructor({ id, use, keep = false, onDrawn }) {
    this.#colour = make("select", { id: `${id}-colour` }, ...COLOURS.map(([value, name]) => make("option", { value }, name)));
    this.#brush = make("select", { id: `${id}-brush` }, ...BRUSHES.map(([value, name]) => make("option", { value, selected: value === MIDDLE }, name)));
    this.#use = make("button", { type: "button" }, use);
    const clear = make("button", { type: "button", class: "quiet" }, t("Clear the drawing"));
    const field = (/** @type {HTMLSelectElement} */ select, /** @type {string} */ label) => make("div", { class: "field" }, make("label", { for: select.id }, label), select);
    const tools = make("div", { class: "pad-tools" }, field(this.#colour, t("Colour")), field(this.#brush, t("Brush")), this.#use, clear);
    const hint = make("p", { class: "hint" }, t("With mouse, pen or finger; it is reduced to 32 × 32 pixels. Without any of these, choose a file instead."));
    this.element = make("div", { class: "drawing" }, this.#canvas, make("div", {}, tools, hint));
    this.#clear();
    clear.addEventListener("click", () => this.#clear());
    this.#use.addEventListener("click", () => {
      if (this.#empty) return say(t("Nothing is drawn yet."));
      onDrawn(this.#pixels());
      if (!keep) this.#clear();
    });
    this.#canvas.addEventListener("pointerdown", (event) => this.#begin(event));
    this.#canvas.addEventListener("pointermove", (event) => this.#go(event));
    for (const end of /** @type {const} */ (["pointerup", "pointercancel"])) this.#canvas.addEventListener(end, () => (this.#pointer = null));
  }

  /** @param {PointerEvent} event */
  #begin(event) {
    if (event.button !== 0) return;
    this.#canvas.setPointerCapture(event.pointerId);
    this.#pointer = event.pointerId;
    this.#context.beginPath();
    this.#context.moveTo(...this.#at(event));
    this.#go(event);
  }

  /** @param {PointerEvent} event */
  #go(event) {
    if (event.pointerId !== this.#pointer) return;
    this.#empty = false;
    const context = this.#context;
    context.strokeStyle = this.#colour.value;
    context.lineWidth = Number(this.#brush.value);
    context.lineCap = context.lineJoin = "round";
    context.lineTo(...this.#at(event));
    context.stroke();
  }

  /** @param {PointerEvent} event @returns {[number, number]} */
  #at(event) {
    const box = this.#canvas.getBoundingClientRect();
    return [((event.clientX - box.x) / box.width) * PAD, ((event.clientY - box.y) / box.height) * PAD];
  }

  #clear() {
    this.#context.fillStyle = "white";
    this.#context.fillRect(0, 0, PAD, PAD);
    this.#empty = true;
  }

  #pixels() {
    const reduction = new Reduction(PAD);
    reduction.add(this.#context.getImageData(0, 0, PAD, PAD).data, 0);
    return reduction.pixels();
  }
}
