// A picture file as the networks see it: its middle square, on white, reduced to 32 × 32. It needs no page, and runs in a worker.

import { eachStrip, openPicture } from "./opened.js";
import { Reduction } from "./reduce.js";

/** @param {Blob} file @returns {Promise<Uint8Array<ArrayBuffer>>} red, green and blue of every pixel, row by row */
export async function pixelsOfFile(file) {
  const picture = await openPicture(file);
  try {
    const side = Math.min(picture.width, picture.height);
    const [left, above] = [picture.width, picture.height].map((length) => Math.floor((length - side) / 2));
    const reduction = new Reduction(side);
    eachStrip(picture, { left, above, width: side, height: side }, { width: side, height: side }, (rgba, top) => reduction.add(rgba, top));
    return reduction.pixels();
  } finally {
    picture.close();
  }
}
