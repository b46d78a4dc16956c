// The card of the shipped model of photographs says what was measured of it, with the number of pictures.
import { readFile } from "node:fs/promises";
import { expect, test } from "./fixtures.js";
import { MISSING_MODEL, PicturesPage } from "./pages/pictures-page.js";

test.skip(MISSING_MODEL.length > 0, "nobody has trained the model of photographs yet");

const CARD = new URL("../../www/models/photographs.json", import.meta.url);

/** Opens the page with these measurements in the card. @param {import("@playwright/test").Page} page @param {object[]} [evaluations] */
async function cardWith(page, evaluations) {
  const card = { ...JSON.parse(await readFile(CARD, "utf8")), evaluations };
  await page.route("**/models/photographs.json", (route) => route.fulfill({ json: card }));
  await new PicturesPage(page).open();
  const found = page.getByRole("group").filter({ hasText: "About the shipped model of photographs" });
  await found.locator("summary").click();
  await expect(found.getByText("Accuracy, validation")).toBeVisible();
  return found;
}

test("a model measured on other pictures says on how many, and how well", async ({ page }) => {
  const measured = { accuracy: 0.5432, macroF1: 0.53, mcc: 0.49, n: 10_000, device: "cpu", command: ["atomlab", "evaluate"] };
  const card = await cardWith(page, [{ ...measured, data: "cifar10-test", split: "all" }, { ...measured, data: "cifar10-train", split: "validation", n: 5000 }]);
  for (const [term, value] of [
    ["Accuracy, all photographs of cifar10-test", "54.3 %, macro-F1 53.0 %, MCC 0.49 (n = 10,000)"],
    ["Accuracy, photographs of cifar10-train kept out of training", "54.3 %, macro-F1 53.0 %, MCC 0.49 (n = 5,000)"],
  ]) {
    await expect(card.getByText(term, { exact: true })).toBeVisible();
    await expect(card.getByRole("definition").filter({ hasText: value })).toHaveCount(1);
  }
  // A long term leaves the numbers their room on a narrow screen.
  await page.setViewportSize({ width: 320, height: 700 });
  const [whole, value] = await Promise.all([card.boundingBox(), card.getByRole("definition").first().boundingBox()]);
  expect(value?.width).toBeGreaterThan((whole?.width ?? Infinity) * 0.45);
});

test("a model that was measured only after its training says no more", async ({ page }) => {
  const card = await cardWith(page);
  await expect(card.getByRole("term").filter({ hasText: "Accuracy" })).toHaveCount(1);
  await expect(card).not.toContainText("undefined");
});
