// What index.html says.

/** @type {Record<string, string>} */
export const markup = {
};
