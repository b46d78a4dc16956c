// The site that `cargo xtask dist` makes, below a path of a plain host that knows no type for wasm: all of it works, in few requests,
// from files whose names say what is in them.
import { readFile, readdir } from "node:fs/promises";
import { LESSONS } from "../../www/lessons/content/all.js";
import { finished } from "./pages/class-lines.js";
import { LessonsPage } from "./pages/lessons-page.js";
import { expect, pathOf, plainHost, test as packed } from "./pages/packed.js";
import { PointsPage } from "./pages/points-page.js";
import { WordsPage } from "./pages/words-page.js";

/** @type {import("@playwright/test").TestType<import("@playwright/test").PlaywrightTestArgs & {host: Awaited<ReturnType<typeof plainHost>>}, {}>} */
const test = packed.extend({
  host: async ({}, use) => {
    const host = await plainHost("/class/of 2026/");
    await use(host);
    host.close();
    expect(host.missing).toEqual([]);
  },
  home: async ({ host }, use) => use(new URL(host.home).href),
});

/** Everything but the page itself, the encoder, the sources and the page's API. */
const HASHED = /\.[0-9a-zA-Z]{8,10}\.\w+$/;

test("a sentence is read and Words trains, in few requests of hashed names", async ({ page, host }) => {
  const words = new WordsPage(page);
  await words.open();
  await words.read("a dull plot but wonderful music");
  await expect.poll(() => words.chipText()).toBe("a dull plot but wonderful music");
  console.log(`first load: ${host.asked.length} requests`);
  expect(host.asked.length).toBeLessThan(45);
  await words.device.selectOption("cpu");
  await words.makeSmall({ steps: 3 });
  await words.train.click();
  await expect(words.status).toContainText("Training finished at step 3", { timeout: 100_000 });
  expect(host.asked.filter((name) => name !== "index.html" && !HASHED.test(name))).toEqual([]);
});

test("every laboratory opens, and Points trains", async ({ page }) => {
  const points = new PointsPage(page);
  await points.open();
  await points.device.selectOption("cpu");
  await points.finish(40);
  for (const [name, heading] of [["Forces", "Two atoms"], ["Pictures", "Your own pictures"], ["Lessons", "1. What is a latent space?"]]) {
    await page.getByRole("navigation", { name: "Laboratories" }).getByRole("link", { name }).click();
    await expect(page.getByRole("heading", { name: heading, exact: true })).toBeVisible({ timeout: 60_000 });
  }
});

test("another language is fetched as a file of its own", async ({ page, host }) => {
  await page.goto("/?lang=de");
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  expect(host.asked.filter((name) => /^www\/de\./.test(name))).toHaveLength(1);
});

test("a result's code is made and read", async ({ page }) => {
  await new LessonsPage(page).readItsCode(LESSONS[0], finished(LESSONS[0]));
});

test("what is not to be passed on is not offered", async ({ page }) => {
  await page.goto("/#/pictures");
  const names = page.getByRole("combobox", { name: "Data set" }).getByRole("option");
  await expect(names.filter({ hasText: "Smileys" })).toHaveCount(1, { timeout: 60_000 });
  await expect(names.filter({ hasText: "CIFAR-10" })).toHaveCount(0);
});

test("other people's code finds the laboratory by its old name", async ({ page }) => {
  await page.goto("/");
  const title = await page.evaluate(async () => {
    const { Lab } = await import(/** @type {any} */ (new URL("www/atomlab.js", location.href).href));
    const lab = await Lab.open({ device: "cpu" });
    const { tokens } = await lab.charges("a fine film");
    lab.close();
    return tokens.length;
  });
  expect(title).toBeGreaterThan(2);
});

test("files are found in one place", async () => {
  const elsewhere = (await readdir("www", { recursive: true })).filter((name) => name.endsWith(".js") && !/^(wasm|data)\//.test(name) && name !== "lab/files.js");
  for (const name of elsewhere) expect(await readFile(`www/${name}`, "utf8"), `www/${name}: through www/lab/files.js`).not.toMatch(/import\.meta\.url|new Worker\(/);
});

test("the browser checks what index.html names, and the policy is strict", async () => {
  const page = await readFile(pathOf("index.html"), "utf8");
  for (const [tag] of page.matchAll(/<(?:script|link rel="(?:stylesheet|modulepreload)")[^>]*>/g)) expect(tag).toMatch(/ integrity="sha384-[\w+/]{64}"/);
  expect(page).toContain("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'");
  expect(page).not.toMatch(/(?:href|src)="\//);
});
