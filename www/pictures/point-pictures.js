// The pictures themselves beside their points in a scatter: as many as stand there without covering one another.

/** @import {FigureView} from "../page/page-figures.js" */
import { make } from "../page/dom.js";

/** Sides of a drawn picture, in CSS pixels. */
const SIZE = 22;
/** From the point's middle to the picture, so that the mark and its colour stay in sight. */
const OFFSET = 3;

/** Other points that a picture may cover; where more lie under it, the points are seen instead. */
const MOST_COVERED = 1;
/** Around a pinned point its ring, and the word beside it on either side, in CSS pixels from its middle. */
const PINNED = { x: 62, y: 11 };

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
    const places = this.#shown.points.map(place);
    const pinned = this.#view.figure?.kind === "scatter" ? this.#view.figure.pinned : undefined;
    const word = pinned === undefined ? undefined : places[pinned];
    /** @type {[number, number][]} */
    const taken = [];
    for (const [index, [x, y]] of places.entries()) {
      if (x < 0 || y < 0 || x > width || y > height) continue;
      const [left, top] = [Math.min(x + OFFSET, width - SIZE), Math.min(y + (index === pinned ? PINNED.y : OFFSET), height - SIZE)];
      if (taken.some((other) => Math.abs(other[0] - left) < SIZE + 1 && Math.abs(other[1] - top) < SIZE + 1)) continue;
      if (word && left < word[0] + PINNED.x && left + SIZE > word[0] - PINNED.x && top < word[1] + PINNED.y && top + SIZE > word[1] - PINNED.y) continue;
      const covered = places.filter((other, at) => at !== index && other[0] > left && other[0] < left + SIZE && other[1] > top && other[1] < top + SIZE);
      if (covered.length > MOST_COVERED) continue;
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
