// A picture file as the networks see it: its middle square, on white, reduced to 32 × 32. It needs no page, and runs in a worker.

import { PictureRefused, checkHeader, checkSize } from "./checks.js";
import { Reduction } from "./reduce.js";

/** Rows that are read back at once: of the largest picture, these take some 8 MB. */
const STRIP = 256;

/** @param {Blob} file @returns {Promise<Uint8Array<ArrayBuffer>>} red, green and blue of every pixel, row by row */
export async function pixelsOfFile(file) {
  checkSize(file.size);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const kind = checkHeader(bytes);
  let picture;
  try {
    // As its camera was held; colours as the screen's.
    picture = await createImageBitmap(new Blob([bytes]), { imageOrientation: "from-image" });
  } catch {
    throw new PictureRefused(`The ${kind} could not be decoded: it is damaged, or too large for this browser.`);
  }
  try {
    return reduced(picture);
  } finally {
    picture.close();
  }
}

/** @param {ImageBitmap} picture */
function reduced(picture) {
  const side = Math.min(picture.width, picture.height);
  const [left, above] = [picture.width, picture.height].map((length) => Math.floor((length - side) / 2));
  const canvas = new OffscreenCanvas(side, Math.min(STRIP, side));
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) throw new PictureRefused("This browser has no canvas left to reduce the picture on: close other pages and choose it again.");
  const reduction = new Reduction(side);
  for (let top = 0; top < side; top += STRIP) {
    const rows = Math.min(STRIP, side - top);
    context.fillStyle = "white";
    context.fillRect(0, 0, side, rows);
    context.drawImage(picture, left, above + top, side, rows, 0, 0, side, rows);
    reduction.add(context.getImageData(0, 0, side, rows).data, top);
  }
  return reduction.pixels();
}
