// Axe finds nothing, in light, dark and with errors on the screen; small screens do not scroll sideways.
import { expect, test } from "./fixtures.js";

for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test("at rest, with every detail open", async ({ words, expectAccessible }) => {
      await expect(words.runLine).toBeVisible();
      await words.page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
      await expectAccessible();
    });

    test("with errors", async ({ words, expectAccessible }) => {
      await words.read("");
      await words.seed.fill("-1");
      await words.train.click();
      await expect(words.status).toContainText("Seed is -1");
      await expectAccessible();
    });
  });
}

test("during a run", async ({ words, expectAccessible }) => {
  test.slow();
  await words.makeSmall({ steps: 2000 });
  await words.train.click();
  await words.reaches(3);
  await expectAccessible();
  await words.pause.click();
});

for (const width of [320, 390, 768, 1366, 1920]) {
  test(`nothing scrolls sideways at ${width} pixels`, async ({ page, words }) => {
    await page.setViewportSize({ width, height: 800 });
    await words.read("the food was great but the service was awfully slow");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}

test("figures carry a sentence and a table", async ({ words }) => {
  for (const name of ["Loss", "Accuracy", "Latent space: Atom"]) {
    await expect(words.figure(name)).toHaveAccessibleDescription(/.{20,}/);
    expect((await words.dataOf(name)).length).toBeGreaterThan(2);
  }
});
