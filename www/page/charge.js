// How a charge is said, written and coloured: one law for every view.

import { t } from "../language/translate.js";
import { particle, particleName } from "./particle.js";
import { signed } from "./signed.js";

export { particle, particleName, signed };

/** A mark that needs no colour. @param {number} charge */
export function mark(charge) {
  return { proton: "+", neutron: "·", electron: "−" }[particle(charge)];
}

/** @param {string} token @param {number} charge */
export function spokenCharge(token, charge) {
  return t("{token}, charge {charge}, {particle}", { token, charge: signed(charge), particle: particleName(charge) });
}

/** @typedef {(charge: number, dark: boolean) => {background: string, text: string}} ColourLaw the module's `chargeColour` */

/** @type {{colour: ColourLaw}} grey until the module, which owns the law, is here */
const law = { colour: () => ({ background: "#e6e7e8", text: "#111417" }) };
const dark = matchMedia("(prefers-color-scheme: dark)");

/** @param {ColourLaw} colour */
export function useColourLaw(colour) {
  law.colour = colour;
}

/** Paints an element in a charge's colour, with text that reads on it. @param {HTMLElement} element @param {number} charge */
export function paintCharge(element, charge) {
  const { background, text } = law.colour(charge, dark.matches);
  element.style.backgroundColor = background;
  element.style.color = text;
}

/** Red, green and blue of a charge, for pictures made of many. @param {number} charge @returns {[number, number, number]} */
export function chargeRgb(charge) {
  const colour = Number.parseInt(law.colour(charge, dark.matches).background.slice(1), 16);
  return [colour >> 16, (colour >> 8) & 255, colour & 255];
}

/** The legend's bar. @param {HTMLElement} bar */
export function paintLegend(bar) {
  const stops = Array.from({ length: 21 }, (_, i) => law.colour(i / 10 - 1, dark.matches).background);
  bar.style.background = `linear-gradient(to right, ${stops.join(", ")})`;
}
