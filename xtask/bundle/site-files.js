// In the site, this stands in place of www/lab/files.js: a file's name carries a hash of its bytes, so that no host or browser
// mixes an old copy with a new page. All scripts lie in www/ itself, beside the folders.

/* global NAMES */
/** Path below `www/` to name there, for which bundle.mjs puts in what it knows. @type {Record<string, string>} */
// @ts-expect-error: it is no name, but what stands for one
const names = NAMES;

/** @param {string} path */
export async function fileAddress(path) {
  return address(path);
}

/** @param {string} path */
export async function wasmSource(path) {
  return address(path);
}

/** @param {string} path @returns {Promise<any>} */
export function importScript(path) {
  return import(address(path));
}

/** @param {string} path @param {string} name */
export function startWorker(path, name) {
  return new Worker(address(path), { type: "module", name });
}

/** @param {string} path */
export function mayHave(path) {
  return Object.hasOwn(names, path);
}

/** @param {string} path */
function address(path) {
  return new URL(names[path] ?? path, import.meta.url).href;
}
