// The words in and beside figures (src/figures/).

/** @type {Record<string, string>} */
export const figures = {
};
