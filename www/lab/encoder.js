// The pretrained encoder that comes with the page: fetched only when somebody trains with it, with its progress told, and
// kept by the browser, so that it is there again without a network. A new build of it replaces the kept one.

/** @import {Encoder} from "./protocol.js" */
import { t } from "../language/translate.js";
import { fileAddress } from "./files.js";

/** @typedef {{loaded: number, total: number}} Fetched  bytes */
/** @typedef {{onProgress?: (fetched: Fetched) => void, signal?: AbortSignal}} EncoderOptions */
/** What `cargo xtask data` says of the files it made. @typedef {{bytes: number, files: {name: string, bytes: number, sha256: string}[]}} EncoderManifest */

const NAME = "minilm-3";
const MANIFEST = "data/encoder.json";
const FOLDER = "data/encoder/";
/** The small ones first, so that a missing folder is known before the long wait. */
const FILES = /** @type {const} */ (["config.json", "vocab.txt", "model.safetensors"]);
const CACHE = "atomlab-encoder";

const UNREACHED = t("The pretrained encoder could not be fetched, and this browser keeps no copy of it: the network is needed once.");
const MISSING = t("The pretrained encoder is not here: www/data/encoder/ is missing. Run “cargo xtask data” and reload the page.");

/** @param {EncoderOptions} [options] @returns {Promise<Encoder>} */
export async function loadEncoder({ onProgress = () => {}, signal } = {}) {
  const store = await openStore();
  try {
    const manifest = await newestManifest(store, signal);
    /** @type {Uint8Array[]} */
    const parts = [];
    let before = 0;
    for (const name of FILES) {
      const file = manifest.files.find((one) => one.name === name);
      if (!file) throw new Error(MISSING);
      const bytes = await bytesOf(store, file, signal, (loaded) => onProgress({ loaded: before + loaded, total: manifest.bytes }));
      before += bytes.length;
      parts.push(bytes);
    }
    const [config, vocabulary] = parts.map((bytes) => new TextDecoder().decode(bytes));
    return { name: NAME, config, vocabulary, weights: parts[2] };
  } catch (error) {
    if (signal?.aborted) throw new Error(t("The download of the encoder was cancelled; nothing else changed."));
    throw error;
  }
}

/** Where the browser keeps files for a page; null where it has no such place, as outside https. @returns {Promise<Cache | null>} */
async function openStore() {
  try {
    return await caches.open(CACHE);
  } catch {
    return null;
  }
}

/** What the page has; without a network, what it had when it was last asked. @param {Cache | null} store @param {AbortSignal} [signal] @returns {Promise<EncoderManifest>} */
async function newestManifest(store, signal) {
  const address = await fileAddress(MANIFEST);
  /** @type {Response} */
  let answer;
  try {
    answer = await brought(fetch(address, { signal, cache: "no-cache" }));
  } catch (error) {
    const kept = signal?.aborted ? null : await store?.match(address);
    if (kept) return kept.json();
    throw error;
  }
  if (!answer.ok) throw new Error(MISSING);
  await keep(store, address, answer.clone());
  return answer.json();
}

/**
 * One file, kept or fetched. A kept one that the manifest does not mean is of another build.
 * @param {Cache | null} store @param {EncoderManifest["files"][number]} file @param {AbortSignal | undefined} signal @param {(loaded: number) => void} onProgress
 */
async function bytesOf(store, file, signal, onProgress) {
  const address = await fileAddress(FOLDER + file.name);
  const copy = await store?.match(address);
  if (copy) {
    const bytes = await read(copy, onProgress);
    if (await isMeant(bytes, file)) return bytes;
    await store?.delete(address);
  }
  // The cache of the browser itself would be a second copy.
  const response = await brought(fetch(address, { signal, cache: store ? "no-store" : "default" }));
  if (!response.ok) throw new Error(MISSING);
  const bytes = await read(response, onProgress);
  if (!(await isMeant(bytes, file))) throw new Error(t("www/data/encoder/{file} is not the file that www/data/encoder.json describes: run “cargo xtask data” again, or try once more if the network broke off.", { file: file.name }));
  await keep(store, address, new Response(bytes));
  return bytes;
}

/** @param {Response} response @param {(loaded: number) => void} onProgress */
async function read(response, onProgress) {
  if (!response.body) return new Uint8Array(await brought(response.arrayBuffer()));
  /** @type {Uint8Array[]} */
  const chunks = [];
  let loaded = 0;
  const reader = response.body.getReader();
  const more = () => brought(reader.read());
  for (let next = await more(); !next.done; next = await more()) {
    chunks.push(next.value);
    loaded += next.value.length;
    onProgress(loaded);
  }
  const bytes = new Uint8Array(loaded);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** What the network brings, which may fail at any time. @template T @param {Promise<T>} coming @returns {Promise<T>} */
async function brought(coming) {
  try {
    return await coming;
  } catch {
    throw new Error(UNREACHED);
  }
}

/** By length, and by hash where the browser can make one. @param {Uint8Array<ArrayBuffer>} bytes @param {EncoderManifest["files"][number]} file */
async function isMeant(bytes, file) {
  if (bytes.length !== file.bytes || !globalThis.crypto?.subtle) return bytes.length === file.bytes;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("") === file.sha256;
}

/** Keeping is a convenience: a browser that has no room for it still trains. @param {Cache | null} store @param {string} address @param {Response} response */
async function keep(store, address, response) {
  try {
    await store?.put(address, response);
  } catch {
    // The next visit fetches it again.
  }
}
