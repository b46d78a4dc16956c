// Train, pause, step, reset: one seed is one start, and the page stays awake.
import { expect, test } from "./fixtures.js";

test.slow();

test("train, pause, step and reset come back to the same start", async ({ words }) => {
  await words.makeSmall({ steps: 400 });
  await words.train.click();
  await words.reaches(8);
  await words.pause.click();
  await expect(words.status).toContainText(/Paused at step \d+/);
  const fingerprint = await words.fingerprint.textContent();
  const before = await words.dataOf("Loss");
  const paused = await words.stepNow();
  await words.step.click();
  await expect(words.status).toContainText(`Step ${paused + 1} done`);
  await words.reset.click();
  await expect(words.status).toContainText("Reset to the start");
  expect(await words.stepNow()).toBe(0);
  expect(await words.fingerprint.textContent()).toBe(fingerprint);
  await words.train.click();
  await words.reaches(8);
  await words.pause.click();
  await expect(words.status).toContainText("Paused at step");
  await expect.poll(async () => (await words.dataOf("Loss")).slice(0, 8)).toEqual(before.slice(0, 8));
});

test("what the run says of its data stays while it trains", async ({ words }) => {
  await words.page.route("**/www/data/snippets.tsv", async (route) => {
    const response = await route.fetch();
    const lines = (await response.text()).trimEnd().split("\n");
    const long = lines.slice(-20).map((line) => `${line} ${"and so on ".repeat(60)}`);
    await route.fulfill({ response, body: `${[...lines.slice(0, -20), ...long].join("\n")}\n` });
  });
  await words.makeSmall({ steps: 400 });
  await words.train.click();
  await words.reaches(2);
  await expect(words.page.getByText(/\d+ of \d+ sentences are longer than \d+ tokens/)).toBeVisible();
});

test("a new seed is another start, the old seed the old one", async ({ words }) => {
  await words.makeSmall();
  await words.step.click();
  await expect(words.status).toContainText("Step 1 done", { timeout: 30_000 });
  const first = await words.fingerprint.textContent();
  await words.newSeed.click();
  await expect(words.status).toContainText("Reset to the start");
  await expect(words.fingerprint).not.toHaveText(first ?? "");
  await words.seed.fill("0");
  await expect(words.page.getByText("Changed: seed.")).toBeVisible();
  await words.reset.click();
  await expect(words.fingerprint).toHaveText(first ?? "");
});

test("by keyboard alone: train, pause, and the focus stays", async ({ words }) => {
  await words.makeSmall({ steps: 400 });
  await words.train.focus();
  await words.page.keyboard.press("Enter");
  await words.reaches(3);
  await expect(words.pause).toBeFocused();
  await words.page.keyboard.press("Enter");
  await expect(words.status).toContainText("Paused at step");
  await expect(words.train).toBeFocused();
});

test("500 steps keep the page answering", async ({ words }) => {
  test.setTimeout(240_000);
  await words.makeSmall({ steps: 500 });
  await words.page.evaluate(() => {
    const long = /** @type {any} */ (globalThis);
    long.longTasks = [];
    new PerformanceObserver((list) => long.longTasks.push(...list.getEntries().map((entry) => Math.round(entry.duration)))).observe({ type: "longtask" });
  });
  await words.train.click();
  await expect(words.page.getByText(/steps\/s · .* left/)).toBeVisible({ timeout: 60_000 });
  await words.sentence.fill("still reading while it trains");
  await expect.poll(() => words.chipText()).toBe("still reading while it trains");
  await expect(words.status).toContainText("Training finished at step 500", { timeout: 200_000 });
  // The goal is none at all (over 50 ms). A machine that does other work as well stretches some of them a little, so the test
  // fails only for what a person would feel, and says what it saw.
  const long = await words.page.evaluate(() => /** @type {any} */ (globalThis).longTasks);
  test.info().annotations.push({ type: "main-thread tasks over 50 ms", description: JSON.stringify(long) });
  console.log(`main-thread tasks over 50 ms during 500 steps: ${JSON.stringify(long)}`);
  expect(Math.max(0, ...long)).toBeLessThan(150);
  expect(long.length).toBeLessThan(10);
});

test("charges of the run being trained", async ({ words }) => {
  await words.makeSmall();
  await words.step.click();
  await expect(words.status).toContainText("Step 1 done", { timeout: 30_000 });
  const shipped = await words.chips.first().getAttribute("data-charge");
  await words.page.getByRole("combobox", { name: "Charges from" }).selectOption("This run");
  await expect(words.chips.first()).not.toHaveAttribute("data-charge", shipped ?? "");
});

test("a point of the latent space is a sentence, and shows its charges", async ({ words }) => {
  const number = words.page.getByRole("spinbutton", { name: "Sentence number" });
  await number.fill("3");
  await words.page.getByRole("button", { name: "Show its charges" }).click();
  await expect(words.sentence).not.toHaveValue(/the food was great/);
  const text = await words.sentence.inputValue();
  await expect.poll(() => words.chipText()).toContain(text.slice(0, 8));
  await words.figure("Latent space: Atom").hover();
});

test("a worker that is killed in mid-training comes back from the last checkpoint", async ({ words }) => {
  await words.makeSmall({ steps: 5000 });
  await words.train.click();
  await words.reaches(5);
  await words.pause.click();
  await expect(words.status).toContainText("Paused at step");
  const kept = await words.stepNow();
  await words.train.click();
  await words.reaches(kept + 3);
  // The reader was opened first, the runner last.
  const runner = words.page.workers().at(-1);
  await runner?.evaluate(() => globalThis.close());
  await expect(words.status).toContainText(/Restored the last checkpoint: the run is back at step \d+/, { timeout: 30_000 });
  expect(await words.stepNow()).toBeGreaterThanOrEqual(kept);
  await words.page.getByRole("button", { name: "Go on training" }).click();
  await words.reaches(kept + 5);
  await words.pause.click();
  await expect(words.status).toContainText("Paused at step");
});

test("training pauses while the tab is hidden", async ({ words }) => {
  await words.makeSmall({ steps: 5000 });
  await words.train.click();
  await words.reaches(3);
  const hide = (/** @type {boolean} */ hidden) =>
    words.page.evaluate((value) => {
      Object.defineProperty(document, "hidden", { value, configurable: true });
      document.dispatchEvent(new Event("visibilitychange"));
    }, hidden);
  await hide(true);
  await expect(words.status).toContainText("while the tab is hidden");
  await hide(false);
  await expect(words.pause).toBeVisible();
  const before = await words.stepNow();
  // Back before the pause has landed.
  await hide(true);
  await hide(false);
  await words.reaches(before + 20);
  await expect(words.pause).toBeVisible();
  await words.pause.click();
  await expect(words.status).toContainText("Paused at step");
});

test("a loss smaller at the end than at the start", async ({ words }) => {
  await words.makeSmall({ steps: 60, rate: 0.003 });
  await words.train.click();
  await expect(words.status).toContainText("Training finished at step 60", { timeout: 100_000 });
  await expect(words.runLine).toContainText(/Live run.*seed 0, CPU.*validation accuracy/);
  expect((await words.dataOf("Accuracy")).length).toBeGreaterThan(10);
});
