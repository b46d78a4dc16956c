// Handles on the data figure: a Gaussian's mean and the two ends of its ellipse, moved by pointer or by arrow keys.

/** @import {Gaussian, Point} from "./gaussian.js" */
/** @import {FigureView} from "../page/page-figures.js" */
import { make } from "../page/dom.js";
import { signed } from "../page/charge.js";
import { AT, kept, turned } from "./gaussian.js";

/** @typedef {{name: string, kind: "mean" | "axis", gaussian: number, axis: number, button: HTMLButtonElement}} Handle */

/** What an arrow key moves, in the data's units; with Shift a tenth of it. */
const KEY_STEP = 0.1;

export class GaussianHandles {
  /** @type {Handle[]} */
  #handles = [];
  /** @type {Gaussian[]} */
  #gaussians = [];
  #view;
  #onMove;

  /** @param {FigureView} view @param {HTMLElement} layer over the canvas @param {string[]} names @param {(gaussians: Gaussian[], done: boolean) => void} onMove */
  constructor(view, layer, names, onMove) {
    this.#view = view;
    this.#onMove = onMove;
    for (const [gaussian, name] of names.entries()) {
      this.#add(layer, { name: `Mean of ${name}`, kind: "mean", gaussian, axis: 0 });
      for (const axis of [0, 1]) this.#add(layer, { name: `${axis === 0 ? "Long" : "Short"} axis of ${name}`, kind: "axis", gaussian, axis });
    }
    view.onDrawn = () => this.place();
  }

  /** @param {Gaussian[]} gaussians none: there is nothing to move */
  show(gaussians) {
    this.#gaussians = gaussians;
    for (const { button } of this.#handles) button.hidden = gaussians.length === 0;
  }

  /** Puts every handle where its point is drawn. */
  place() {
    const pxFromData = this.#view.placing();
    if (!pxFromData) return;
    for (const handle of this.#handles) {
      const point = this.#pointOf(handle);
      if (!point) continue;
      const [x, y] = pxFromData(point);
      handle.button.style.left = `${x}px`;
      handle.button.style.top = `${y}px`;
      const name = `${handle.name}: x ${signed(point[0])}, y ${signed(point[1])}; arrow keys move it`;
      if (handle.button.getAttribute("aria-label") !== name) handle.button.setAttribute("aria-label", name);
    }
  }

  /** @param {HTMLElement} layer @param {Omit<Handle, "button">} what */
  #add(layer, what) {
    const button = make("button", { type: "button", class: `handle handle-${what.kind}`, "aria-label": what.name, title: what.name });
    const handle = { ...what, button };
    button.addEventListener("pointerdown", (event) => {
      button.setPointerCapture(event.pointerId);
      event.preventDefault();
      button.focus();
    });
    button.addEventListener("pointermove", (event) => {
      if (!button.hasPointerCapture(event.pointerId)) return;
      const box = this.#view.canvas.getBoundingClientRect();
      const point = this.#view.dataAt(event.clientX - box.x, event.clientY - box.y);
      if (point) this.#move(handle, point, false);
    });
    button.addEventListener("lostpointercapture", () => this.#onMove(this.#gaussians, true));
    button.addEventListener("keydown", (event) => {
      const way = /** @type {Record<string, Point>} */ ({ ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] })[event.key];
      const from = this.#pointOf(handle);
      if (!way || !from) return;
      event.preventDefault();
      const by = event.shiftKey ? KEY_STEP / 10 : KEY_STEP;
      this.#move(handle, [from[0] + by * way[0], from[1] + by * way[1]], true);
    });
    this.#handles.push(handle);
    layer.append(button);
  }

  /** @param {Handle} handle @returns {Point | null} */
  #pointOf({ kind, gaussian, axis }) {
    const shape = this.#gaussians[gaussian];
    if (!shape) return null;
    if (kind === "mean") return shape.mean;
    return [shape.mean[0] + AT * shape.axes[axis][0], shape.mean[1] + AT * shape.axes[axis][1]];
  }

  /** @param {Handle} handle @param {Point} to @param {boolean} done */
  #move({ kind, gaussian, axis }, to, done) {
    const shape = this.#gaussians[gaussian];
    if (!shape) return;
    const moved = kept(kind === "mean" ? { ...shape, mean: to } : { ...shape, axes: turned(shape, axis, to) });
    this.#gaussians = this.#gaussians.map((one, i) => (i === gaussian ? moved : one));
    this.#onMove(this.#gaussians, done);
  }
}
