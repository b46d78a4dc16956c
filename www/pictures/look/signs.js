// The signs of charges without their colours: a plus on protons and a dash on electrons, over the map.

import { particle } from "../../page/charge.js";
import { make } from "../../page/dom.js";

/** @import {ChargeMap} from "../../lab/image-protocol.js" */

/** Pixels of a cell, its sign in the middle. */
const CELL = 9;
const ARM = 3;
const FROM = (CELL - ARM) / 2;
const MIDDLE = (CELL - 1) / 2;
/** Dark on every colour of the law. */
export const SIGN_COLOUR = "#111417";

/** @typedef {Pick<ChargeMap, "width" | "height" | "charges">} Grid */

export class Signs {
  canvas = make("canvas", { class: "pixels signs", "aria-hidden": "true" });

  /** @param {ChargeMap | null} map */
  show(map) {
    if (map) drawSigns(this.canvas, map, CELL);
    else this.canvas.width = this.canvas.height = 1;
  }
}

/** @param {HTMLCanvasElement} canvas @param {ChargeMap} map @param {number} cell pixels of a cell on the canvas */
function drawSigns(canvas, { width, height, charges }, cell) {
  canvas.width = width * cell;
  canvas.height = height * cell;
  const context = canvas.getContext("2d");
  if (context) strokeSigns(context, { width, height, charges }, cell);
}

/** @param {CanvasRenderingContext2D} context @param {Grid} map @param {number} cell */
export function strokeSigns(context, map, cell) {
  context.fillStyle = SIGN_COLOUR;
  for (const stroke of signStrokes(map, cell)) context.fillRect(...stroke);
}

/** The strokes of all signs: left, top, width and height. @param {Grid} map @param {number} cell @returns {[number, number, number, number][]} */
export function signStrokes({ width, height, charges }, cell) {
  const unit = cell / CELL;
  /** @type {[number, number, number, number][]} */
  const strokes = [];
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const kind = particle(charges[row * width + column]);
      if (kind === "neutron") continue;
      const [x, y] = [column * cell, row * cell];
      strokes.push([x + FROM * unit, y + MIDDLE * unit, ARM * unit, unit]);
      if (kind === "proton") strokes.push([x + MIDDLE * unit, y + FROM * unit, unit, ARM * unit]);
    }
  }
  return strokes;
}
