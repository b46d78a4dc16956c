// Forces for everybody: axe in light, dark and on a phone, no sideways scrolling, and the keyboard alone.
import { expect, test } from "./fixtures.js";
import { ForcesPage } from "./pages/forces-page.js";

for (const [name, colorScheme, width] of /** @type {const} */ ([["light", "light", 1366], ["dark", "dark", 1366], ["a phone", "light", 390]])) {
  test.describe(name, () => {
    test.use({ colorScheme, viewport: { width, height: 768 } });

    test("axe finds nothing, with every detail open", async ({ page, expectAccessible }) => {
      const forces = new ForcesPage(page);
      await forces.open({ view: "particles", a1q: 5 });
      await forces.step.click();
      await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
      await expectAccessible();
    });
  });
}

for (const width of [320, 390, 768, 1366, 1920]) {
  test(`nothing scrolls sideways at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    const forces = new ForcesPage(page);
    await forces.open({ an: 5, bn: 5 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}

test("the keyboard alone: charges, an atom, the ratio and the crowd", async ({ page }) => {
  const forces = new ForcesPage(page);
  await forces.open();
  const reach = async (/** @type {import("@playwright/test").Locator} */ target) => {
    for (let i = 0; i < 120; i++) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press("Tab");
    }
    throw new Error("The keyboard did not get there.");
  };
  await reach(forces.handle("Atom A, nucleus"));
  const distance = await forces.value("Distance of the nuclei d");
  await page.keyboard.press("ArrowLeft");
  await expect.poll(() => forces.value("Distance of the nuclei d")).toBeGreaterThan(distance);
  await reach(forces.slider("A", 1));
  await page.keyboard.press("Home");
  await expect(forces.number("A", 1, "charge")).toHaveValue("-1");
  await reach(forces.ratio);
  await page.keyboard.press("Control+a");
  await page.keyboard.type("4");
  await expect(forces.balance).toContainText("1 r̃");
  await reach(forces.step);
  await page.keyboard.press("Enter");
  await expect.poll(async () => (await forces.crowd()).step).toBe(1);
});

test("with reduced motion nothing moves unasked, and play still gets on", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  const forces = new ForcesPage(page);
  await forces.open();
  expect((await forces.crowd()).step).toBe(0);
  await forces.play.click();
  await expect.poll(async () => (await forces.crowd()).step).toBeGreaterThan(30);
  await forces.pause.click();
});
