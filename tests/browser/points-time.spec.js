// The time machine: back to a stored step, and on from there another way.
import { expect, test } from "./fixtures.js";
import { SMALL } from "./pages/points-page.js";

test("scrubbing shows the spaces as they were, and back to now as they are", async ({ points }) => {
  await points.open(SMALL);
  const start = await points.picture("Atom");
  await points.finish(40);
  await expect.poll(() => points.picture("Atom")).not.toBe(start);
  const end = await points.picture("Atom");
  await expect(points.page.getByText(/\d+ states kept, every .* of at most/)).toBeVisible();
  await points.goBackTo(0);
  await expect.poll(() => points.picture("Atom")).toBe(start);
  await points.backToNow.click();
  await expect.poll(() => points.picture("Atom")).toBe(end);
  await expect(points.page.getByText("Step 40 of 40, now")).toBeVisible();
});

for (const [how, back] of /** @type {const} */ ([
  ["mouse", async (/** @type {import("./pages/points-page.js").PointsPage} */ points) => {
    await points.time.scrollIntoViewIfNeeded();
    const box = await points.time.boundingBox();
    if (!box) throw new Error("There is no slider.");
    await points.page.mouse.click(box.x + box.width * 0.3, box.y + box.height / 2);
  }],
  ["keyboard", async (/** @type {import("./pages/points-page.js").PointsPage} */ points) => {
    await points.time.focus();
    await points.page.keyboard.press("Home");
  }],
])) {
  test(`scrubbing while training stops and shows the chosen step: ${how}`, async ({ points }) => {
    await points.open({ ...SMALL, steps: 20_000, "test-samples": 2000 });
    await points.train.click();
    await points.reaches(60);
    await back(points);
    await expect(points.page.getByText(/Step \d+ of 20000, in the past/)).toBeVisible();
    await expect(points.status).toContainText("Paused at step");
    await expect(points.page.getByText(/Step \d+ of 20000, in the past/)).toBeVisible();
    await expect(points.time).toHaveAttribute("aria-valuetext", /in the past/);
    expect(await points.time.evaluate((input) => {
      const { value, max } = /** @type {HTMLInputElement} */ (input);
      return Number(value) < 0.6 * Number(max);
    })).toBe(true);
    await points.backToNow.click();
    await expect(points.page.getByText(/Step \d+ of 20000, now/)).toBeVisible();
  });
}

test("a branch needs a setting that differs, and leaves no empty phase behind", async ({ points }) => {
  await points.open({ ...SMALL, "one-rate": 1 });
  await expect(points.page.getByText(/^1 state kept, every .*: \d+ B of at most/)).toBeVisible();
  await points.finish(40);
  await expect(points.branch).toBeDisabled();
  await points.goBackTo(20);
  await expect(points.branch).toBeDisabled();
  await points.rate.fill("0.2");
  await expect(points.branch).toBeEnabled();
  await points.rate.fill("0.01");
  await points.preset.press("Tab");
  expect(await points.link()).not.toContain("phase=");
});

test("by keyboard", async ({ points }) => {
  await points.open(SMALL);
  await points.finish(40);
  await points.time.focus();
  await points.page.keyboard.press("ArrowLeft");
  await expect(points.time).toHaveAttribute("aria-valuetext", /Step \d+ of 40, in the past/);
  await points.page.keyboard.press("End");
  await expect(points.time).toHaveAttribute("aria-valuetext", "Step 40 of 40, now");
});

test("a branch goes on from a stored step with the settings as they are now", async ({ points }) => {
  await points.open({ ...SMALL, "one-rate": 1 });
  await points.finish(40);
  const before = (await points.curves()).split("\n");
  await points.goBackTo(20);
  await points.rate.fill("0.2");
  await points.branch.click();
  await expect(points.status).toContainText(/Branched at step \d+/);
  const from = await points.stepNow();
  expect(from).toBeLessThanOrEqual(20);
  await points.finish(40);
  const after = (await points.curves()).split("\n");
  // The header, step 0 and every step up to the branch are those of before.
  expect(after.slice(0, from + 2)).toEqual(before.slice(0, from + 2));
  expect(after[from + 3]).not.toBe(before[from + 3]);
  await points.reset.click();
  await expect(points.status).toContainText("Reset to the start");
  await points.finish(40);
  expect((await points.curves()).split("\n")).toEqual(after);
  await points.page.getByRole("button", { name: "Forget branches" }).click();
  await expect(points.status).toContainText("without branches");
  expect(await points.stepNow()).toBe(0);
});

test("a branch with another data set is refused with what may differ", async ({ points }) => {
  await points.open(SMALL);
  await points.finish(40);
  await points.goBackTo(20);
  await points.page.getByRole("combobox", { name: "Weight of a point" }).selectOption("charge");
  await points.branch.click();
  await expect(points.status).toContainText("A branch keeps data, model, methods");
  expect(await points.stepNow()).toBe(40);
  await points.page.getByRole("combobox", { name: "Weight of a point" }).selectOption("sigmoid");
  // The status line alone still holds it.
  await expect(points.page.getByText("A branch keeps data, model, methods")).toHaveCount(1);
});
