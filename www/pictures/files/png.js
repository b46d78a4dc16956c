// PNG: chunks of a length, a name, data and a check sum, the first with the size, the last called IEND.

/** @import {ReadHeader} from "./kinds.js" */

/** Bytes before the first chunk. */
const SIGNATURE = 8;
/** Length, name and check sum of a chunk. */
const AROUND = 12;
const IHDR = 0x49484452;
const IEND = 0x49454e44;

/** @type {ReadHeader} */
export function png(view) {
  if (view.byteLength < SIGNATURE + AROUND + 13 || view.getUint32(12) !== IHDR) return null;
  const size = { width: view.getUint32(16), height: view.getUint32(20) };
  for (let at = SIGNATURE; at + AROUND <= view.byteLength; at += AROUND + view.getUint32(at)) {
    if (view.getUint32(at + 4) === IEND) return { ...size, whole: true };
  }
  return { ...size, whole: false };
}
