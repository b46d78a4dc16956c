// A square picture reduced to 32 × 32: every pixel of the small one is the mean over the area it covers, taken strip by strip.
// Browsers reduce in ways of their own: from a photograph of 12 megapixels, Chromium's “high” quality looks at a few pixels only,
// and is off by up to 147 of 255 levels. This is the same in all of them.

/** Pixels on a side of what the networks see. */
export const SIDE = 32;
/** Bytes of a picture: red, green and blue of every pixel. */
export const PICTURE_BYTES = SIDE * SIDE * 3;

/** Which of `from` places a cell covers: all from `first` to `last`, and how much of the two at the ends. @typedef {{first: number, last: number, begin: number, end: number}} Span */

/** @param {number} from places on a side of the large picture @returns {Span[]} one for each of `SIDE` cells */
export function spans(from) {
  return Array.from({ length: SIDE }, (_, cell) => {
    const [start, stop] = [(cell * from) / SIDE, ((cell + 1) * from) / SIDE];
    const first = Math.floor(start);
    // A stop on a border covers nothing beyond it; rounding may put it just across.
    const last = Math.max(first, Math.ceil(stop - 1e-9) - 1);
    return { first, last, begin: Math.min(first + 1, stop) - start, end: first === last ? 0 : stop - last };
  });
}

export class Reduction {
  #sums = new Float64Array(PICTURE_BYTES);
  #side;
  #spans;

  /** @param {number} side of the square, in pixels */
  constructor(side) {
    this.#side = side;
    this.#spans = spans(side);
  }

  /** Adds whole rows. @param {ArrayLike<number>} rgba opaque pixels @param {number} top the first row's place in the picture */
  add(rgba, top) {
    const rows = rgba.length / (4 * this.#side);
    const row = new Float64Array(3 * SIDE);
    for (let y = 0; y < rows; y++) {
      this.#reduceRow(rgba, 4 * this.#side * y, row);
      this.#spans.forEach((span, cell) => {
        const weight = weightOf(span, top + y);
        if (weight > 0) for (let i = 0; i < row.length; i++) this.#sums[3 * SIDE * cell + i] += weight * row[i];
      });
    }
  }

  /** @returns {Uint8Array<ArrayBuffer>} red, green and blue of every pixel, row by row */
  pixels() {
    const area = (this.#side / SIDE) ** 2;
    return Uint8Array.from(this.#sums, (sum) => Math.round(sum / area));
  }

  /** @param {ArrayLike<number>} rgba @param {number} offset of the row @param {Float64Array} row takes the sums */
  #reduceRow(rgba, offset, row) {
    this.#spans.forEach(({ first, last, begin, end }, cell) => {
      const [start, stop] = [offset + 4 * first, offset + 4 * last];
      let [red, green, blue] = [0, 0, 0];
      for (let at = start + 4; at < stop; at += 4) {
        red += rgba[at];
        green += rgba[at + 1];
        blue += rgba[at + 2];
      }
      row[3 * cell] = red + begin * rgba[start] + end * rgba[stop];
      row[3 * cell + 1] = green + begin * rgba[start + 1] + end * rgba[stop + 1];
      row[3 * cell + 2] = blue + begin * rgba[start + 2] + end * rgba[stop + 2];
    });
  }
}

/** How much of a place a cell covers. @param {Span} span @param {number} place */
function weightOf({ first, last, begin, end }, place) {
  if (place === first) return begin;
  if (place === last) return end;
  return place > first && place < last ? 1 : 0;
}
