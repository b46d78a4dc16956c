// The wasm modules and how each is brought to life, on the page thread and in workers.
import { fileAddress } from "./files.js";

/** Figures for the page thread, sessions for workers; the last holds both kinds of them. */
const MODULES = { page: "atomlab_page", cpu: "atomlab", images: "atomlab_images", gpu: "atomlab_gpu" };

/** Where a module is: its JavaScript and its wasm. @typedef {{script: string, wasm: string}} ModuleAddress */

/** @param {keyof typeof MODULES} name @returns {Promise<ModuleAddress>} */
export async function moduleAddress(name) {
  const [script, wasm] = await Promise.all([fileAddress(`wasm/${MODULES[name]}.js`), fileAddress(`wasm/${MODULES[name]}_bg.wasm`)]);
  return { script, wasm };
}

/** Imports the module's JavaScript and compiles its wasm. @param {ModuleAddress} address @returns {Promise<any>} its exports */
export async function loadModule({ script, wasm }) {
  const exports = await import(script);
  await exports.default({ module_or_path: new URL(wasm) });
  return exports;
}
