// A square picture reduced to 32 × 32: every pixel of the small one is the mean over the area it covers. Browsers reduce in ways
// of their own, some of them by looking at a few pixels only; this gives the same in all, and takes a picture strip by strip.

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
      for (let channel = 0; channel < 3; channel++) {
        let sum = begin * rgba[offset + 4 * first + channel];
        for (let at = offset + 4 * (first + 1) + channel; at < offset + 4 * last; at += 4) sum += rgba[at];
        if (end > 0) sum += end * rgba[offset + 4 * last + channel];
        row[3 * cell + channel] = sum;
      }
    });
  }
}

/** How much of a place a cell covers. @param {Span} span @param {number} place */
function weightOf({ first, last, begin, end }, place) {
  if (place === first) return begin;
  if (place === last) return end;
  return place > first && place < last ? 1 : 0;
}
