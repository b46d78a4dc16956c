// What any list of settings can do, whatever it sets: defaults, limits, differences, the way into a spec and back.
// Forms, specs and links are all made from such a list.

import { t } from "../language/translate.js";
/**
 * @typedef {object} Setting
 * @property {string} id also its name in a link
 * @property {string} label
 * @property {string} [symbol] after the label where there is room, an underscore before what is set lower
 * @property {string} [group] a fieldset of the form; without one the control stands in the page already
 * @property {string} [path] where it goes in the spec, dots between; none for what is not part of it
 * @property {Value} value the default
 * @property {readonly (readonly [string, string])[]} [options] value and name
 * @property {boolean} [several] any of the options, with commas between
 * @property {{min: number, max: number, step: number | "any"}} [range] a number field
 * @property {boolean} [optional] a number field that may be empty
 * @property {boolean} [slider] a logarithmic slider over powers of ten
 * @property {boolean} [toggle] a switch
 * @property {number} [limit] text of at most so many characters, in a field of its own
 * @property {boolean} [view] how a run is looked at: no other run for another value
 * @property {string} [hint]
 */

/** @typedef {string | number | boolean} Value */
/** @typedef {Record<string, Value>} Values */

/** The sliders run over powers of ten from 10⁻⁴ to 1; their left end is 0. */
export const SLIDER = { min: -4.1, max: 0, step: 0.1 };

/** @param {readonly Setting[]} list @returns {Values} */
export function defaultsOf(list) {
  return Object.fromEntries(list.map(({ id, value }) => [id, value]));
}

/** Whether a setting's values are numbers, whatever its control. @param {Setting} setting */
export function isNumber({ range, slider, options, toggle, several, limit }) {
  if (range || slider) return true;
  if (toggle || several || limit) return false;
  return options?.every(([value]) => value !== "" && Number.isFinite(Number(value))) ?? false;
}

/** A value as a spec holds it. @param {Setting} setting @param {Value} value @returns {unknown} */
export function typed(setting, value) {
  if (setting.several) return String(value).split(",").filter(Boolean);
  if (setting.toggle) return Boolean(value);
  return isNumber(setting) ? Number(value) : value;
}

/** What is wrong with the numbers, one sentence, or an empty one. @param {readonly Setting[]} list @param {Values} values */
export function outOfRange(list, values) {
  for (const setting of list) {
    const needed = neededOf(setting, values[setting.id]);
    if (!needed) continue;
    const { label } = setting;
    const value = Number(values[setting.id]);
    const isNone = values[setting.id] === "" || !Number.isFinite(value);
    return isNone ? t("{label} is not a number: {needed}.", { label, needed }) : t("{label} is {value}: {needed}.", { label, value, needed });
  }
  return "";
}

/** What a number field asks for, if this value is not it. @param {Setting} setting @param {Value} value */
export function neededOf({ range, optional }, value) {
  if (!range || (optional && value === "")) return "";
  const number = Number(value);
  const within = value !== "" && Number.isFinite(number) && number >= range.min && number <= range.max;
  if (!within) return t("accepted is {min} to {max}", { min: withMinus(range.min), max: withMinus(range.max) });
  return range.step === 1 && !Number.isInteger(number) ? t("a whole number is needed") : "";
}

/** @param {number} value */
function withMinus(value) {
  return String(value).replace("-", "−");
}

/** The settings that differ and make another run. @param {readonly Setting[]} list @param {Values} a @param {Values} b @returns {Setting[]} */
export function differing(list, a, b) {
  return list.filter((setting) => !setting.view && !same(setting, a[setting.id], b[setting.id]));
}

/** "0.010" and 0.01 are one number. @param {Setting} setting @param {Value} a @param {Value} b */
export function same(setting, a, b) {
  if (isNumber(setting) && a !== "" && b !== "") return Number(a) === Number(b);
  return String(a) === String(b);
}

/** @param {any} target @param {string} path @param {unknown} value */
export function put(target, path, value) {
  const names = path.split(".");
  const last = /** @type {string} */ (names.pop());
  for (const name of names) target = target[name] ??= {};
  target[last] = value;
}

/** @param {any} source @param {string} path @returns {unknown} undefined if nothing is there */
export function pick(source, path) {
  return path.split(".").reduce((inner, name) => inner?.[name], source);
}
