// Devices, workers and runs (www/lab/, www/atomlab.js).

/** @type {Record<string, string>} */
export const lab = {
};
