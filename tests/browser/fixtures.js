// What every spec stands on: a page that asks no other host for anything and logs no error.
import { AxeBuilder } from "@axe-core/playwright";
import { test as base, expect } from "@playwright/test";
import { PointsPage } from "./pages/points-page.js";
import { Reading } from "./pages/reading.js";
import { WordsPage } from "./pages/words-page.js";

export { expect };

/** The adapter of this browser is none of the page's doing. */
const HARMLESS = /No available adapters/;

/**
 * @typedef {object} Fixtures
 * @property {WordsPage} words the opened page
 * @property {Reading} reading the opened page, for its sentence
 * @property {PointsPage} points the laboratory of points, not yet opened
 * @property {string[]} allowedErrors parts of console errors that a spec brings about on purpose
 * @property {() => Promise<void>} expectAccessible
 */

/** @type {import("@playwright/test").TestType<import("@playwright/test").PlaywrightTestArgs & import("@playwright/test").PlaywrightTestOptions & Fixtures, import("@playwright/test").PlaywrightWorkerArgs & import("@playwright/test").PlaywrightWorkerOptions>} */
export const test = base.extend({
  allowedErrors: async ({}, use) => use([]),

  page: async ({ page, allowedErrors, baseURL }, use) => {
    /** @type {string[]} */
    const wrong = [];
    const host = new URL(baseURL ?? "").host;
    page.on("request", (request) => {
      const url = new URL(request.url());
      if (/^https?:$/.test(url.protocol) && url.host !== host) wrong.push(`asked another host: ${url}`);
    });
    page.on("console", (message) => {
      const text = message.text();
      const known = HARMLESS.test(text) || allowedErrors.some((part) => text.includes(part));
      if (message.type() === "error" && !known) wrong.push(`console: ${text}`);
    });
    page.on("pageerror", (error) => wrong.push(`uncaught: ${error.message}`));
    await use(page);
    expect(wrong).toEqual([]);
  },

  words: async ({ page }, use) => {
    const words = new WordsPage(page);
    await words.open();
    await use(words);
  },

  reading: async ({ words }, use) => use(new Reading(words)),

  points: async ({ page }, use) => use(new PointsPage(page)),

  expectAccessible: async ({ page }, use) => {
    await use(async () => {
      const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join("; ")}`)).toEqual([]);
    });
  },
});
