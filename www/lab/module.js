// The two wasm modules and how either is brought to life, on the page thread and in workers.

/** @type {{cpu: string, gpu: string}} addresses without their endings */
export const MODULES = {
  cpu: new URL("../wasm/atomlab", import.meta.url).href,
  gpu: new URL("../wasm/atomlab_gpu", import.meta.url).href,
};

/** Imports the module's JavaScript and compiles its wasm. @param {string} address @returns {Promise<any>} its exports */
export async function loadModule(address) {
  const exports = await import(`${address}.js`);
  await exports.default({ module_or_path: new URL(`${address}_bg.wasm`) });
  return exports;
}
