// The pictures to take home: one PNG with legend and caption, and the charges as a table.

/** @import {Answer, Picture, ShownMaps} from "./shown-maps.js" */
import { t } from "../../language/translate.js";
import { chargeRgb } from "../../page/charge.js";
import { csvOf, download, downloadCsv, fileName } from "../../page/take-away.js";
import { SIDE } from "../files/reduce.js";
import { chargeAt } from "./charge-maps.js";
import { NAMED_ENDS } from "./legend.js";
import { strokeSigns } from "./signs.js";

/** Pixels of the sheet for one of the picture's. */
const SCALE = 16;
const MAP = SIDE * SCALE;
const [EDGE, GAP, TITLE, LINE] = [32, 24, 40, 28];
const LEGEND = 20;

/** @param {Picture} picture @param {Answer} answer @param {Pick<ShownMaps, "canvases" | "signs">} shown */
export async function takeSheet(picture, answer, { canvases: figures, signs }) {
  const [width, height] = [2 * EDGE + figures.length * MAP + (figures.length - 1) * GAP, 2 * EDGE + TITLE + MAP + GAP + LEGEND + 4 * LINE];
  const sheet = document.createElement("canvas");
  [sheet.width, sheet.height] = [width, height];
  const context = sheet.getContext("2d");
  if (!context) throw new Error(t("This browser has no canvas left to write the PNG on: close other pages and export it again."));
  const { backgroundColor, color, fontFamily } = getComputedStyle(document.body);
  context.fillStyle = backgroundColor;
  context.fillRect(0, 0, width, height);
  context.imageSmoothingEnabled = false;
  const write = (/** @type {string} */ text, /** @type {number} */ x, /** @type {number} */ y, font = `20px ${fontFamily}`) => {
    context.fillStyle = color;
    context.font = font;
    context.fillText(text, x, y, width - EDGE - x);
  };
  figures.forEach(({ name, canvas }, i) => {
    const left = EDGE + i * (MAP + GAP);
    write(name, left, EDGE + 20, `600 24px ${fontFamily}`);
    context.drawImage(canvas, left, EDGE + TITLE, MAP, MAP);
  });
  const left = EDGE + MAP + GAP;
  if (signs) {
    context.globalAlpha = 0.6;
    context.translate(left, EDGE + TITLE);
    strokeSigns(context, answer.map, MAP / answer.map.width);
    context.resetTransform();
    context.globalAlpha = 1;
  }
  let y = EDGE + TITLE + MAP + GAP;
  for (let x = 0; x < MAP; x++) {
    context.fillStyle = `rgb(${chargeRgb((2 * x) / (MAP - 1) - 1).join(" ")})`;
    context.fillRect(left + x, y, 1, LEGEND);
  }
  y += LEGEND + LINE;
  context.textAlign = "center";
  NAMED_ENDS.forEach((text, i) => write(text, left + [0.12, 0.5, 0.88][i] * MAP, y));
  context.textAlign = "start";
  for (const line of [picture.name, `${answer.facts}.`, location.href]) write(line, EDGE, (y += LINE));
  const blob = await new Promise((/** @type {(blob: Blob | null) => void} */ resolve) => sheet.toBlob(resolve, "image/png"));
  if (!blob) throw new Error(t("This browser could not make a PNG of the pictures; the CSV may work."));
  download(`${nameOf(picture)}.png`, blob);
}

/** Rows and columns from 1, as the page counts them. @param {Picture} picture @param {Answer} answer */
export function takeCharges(picture, { map, facts }) {
  const rows = Array.from({ length: SIDE * SIDE }, (_, i) => {
    const [row, column] = [Math.floor(i / SIDE), i % SIDE];
    return [row + 1, column + 1, ...picture.pixels.subarray(3 * i, 3 * i + 3), chargeAt(map, row, column).toFixed(6), map.layer, map.channel, facts];
  });
  downloadCsv(`${nameOf(picture)}.csv`, csvOf([["row", "column", "r", "g", "b", "charge", "layer", "channel", "of"], ...rows]));
}

/** @param {Picture} picture */
function nameOf({ name }) {
  return fileName(`charges ${name.slice(0, 60)}`);
}

