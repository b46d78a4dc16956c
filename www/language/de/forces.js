// The Forces laboratory.

/** @type {Record<string, string>} */
export const forces = {
};
