// The pictures themselves beside their points in a scatter: as many as stand there without covering one another.

/** @import {FigureView} from "../page/page-figures.js" */
import { make } from "../page/dom.js";

/** Sides of a drawn picture, in CSS pixels. */
const SIZE = 22;
/** From the point's middle to the picture, so that the mark and its colour stay in sight. */
const OFFSET = 3;

/** @typedef {{points: [number, number][], picture: (index: number) => HTMLCanvasElement}} Pictures */

export class PointPictures {
  #layer = make("canvas", { class: "point-pictures", "aria-hidden": "true" });
  /** @type {Pictures | null} */
  #shown = null;
  /** Each is painted once. @type {Map<number, HTMLCanvasElement>} */
  #painted = new Map();
  #view;

  /** @param {FigureView} view */
  constructor(view) {
    this.#view = view;
    const frame = make("div", { class: "with-layer" });
    view.canvas.replaceWith(frame);
    frame.append(view.canvas, this.#layer);
    view.onDrawn = () => this.#draw();
  }

  /** @param {Pictures | null} pictures null: none */
  show(pictures) {
    this.#shown = pictures;
    this.#painted.clear();
    this.#draw();
  }

  #draw() {
    const { clientWidth: width, clientHeight: height } = this.#view.canvas;
    const scale = devicePixelRatio || 1;
    this.#layer.width = Math.round(width * scale);
    this.#layer.height = Math.round(height * scale);
    const context = this.#layer.getContext("2d");
    const place = this.#shown && this.#view.placing();
    if (!this.#shown || !context || !place) return;
    context.scale(scale, scale);
    context.imageSmoothingEnabled = false;
    /** @type {[number, number][]} */
    const taken = [];
    for (const [index, point] of this.#shown.points.entries()) {
      const [x, y] = place(point);
      if (x < 0 || y < 0 || x > width || y > height) continue;
      const [left, top] = [Math.min(x + OFFSET, width - SIZE), Math.min(y + OFFSET, height - SIZE)];
      if (taken.some((other) => Math.abs(other[0] - left) < SIZE + 1 && Math.abs(other[1] - top) < SIZE + 1)) continue;
      taken.push([left, top]);
      context.drawImage(this.#picture(index, this.#shown), left, top, SIZE, SIZE);
    }
  }

  /** @param {number} index @param {Pictures} pictures */
  #picture(index, { picture }) {
    const painted = this.#painted.get(index) ?? picture(index);
    this.#painted.set(index, painted);
    return painted;
  }
}
