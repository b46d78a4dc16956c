// Pictures of 32 × 32 pixels on canvases, as the networks see them: one canvas pixel for each of theirs, enlarged by CSS without
// smoothing.

/** @import {ImageDataset} from "../lab/image-protocol.js" */
/** @import {Picture} from "./look/shown-maps.js" */
import { t } from "../language/translate.js";
import { imageCredit } from "../lab/image-assets.js";
import { make } from "../page/dom.js";
import { PICTURE_BYTES, SIDE } from "./files/reduce.js";

/** A picture of a data set. @param {{pixels: Uint8Array}} dataset @param {number} sample its place @returns {Uint8Array} */
export function pictureOf({ pixels }, sample) {
  return pixels.subarray(sample * PICTURE_BYTES, (sample + 1) * PICTURE_BYTES);
}

/** A picture of a data set, as it is called. @param {ImageDataset} dataset @param {number} sample its place @returns {Picture} */
export function samplePicture(dataset, sample) {
  return { pixels: pictureOf(dataset, sample), name: t("{name}, no. {n}", { name: dataset.classNames[dataset.labels[sample]], n: sample + 1 }), sample, credit: imageCredit(dataset.name) };
}

/** @param {Uint8Array} rgb @param {string} [name] accessible; without one the picture only decorates */
export function thumbnail(rgb, name) {
  const canvas = make("canvas", { class: "thumbnail", ...(name ? { role: "img", "aria-label": name } : { "aria-hidden": "true" }) });
  paint(canvas, rgb, SIDE);
  return canvas;
}

/** Takes the canvas for a square of pixels. @param {HTMLCanvasElement} canvas @param {Uint8Array} rgb @param {number} side */
export function paint(canvas, rgb, side) {
  canvas.width = canvas.height = side;
  const context = canvas.getContext("2d");
  if (!context) return;
  const image = context.createImageData(side, side);
  for (let i = 0; i < side * side; i++) image.data.set([rgb[3 * i], rgb[3 * i + 1], rgb[3 * i + 2], 255], 4 * i);
  context.putImageData(image, 0, 0);
}
