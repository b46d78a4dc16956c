// The lessons.

/** @type {Record<string, string>} */
export const lessons = {
};
