// The page's end of the line to the worker that reads codes.

import { AskedWorker } from "../../lab/asked-worker.js";
import { startWorker } from "../../lab/files.js";
import { moduleSource } from "../../lab/module.js";
import { LONGEST_MS, UNREAD } from "../../pictures/files/picture-files.js";

export class CodeReader {
  #worker = new AskedWorker(() => startWorker("lessons/codes/worker.js", "atomlab codes"), LONGEST_MS, UNREAD);

  /** @param {Blob} file a picture @returns {Promise<string[]>} the text of every code in it, each once; rejects with a sentence that does not name the file */
  async file(file) {
    return (await this.#worker.ask({ module: await moduleSource("codes"), file })).texts;
  }

  /** @param {ImageBitmap | VideoFrame} frame is handed over @returns {Promise<string[]>} */
  async frame(frame) {
    return (await this.#worker.ask({ module: await moduleSource("codes"), frame }, [frame])).texts;
  }

  /** Gives back the memory of large pictures, once all are read. */
  rest() {
    this.#worker.close();
  }
}
