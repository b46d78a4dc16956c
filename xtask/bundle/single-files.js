// In the page as one file, this stands in place of www/lab/files.js: the bytes come out of the page itself. To a browser, a worker of
// a page without a host is a stranger to it: it can neither be a module nor ask for the page's blobs, so it is given wasm as bytes,
// and every bundle has the modules' JavaScript in it.

// Written by single.mjs: each module's JavaScript, to be imported by its path.
// @ts-expect-error: there is no such file
import { scripts } from "atomlab:scripts";

/** What boot.js has unpacked, on the page's thread. @returns {import("./boot.js").Unpacked} */
function unpacked() {
  return /** @type {any} */ (globalThis).atomlabUnpacked;
}

/** @param {string} path */
export async function fileAddress(path) {
  return URL.createObjectURL(await unpacked().file(path));
}

/** @param {string} path */
export function wasmSource(path) {
  return unpacked().file(path);
}

/** @param {string} path @returns {Promise<any>} */
export function importScript(path) {
  return scripts[path]();
}

/** @param {string} path @param {string} name */
export function startWorker(path, name) {
  return new Worker(unpacked().script(path), { name });
}

/** @param {string} path */
export function mayHave(path) {
  return unpacked().has(path);
}
