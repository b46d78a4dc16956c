// What a page in the pseudo-language still says in English: text that is no message, and no data either.

/** @import {Page} from "@playwright/test" */

/**
 * Visible texts and accessible names with words outside the brackets that `?lang=pseudo` puts around every message. Left out is what is
 * marked as data: `translate="no"` and `bdi`.
 * @param {Page} page @returns {Promise<string[]>}
 */
export function untranslated(page) {
  return page.evaluate(() => {
    /** Words of two letters or more that are left when messages, innermost first, are gone. @param {string} text */
    const left = (text) => {
      let rest = text;
      for (let before = ""; before !== rest; ) [before, rest] = [rest, rest.replace(/⟦[^⟦⟧]*⟧/g, " ")];
      // A message around elements begins in one text and ends in another.
      return rest.replace(/⟦.*$|^.*⟧/gs, " ");
    };
    const wordy = (/** @type {string} */ text) => /\p{L}{2}/u.test(left(text));
    const isData = (/** @type {Element | null} */ element) => element?.closest("[translate=no], bdi, script, style, code, math, textarea, svg") !== null;
    /** Whether it stands within a message that elements divide. @param {Element | null} element @returns {boolean} */
    const isInMessage = (element) => {
      for (let up = element; up && up !== document.body; up = up.parentElement) {
        const text = [...up.childNodes].map((node) => (node.nodeType === Node.TEXT_NODE ? node.textContent : "")).join("");
        if (/⟦[^⟧]*$|⟦.*⟧/s.test(text)) return true;
      }
      return false;
    };
    /** @type {Set<string>} */
    const found = new Set();
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const parent = node.parentElement;
      const text = node.textContent?.trim() ?? "";
      if (parent?.checkVisibility() && wordy(text) && !isData(parent) && !isInMessage(parent)) found.add(text);
    }
    for (const element of document.body.querySelectorAll("[aria-label], [title], [placeholder], [alt]")) {
      for (const name of ["aria-label", "title", "placeholder", "alt"]) {
        const text = element.getAttribute(name) ?? "";
        if (element.checkVisibility() && wordy(text) && !isData(element)) found.add(`${name}: ${text}`);
      }
    }
    return [...found];
  });
}
