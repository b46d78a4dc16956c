// JPEG: segments behind markers, a frame header with the size, and scans of coded pixels up to the marker of the end.

/** @import {ReadHeader} from "./kinds.js" */

const END = 0xd9;
const SCAN = 0xda;

/** @type {ReadHeader} */
export function jpeg(view, bytes) {
  let size = null;
  let at = 2;
  while (at + 4 <= bytes.length || bytes[at + 1] === END) {
    const marker = bytes[at + 1];
    if (bytes[at] !== 0xff) break;
    if (marker === END) return size && { ...size, whole: true };
    if (marker === 0xff) {
      // A marker may be preceded by any number of these.
      at += 1;
    } else if (standsAlone(marker)) {
      at += 2;
    } else {
      if (isFrame(marker) && at + 9 <= bytes.length) size = { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
      at += 2 + view.getUint16(at + 2);
      if (marker === SCAN) at = afterScan(bytes, at);
    }
  }
  return size && { ...size, whole: false };
}

/** Where the next marker stands that is none of the coded pixels' own. @param {Uint8Array} bytes @param {number} from */
function afterScan(bytes, from) {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const marker = bytes[at + 1];
    if (marker !== 0 && marker !== 0xff && !standsAlone(marker)) return at;
  }
  return bytes.length;
}

/** TEM and the restart markers have no segment. @param {number} marker */
function standsAlone(marker) {
  return marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);
}

/** The frame headers of every process; three of their numbers are tables' and none's. @param {number} marker */
function isFrame(marker) {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}
