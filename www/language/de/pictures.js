// The Pictures laboratory.

/** @type {Record<string, string>} */
export const pictures = {
};
