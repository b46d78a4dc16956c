// GIF: a screen, then blocks. Only the first image is looked at, and so only that has to be whole.

/** @import {ReadHeader} from "./kinds.js" */

const EXTENSION = 0x21;
const IMAGE = 0x2c;

/** @type {ReadHeader} */
export function gif(view, bytes) {
  if (bytes.length < 13) return null;
  const size = { width: view.getUint16(6, true), height: view.getUint16(8, true) };
  let at = 13 + tableBytes(bytes[10]);
  while (bytes[at] === EXTENSION) at = afterBlocks(bytes, at + 2);
  // The code size stands between the image's colours and its blocks.
  const whole = bytes[at] === IMAGE && afterBlocks(bytes, at + 10 + tableBytes(bytes[at + 9]) + 1) <= bytes.length;
  return { ...size, whole };
}

/** Bytes of the table of colours that a byte of flags announces. @param {number} flags */
function tableBytes(flags) {
  return flags & 0x80 ? 3 << ((flags & 7) + 1) : 0;
}

/** Blocks lead with their length, and end with one of none. @param {Uint8Array} bytes @param {number} at */
function afterBlocks(bytes, at) {
  while (bytes[at]) at += 1 + bytes[at];
  return at + 1;
}
