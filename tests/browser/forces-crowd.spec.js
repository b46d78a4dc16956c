// Many atoms: every step lowers the energy, one seed is one picture, and an atom can be moved by hand.
import { expect, test } from "./fixtures.js";
import { ForcesPage } from "./pages/forces-page.js";

test("every step lowers the energy, and reset goes back to the start", async ({ page }) => {
  const forces = new ForcesPage(page);
  await forces.open();
  const start = await forces.crowdRows();
  expect(start.length).toBe(25);
  let last = await forces.crowd();
  expect(last.step).toBe(0);
  const first = last.energy;
  for (let step = 1; step <= 5; step++) {
    await forces.step.click();
    await expect.poll(async () => (await forces.crowd()).step).toBe(step);
    const now = await forces.crowd();
    expect(now.energy).toBeLessThan(last.energy);
    last = now;
  }
  await expect(forces.status).toContainText("Step 5: energy");
  await expect(forces.figure("Energy of all pairs")).toHaveAccessibleDescription(/step 0 to 5/);
  await forces.reset.click();
  await expect.poll(async () => (await forces.crowd()).energy).toBe(first);
  await expect.poll(() => forces.crowdRows()).toEqual(start);
});

test("it plays until it is paused, and never by itself", async ({ page }) => {
  const forces = new ForcesPage(page);
  await forces.open({ pace: 100 });
  await forces.play.click();
  await expect.poll(async () => (await forces.crowd()).step).toBeGreaterThan(20);
  await forces.pause.click();
  const { step } = await forces.crowd();
  await expect(forces.status).toContainText(`Paused at step ${step}`);
  await forces.step.click();
  expect((await forces.crowd()).step).toBe(step + 1);
  await forces.play.click();
  await forces.tab("Words").click();
  await forces.tab("Forces").click();
  await expect(forces.play).toBeVisible();
});

test("one seed is one picture, another seed another, and a link holds the steps", async ({ page, browser }) => {
  const forces = new ForcesPage(page);
  await forces.open({ seed: 7, charges: "drawn" });
  const start = await forces.crowdRows();
  for (let i = 0; i < 3; i++) await forces.step.click();
  await expect.poll(() => forces.crowdRows()).not.toEqual(start);
  const link = await forces.link();
  expect(link).toContain("steps=3");
  const context = await browser.newContext();
  const other = new ForcesPage(await context.newPage());
  await other.page.goto(link);
  await expect.poll(async () => (await other.crowd()).step).toBe(3);
  // What stands beside a figure follows it within a second.
  await expect.poll(async () => JSON.stringify(await other.crowdRows()) === JSON.stringify(await forces.crowdRows())).toBe(true);
  await context.close();
  await forces.newSeed.click();
  await expect(forces.seed).not.toHaveValue("7");
  await expect.poll(() => forces.crowdRows()).not.toEqual(start);
  await forces.seed.fill("7");
  await expect.poll(() => forces.crowdRows()).toEqual(start);
});

test("atoms come to rest, two of opposite kinds at their balance", async ({ page }) => {
  const forces = new ForcesPage(page);
  await forces.open({ "kind-a": 1, "kind-b": 1, pace: 256, "step-size": 0.1, steps: 5000 });
  await forces.play.click();
  await expect(forces.status).toContainText("rest", { timeout: 60_000 });
  const balance = Number(/balance at ([\d.]+)/.exec((await page.getByText(/balance at/).first().textContent()) ?? "")?.[1]);
  const [a, b] = await forces.figure("Many atoms").evaluate((canvas) => {
    const rows = [...(canvas.closest("figure")?.querySelectorAll("tbody tr") ?? [])];
    return rows.map((row) => [...row.querySelectorAll("td")].slice(2).map((cell) => Number(cell.textContent)));
  }).then(async (rows) => (rows.length > 0 ? rows : (await forces.openData("Many atoms")).getByRole("row").evaluateAll((all) => all.slice(1).map((row) => [...row.querySelectorAll("td")].slice(2).map((cell) => Number(cell.textContent))))));
  expect(Math.abs(Math.hypot(a[0] - b[0], a[1] - b[1]) - balance)).toBeLessThan(0.01);
});

