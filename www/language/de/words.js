// The Words laboratory.

/** @type {Record<string, string>} */
export const words = {
};
