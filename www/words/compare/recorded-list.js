// Which recorded tables are here, by what stands between `www/models/text-` and `.json`.

/** @type {string[]} */
export const RECORDED_TABLES = ["methods-small-snippets", "methods-small-grammar", "methods-encoder-snippets", "layers-encoder-snippets"];
