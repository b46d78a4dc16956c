// BMP: a header that says where the pixels stand, another with the size, and the pixels.

/** @import {ReadHeader} from "./kinds.js" */

/** The first header in use since Windows 3; the older one counts in 16 bits. */
const MODERN = 40;
const OLD = 12;

/** @type {ReadHeader} */
export function bmp(view) {
  if (view.byteLength < 14 + MODERN) return null;
  const header = view.getUint32(14, true);
  if (header === OLD) return { width: view.getUint16(18, true), height: view.getUint16(20, true), whole: true };
  if (header < MODERN) return null;
  // Rows from the top have a negative height.
  const size = { width: Math.abs(view.getInt32(18, true)), height: Math.abs(view.getInt32(22, true)) };
  const compressed = view.getUint32(30, true) !== 0;
  const row = 4 * Math.ceil((size.width * view.getUint16(28, true)) / 32);
  return { ...size, whole: compressed || view.getUint32(10, true) + row * size.height <= view.byteLength };
}
