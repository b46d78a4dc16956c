// Where the page's own files are. Every script, worker, module, model, table and data set is found here and nowhere else, because
// only the development page keeps them beside each other: `cargo xtask dist` puts another file in this one's place
// (xtask/bundle/), where names carry hashes or the bytes come out of the page itself. Paths are those below `www/`.

/** @param {string} path such as "data/snippets.tsv" @returns {Promise<string>} what `fetch` takes; awaited, because the bytes may have to be unpacked first */
export async function fileAddress(path) {
  return address(path);
}

/** What brings wasm to a worker, which is sent it by the page: its address, or its bytes where a worker cannot ask for them. @param {string} path @returns {Promise<string | Blob>} */
export async function wasmSource(path) {
  return address(path);
}

/** A module's JavaScript. @param {string} path @returns {Promise<any>} its exports */
export function importScript(path) {
  return import(address(path));
}

/** @param {string} path of its script, written out, because `cargo xtask dist` looks for it @param {string} name for whoever debugs */
export function startWorker(path, name) {
  return new Worker(address(path), { type: "module", name });
}

/** Whether this copy of the page may have a file; here that is only known by asking for it. @param {string} _path @returns {boolean} */
export function mayHave(_path) {
  return true;
}

/** @param {string} path */
function address(path) {
  return new URL(`../${path}`, import.meta.url).href;
}
