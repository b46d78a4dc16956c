// The page as `cargo xtask dist` packs it: a plain host with default headers, and what every spec of a packed page stands on.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { test as base, expect } from "@playwright/test";

export { expect };

const DIST = new URL("../../../dist/", import.meta.url);

/** What the plainest of servers know. It takes wasm for anything at all, and sends neither policies nor compressed copies. @type {Record<string, string>} */
const TYPES = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml", ".json": "application/json" };

/** Serves dist/ below a path. @param {string} path @returns {Promise<{home: string, asked: string[], missing: string[], close: () => void}>} */
export async function plainHost(path) {
  /** @type {string[]} */
  const asked = [];
  /** @type {string[]} */
  const missing = [];
  const server = createServer(async ({ url = "" }, answer) => {
    const wanted = decodeURIComponent(new URL(url, "http://host").pathname);
    const name = wanted.startsWith(path) ? wanted.slice(path.length) || "index.html" : null;
    asked.push(name ?? wanted);
    try {
      if (name === null || name.includes("..")) throw new Error("Not of this site.");
      const bytes = await readFile(new URL(name, DIST));
      answer.writeHead(200, { "Content-Type": TYPES[extname(name)] ?? "application/octet-stream" }).end(bytes);
    } catch {
      missing.push(wanted);
      answer.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(null)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return { home: `http://127.0.0.1:${port}${path}`, asked, missing, close: () => server.close() };
}

/** The address of a file of dist/ as a double click gives it. @param {string} name */
export function fileOf(name) {
  return new URL(name, DIST).href;
}

/** @param {string} name */
export function pathOf(name) {
  return fileURLToPath(new URL(name, DIST));
}

/** The adapter of this browser is none of the page's doing. */
const HARMLESS = /No available adapters/;

/**
 * A page that lives at `home`, asks nobody else for anything and logs no error. Page objects write addresses from the root.
 * @type {import("@playwright/test").TestType<import("@playwright/test").PlaywrightTestArgs & import("@playwright/test").PlaywrightTestOptions & {home: string}, import("@playwright/test").PlaywrightWorkerArgs & import("@playwright/test").PlaywrightWorkerOptions>}
 */
export const test = base.extend({
  home: ["", { option: true }],

  page: async ({ page, home }, use) => {
    /** @type {string[]} */
    const wrong = [];
    page.on("request", (request) => {
      const url = request.url();
      if (!url.startsWith(home) && !/^(blob|data):/.test(url)) wrong.push(`asked ${url}`);
    });
    page.on("response", (response) => response.status() >= 400 && wrong.push(`${response.status()} for ${response.url()}`));
    page.on("console", (message) => message.type() === "error" && !HARMLESS.test(message.text()) && wrong.push(`console: ${message.text()}`));
    page.on("pageerror", (error) => wrong.push(`uncaught: ${error.message}`));
    const go = page.goto.bind(page);
    page.goto = (address, options) => go(address.startsWith("/") ? home + address.slice(1) : address, options);
    await use(page);
    expect(wrong).toEqual([]);
  },
});
