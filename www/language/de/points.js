// The Points laboratory.

/** @type {Record<string, string>} */
export const points = {
};
