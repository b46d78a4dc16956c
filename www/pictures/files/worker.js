// The worker that decodes pictures, so that one of many megapixels does not stop the page.

import { pixelsOfFile } from "./decode.js";

/** @typedef {{pixels: Uint8Array<ArrayBuffer>} | {message: string}} Decoded */

const scope = /** @type {{postMessage(message: Decoded, transfer?: Transferable[]): void, addEventListener: typeof addEventListener}} */ (
  /** @type {unknown} */ (globalThis)
);

scope.addEventListener("message", async ({ data }) => {
  try {
    const pixels = await pixelsOfFile(data);
    scope.postMessage({ pixels }, [pixels.buffer]);
  } catch (error) {
    scope.postMessage({ message: error instanceof Error ? error.message : String(error) });
  }
});
