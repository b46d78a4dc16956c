// The page as one file begins here: it unpacks what the file holds and starts the page's script. Scripts are the first pack; another
// one is unpacked when something in it is asked for.

import { XzReadableStream } from "xz-decompress";

/**
 * @typedef {object} Unpacked
 * @property {(path: string) => Promise<Blob>} file unpacked when it is asked for
 * @property {(path: string) => string} script address of one that is there from the start
 * @property {(path: string) => boolean} has
 */

/** @type {Record<string, string>} */
const TYPES = { js: "text/javascript", wasm: "application/wasm", json: "application/json" };

/** So long may unpacking keep the page from drawing, in milliseconds. */
const LONGEST_MS = 20;

/** What a `<script data-files="path:bytes path:bytes">` holds: these files one after the other, as XZ, as Base64. */
class Pack {
  /** @type {Map<string, number>} bytes by path */
  files;
  /** @type {Promise<Map<string, Blob>> | null} by path */
  #opened = null;
  #element;

  /** @param {HTMLElement} element */
  constructor(element) {
    this.#element = element;
    this.files = new Map(element.dataset.files?.split(" ").map((one) => /** @type {[string, number]} */ ([one.split(":")[0], Number(one.split(":")[1])])));
  }

  open() {
    this.#opened ??= this.#unpack();
    return this.#opened;
  }

  async #unpack() {
    const packed = decoded(this.#element.textContent ?? "");
    this.#element.remove();
    const bytes = new Uint8Array([...this.files.values()].reduce((sum, size) => sum + size, 0));
    let at = 0;
    const reader = new XzReadableStream(new Blob([packed]).stream()).getReader();
    let since = performance.now();
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      bytes.set(next.value, at);
      at += next.value.length;
      // The page goes on meanwhile: the pack with WebGPU takes a second.
      if (performance.now() - since < LONGEST_MS) continue;
      await new Promise((resolve) => setTimeout(resolve));
      since = performance.now();
    }
    if (at !== bytes.length) throw new Error(`${bytes.length} bytes were expected and ${at} are there`);
    const blobs = new Map();
    let begin = 0;
    for (const [path, size] of this.files) {
      const type = TYPES[path.slice(path.lastIndexOf(".") + 1)] ?? "";
      blobs.set(path, new Blob([bytes.subarray(begin, begin + size)], { type }));
      begin += size;
    }
    return blobs;
  }
}

/** @param {string} text Base64 @returns {Uint8Array<ArrayBuffer>} */
function decoded(text) {
  const made = /** @type {{fromBase64?: (text: string) => Uint8Array<ArrayBuffer>}} */ (/** @type {unknown} */ (Uint8Array)).fromBase64?.(text);
  if (made) return made;
  const characters = atob(text);
  const bytes = new Uint8Array(characters.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = characters.charCodeAt(i);
  return bytes;
}

async function boot() {
  const packs = [...document.querySelectorAll("script")].filter(({ dataset }) => dataset.files).map((element) => new Pack(element));
  const scripts = await packs[0].open();
  const holding = (/** @type {string} */ path) => packs.find(({ files }) => files.has(path));
  /** @type {Unpacked} */
  const unpacked = {
    async file(path) {
      const blob = (await holding(path)?.open())?.get(path);
      if (!blob) throw new Error(`This file does not hold www/${path}.`);
      return blob;
    },
    script: (path) => URL.createObjectURL(scripts.get(path) ?? new Blob()),
    has: (path) => holding(path) !== undefined,
  };
  Object.assign(globalThis, { atomlabUnpacked: unpacked });
  await import(unpacked.script("page.js"));
}

// The article above is drawn before the work begins.
requestAnimationFrame(() => setTimeout(() =>
  boot().catch((error) => {
    const status = document.getElementById("status");
    if (status) status.textContent = `This copy of atomlab could not be unpacked (${error.message}): it may be incomplete, so copy it again; or the browser is too old.`;
  }),
));
