// WebP: a RIFF file whose first chunk is one of three, each with the size in its own way.

/** @import {ReadHeader} from "./kinds.js" */

/** @type {ReadHeader} */
export function webp(view) {
  if (view.byteLength < 30) return null;
  const size = sizeOf(view);
  return size && { ...size, whole: 8 + view.getUint32(4, true) <= view.byteLength };
}

/** @param {DataView} view */
function sizeOf(view) {
  const chunk = String.fromCharCode(...[12, 13, 14, 15].map((at) => view.getUint8(at)));
  const three = (/** @type {number} */ at) => view.getUint16(at, true) + (view.getUint8(at + 2) << 16) + 1;
  if (chunk === "VP8X") return { width: three(24), height: three(27) };
  if (chunk === "VP8 ") return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (chunk !== "VP8L") return null;
  const bits = view.getUint32(21, true);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}
