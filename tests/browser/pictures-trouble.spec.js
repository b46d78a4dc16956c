// A run on pictures whose loss is no number any more: what is said, and the ways out. And whose the drawings are.
import { expect, test } from "./fixtures.js";
import { alter } from "./pages/altered.js";
import { LessonsPage } from "./pages/lessons-page.js";
import { LookPage } from "./pages/look-page.js";
import { MISSING_MODEL, PicturesPage, SMALL } from "./pages/pictures-page.js";

test.use({ allowedErrors: MISSING_MODEL });

test("a rate of 100 is trained on or stopped, and either is said", async ({ page }) => {
  const pictures = new PicturesPage(page);
  await pictures.open({ ...SMALL, "learning-rate": 100 });
  await pictures.train.click();
  await expect(pictures.status).toContainText(/Training finished at step 20|stopped being a finite number at step \d+/, { timeout: 60_000 });
});

test("a loss that is not finite stops the run at a step, says why, and offers two ways out", async ({ page }) => {
  // The form allows no setting that surely diverges, so the run is opened with one: weights grow ten-thousandfold a step.
  const wild = "Object.assign(spec.optimizer, { learningRate: 1000, weightDecay: 10, clipNorm: 0, warmupSteps: 0 });";
  await alter(page, "page/classifier-settings.js", "spec.baseline =", `${wild}\n  spec.baseline =`);
  const pictures = new PicturesPage(page);
  await pictures.open({ ...SMALL, steps: 40, "learning-rate": 100 });
  await pictures.train.click();
  await expect(pictures.status).toContainText(/stopped being a finite number at step \d+/, { timeout: 60_000 });
  const rate = page.getByRole("spinbutton", { name: "Learning rate", exact: true });
  await page.getByRole("button", { name: "Restore last checkpoint" }).click();
  await expect(pictures.status).toContainText("Restored the last checkpoint");
  await pictures.train.click();
  await expect(pictures.status).toContainText("stopped being a finite number at step", { timeout: 60_000 });
  await page.getByRole("button", { name: "Halve the learning rate" }).click();
  await expect(rate).toHaveValue("50");
  await expect(pictures.status).toContainText("Reset to the start");
});

test("who drew the emoji stands beside them, in the lesson too", async ({ page }) => {
  const look = new LookPage(page);
  const credit = page.getByText(/^Emoji: Twemoji, © Twitter, Inc and other contributors, CC BY 4\.0/);
  await look.open();
  await expect(credit).toHaveCount(1);
  await expect(credit).toBeVisible();
  await look.samples.last().click();
  await expect(look.whole("Picture as the network sees it")).toContainText("CC BY 4.0");
  const lessons = new LessonsPage(page);
  await page.goto("about:blank");
  await lessons.open();
  await lessons.start("Pictures as atoms");
  // The panel of the data is hidden there.
  await expect(page.getByRole("region", { name: "The data", exact: true })).toBeHidden();
  await expect(credit).toBeVisible();
});
