// Three shorthands for the document; nothing here knows what the page is about.

/**
 * The element with an id, which must be there and of this class.
 * @template {Element} T
 * @param {string} id @param {new () => T} type @returns {T}
 */
export function byId(id, type) {
  const element = document.getElementById(id);
  if (!(element instanceof type)) throw new Error(`index.html has no ${type.name} with the id “${id}”.`);
  return element;
}

/**
 * An element with attributes and children; text stays text.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag @param {Record<string, string | number | boolean>} [attributes] @param {(Node | string)[]} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false) element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...children);
  return element;
}

/** Terms and what they mean, in place of what a list held. @param {HTMLElement} list @param {[string, string | Node][]} pairs */
export function fillTerms(list, pairs) {
  list.replaceChildren(...pairs.flatMap(([term, value]) => [make("dt", {}, term), make("dd", {}, value)]));
}
