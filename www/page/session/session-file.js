// A session as one file: what a run is, where it stands, and everything measured so far.
//
//     "ATOMLAB1"                     8 bytes
//     length of the JSON             u32, little endian
//     hash of the JSON               u32, little endian
//     the JSON                       UTF-8: a `SessionHeader`, whose `parts` say what follows
//     the parts                      one after the other, without gaps
//
// The hashes find a damaged copy before anything is touched.

/** @import {DeviceName} from "../../lab/protocol.js" */
/** @import {Values} from "../settings-list.js" */
import { t } from "../../language/translate.js";
import { hashOf } from "../file-hash.js";

const MAGIC = "ATOMLAB1";
const HEAD = MAGIC.length + 8;
/** Files that are longer are no session of this page, in bytes. */
export const LARGEST_SESSION = 600_000_000;

/** Tabs whose runs can be saved, and what is said of a file of theirs elsewhere. */
const ELSEWHERE = {
  points: t("The session is one of Points: load it there."),
  words: t("The session is one of Words: load it there."),
  pictures: t("The session is one of Pictures: load it there."),
};

/** @typedef {keyof typeof ELSEWHERE} SessionPage */

/** What was measured: a record a step, measurements now and then, and the last latent space. @typedef {{records: any[], evaluations: any[], latent: any}} Measured */

/**
 * What every session says; each tab adds its own facts.
 * @typedef {object} Facts
 * @property {SessionPage} page
 * @property {number} version
 * @property {string} saved the day
 * @property {Values} values of the settings
 * @property {any} spec of the run
 * @property {string} fingerprint of the run's start
 * @property {number} step
 * @property {DeviceName[]} [devices] that took the steps
 * @property {{name: string, length: number, hash: number}[]} parts
 */

/** @typedef {Facts & Measured} SessionHeader */
/** @typedef {Map<string, Uint8Array>} Parts  "checkpoint", and what the tab puts beside it */
/** `F`: the tab's own facts. @template F @typedef {{header: SessionHeader & F, parts: Parts}} Session */

const VERSION = 1;

/** @param {Omit<SessionHeader, "parts" | "version">} facts @param {Parts} parts @returns {Uint8Array<ArrayBuffer>[]} */
export function encodeSession(facts, parts) {
  const list = [...parts].map(([name, bytes]) => ({ name, length: bytes.length, hash: hashOf(bytes) }));
  const json = new TextEncoder().encode(JSON.stringify({ version: VERSION, ...facts, parts: list }));
  const head = new Uint8Array(HEAD);
  head.set(new TextEncoder().encode(MAGIC));
  const numbers = new DataView(head.buffer);
  numbers.setUint32(MAGIC.length, json.length, true);
  numbers.setUint32(MAGIC.length + 4, hashOf(json), true);
  return [head, json, .../** @type {Uint8Array<ArrayBuffer>[]} */ ([...parts.values()])];
}

/** @template F @param {Uint8Array} bytes @param {SessionPage} page that reads it @returns {Session<F>} throws one sentence */
export function decodeSession(bytes, page) {
  if (new TextDecoder().decode(bytes.subarray(0, MAGIC.length)) !== MAGIC) throw new Error(t("The file is no session of atomlab."));
  if (bytes.length < HEAD) throw damaged(t("it ends too early"));
  const numbers = new DataView(bytes.buffer, bytes.byteOffset, HEAD);
  const length = numbers.getUint32(MAGIC.length, true);
  const json = bytes.subarray(HEAD, HEAD + length);
  if (json.length < length) throw damaged(t("it ends too early"));
  if (hashOf(json) !== numbers.getUint32(MAGIC.length + 4, true)) throw damaged(t("its description is not as it was written"));
  const header = /** @type {SessionHeader & F} */ (JSON.parse(new TextDecoder().decode(json)));
  if (header.version !== VERSION) throw new Error(t("The session is of another version of atomlab ({version}): this page reads version {own}.", { version: header.version, own: VERSION }));
  if (header.page !== page) throw new Error(ELSEWHERE[header.page] ?? t("The session is one of another tab: load it there."));
  let at = HEAD + length;
  /** @type {Parts} */
  const parts = new Map();
  for (const part of header.parts) {
    // A copy: who hands a view to a worker hands over the whole file.
    const content = bytes.slice(at, at + part.length);
    if (content.length < part.length) throw damaged(t("it ends too early"));
    if (hashOf(content) !== part.hash) throw damaged(t("its {part} is not as it was written", { part: part.name }));
    parts.set(part.name, content);
    at += part.length;
  }
  return { header, parts };
}

/** @param {string} how */
function damaged(how) {
  return new Error(t("The session file is damaged: {how}.", { how }));
}
