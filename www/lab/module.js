// The wasm modules and how each is brought to life, on the page thread and in workers.
import { importScript, wasmSource } from "./files.js";

/** Figures for the page thread, sessions for workers, a reader of codes; the last holds both kinds of sessions. */
const MODULES = { page: "atomlab_page", cpu: "atomlab", images: "atomlab_images", codes: "atomlab_codes", gpu: "atomlab_gpu" };

/** What the thread that loads a module has to be given. @typedef {{name: keyof typeof MODULES, wasm: string | Blob}} ModuleSource */

/** @param {ModuleSource["name"]} name @returns {Promise<ModuleSource>} */
export async function moduleSource(name) {
  return { name, wasm: await wasmSource(`wasm/${MODULES[name]}_bg.wasm`) };
}

/** Imports the module's JavaScript and compiles its wasm. @param {ModuleSource} source @returns {Promise<any>} its exports */
export async function loadModule({ name, wasm }) {
  const exports = await importScript(`wasm/${MODULES[name]}.js`);
  await exports.default({ module_or_path: typeof wasm === "string" ? new URL(wasm) : new Response(wasm) });
  return exports;
}
