// Several methods under one clock: train, pause, step, reset; one seed is one start, and the page stays awake.
import { expect, test } from "./fixtures.js";
import { SMALL } from "./pages/points-page.js";

const EIGHT = "cross-entropy,plus-1-norm,plus-2-norm,hinge,simclr,atom,atom-without-energy,atom-without-balance";
const NAMES = ["Cross-entropy", "+1-norm", "+2-norm", "Hinge", "SimCLR", "Atom", "Atom without energy", "Atom without balance"];

test("every method has its panel before anything is trained", async ({ points }) => {
  await points.open({ ...SMALL, methods: EIGHT });
  for (const name of NAMES) {
    await expect(points.space(name)).toBeVisible();
    await expect(points.panel(name)).toContainText(/Test\d+\.\d %/);
  }
  expect(await points.stepNow()).toBe(0);
});

test("one click on Train moves the spaces", async ({ points }) => {
  await points.open({ methods: EIGHT });
  const before = await points.picture("Atom");
  const clicked = Date.now();
  await points.train.click();
  await expect.poll(() => points.picture("Atom"), { intervals: [50] }).not.toBe(before);
  console.log(`the first move after ${Date.now() - clicked} ms`);
  await points.pause.click();
  await expect(points.status).toContainText("Paused at step");
});

test("pause, step and reset change no bit of the curves", async ({ points }) => {
  await points.open(SMALL);
  const fingerprint = await points.fingerprint.textContent();
  await points.finish(40);
  const whole = await points.curves();
  const accuracy = await points.dataOf("Accuracy");
  await points.reset.click();
  await expect(points.status).toContainText(`fingerprint ${fingerprint}`);
  expect(await points.stepNow()).toBe(0);
  await points.step.click();
  await expect(points.status).toContainText("Step 1 done");
  await points.page.getByRole("combobox", { name: "Speed" }).selectOption("20 steps/s");
  await points.train.click();
  await points.reaches(8);
  await points.pause.click();
  await expect(points.status).toContainText("Paused at step");
  expect(await points.stepNow()).toBeLessThan(40);
  await points.page.getByRole("combobox", { name: "Speed" }).selectOption("Full speed");
  await points.finish(40);
  expect(await points.curves()).toBe(whole);
  await expect.poll(() => points.dataOf("Accuracy")).toEqual(accuracy);
});

test("a new seed is another start, the old seed the old one", async ({ points }) => {
  await points.open();
  const first = await points.fingerprint.textContent();
  await points.newSeed.click();
  await expect(points.fingerprint).not.toHaveText(first ?? "");
  await points.seed.fill("0");
  await expect(points.fingerprint).toHaveText(first ?? "");
});

test("before the first step a changed setting opens another run, later it says what it needs", async ({ points }) => {
  await points.open();
  await points.page.getByRole("checkbox", { name: "SimCLR" }).check();
  await expect(points.space("SimCLR")).toBeVisible();
  await points.step.click();
  await expect(points.status).toContainText("Step 1 done");
  await points.rate.fill("0.03");
  await expect(points.page.getByText("Changed: learning rate.")).toBeVisible();
  await points.reset.click();
  await expect(points.page.getByText("Changed: learning rate.")).toHaveCount(0);
});

test("leaving the laboratory pauses, and coming back loses nothing", async ({ points }) => {
  await points.open({ ...SMALL, steps: 20_000 });
  await points.train.click();
  await points.reaches(5);
  await points.tab("Words").click();
  await expect(points.page.getByRole("heading", { level: 1 })).toHaveText("Every sentence is an atom");
  await expect(points.page).toHaveTitle(/sentence/);
  await expect(points.status).toContainText(/Training on points paused at step \d+: another laboratory is open/);
  await points.tab("Points").click();
  await expect(points.page.getByRole("heading", { level: 1 })).toContainText("Every sample");
  await expect(points.train).toBeVisible();
  await expect(points.status).toContainText(/The run on points is paused at step \d+ of 20000/);
  const step = await points.stepNow();
  await points.page.goBack();
  await expect(points.page.getByRole("heading", { level: 1 })).toHaveText("Every sentence is an atom");
  await points.page.goForward();
  await expect(points.page.getByRole("heading", { level: 1 })).toContainText("Every sample");
  expect(await points.stepNow()).toBe(step);
  expect(step).toBeGreaterThanOrEqual(5);
  await points.step.click();
  await expect(points.status).toContainText(`Step ${step + 1} done`);
});

