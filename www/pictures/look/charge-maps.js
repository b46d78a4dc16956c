// What a network makes of a picture, and what follows from it without asking again: which place a pixel lies in, the product of
// picture and charges, shares of the particles, their histogram. Pure.

/** @import {Channel, ChargeMap, ChargeMaps} from "../../lab/image-protocol.js" */
/** @import {Histogram} from "../../page/figures.js" */
import { t } from "../../language/translate.js";
import { SIDE } from "../files/reduce.js";

/** Of the charges that go into the product. @typedef {"all" | "protons" | "electrons"} Particles */

/** How much of a pixel's light each kind lets through. @type {Record<Particles, (charge: number) => number>} */
const LIGHT = { all: Math.abs, protons: (charge) => Math.max(charge, 0), electrons: (charge) => Math.max(-charge, 0) };

/** Small maps in a row at most. */
const IN_A_ROW = 16;

/** Bars of the histogram, from −1 to 1. */
const BARS = 20;

/** The place that a pixel lies in: higher layers have fewer. @param {ChargeMap} map @param {number} row @param {number} column */
export function placeOf({ width, height }, row, column) {
  return { row: Math.floor((row * height) / SIDE), column: Math.floor((column * width) / SIDE) };
}

/** Whether a pixel lies in an outermost place, of which a convolution also sees what is beyond the picture. @param {ChargeMap} map @param {number} row of the pixel @param {number} column */
export function atEdge(map, row, column) {
  const place = placeOf(map, row, column);
  return [0, map.height - 1].includes(place.row) || [0, map.width - 1].includes(place.column);
}

/** @param {ChargeMap} map @param {number} row of the pixel @param {number} column */
export function chargeAt(map, row, column) {
  const place = placeOf(map, row, column);
  return map.charges[place.row * map.width + place.column];
}

/** @param {Uint8Array} pixels @param {ChargeMap} map @param {Particles} particles @returns {Uint8Array<ArrayBuffer>} red, green and blue, times the charge */
export function productOf(pixels, map, particles) {
  const light = LIGHT[particles];
  return Uint8Array.from(pixels, (value, i) => {
    const pixel = Math.floor(i / 3);
    return Math.round(value * Math.min(1, light(chargeAt(map, Math.floor(pixel / SIDE), pixel % SIDE))));
  });
}

/** @param {ChargeMap} map @param {number} atomLayer @returns {Histogram} */
export function chargesFigure(map, atomLayer) {
  const title = isCharge(map, atomLayer) ? t("Charges") : t("Layer {layer}, channel {channel}", { layer: map.layer, channel: map.channel });
  return { kind: "histogram", title, xLabel: t("Charge"), yLabel: t("Places"), from: -1, to: 1, counts: histogramOf(map.charges), charges: true };
}

/** @param {ArrayLike<number>} charges @returns {number[]} how many lie in each of equal parts of −1 to 1 */
export function histogramOf(charges) {
  const counts = new Array(BARS).fill(0);
  for (let i = 0; i < charges.length; i++) counts[Math.min(BARS - 1, Math.floor(((charges[i] + 1) / 2) * BARS))] += 1;
  return counts;
}

/** Whether the map holds charges: other channels of the layer are positions, and other layers were never asked for any. @param {ChargeMap} map @param {number} atomLayer */
export function isCharge({ layer, channel }, atomLayer) {
  return layer === atomLayer && channel === 0;
}

/** What a map that holds none is, in a sentence, or nothing. @param {ChargeMap} map @param {number} atomLayer */
export function aboutMap({ layer, channel }, atomLayer) {
  if (layer !== atomLayer) return t("Layer {layer} is not the atomised one: its channel {channel} was never asked to be a charge; it is drawn by the same law, 2σ(e) − 1.", { layer, channel });
  return channel === 0 ? "" : t("Channel {channel} is a coordinate of the particles’ positions, not a charge; it is drawn by the same law, 2σ(e) − 1.", { channel });
}

/** @param {Channel} a @param {Channel} b */
export function sameMap(a, b) {
  return a.layer === b.layer && a.channel === b.channel;
}

/** The small maps beside a large one: some channels of its layer, itself among them, then channel 0 of every layer. @param {Pick<ChargeMaps, "channels">} network @param {Channel} large @returns {Channel[]} */
export function severalOf({ channels }, { layer, channel }) {
  const first = IN_A_ROW * Math.floor(channel / IN_A_ROW);
  const row = Array.from({ length: Math.min(IN_A_ROW, channels[layer - 1] - first) }, (_, i) => ({ layer, channel: first + i }));
  return [...row, ...channels.map((_, i) => ({ layer: i + 1, channel: 0 }))];
}

/** The map of the lowest mean and that of the highest, with these. @param {ChargeMap[]} maps at least one */
export function spanOf(maps) {
  const means = maps.map((map) => ({ map, mean: map.charges.reduce((sum, charge) => sum + charge, 0) / map.charges.length }));
  means.sort((a, b) => a.mean - b.mean);
  return { least: means[0], most: means[means.length - 1] };
}
