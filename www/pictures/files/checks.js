// What is refused before a picture is decoded, each in one sentence. A small file can unfold into more memory than there is, so
// what is promised about sizes is held by the header, not by trying. In English, as it runs in a worker: the page says it in its own.

import { counted } from "../../language/format.js";
import { kindOf, otherKind } from "./kinds.js";

/** Longest file, in bytes. */
export const MOST_BYTES = 30_000_000;
/** Largest picture: decoded, it takes four bytes a pixel. */
export const MOST_PIXELS = 64_000_000;

const ACCEPTED = "PNG, JPEG, WebP, GIF and BMP";

/** A picture that is not taken; its message is a sentence without the file's name. */
export class PictureRefused extends Error {
  name = "PictureRefused";
}

/** @param {number} size in bytes */
export function checkSize(size) {
  if (size === 0) throw new PictureRefused(`The file is empty: accepted are ${ACCEPTED}.`);
  if (size > MOST_BYTES) throw new PictureRefused(`The file has ${(size / 1e6).toFixed(1)} MB: accepted are up to ${MOST_BYTES / 1e6} MB.`);
}

/** @param {Uint8Array<ArrayBuffer>} bytes of the whole file @returns {string} the name of its kind */
export function checkHeader(bytes) {
  const kind = kindOf(bytes);
  if (!kind) throw new PictureRefused(`The file is no picture of a kind that is read here, it ${otherKind(bytes)}: accepted are ${ACCEPTED}.`);
  const header = kind.header(new DataView(bytes.buffer), bytes);
  if (!header || header.width === 0 || header.height === 0) throw new PictureRefused(`The ${kind.name} says nothing of its size: it is damaged or cut off; accepted is a whole file.`);
  const pixels = header.width * header.height;
  if (pixels > MOST_PIXELS) throw new PictureRefused(`The ${kind.name} has ${counted(header.width, "en")} × ${counted(header.height, "en")} pixels (${megapixels(pixels)} megapixels): accepted are up to ${MOST_PIXELS / 1e6} megapixels.`);
  if (!header.whole) throw new PictureRefused(`The ${kind.name} is cut off, its end is missing: accepted is a whole file.`);
  return kind.name;
}

/** Rounded up, so that what is just too large is not said to be as large as is accepted. @param {number} pixels */
function megapixels(pixels) {
  return counted(Math.ceil(pixels / 1e5) / 10, "en");
}
