// The page's end of the line to the worker that decodes: one picture after the other, because each may take a lot of memory.

import { AskedWorker } from "../../lab/asked-worker.js";
import { startWorker } from "../../lab/files.js";
import { t } from "../../language/translate.js";
import { MOST_BYTES, MOST_PIXELS } from "./checks.js";

/** Said before a picture is chosen. */
export const PICTURE_LIMITS = t("PNG, JPEG, WebP, GIF or BMP of up to {size} MB and {pixels} megapixels.", { size: MOST_BYTES / 1e6, pixels: MOST_PIXELS / 1e6 });

/** A picture may take this long before its worker counts as hung, in milliseconds. */
export const LONGEST_MS = 60_000;

/** @type {import("../../lab/asked-worker.js").Lost} */
export const UNREAD = {
  hung: t("The picture could not be read: decoding it took more than a minute."),
  died: (why) => (why ? t("The picture could not be read: {why}", { why }) : t("The picture could not be read: the worker that decodes could not be started.")),
};

class PictureFiles {
  #worker = new AskedWorker(() => startWorker("pictures/files/worker.js", "atomlab pictures"), LONGEST_MS, UNREAD);

  /** @param {Blob} file @returns {Promise<Uint8Array<ArrayBuffer>>} 32 × 32 pixels; rejects with a sentence that does not name the file */
  async pixels(file) {
    return (await this.#worker.ask(file)).pixels;
  }
}

/** The page's one decoder. */
export const pictureFiles = new PictureFiles();
