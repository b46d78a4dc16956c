// The worker that reads QR codes, so that neither a camera nor a photograph of many megapixels stops the page. The reader is loaded with the first picture.

/** @import {ModuleSource} from "../../lab/module.js" */
import { loadModule } from "../../lab/module.js";
import { eachStrip, openPicture } from "../../pictures/files/opened.js";

/** A larger photograph is reduced to so many pixels: codes that a hand can show to a camera have enough of them then. */
const MOST_PIXELS = 16_000_000;

/** What is to be read, a file or a frame of a camera, and by which module. @typedef {{module: ModuleSource} & ({file: Blob} | {frame: ImageBitmap | VideoFrame})} CodeQuestion */
/** @typedef {{texts: string[]} | {message: string}} CodeAnswer */

class Pictures {
  /** The reader's exports. @type {Promise<any> | null} */
  #codes = null;

  /** @param {CodeQuestion} question @returns {Promise<string[]>} */
  async texts(question) {
    const picture = "file" in question ? await openPicture(question.file) : question.frame;
    try {
      this.#codes ??= this.#load(question.module);
      return textsIn(await this.#codes, picture);
    } finally {
      picture.close();
    }
  }

  /** @param {ModuleSource} module */
  async #load(module) {
    try {
      return await loadModule(module);
    } catch {
      // What is missing now may be there later.
      this.#codes = null;
      throw new Error("The reader of codes is not here: the connection is gone, or www/wasm/atomlab_codes is missing.");
    }
  }
}

/** @param {any} codes the reader's exports @param {ImageBitmap | VideoFrame} picture @returns {string[]} */
function textsIn(codes, picture) {
  const [fullWidth, fullHeight] = "width" in picture ? [picture.width, picture.height] : [picture.displayWidth, picture.displayHeight];
  const scale = Math.min(1, Math.sqrt(MOST_PIXELS / (fullWidth * fullHeight)));
  const [width, height] = [fullWidth, fullHeight].map((length) => Math.max(1, Math.floor(length * scale)));
  const grey = new codes.CodePicture(width, height);
  try {
    eachStrip(picture, { left: 0, above: 0, width: fullWidth, height: fullHeight }, { width, height }, (rgba) => grey.add(rgba));
    return grey.read();
  } finally {
    grey.free();
  }
}

const scope = /** @type {{postMessage(message: CodeAnswer): void, addEventListener: typeof addEventListener}} */ (/** @type {unknown} */ (globalThis));
const pictures = new Pictures();

scope.addEventListener("message", async (/** @type {MessageEvent<CodeQuestion>} */ { data }) => {
  try {
    scope.postMessage({ texts: await pictures.texts(data) });
  } catch (error) {
    // A reader that stopped midway is of no more use: the page starts another worker.
    if (error instanceof WebAssembly.RuntimeError) reportError(error);
    else scope.postMessage({ message: error instanceof Error ? error.message : String(error) });
  }
});
