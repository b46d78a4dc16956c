// The pictures to take home: one of them or all three as PNG and SVG, and the charges as a table.

/** @import {FigureKind} from "../../page/export/figure-exports.js" */
/** @import {FigureToTake} from "../../page/export/figures-on-page.js" */
/** @import {Sheet} from "./sheet.js" */
/** @import {Answer, Picture} from "./shown-maps.js" */
import { t } from "../../language/translate.js";
import { csvOf, download, downloadCsv, fileName } from "../../page/take-away.js";
import { SIDE } from "../files/reduce.js";
import { chargeAt } from "./charge-maps.js";
import { sheetPng, sheetSvg } from "./sheet.js";

/** What there is of one picture. @typedef {{sheet: Sheet, of: string, description: string}} PictureNow  `of`: the picture's name */

/** One of the pictures on its own; its pixels as a table stand in the charges' file. @implements {FigureToTake} */
export class PictureExports {
  kinds = /** @type {const} */ (["PNG", "SVG"]);
  title;
  #now;

  /** @param {string} title @param {() => PictureNow} now */
  constructor(title, now) {
    this.title = title;
    this.#now = now;
  }

  /** @type {FigureToTake["take"]} */
  take = async (kind) => {
    const { sheet, of, description } = this.#now();
    await takeSheet(kind, `${this.title} ${of}`, sheet, description);
    return t("Exported {title} as {kind}.", { title: this.title, kind });
  };

  /** @type {FigureToTake["copy"]} */
  copy() {
    const { sheet, description } = this.#now();
    return { title: this.title, name: fileName(this.title), caption: sheet.words.filter(Boolean).join(" "), sentence: description, svg: sheetSvg(sheet, description) };
  }
}

/** @param {FigureKind} kind @param {string} name @param {Sheet} sheet @param {string} description for who does not see it */
export async function takeSheet(kind, name, sheet, description) {
  const blob = kind === "PNG" ? await sheetPng(sheet) : sheetSvg(sheet, description);
  download(`${fileName(name.slice(0, 90))}.${kind.toLowerCase()}`, blob);
}

/** Rows and columns from 1, as the page counts them. @param {Picture} picture @param {Answer} answer */
export function takeCharges(picture, { map, facts }) {
  const rows = Array.from({ length: SIDE * SIDE }, (_, i) => {
    const [row, column] = [Math.floor(i / SIDE), i % SIDE];
    return [row + 1, column + 1, ...picture.pixels.subarray(3 * i, 3 * i + 3), chargeAt(map, row, column).toFixed(6), map.layer, map.channel, facts];
  });
  downloadCsv(`${fileName(nameOf(picture))}.csv`, csvOf([["row", "column", "r", "g", "b", "charge", "layer", "channel", "of"], ...rows]));
}

/** What files of its charges are called. @param {Picture} picture */
export function nameOf({ name }) {
  return `charges ${name.slice(0, 60)}`;
}
