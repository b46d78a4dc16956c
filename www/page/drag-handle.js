// A handle over a figure: a button that stands where its point is drawn, moved by pointer or by arrow keys.

/** @import {FigureView} from "./page-figures.js" */
import { t } from "../language/translate.js";
import { make } from "./dom.js";
import { signed } from "./charge.js";

/** @typedef {[number, number]} Point */
/**
 * @typedef {object} Dragged
 * @property {string} className
 * @property {() => string} name said before its place
 * @property {() => Point | null} point where it is now; null: nowhere
 * @property {(to: Point, done: boolean) => void} move `done`: by a key, so that nothing follows
 * @property {() => void} end the pointer let go
 * @property {string} [title]
 */

/** What an arrow key moves, in the data's units; with Shift a tenth of it. */
const KEY_STEP = 0.1;
/** @type {Record<string, Point>} */
const WAYS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };

/** What every handle lies in: over the canvas, as large as it. @param {FigureView} view @returns {HTMLElement} */
export function handleLayer(view) {
  const layer = make("div", { class: "handles" });
  view.canvas.before(layer);
  layer.append(view.canvas);
  return layer;
}

export class DragHandle {
  button;
  #dragged;

  /** @param {FigureView} view @param {HTMLElement} layer over the canvas @param {Dragged} dragged */
  constructor(view, layer, dragged) {
    this.#dragged = dragged;
    const { className, name, title = name(), point, move, end } = dragged;
    const button = make("button", { type: "button", class: `handle ${className}`, "aria-label": name(), title });
    this.button = button;
    button.addEventListener("pointerdown", (event) => {
      button.setPointerCapture(event.pointerId);
      event.preventDefault();
      button.focus();
    });
    button.addEventListener("pointermove", (event) => {
      if (!button.hasPointerCapture(event.pointerId)) return;
      const box = view.canvas.getBoundingClientRect();
      const to = view.dataAt(event.clientX - box.x, event.clientY - box.y);
      if (to) move(to, false);
    });
    button.addEventListener("lostpointercapture", () => end());
    button.addEventListener("keydown", (event) => {
      const [way, from] = [WAYS[event.key], point()];
      if (!way || !from) return;
      event.preventDefault();
      const by = event.shiftKey ? KEY_STEP / 10 : KEY_STEP;
      move([from[0] + by * way[0], from[1] + by * way[1]], true);
    });
    layer.append(button);
  }

  /** Puts it where its point is drawn. @param {(point: Point) => Point} pxFromData */
  place(pxFromData) {
    const point = this.#dragged.point();
    if (!point) return;
    const [x, y] = pxFromData(point);
    this.button.style.left = `${x}px`;
    this.button.style.top = `${y}px`;
    const name = t("{name}: x {x}, y {y}; arrow keys move it", { name: this.#dragged.name(), x: signed(point[0]), y: signed(point[1]) });
    if (this.button.getAttribute("aria-label") !== name) this.button.setAttribute("aria-label", name);
  }
}
