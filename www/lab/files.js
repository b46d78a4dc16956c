// Where the page's own files are. Every script, worker, module, model, table and data set is found here and nowhere else, because
// only the development page keeps them beside each other: `cargo xtask dist` puts another file in this one's place
// (xtask/bundle/), where names carry hashes or the bytes come out of the page itself.

/** @param {string} path below `www/`, such as "data/snippets.tsv" @returns {Promise<string>} what `fetch` and `import` take; awaited, because the bytes may have to be unpacked first */
export async function fileAddress(path) {
  return new URL(`../${path}`, import.meta.url).href;
}

/** @param {string} path of a worker's script below `www/` @returns {string} */
export function workerAddress(path) {
  return new URL(`../${path}`, import.meta.url).href;
}

/** Whether this copy of the page may have a file; here that is only known by asking for it. @param {string} _path below `www/` @returns {boolean} */
export function mayHave(_path) {
  return true;
}
