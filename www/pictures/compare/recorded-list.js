// Which recorded tables are here, by what stands between `www/models/images-` and `.json`.

/** @type {string[]} */
export const RECORDED_TABLES = [];
