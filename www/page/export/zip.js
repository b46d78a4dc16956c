// Several files in one: a ZIP archive whose files are stored as they are. Reports are small, so nothing is compressed.
//
// The format is that of PKWARE's APPNOTE: every file behind a local header, then a directory of them all, then its end.

const LOCAL = 0x04034b50;
const ENTRY = 0x02014b50;
const END = 0x06054b50;
/** Version 2.0 of the format, and names in UTF-8. */
const [VERSION, UTF8] = [20, 0x0800];

/** @typedef {{name: string, bytes: Uint8Array}} ZippedFile */

/** @param {ZippedFile[]} files @param {Date} when @returns {Uint8Array<ArrayBuffer>[]} */
export function zipOf(files, when) {
  /** @type {Uint8Array<ArrayBuffer>[]} */
  const parts = [];
  /** @type {Uint8Array<ArrayBuffer>[]} */
  const directory = [];
  let offset = 0;
  for (const { name, bytes } of files) {
    const path = new TextEncoder().encode(name);
    // What a local header and an entry of the directory have in common.
    const facts = [...[VERSION, UTF8, 0, timeOf(when), dayOf(when)].map(short), long(crc32(bytes)), long(bytes.length), long(bytes.length), short(path.length), short(0)];
    const head = joined([long(LOCAL), ...facts, path]);
    directory.push(joined([long(ENTRY), short(VERSION), ...facts, short(0), short(0), short(0), long(0), long(offset), path]));
    parts.push(head, new Uint8Array(bytes));
    offset += head.length + bytes.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = joined([long(END), short(0), short(0), short(files.length), short(files.length), long(size), long(offset), short(0)]);
  return [...parts, ...directory, end];
}

/** The checksum of ZIP and PNG. @param {Uint8Array} bytes */
export function crc32(bytes) {
  let rest = 0xffffffff;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit++) rest = (rest >>> 1) ^ (rest & 1 ? 0xedb88320 : 0);
  }
  return ~rest >>> 0;
}

/** Seconds in twos, as MS-DOS kept them. @param {Date} when */
function timeOf(when) {
  return (when.getHours() << 11) | (when.getMinutes() << 5) | (when.getSeconds() >> 1);
}

/** @param {Date} when */
function dayOf(when) {
  return ((when.getFullYear() - 1980) << 9) | ((when.getMonth() + 1) << 5) | when.getDate();
}

/** @param {number} value */
function short(value) {
  return Uint8Array.of(value & 0xff, (value >>> 8) & 0xff);
}

/** @param {number} value */
function long(value) {
  return joined([short(value & 0xffff), short(value >>> 16)]);
}

/** @param {Uint8Array[]} parts @returns {Uint8Array<ArrayBuffer>} */
function joined(parts) {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
