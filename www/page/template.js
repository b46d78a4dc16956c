// Parts of the page that stand in it more than once, from the one `<template>` of index.html that holds them.

import { byId } from "./dom.js";

/** Attributes that hold ids. */
const IDS = ["id", "for", "aria-labelledby", "aria-describedby"];

/** A copy of a template, all of whose ids begin with this. @param {string} id of the template @param {string} prefix @returns {DocumentFragment} */
export function fromTemplate(id, prefix) {
  const copy = document.importNode(byId(id, HTMLTemplateElement).content, true);
  for (const name of IDS) {
    for (const element of copy.querySelectorAll(`[${name}]`)) {
      const ids = element.getAttribute(name)?.split(" ") ?? [];
      element.setAttribute(name, ids.map((one) => prefix + one).join(" "));
    }
  }
  return copy;
}
