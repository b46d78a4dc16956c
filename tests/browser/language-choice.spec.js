// The choice of a language: in the masthead, kept by the browser, with the address as it is, and never at the cost of a run unasked.

import { expect, test } from "./fixtures.js";

/** @param {import("@playwright/test").Page} page */
const choice = (page) => page.getByRole("combobox", { name: "Language" });

test("another language keeps the address and is kept for the next visit", async ({ page }) => {
  await page.goto("/#/points?v=1&seed=3");
  await expect(page.getByRole("spinbutton", { name: "Seed", exact: true })).toHaveValue("3");
  await choice(page).selectOption("de");
  await expect(page.getByRole("button", { name: "Trainieren" })).toBeEnabled();
  await expect(page).toHaveURL(/\/#\/points\?v=1&seed=3$/);
  await expect(page.getByRole("spinbutton", { name: "Seed", exact: true })).toHaveValue("3");
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  await page.reload();
  await expect(choice(page)).toHaveValue("de");
  await choice(page).selectOption("en");
  await expect(page.getByRole("button", { name: "Train", exact: true })).toBeEnabled();
  await expect(page).toHaveURL(/\/#\/points\?v=1&seed=3$/);
});

test("an open run is not lost unasked", async ({ page }) => {
  await page.goto("/?lang=de#/points");
  await page.getByRole("button", { name: "Schritt" }).first().click();
  await expect(page.locator("#status")).toHaveText("Schritt 1 gemacht.");
  await choice(page).selectOption("en");
  const notice = page.locator("#language-notice");
  await expect(notice).toContainText("Ein offener Lauf und eigene Dateien gingen verloren.");
  await notice.getByRole("button", { name: "Bleiben" }).click();
  await expect(notice).toBeHidden();
  await expect(choice(page)).toHaveValue("de");
  await expect(page.locator("#progress-text")).toContainText("Schritt 1 von");
  await choice(page).selectOption("en");
  await notice.getByRole("button", { name: "Sprache wechseln" }).click();
  await expect(page.getByRole("button", { name: "Train", exact: true })).toBeEnabled();
  expect(new URL(page.url()).search, "what was chosen here is stronger than the link's").toBe("");
});

test("a copied link keeps the language that the address names", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/?lang=de#/words");
  await page.getByRole("button", { name: "Link kopieren" }).click();
  await expect(page.locator("#status")).toHaveText("Link kopiert.");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/\?lang=de#\/words/);
});

for (const width of [1366, 390, 320]) {
  test(`German words fit a page of ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 768 });
    for (const tab of ["forces", "points", "words", "pictures", "lessons"]) {
      await page.goto(`/?lang=de#/${tab}`);
      await expect(page.locator(`main [data-tab~=${tab}]`).first()).toBeVisible();
      await page.waitForLoadState("networkidle");
      expect(await page.evaluate(() => document.documentElement.scrollWidth), tab).toBeLessThanOrEqual(width);
    }
  });
}
