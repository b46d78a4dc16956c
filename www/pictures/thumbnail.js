// Pictures of 32 × 32 pixels on canvases, one canvas pixel for each of theirs; style sheets enlarge them without smoothing.

import { make } from "../page/dom.js";
import { PIXEL_BYTES, SIDE } from "./files/reduce.js";

/** Opaque pixels of red, green and blue as a canvas takes them. @param {Uint8Array} pixels @returns {Uint8ClampedArray<ArrayBuffer>} */
export function rgbaOf(pixels) {
  const rgba = new Uint8ClampedArray((pixels.length / 3) * 4).fill(255);
  for (let i = 0; i < pixels.length; i++) rgba[4 * Math.floor(i / 3) + (i % 3)] = pixels[i];
  return rgba;
}

/** @param {HTMLCanvasElement} canvas @param {Uint8ClampedArray<ArrayBuffer>} rgba @param {number} [side] in pixels */
export function paint(canvas, rgba, side = SIDE) {
  canvas.width = canvas.height = side;
  canvas.getContext("2d")?.putImageData(new ImageData(rgba, side, side), 0, 0);
}

/** A picture of a data set, by its place; what is said of it stands beside it. @param {Uint8Array} pixels of all @param {number} [sample] */
export function thumbnail(pixels, sample = 0) {
  const canvas = make("canvas", { class: "thumbnail", "aria-hidden": "true" });
  paint(canvas, rgbaOf(pixels.subarray(PIXEL_BYTES * sample, PIXEL_BYTES * (sample + 1))));
  return canvas;
}
