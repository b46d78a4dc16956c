// A picture of 32 × 32 pixels on a canvas, as the networks see it; CSS enlarges it without smoothing.

import { make } from "../page/dom.js";

export const SIDE = 32;
/** Bytes of a picture in a data set: red, green and blue of every pixel. */
export const PICTURE_BYTES = SIDE * SIDE * 3;

/** @param {{pixels: Uint8Array}} dataset @param {number} sample its place @returns {Uint8Array} */
export function pictureOf({ pixels }, sample) {
  return pixels.subarray(sample * PICTURE_BYTES, (sample + 1) * PICTURE_BYTES);
}

/** @param {Uint8Array} rgb @param {string} [name] accessible; without one the picture only decorates */
export function thumbnail(rgb, name) {
  const canvas = make("canvas", { class: "thumbnail", width: SIDE, height: SIDE, ...(name ? { role: "img", "aria-label": name } : { "aria-hidden": "true" }) });
  const context = canvas.getContext("2d");
  if (!context) return canvas;
  const image = context.createImageData(SIDE, SIDE);
  for (let i = 0; i < SIDE * SIDE; i++) image.data.set([rgb[3 * i], rgb[3 * i + 1], rgb[3 * i + 2], 255], 4 * i);
  context.putImageData(image, 0, 0);
  return canvas;
}
