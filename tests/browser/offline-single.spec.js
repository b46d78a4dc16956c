// The page as one file, opened from the disk with the network cut: it shows charges, trains, teaches, and with its other pack uses WebGPU.
import { statSync } from "node:fs";
import { LESSONS } from "../../www/lessons/content/all.js";
import { tasksOf } from "../../www/lessons/machine.js";
import { finished } from "./pages/class-lines.js";
import { LessonsPage } from "./pages/lessons-page.js";
import { expect, fileOf, pathOf, test } from "./pages/packed.js";
import { PointsPage } from "./pages/points-page.js";
import { WordsPage } from "./pages/words-page.js";

test.use({ offline: true });

const TINY = { methods: "cross-entropy,atom", steps: 6, batch: 8, "train-samples": 32, "test-samples": 32 };

test.describe("for the CPU", () => {
  test.use({ home: fileOf("atomlab.html") });

  test("it is small enough to be sent", () => {
    expect(statSync(pathOf("atomlab.html")).size).toBeLessThanOrEqual(4_000_000);
  });

  test("a sentence shows its charges, and Words trains", async ({ page }) => {
    const words = new WordsPage(page);
    await words.open();
    await words.read("a dull plot but wonderful music");
    await expect.poll(() => words.chipText()).toBe("a dull plot but wonderful music");
    await expect(words.chips.first()).toHaveAttribute("data-charge", /^-?[01]\.\d{4}$/);
    await expect(page.getByText("This is the whole page in one file.")).toBeVisible();
    await expect(page.getByText(/CPU: this copy of the page holds no module for WebGPU|CPU, as chosen/)).toBeVisible();
    await words.makeSmall({ steps: 3 });
    await words.train.click();
    await expect(words.status).toContainText("Training finished at step 3", { timeout: 100_000 });
  });

  test("Points trains, and its address carries the state", async ({ page }) => {
    const points = new PointsPage(page);
    await points.open({ ...TINY, seed: 5 });
    await points.finish(6);
    await expect(points.seed).toHaveValue("5");
    expect(page.url()).toContain("seed=5");
  });

  test("Pictures trains on the data that are inside, and does not offer others", async ({ page }) => {
    await page.goto("/#/pictures?steps=2&width=4&batch-size=4");
    const pictures = new PointsPage(page);
    await expect(pictures.train).toBeEnabled({ timeout: 60_000 });
    await expect(page.getByRole("combobox", { name: "Data set" }).getByRole("option")).toHaveText(["Smileys: cheerful or troubled", "Your own pictures"]);
    await pictures.finish(2);
  });

  test("a lesson's task is done: predicted, run, checked", async ({ page }) => {
    test.slow();
    const lessons = new LessonsPage(page);
    await lessons.open();
    const lesson = LESSONS.find(({ id }) => id === "charges") ?? LESSONS[0];
    await lessons.start(lesson.title);
    const [task] = tasksOf(lesson);
    while (!(await lessons.heading(task.title).isVisible())) await lessons.next.click();
    await lessons.predict(task, task.question.kind === "choice" ? task.question.options[0].id : task.question.kind === "number" ? "0" : task.question.items.map(({ id }) => id));
    await lessons.run(task);
    await lessons.check.click();
    await expect(lessons.outcome).toContainText(/Right|Near|Not this time/);
  });

  test("a result's code is made and read", async ({ page }) => {
    await new LessonsPage(page).readItsCode(LESSONS[0], finished(LESSONS[0]));
  });

  test("it speaks German", async ({ page }) => {
    await page.goto("/?lang=de");
    await expect(page.locator("html")).toHaveAttribute("lang", "de");
    await expect(page.getByText("Das ist die ganze Seite in einer Datei.")).toBeVisible();
  });

  test("its policy lets nothing run but what is in it", async ({ page }) => {
    await page.goto("/");
    const policy = await page.locator("meta[http-equiv='Content-Security-Policy']").getAttribute("content");
    expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-[\w+/=]+' blob: 'wasm-unsafe-eval'; worker-src blob:; connect-src blob:;/);
    expect(policy).not.toMatch(/unsafe-inline|'self'|https?:|file:/);
  });
});

test.describe("with WebGPU", () => {
  test.use({ home: fileOf("atomlab-webgpu.html") });

  test("a tiny run trains on WebGPU @webgpu", async ({ page }) => {
    test.setTimeout(300_000);
    const points = new PointsPage(page);
    await points.open(TINY);
    await points.device.selectOption("webgpu");
    await expect(points.status).toContainText("software adapter", { timeout: 120_000 });
    await points.finish(6);
    await expect(points.whole("Accuracy")).toContainText("WebGPU");
  });
});
