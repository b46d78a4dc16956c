// The wasm modules and how each is brought to life, on the page thread and in workers.

/** @type {{page: string, cpu: string, images: string, codes: string, gpu: string}} addresses without their endings: figures for the page thread, sessions for workers, a reader of codes; the last holds both kinds of sessions */
export const MODULES = {
  page: new URL("../wasm/atomlab_page", import.meta.url).href,
  cpu: new URL("../wasm/atomlab", import.meta.url).href,
  images: new URL("../wasm/atomlab_images", import.meta.url).href,
  codes: new URL("../wasm/atomlab_codes", import.meta.url).href,
  gpu: new URL("../wasm/atomlab_gpu", import.meta.url).href,
};

/** Imports the module's JavaScript and compiles its wasm. @param {string} address @returns {Promise<any>} its exports */
export async function loadModule(address) {
  const exports = await import(`${address}.js`);
  await exports.default({ module_or_path: new URL(`${address}_bg.wasm`) });
  return exports;
}
