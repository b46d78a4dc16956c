// Axe finds nothing, in light, dark and with errors on the screen; small screens do not scroll sideways.
import { expect, test } from "./fixtures.js";
import { LabPage } from "./pages/lab-page.js";
import { MISSING_MODEL } from "./pages/pictures-page.js";

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

/** Every laboratory that the page has, one after the other. @param {import("@playwright/test").Page} page @param {(tab: string) => Promise<void>} look */
async function throughTabs(page, look) {
  await page.goto("/");
  const lab = new LabPage(page);
  const names = await page.getByRole("navigation", { name: "Laboratories" }).getByRole("link").allTextContents();
  expect(names).toEqual(expect.arrayContaining(["Points", "Words", "Pictures"]));
  for (const name of names) {
    await lab.tab(name).click();
    await expect(lab.tab(name)).toHaveAttribute("aria-current", "page");
    await expect(lab.status).not.toHaveText("Loading.");
    // What a laboratory draws, or its list of lessons.
    await expect(page.getByRole("main").locator("canvas:visible, ol:visible").first()).toBeVisible();
    await look(name);
  }
}

for (const [what, width, use] of /** @type {const} */ ([
  ["light", 390, { colorScheme: "light" }],
  ["dark", 390, { colorScheme: "dark" }],
  ["forced colours", 390, { forcedColors: "active" }],
  ["light", 320, { colorScheme: "light" }],
])) {
  test.describe(`${what} at ${width} pixels`, () => {
    test.use({ ...use, viewport: { width, height: 800 }, allowedErrors: MISSING_MODEL });

    test("every laboratory", async ({ page, expectAccessible }) => {
      test.slow();
      await throughTabs(page, async (name) => {
        expect(await page.evaluate(() => document.documentElement.scrollWidth), `the width of ${name}`).toBeLessThanOrEqual(width);
        await test.step(name, expectAccessible);
      });
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
