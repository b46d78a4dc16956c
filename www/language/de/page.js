// What all laboratories share (www/page/).

/** @type {Record<string, string>} */
export const page = {
};
