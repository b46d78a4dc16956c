// The document's own text in the visitor's language: index.html is English, and its text is its key.
//
// A message is what an element holds beside whole blocks, with the inline elements in it as bare tags: "Choose, press <b>Train</b>, and
// watch." They stay the same elements, with their attributes and whoever listens to them; a translation may move them but needs them all.

import { language, translateText } from "./translate.js";

/** Attributes that are read by people. */
const ATTRIBUTES = ["aria-label", "title", "placeholder", "alt"];
/** Elements without words of their own. */
const SILENT = new Set(["SCRIPT", "NOSCRIPT", "STYLE", "svg", "math", "CODE", "TEXTAREA"]);
/** Elements in a sentence that are one thing in it; what they hold are messages of their own. */
const WHOLE = new Set(["SELECT", "BUTTON", "INPUT", "PROGRESS", "OUTPUT", "UL", "OL", "DL", "DETAILS", "TABLE", "BR", "DIV"]);

/** @param {Node} node */
const isWhole = (node) => node instanceof Element && (WHOLE.has(node.tagName) || node.childNodes.length === 0 || !translatable(node));

/** @param {Element} element */
const translatable = (element) => element.getAttribute("translate") !== "no" && !SILENT.has(element.tagName);

/** Translates everything below, and the templates in it. @param {Element | DocumentFragment} root @param {(message: string) => string} [translate] */
export function translateTree(root, translate = translateText) {
  for (const child of root.children) translateElement(child, translate);
}

/** The page as it stands in index.html. */
export function translateDocument() {
  document.documentElement.lang = language === "pseudo" ? "en" : language;
  if (language === "en") return;
  document.title = translateText(document.title);
  const description = document.querySelector("meta[name=description]");
  description?.setAttribute("content", translateText(description.getAttribute("content") ?? ""));
  translateTree(document.body);
}

/** @param {Element} element @param {(message: string) => string} translate */
function translateElement(element, translate) {
  if (!translatable(element)) return;
  translateAttributes(element, translate);
  if (element instanceof HTMLTemplateElement) translateTree(element.content, translate);
  else if (hasText(element)) translateMessage(element, translate);
  else translateTree(element, translate);
}

/** @param {Element} element @param {(message: string) => string} translate */
function translateAttributes(element, translate) {
  for (const name of ATTRIBUTES) {
    const text = element.getAttribute(name);
    if (text && /\p{L}{2}/u.test(text)) element.setAttribute(name, translate(text));
  }
}

/** @param {Element} element */
function hasText(element) {
  return [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && /\S/.test(node.textContent ?? ""));
}

/** What stands in an element, with the elements in it as bare tags. @param {Node} node @returns {string} */
function written(node) {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? "";
  if (!(node instanceof Element)) return "";
  const tag = node.tagName.toLowerCase();
  return isWhole(node) ? `<${tag}/>` : `<${tag}>${[...node.childNodes].map(written).join("")}</${tag}>`;
}

/** @param {Element} element that holds text @param {(message: string) => string} translate */
function translateMessage(element, translate) {
  const message = [...element.childNodes].map(written).join("").replace(/\s+/g, " ").trim();
  const inside = elementsOf(element);
  const open = inside.filter((one) => !isWhole(one));
  for (const one of inside) {
    if (open.includes(one)) translateAttributes(one, translate);
    else translateElement(one, translate);
  }
  // A formula, a number or a sign is no message.
  if (!/\p{L}{2}/u.test(message.replace(/<[^>]*>/g, " "))) return;
  const translation = translate(message);
  if (translation === message) return;
  for (const one of [element, ...open]) one.replaceChildren();
  const opened = [element];
  for (const [piece, closing, tag] of translation.matchAll(/<(\/?)([a-z][a-z0-9]*)\/?>|[^<]+/g)) {
    if (tag === undefined) opened[0].append(piece);
    else if (closing) opened.shift();
    else {
      const at = inside.findIndex((one) => one.tagName.toLowerCase() === tag);
      if (at < 0) throw new Error(`The translation of “${message}” has a <${tag}> too many.`);
      const [next] = inside.splice(at, 1);
      opened[0].append(next);
      if (!piece.endsWith("/>")) opened.unshift(next);
    }
  }
}

/** The elements of a sentence, as they are written. @param {Element} element @returns {Element[]} */
function elementsOf(element) {
  return [...element.children].flatMap((child) => (isWhole(child) ? [child] : [child, ...elementsOf(child)]));
}
