// The crate's errors, which arrive in English.

/** @type {Record<string, string>} */
export const crate = {
};
