// No laboratory in another language has English left in it: in the pseudo-language every message stands in brackets, and what stands in none is found.

/** @import {Page} from "@playwright/test" */
import { expect, test } from "./fixtures.js";
import { untranslated } from "./pages/untranslated.js";

/** Buttons and fields are found by their English names, within the brackets. @param {string} name */
const named = (name) => `⟦${name}⟧`;

/** @param {Page} page @param {string} hash */
async function open(page, hash) {
  await page.goto(`/?lang=pseudo${hash}`);
  await expect(page.locator("#status")).toContainText(named("Ready."), { timeout: 60_000 });
}

/** @param {Page} page */
async function expectNothingLeft(page) {
  await page.evaluate(() => document.querySelectorAll("details").forEach((one) => (one.open = true)));
  // What stands beside a figure follows it within a second.
  await page.waitForTimeout(1200);
  expect(await untranslated(page)).toEqual([]);
}

test("Forces", async ({ page }) => {
  await open(page, "#/forces");
  await page.getByRole("button", { name: named("Step") }).filter({ visible: true }).first().click();
  await expectNothingLeft(page);
});

test("Points, at its end and with a number that is refused", async ({ page }) => {
  await open(page, "#/points?v=1&steps=20");
  await page.getByRole("button", { name: named("Train") }).click();
  await expect(page.locator("#status")).toContainText("finished", { timeout: 60_000 });
  await page.getByRole("spinbutton", { name: named("Learning rate") }).first().fill("-1");
  await page.keyboard.press("Tab");
  await expectNothingLeft(page);
});

test("Words, at the end of a run and with an empty sentence", async ({ page }) => {
  await open(page, "#/words?v=1&steps=4&width=32&layers=1");
  await page.getByRole("button", { name: named("Train") }).click();
  await expect(page.locator("#status")).toContainText("finished", { timeout: 60_000 });
  await page.getByRole("textbox", { name: named("Sentence") }).fill(" ");
  await page.getByRole("button", { name: named("Show charges") }).click();
  await expectNothingLeft(page);
});

test("Pictures, at the end of a run and with a file that is no picture", async ({ page }) => {
  await open(page, "#/pictures?v=1&steps=4&width=4&batch-size=8");
  await page.getByRole("button", { name: named("Train") }).click();
  await expect(page.locator("#status")).toContainText("finished", { timeout: 60_000 });
  await page.getByLabel(named("Choose an image")).setInputFiles({ name: "notes.png", mimeType: "image/png", buffer: Buffer.from("these are notes") });
  await expect(page.locator("#pictures-look, main").first()).toContainText("notes.png");
  await expectNothingLeft(page);
});

test("Lessons, the list and a lesson's card", async ({ page }) => {
  await open(page, "#/lessons");
  await expectNothingLeft(page);
  await page.getByRole("button", { name: /Start/ }).first().click();
  await expect(page.getByRole("complementary", { name: named("Lesson"), exact: true })).toBeVisible({ timeout: 60_000 });
  await expectNothingLeft(page);
});

test("what can be exported", async ({ page }) => {
  await open(page, "#/points?v=1&steps=4");
  await page.getByRole("button", { name: named("Export"), exact: true }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await expectNothingLeft(page);
});

for (const hash of ["#/forces", "#/points", "#/words", "#/pictures", "#/lessons"]) {
  test(`axe finds nothing in German at ${hash}`, async ({ page, expectAccessible }) => {
    await page.goto(`/?lang=de${hash}`);
    await expect(page.locator("#status")).toContainText("Bereit.", { timeout: 60_000 });
    await expectAccessible();
  });
}
