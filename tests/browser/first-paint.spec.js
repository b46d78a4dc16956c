// The page is an article before any script runs, paints at once, and fetches only what it uses.
import { expect, test } from "./fixtures.js";

test("readable without scripts", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const page = await context.newPage();
  await page.goto("/");
  await expect(page.getByRole("heading", { name: "The method in four paragraphs" })).toBeVisible();
  await expect(page.getByText("each token of a sentence carries a learned charge")).toBeVisible();
  await expect(page.getByRole("link", { name: "arXiv 2210.03728" })).toBeVisible();
  await context.close();
});

test("first paint is not waited for", async ({ words }) => {
  const paint = await words.page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Infinity);
  // One second is the goal; a busy machine may take longer.
  console.log(`first contentful paint after ${Math.round(paint)} ms`);
  expect(paint).toBeLessThan(3000);
});

test("the GPU module is not fetched for reading a sentence or training on the CPU", async ({ page, words }) => {
  /** @type {string[]} */
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await words.device.selectOption("cpu");
  await words.makeSmall({ steps: 2 });
  await words.train.click();
  await expect(words.status).toContainText("Training finished", { timeout: 60_000 });
  expect(asked.filter((url) => url.includes("atomlab_gpu"))).toEqual([]);
});

test("a strict policy is in place", async ({ words }) => {
  const policy = await words.page.locator("meta[http-equiv='Content-Security-Policy']").getAttribute("content");
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain("'unsafe-inline'");
});
