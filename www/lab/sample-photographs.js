// Free photographs of what the shipped model knows, to look at before anything is chosen. `cargo xtask data` takes one from each
// package, cut and reduced as the page does it.

import { said, t } from "../language/translate.js";
import { get } from "./assets.js";
import { loadImageManifest } from "./image-assets.js";

const NAMES = ["photo-cat", "photo-airplane", "photo-ship"];

/** Bytes of a picture, and what its file says of it before them. */
const [PIXELS, HEAD] = [32 * 32 * 3, 4 + 4 * 4];

/** `of`: what it shows; `from`: who made it, and where it comes from. @typedef {{pixels: Uint8Array, of: string, from: string}} SamplePhotograph */

/** Those that are here: they were fetched, or not. @returns {Promise<SamplePhotograph[]>} */
export async function loadSamplePhotographs() {
  const loaded = await Promise.allSettled(NAMES.map(load));
  return loaded.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
}

/** @param {string} name @returns {Promise<SamplePhotograph>} */
async function load(name) {
  const [file, { classNames, attribution, licence, package: source }] = await Promise.all([get(`data/${name}.images.idx`), loadImageManifest(name)]);
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes.length !== HEAD + PIXELS) throw new Error(t("www/data/{name}.images.idx has {n} bytes: accepted is one picture of 32 × 32 pixels.", { name, n: bytes.length }));
  return { pixels: bytes.subarray(HEAD), of: said(classNames[0]), from: t("{attribution} Licence: {licence} Source: {source}.", { attribution, licence, source }) };
}
