// The page's end of the line to the worker that decodes: one picture after the other, because each may take a lot of memory.

/** @import {Decoded} from "./worker.js" */
import { t } from "../../language/translate.js";
import { MOST_BYTES, MOST_PIXELS } from "./checks.js";

/** Said before a picture is chosen. */
export const PICTURE_LIMITS = t("PNG, JPEG, WebP, GIF or BMP of up to {size} MB and {pixels} megapixels.", { size: MOST_BYTES / 1e6, pixels: MOST_PIXELS / 1e6 });

/** A picture may take this long before its worker counts as hung, in milliseconds. */
const LONGEST_MS = 60_000;

class PictureFiles {
  /** @type {Worker | null} */
  #worker = null;
  /** @type {Promise<unknown>} */
  #turn = Promise.resolve();

  /** @param {Blob} file @returns {Promise<Uint8Array<ArrayBuffer>>} 32 × 32 pixels; rejects with a sentence that does not name the file */
  pixels(file) {
    const turn = this.#turn.then(() => this.#decode(file));
    this.#turn = turn.catch(() => {});
    return turn;
  }

  /** @param {Blob} file @returns {Promise<Uint8Array<ArrayBuffer>>} */
  #decode(file) {
    this.#worker ??= new Worker(new URL("./worker.js", import.meta.url), { type: "module", name: "atomlab pictures" });
    const worker = this.#worker;
    return new Promise((resolve, reject) => {
      const lose = (/** @type {string} */ sentence) => {
        clearTimeout(timer);
        worker.terminate();
        this.#worker = null;
        reject(new Error(sentence));
      };
      const timer = setTimeout(() => lose(t("The picture could not be read: decoding it took more than a minute.")), LONGEST_MS);
      worker.onmessage = (/** @type {MessageEvent<Decoded>} */ { data }) => {
        clearTimeout(timer);
        if ("pixels" in data) resolve(data.pixels);
        else reject(new Error(data.message));
      };
      worker.onerror = (event) => {
        event.preventDefault();
        lose(event.message ? t("The picture could not be read: {why}", { why: event.message }) : t("The picture could not be read: the worker that decodes could not be started."));
      };
      worker.postMessage(file);
    });
  }
}

/** The page's one decoder. */
export const pictureFiles = new PictureFiles();
