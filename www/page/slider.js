// A slider beside a number field: both say and set one setting, by hand, touch or arrow keys.

/** @import {SettingsForm} from "./settings-form.js" */
import { make } from "./dom.js";

/** How a setting's values lie along a slider. @typedef {{min: number, max: number, step: number, toSlider: (value: number) => number, toValue: (place: number) => number}} Scale */

/** As they are. @param {{min: number, max: number, step: number}} range @returns {Scale} */
export function evenly({ min, max, step }) {
  return { min, max, step, toSlider: (value) => value, toValue: (place) => place };
}

/** Equal ways are equal factors; the values get three digits, or are whole. @param {{min: number, max: number, step: number}} range @returns {Scale} */
export function byFactors({ min, max, step }) {
  const digits = (/** @type {number} */ value) => (step === 1 ? Math.round(value) : Number(value.toPrecision(3)));
  return { min: Math.log10(min), max: Math.log10(max), step: 0.02, toSlider: Math.log10, toValue: (place) => digits(10 ** place) };
}

export class Slider {
  element;
  #form;
  #id;
  #scale;
  #spell;

  /** @param {SettingsForm} form @param {string} id of the setting @param {string} label @param {Scale} scale @param {(value: number) => string} [spell] */
  constructor(form, id, label, scale, spell = String) {
    this.#form = form;
    this.#id = id;
    this.#scale = scale;
    this.#spell = spell;
    this.element = make("input", { type: "range", "aria-label": label, min: scale.min, max: scale.max, step: scale.step });
    this.element.addEventListener("input", () => form.set(id, Number(scale.toValue(this.element.valueAsNumber).toFixed(6))));
    this.show();
  }

  /** Follows the setting, unless that is being typed and is no number yet. */
  show() {
    const value = Number(this.#form.values[this.#id]);
    if (this.#form.values[this.#id] === "" || !Number.isFinite(value)) return;
    const place = String(this.#scale.toSlider(value));
    if (this.element.value !== place) this.element.value = place;
    this.element.setAttribute("aria-valuetext", this.#spell(value));
  }
}
