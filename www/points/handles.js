// Handles on the data figure: a Gaussian's mean and the two ends of its ellipse, moved by pointer or by arrow keys.

/** @import {Gaussian, Point} from "./gaussian.js" */
/** @import {FigureView} from "../page/page-figures.js" */
import { t } from "../language/translate.js";
import { DragHandle } from "../page/drag-handle.js";
import { AT, kept, turned } from "./gaussian.js";

/** @typedef {{kind: "mean" | "axis", gaussian: number, axis: number}} Part of a Gaussian */

export class GaussianHandles {
  /** @type {DragHandle[]} */
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
      this.#add(layer, t("Mean of {name}", { name }), { kind: "mean", gaussian, axis: 0 });
      for (const axis of [0, 1]) this.#add(layer, axis === 0 ? t("Long axis of {name}", { name }) : t("Short axis of {name}", { name }), { kind: "axis", gaussian, axis });
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
    if (pxFromData) for (const handle of this.#handles) handle.place(pxFromData);
  }

  /** @param {HTMLElement} layer @param {string} name @param {Part} part */
  #add(layer, name, part) {
    this.#handles.push(new DragHandle(this.#view, layer, {
      className: `handle-${part.kind}`,
      name: () => name,
      point: () => this.#pointOf(part),
      move: (to, done) => this.#move(part, to, done),
      end: () => this.#onMove(this.#gaussians, true),
    }));
  }

  /** @param {Part} part @returns {Point | null} */
  #pointOf({ kind, gaussian, axis }) {
    const shape = this.#gaussians[gaussian];
    if (!shape) return null;
    if (kind === "mean") return shape.mean;
    return [shape.mean[0] + AT * shape.axes[axis][0], shape.mean[1] + AT * shape.axes[axis][1]];
  }

  /** @param {Part} part @param {Point} to @param {boolean} done */
  #move({ kind, gaussian, axis }, to, done) {
    const shape = this.#gaussians[gaussian];
    if (!shape) return;
    const moved = kept(kind === "mean" ? { ...shape, mean: to } : { ...shape, axes: turned(shape, axis, to) });
    this.#gaussians = this.#gaussians.map((one, i) => (i === gaussian ? moved : one));
    this.#onMove(this.#gaussians, done);
  }
}
