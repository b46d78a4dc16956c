// A picture file opened within its limits, and its pixels some rows at a time, on white: a large one never lies in memory twice. It needs no page, and runs in a worker.

import { PictureRefused, checkHeader, checkSize } from "./checks.js";

/** Rows that are read back at once: of the largest picture, these take some 8 MB. */
const STRIP = 256;

/** @param {Blob} file @returns {Promise<ImageBitmap>} to be closed */
export async function openPicture(file) {
  checkSize(file.size);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const kind = checkHeader(bytes);
  try {
    // As its camera was held; colours as the screen's.
    return await createImageBitmap(new Blob([bytes]), { imageOrientation: "from-image" });
  } catch {
    throw new PictureRefused(`The ${kind} could not be decoded: it is damaged, or too large for this browser.`);
  }
}

/** @typedef {{left: number, above: number, width: number, height: number}} Part of a picture, in its pixels */

/**
 * Red, green, blue and alpha of a part's pixels, drawn to a width and height.
 * @param {CanvasImageSource} picture @param {Part} part @param {{width: number, height: number}} size @param {(rgba: Uint8ClampedArray, top: number) => void} take whole rows, from the top
 */
export function eachStrip(picture, part, { width, height }, take) {
  const canvas = new OffscreenCanvas(width, Math.min(STRIP, height));
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) throw new PictureRefused("This browser has no canvas left to reduce the picture on: close other pages and choose it again.");
  const scale = part.height / height;
  for (let top = 0; top < height; top += STRIP) {
    const rows = Math.min(STRIP, height - top);
    context.fillStyle = "white";
    context.fillRect(0, 0, width, rows);
    context.drawImage(picture, part.left, part.above + top * scale, part.width, rows * scale, 0, 0, width, rows);
    take(context.getImageData(0, 0, width, rows).data, top);
  }
}