test("a killed worker comes back from the last checkpoint", async ({ points }) => {
  await points.open({ ...SMALL, steps: 20_000 });
  await points.train.click();
  await points.reaches(20);
  await points.pause.click();
  await expect(points.status).toContainText("Paused at step");
  const kept = await points.stepNow();
  await points.page.workers().at(-1)?.evaluate(() => globalThis.close());
  await expect(points.status).toContainText(`Restored the last checkpoint: the run is back at step ${kept}`, { timeout: 30_000 });
  await points.page.getByRole("button", { name: "Go on training" }).click();
  await points.reaches(kept + 5);
  await points.pause.click();
});

test("a worker killed in the first second of training costs little, and both are said", async ({ points }) => {
  await points.open({ ...SMALL, steps: 20_000 });
  await points.train.click();
  await points.page.waitForTimeout(800);
  await points.page.workers().at(-1)?.evaluate(() => globalThis.close());
  await expect(points.status).toContainText(/The worker that trains stopped: .* Restored the last checkpoint: the run is back at step [1-9]\d*/, { timeout: 30_000 });
});

test("a limited speed is told by the clock", async ({ points }) => {
  await points.open({ ...SMALL, steps: 20_000, speed: 20 });
  await points.train.click();
  await points.reaches(40);
  const rate = Number(/([\d.]+) steps\/s/.exec((await points.page.getByText(/steps\/s$|steps\/s ·/).first().textContent()) ?? "")?.[1]);
  expect(rate).toBeGreaterThan(14);
  expect(rate).toBeLessThan(26);
  await points.pause.click();
});

test("Train pressed while the device changes starts when it has changed", async ({ points }) => {
  await points.open({ ...SMALL, steps: 20_000 });
  await points.page.evaluate(() => {
    const device = /** @type {HTMLSelectElement} */ (document.querySelector("#device"));
    device.value = device.value === "cpu" ? "auto" : "cpu";
    device.dispatchEvent(new Event("change", { bubbles: true }));
    /** @type {HTMLButtonElement} */ (document.querySelector("#train")).click();
  });
  await points.reaches(5);
  await points.pause.click();
});

test("eight methods in motion keep the page answering", async ({ points }) => {
  test.slow();
  await points.open({ methods: EIGHT, nuclei: 1 });
  await points.page.evaluate(() => {
    const seen = /** @type {any} */ (globalThis);
    seen.longTasks = [];
    seen.drawn = 0;
    new PerformanceObserver((list) => seen.longTasks.push(...list.getEntries().map((entry) => Math.round(entry.duration)))).observe({ type: "longtask" });
    const put = CanvasRenderingContext2D.prototype.clearRect;
    CanvasRenderingContext2D.prototype.clearRect = function (...box) {
      if (this.canvas.getAttribute("aria-label") === "Latent space: Atom") seen.drawn++;
      return put.apply(this, box);
    };
  });
  await points.train.click();
  await points.reaches(20);
  await points.page.evaluate(() => (/** @type {any} */ (globalThis).drawn = 0));
  await points.page.waitForTimeout(4000);
  const { drawn, longTasks } = await points.page.evaluate(() => {
    const seen = /** @type {any} */ (globalThis);
    return { drawn: Number(seen.drawn), longTasks: /** @type {number[]} */ (seen.longTasks) };
  });
  await points.pause.click();
  // 20 a second are the goal; a machine that does other work as well shows fewer.
  console.log(`visible updates a second with eight methods: ${(drawn / 4).toFixed(1)}; main-thread tasks over 50 ms: ${JSON.stringify(longTasks)}`);
  expect(drawn / 4).toBeGreaterThan(5);
  expect(Math.max(0, ...longTasks)).toBeLessThan(200);
});
