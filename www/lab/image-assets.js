// What the page fetches of images from its own folder: data sets, the shipped model, recorded tables. Each failure is one sentence.

/** @import {ImageFile, ImageSpec} from "./image-protocol.js" */
/** @import {Measurement, RecordedTable, Scores} from "./assets.js" */
import { t } from "../language/translate.js";
import { get, inOurWords } from "./assets.js";

/** @typedef {{name: string, title: string, about: string, last?: number, flag?: string}} ImageDatasetInfo  `last`: only so many images, from the end; `flag`: of the command that fetches it */

/** The part of CIFAR-10 that the shipped model has not seen, and as much as a page should hold. */
const LAST_PHOTOGRAPHS = 10_000;

/** @type {ImageDatasetInfo[]} */
export const IMAGE_DATASETS = [
  { name: "smileys", title: t("Smileys: cheerful or troubled"), about: t("Two kinds of faces, few of each: a fine distinction from little data.") },
  { name: "emoji", title: t("Emoji by category"), about: t("Nine categories, some of them anything but alike.") },
  { name: "digits", title: t("Handwritten digits"), about: t("Ten digits in grey.") },
  { name: "clothes", title: t("Clothes"), about: t("Ten kinds of clothes in grey. Only where the machine that served this page has Debian’s package of them.") },
  {
    name: "cifar10", title: t("Photographs (CIFAR-10)"), last: LAST_PHOTOGRAPHS, flag: " --with-cifar10",
    about: t("Ten animals and vehicles: the last 10,000 of the 60,000 photographs, which the shipped model was not trained on. They have no licence, so they are here only where somebody fetched them."),
  },
];

/**
 * What is known of a data set of images beside its pixels, as `cargo xtask data` counted it.
 * @typedef {{title: string, classNames: string[], counts: number[], images: number, groups: number, group: string, licence: string, attribution: string, package: string, shape: number[]}} ImageManifest
 */

/**
 * The shipped model and the card that says how it was made, as `atomlab train images --out` writes it.
 * @typedef {object} ImageCard
 * @property {ImageSpec} spec
 * @property {string[]} command
 * @property {number} seed
 * @property {{name: string, train: number, validation: number, test: number}} data
 * @property {number} parameters
 * @property {string} fingerprint
 * @property {string[]} classNames
 * @property {{validation: Scores & {step: number}, test: Scores | null}} metrics
 * @property {Measurement[]} [evaluations]
 *
 * @typedef {{weights: Uint8Array, card: ImageCard}} ShippedImageModel
 */

/** Who made the pictures of a data set, where their licence asks to say so beside them; else nothing. @param {string} name */
export function imageCredit(name) {
  return /^(emoji|smileys)\b/.test(name) ? t("Emoji: Twemoji, © Twitter, Inc and other contributors, CC BY 4.0 (creativecommons.org/licenses/by/4.0); put on white and reduced to 32 × 32 pixels.") : "";
}

/**
 * A data set's title, or its own name if it is none of ours.
 * @param {string} name maybe of a part, and with the classes that were taken alone: "cifar10-train: cat, dog"
 */
export function imageDatasetTitle(name) {
  const [whole, classes] = name.split(": ");
  const title = IMAGE_DATASETS.find((one) => one.name === whole.replace(/-(train|test)$/, ""))?.title;
  return title && classes ? `${title}: ${classes}` : (title ?? name);
}

/** @param {string} name @returns {Promise<ImageManifest>} */
export async function loadImageManifest(name) {
  return inOurWords(await (await get(`data/${name}.json`)).json());
}

/** The files of a data set and the names of its classes. @param {string} name @returns {Promise<{files: ImageFile[], classNames: string[]}>} */
export async function loadImageFiles(name) {
  const { last = Infinity, flag = "" } = IMAGE_DATASETS.find((one) => one.name === name) ?? {};
  try {
    const { images, shape, classNames } = await loadImageManifest(name);
    const count = Math.min(images, last);
    const parts = Object.entries({ images: shape, labels: [], groups: [4] });
    const files = parts.map(async ([part, size]) => {
      const dims = part === "images" ? shape.length + 1 : 1;
      const each = size.reduce((product, one) => product * one, 1);
      const file = `${name}.${part}.idx`;
      return { name: file, bytes: count < images ? await lastOf(`data/${file}`, count, each, 4 + 4 * dims) : await bytesOf(await get(`data/${file}`)) };
    });
    return { files: await Promise.all(files), classNames };
  } catch {
    throw new Error(t("The data set “{name}” is not here: www/data/{name}.json or one of the three files beside it is missing. Run “cargo xtask data{flag}” and reload the page.", { name, flag }));
  }
}

/** An IDX file with only its last entries; the host sends just those, if it can. @param {string} path @param {number} count @param {number} each bytes of an entry @param {number} head bytes before the first one */
async function lastOf(path, count, each, head) {
  const answer = await get(path, { headers: { Range: `bytes=-${count * each}` } });
  const tail = await bytesOf(answer);
  const before = answer.status === 206 ? await bytesOf(await get(path, { headers: { Range: `bytes=0-${head - 1}` } })) : tail;
  const bytes = new Uint8Array(head + count * each);
  bytes.set(before.subarray(0, head));
  bytes.set(tail.subarray(tail.length - count * each), head);
  // The first size counts the entries, after the four bytes that say what they are.
  new DataView(bytes.buffer).setUint32(4, count);
  return bytes;
}

/** @param {Response} response */
async function bytesOf(response) {
  return new Uint8Array(await response.arrayBuffer());
}

/** @param {string} name such as "methods-convolutional-emoji" @returns {Promise<RecordedTable>} */
export async function loadImageTable(name) {
  return (await get(`models/images-${name}.json`)).json();
}

/** @returns {Promise<ShippedImageModel>} */
export async function loadShippedImageModel() {
  try {
    const [weights, card] = await Promise.all([
      get("models/photographs.bpk").then((response) => response.arrayBuffer()),
      get("models/photographs.json").then((response) => response.json()),
    ]);
    return { weights: new Uint8Array(weights), card };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(t("The shipped model of photographs could not be read: {why} Training works without it.", { why }));
  }
}
