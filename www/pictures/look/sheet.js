// Pictures with what they say, as they are taken away: side by side, with the legend of the map, a caption, and the address.

/** @import {Paper, Writing} from "./paper.js" */
/** @import {Grid} from "./signs.js" */
import { wrap } from "../../page/export/wrap.js";
import { addressShown } from "../../page/link.js";
import { chargeRgb } from "../../page/charge.js";
import { SIDE } from "../files/reduce.js";
import { CanvasPaper, SvgPaper, widthOf } from "./paper.js";

/** Pixels of the sheet for one of the picture's. */
const SCALE = 16;
const PICTURE = SIDE * SCALE;
const [EDGE, GAP, TITLE, LINE] = [32, 24, 40, 28];
const LEGEND = 20;
/** Where the names of the legend stand, in parts of its width. */
const NAMES = [0.12, 0.5, 0.88];
const TEXT = { size: 20 };
const HEAD = { size: 24, bold: true };

/** `signs`: on a map, where they are shown; `legend`: names of −1, 0 and 1, on a map. @typedef {{name: string, side: number, rgb: Uint8Array, signs?: Grid | null, legend?: string[]}} SheetPicture */
/** `words`: below the pictures, each on lines of its own. @typedef {{pictures: SheetPicture[], words: string[]}} Sheet */

/** @param {Sheet} sheet @returns {Promise<Blob>} */
export function sheetPng(sheet) {
  const whole = laidOut(sheet);
  const paper = new CanvasPaper(whole.width, whole.height);
  draw(paper, whole);
  return paper.blob();
}

/** @param {Sheet} sheet @param {string} description for who does not see it @returns {Blob} */
export function sheetSvg(sheet, description) {
  const whole = laidOut(sheet);
  const paper = new SvgPaper(whole.width, whole.height, sheet.pictures.map(({ name }) => name).join(", "), description);
  draw(paper, whole);
  return paper.blob();
}

/** @param {Sheet} sheet */
function laidOut({ pictures, words }) {
  const width = 2 * EDGE + pictures.length * PICTURE + (pictures.length - 1) * GAP;
  const lines = [...words, addressShown(location.href)].flatMap((text) => wrap(text, width - 2 * EDGE, (part) => widthOf(part, TEXT)));
  const legend = pictures.some(({ legend }) => legend) ? GAP + LEGEND + LINE : 0;
  return { pictures, lines, width, height: 2 * EDGE + TITLE + PICTURE + legend + LINE * lines.length + LINE / 2 };
}

/** @param {Paper} paper @param {ReturnType<typeof laidOut>} sheet */
function draw(paper, { pictures, lines }) {
  const top = EDGE + TITLE;
  let y = top + PICTURE;
  pictures.forEach(({ name, side, rgb, signs, legend }, i) => {
    const left = EDGE + i * (PICTURE + GAP);
    paper.write(left, EDGE + HEAD.size, name, HEAD);
    paper.pixels(left, top, PICTURE, side, rgb);
    if (signs) paper.signs(left, top, PICTURE, signs);
    if (!legend) return;
    y = top + PICTURE + GAP;
    drawLegend(paper, left, y, legend);
    y += LEGEND + LINE;
  });
  for (const line of lines) paper.write(EDGE, (y += LINE), line, TEXT);
}

/** @param {Paper} paper @param {number} left @param {number} top @param {string[]} names */
function drawLegend(paper, left, top, names) {
  const step = 4;
  for (let x = 0; x < PICTURE; x += step) paper.fill(left + x, top, step, LEGEND, `rgb(${chargeRgb((2 * x) / (PICTURE - step) - 1).join(", ")})`);
  /** @type {Writing} */
  const middle = { ...TEXT, anchor: "middle" };
  names.forEach((name, i) => paper.write(left + NAMES[i] * PICTURE, top + LEGEND + LINE, name, middle));
}
