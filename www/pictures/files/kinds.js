// What a picture file is, by its first bytes, how large its picture is and whether its end is there: known before anything is
// decoded. A name says nothing of what is in a file.

import { bmp } from "./bmp.js";
import { gif } from "./gif.js";
import { jpeg } from "./jpeg.js";
import { png } from "./png.js";
import { webp } from "./webp.js";

/** @typedef {{width: number, height: number, whole: boolean}} Header  of the picture, in pixels; `whole`: the file's end is there */
/** @typedef {(view: DataView, bytes: Uint8Array) => Header | null} ReadHeader  null: there is no size to be found */

/** @typedef {{name: string, magic: readonly [offset: number, text: string][], header: ReadHeader}} Kind */

/** @type {readonly Kind[]} */
const KINDS = [
  { name: "PNG", magic: [[0, "\x89PNG\r\n\x1a\n"]], header: png },
  { name: "JPEG", magic: [[0, "\xff\xd8\xff"]], header: jpeg },
  { name: "WebP", magic: [[0, "RIFF"], [8, "WEBP"]], header: webp },
  { name: "GIF", magic: [[0, "GIF8"]], header: gif },
  { name: "BMP", magic: [[0, "BM"]], header: bmp },
];

/** What people have on their machines, and only some browsers can open. @type {readonly {name: string, magic: readonly [number, string][]}[]} */
const OTHERS = [
  { name: "HEIC", magic: [[4, "ftyphei"]] },
  { name: "HEIC", magic: [[4, "ftypmif1"]] },
  { name: "AVIF", magic: [[4, "ftypavif"]] },
  { name: "TIFF", magic: [[0, "II*\0"]] },
  { name: "TIFF", magic: [[0, "MM\0*"]] },
  { name: "PDF", magic: [[0, "%PDF"]] },
];

/** @param {Uint8Array} bytes @returns {Kind | null} */
export function kindOf(bytes) {
  return KINDS.find(({ magic }) => begins(bytes, magic)) ?? null;
}

/** What it is that is not read, in a few words. @param {Uint8Array} bytes */
export function otherKind(bytes) {
  const other = OTHERS.find(({ magic }) => begins(bytes, magic));
  if (other) return `is a ${other.name} file`;
  return isText(bytes) ? "holds text" : "holds none";
}

/** @param {Uint8Array} bytes @param {readonly [number, string][]} magic */
function begins(bytes, magic) {
  return magic.every(([offset, text]) => [...text].every((character, i) => bytes[offset + i] === character.charCodeAt(0)));
}

/** @param {Uint8Array} bytes */
function isText(bytes) {
  return bytes.subarray(0, 512).every((byte) => byte >= 32 || byte === 9 || byte === 10 || byte === 13);
}
