// Names in a row, as a sentence takes them.

/** @param {string[]} names @returns {string} such as "a, b and c" */
export function joined(names) {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
