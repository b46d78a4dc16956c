// A tab's whole state as one query: only what differs from the defaults, versioned, and read back with care.

/** @import {Setting, Value, Values} from "./settings-list.js" */
import { t } from "../language/translate.js";
import { isNumber, same } from "./settings-list.js";

/** Of the links written here. A later one is read as far as it is understood. */
const VERSION = 1;
/** Characters that the captions of exported figures have room for, over several lines. */
const LONGEST_ADDRESS = 500;
/** Of a link, what the visitor typed or which file was read. */
const TYPED = /^(sentence|pinned|file)=/;

/** @typedef {{values: Values, notices: string[], extras: Map<string, string[]>}} ReadLink */

/**
 * @param {readonly Setting[]} list @param {Values} values @param {Values} base the values that need not be said
 * @param {[string, string][]} [extras] further keys, in order
 * @returns {string} a query without its question mark, empty where nothing differs
 */
export function writeLink(list, values, base, extras = []) {
  const pairs = list.filter((setting) => !same(setting, values[setting.id], base[setting.id])).map(({ id, toggle }) => {
    return [id, toggle ? (values[id] ? "1" : "0") : String(values[id])];
  });
  const all = [...pairs, ...extras];
  if (all.length === 0) return "";
  return [["v", String(VERSION)], ...all].map(([key, value]) => `${key}=${escaped(value)}`).join("&");
}

/**
 * Reads a query; what it does not say keeps the value of the base. Nothing in it is an error: what cannot be taken as it
 * is becomes a sentence for a notice.
 * @param {readonly Setting[]} list @param {string} query
 * @param {(params: URLSearchParams) => Values} baseOf @param {string[]} [known] further keys, handed back as they are
 * @returns {ReadLink}
 */
export function readLink(list, query, baseOf, known = []) {
  const params = new URLSearchParams(query);
  const values = { ...baseOf(params) };
  const extras = new Map(known.map((key) => [key, params.getAll(key)]));
  /** @type {string[]} */
  const notices = [];
  const version = params.get("v");
  if (version !== null && Number(version) !== VERSION) notices.push(t("The link is of version {version}, this page reads version {own}: what it knows was taken.", { version: version.slice(0, 8), own: VERSION }));
  for (const setting of list) {
    const text = params.get(setting.id);
    if (text === null) continue;
    const { value, remark } = readValue(setting, text, values[setting.id]);
    values[setting.id] = value;
    if (remark) notices.push(remark);
  }
  const ids = new Set(["v", ...known, ...list.map(({ id }) => id)]);
  const strange = [...new Set(params.keys())].filter((key) => !ids.has(key));
  if (strange.length > 0) notices.push(t("The link names what this page does not know: {names}.", { names: quoted(strange) }));
  return { values, notices, extras };
}

/**
 * One value of a link. @param {Setting} setting @param {string} text @param {Value} kept if the text is of no use
 * @returns {{value: Value, remark?: string}}
 */
export function readValue(setting, text, kept) {
  const { label, range, slider, options, several, toggle, optional, limit } = setting;
  const refused = { value: kept, remark: refusal(label, text.slice(0, 24), worded(setting, kept)) };
  if (toggle) return text === "1" || text === "0" ? { value: text === "1" } : refused;
  if (limit !== undefined) return text.length <= limit ? { value: text } : { value: text.slice(0, limit), remark: t("{label} was cut to {limit} characters.", { label, limit }) };
  if (several) {
    const wanted = text.split(",");
    const found = options?.map(([value]) => value).filter((value) => wanted.includes(value)) ?? [];
    const missing = wanted.filter((value) => !found.includes(value));
    if (found.length === 0) return refused;
    return missing.length > 0 ? { value: found.join(","), remark: t("{label}: there is no “{name}”.", { label, name: missing[0].slice(0, 24) }) } : { value: found.join(",") };
  }
  if (options) return options.some(([value]) => value === text) ? { value: text } : refused;
  if (!isNumber(setting)) return { value: text };
  if (optional && text === "") return { value: "" };
  const number = text.trim() === "" ? NaN : Number(text);
  const limits = slider ? { min: 0, max: 1, step: "any" } : range;
  if (!Number.isFinite(number) || !limits) return refused;
  const whole = limits.step === 1 ? Math.round(number) : number;
  const clamped = Math.min(limits.max, Math.max(limits.min, whole));
  return clamped === number ? { value: number } : { value: clamped, remark: t("{label} was {text} in the link; accepted is {min} to {max}, so it is {value}.", { label, text: text.slice(0, 24), min: limits.min, max: limits.max, value: clamped }) };
}

/** What a link asks for in vain. @param {string} label @param {string} text @param {string} kept @returns {string} */
function refusal(label, text, kept) {
  if (text === "") return kept ? t("{label} cannot be empty: it stays {kept}.", { label, kept }) : t("{label} cannot be empty: it stays as it was.", { label });
  return kept ? t("{label} cannot be “{text}”: it stays {kept}.", { label, text, kept }) : t("{label} cannot be “{text}”: it stays as it was.", { label, text });
}

/** The first of some names of a link. @param {string[]} names */
export function quoted(names) {
  return names.slice(0, 5).map((name) => t("“{name}”", { name: name.slice(0, 24) })).join(", ");
}

/** A value as its control names it. @param {Setting} setting @param {Value} value */
export function worded({ options, toggle, several }, value) {
  if (toggle) return value ? t("on") : t("off");
  const nameOf = (/** @type {string} */ one) => options?.find(([known]) => known === one)?.[1] ?? one;
  return several ? String(value).split(",").map(nameOf).join(", ") : nameOf(String(value));
}

/** The address of a tab in a state. @param {string} tab @param {string} query */
export function addressOf(tab, query) {
  return new URL(`#/${tab}${query && `?${query}`}`, location.href).href;
}

/** The page's address as it stands under an exported figure: what was typed or read is nobody else's affair, and an address cut short leads elsewhere. @param {string} href */
export function addressShown(href) {
  const at = href.indexOf("?", href.indexOf("#"));
  if (at < 0 || !href.includes("#")) return href;
  const kept = href.slice(at + 1).split("&").filter((pair) => !TYPED.test(pair));
  const address = kept.length > 1 ? `${href.slice(0, at)}?${kept.join("&")}` : href.slice(0, at);
  return address.length <= LONGEST_ADDRESS ? address : href.slice(0, at);
}

/** Commas and colons stay readable. @param {string} text */
function escaped(text) {
  return encodeURIComponent(text).replace(/%2C/g, ",").replace(/%3A/g, ":");
}