test("an atom is moved by arrow keys and by hand", async ({ page }) => {
  const forces = new ForcesPage(page);
  await forces.open();
  await page.getByRole("spinbutton", { name: "Atom", exact: true }).fill("5");
  await expect(forces.crowdHandle).toHaveAccessibleName(/^Atom 5 of 24/);
  const before = await forces.crowdHandle.getAttribute("aria-label");
  await forces.crowdHandle.focus();
  await page.keyboard.press("ArrowUp");
  await expect(forces.crowdHandle).not.toHaveAccessibleName(before ?? "");
  const box = await forces.crowdHandle.boundingBox();
  const canvas = await forces.figure("Many atoms").boundingBox();
  if (!box || !canvas) throw new Error("The atom has no place.");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const toX = x < canvas.x + canvas.width / 2 ? x + 60 : x - 60;
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(toX, y, { steps: 5 });
  await page.mouse.up();
  await expect.poll(async () => Math.abs(((await forces.crowdHandle.boundingBox())?.x ?? 0) + box.width / 2 - toX)).toBeLessThan(6);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await forces.copyLink.click();
  await expect(forces.status).toContainText("not what you moved by hand");
});

test("a crowd that cannot be is said, and nothing is lost", async ({ page }) => {
  const forces = new ForcesPage(page);
  await forces.open();
  await page.getByRole("spinbutton", { name: "Atoms of kind A" }).fill("0");
  await page.getByRole("spinbutton", { name: "Atoms of kind B" }).fill("1");
  await expect(forces.status).toContainText("There is 1 atom; accepted is 2 to 80.");
  await expect(forces.play).toBeDisabled();
  await page.getByRole("spinbutton", { name: "Atoms of kind A" }).fill("3");
  await expect(forces.play).toBeEnabled();
  await expect.poll(async () => (await forces.crowdRows()).length).toBe(5);
});

test.describe("with a finger", () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test("an atom is dragged up and down while the page stands still, and beside the atoms the page scrolls", async ({ page }) => {
    const forces = new ForcesPage(page);
    await forces.open();
    const number = page.getByRole("spinbutton", { name: "Atom", exact: true });
    await number.fill("5");
    const picture = forces.figure("Many atoms");
    /** Where the chosen atom is on the picture. */
    const place = async () => {
      const [box, within] = [await forces.crowdHandle.boundingBox(), await picture.boundingBox()];
      if (!box || !within) throw new Error("The atom has no place.");
      return { x: box.x + box.width / 2 - within.x, y: box.y + box.height / 2 - within.y };
    };
    const at = await place();
    // The handle goes elsewhere: what is touched is the picture.
    await number.fill("1");
    await picture.evaluate((canvas) => canvas.scrollIntoView({ block: "center" }));
    const within = await picture.boundingBox();
    if (!within) throw new Error("The picture has no place.");
    const from = { x: within.x + at.x, y: within.y + at.y };
    const touch = await page.context().newCDPSession(page);
    const drag = async (/** @type {{x: number, y: number}} */ { x, y }, /** @type {number} */ down) => {
      await touch.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x, y }] });
      for (let i = 1; i <= 10; i++) await touch.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: [{ x, y: y + (down * i) / 10 }] });
      await touch.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    };
    const scrolled = () => page.evaluate(() => scrollY);
    const before = await scrolled();
    const down = at.y > within.height / 2 ? -70 : 70;
    await drag(from, down);
    await expect(number).toHaveValue("5");
    await expect.poll(async () => Math.abs((await place()).y - at.y - down)).toBeLessThan(8);
    expect(await scrolled()).toBe(before);
    // The picture's corner holds no atom.
    await drag({ x: within.x + 4, y: within.y + within.height - 4 }, -150);
    await expect.poll(scrolled).toBeGreaterThan(before);
  });
});
