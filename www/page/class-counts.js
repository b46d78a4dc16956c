// How many samples there are of each class, as a list.

import { make } from "./dom.js";
import { counted, percent } from "./numbers.js";

/** @param {{name: string, count: number}[]} classes */
export function classCounts(classes) {
  const sum = classes.reduce((all, { count }) => all + count, 0);
  const items = classes.map(({ name, count }) => make("li", {}, make("bdi", {}, name), ` ${counted(count)} (${percent(count / sum)})`));
  return make("ul", { class: "class-counts numbers" }, ...items);
}
