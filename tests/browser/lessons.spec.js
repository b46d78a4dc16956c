// Lessons: by keyboard alone, never right without the run, helpful where the guess was wrong, and kept on the machine.
import { readFileSync } from "node:fs";

import { LESSONS } from "../../www/lessons/content/all.js";
import { tasksOf } from "../../www/lessons/machine.js";
import { expect, test } from "./fixtures.js";
import { LessonsPage } from "./pages/lessons-page.js";
import { MISSING_MODEL } from "./pages/pictures-page.js";

test.use({ allowedErrors: MISSING_MODEL });

const [latentSpace] = LESSONS;
const CHARGES = LESSONS.find(({ id }) => id === "charges") ?? latentSpace;

test("a whole lesson by keyboard alone", async ({ page }) => {
  test.slow();
  const lessons = new LessonsPage(page);
  await lessons.open();
  /** Goes by Tab to what matches. @param {string} name @param {boolean} [exact] */
  const tabTo = async (name, exact = true) => {
    for (let i = 0; i < 60; i++) {
      const here = await page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "");
      if (exact ? here === name : here.includes(name)) return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`Tab does not come to “${name}”.`);
  };
  await tabTo("Start: What is a latent space?");
  await page.keyboard.press("Enter");
  await expect(lessons.heading("Samples become points")).toBeFocused({ timeout: 60_000 });
  await tabTo("Next");
  await page.keyboard.press("Enter");
  for (const task of tasksOf(latentSpace)) {
    await expect(lessons.heading(task.title)).toBeFocused();
    await page.keyboard.press("Tab");
    if (task.question.kind === "number") await page.keyboard.type("60");
    else await page.keyboard.press("ArrowDown");
    await tabTo("Keep my prediction");
    await page.keyboard.press("Enter");
    await tabTo(task.order.says);
    await page.keyboard.press("Enter");
    await expect(lessons.card.getByText(/is there\. Look at it first/)).toBeVisible({ timeout: 60_000 });
    await tabTo("Check");
    await page.keyboard.press("Enter");
    await expect(lessons.outcome).toBeVisible();
    await expect(lessons.outcome.getByText(/^(Right|Near|Not this time)\.$/)).toBeFocused();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await tabTo(task === tasksOf(latentSpace).at(-1) ? "Finish" : "Next");
    await page.keyboard.press("Enter");
  }
  await expect(lessons.heading("The end of the lesson")).toBeFocused();
  await expect(lessons.card).toContainText("You checked all 3 predictions");
  await expect(lessons.line).toHaveValue(/^atomlab1;latent-space;seed 0;;untrained=60>[\d.]+:(right|near|wrong);.*;#[0-9a-f]{8}$/);
});

for (const lesson of LESSONS) {
  test(`“${lesson.title}”, by keyboard alone: no check without the run, and each one with it`, async ({ page }) => {
    test.setTimeout(300_000);
    const lessons = new LessonsPage(page);
    await lessons.open();
    await lessons.start(lesson.title);
    for (const step of lesson.steps) {
      await expect(lessons.heading(step.title)).toBeVisible();
      if (step.kind === "text") {
        await lessons.press(lessons.next);
        continue;
      }
      const { question } = step;
      await lessons.predict(step, question.kind === "number" ? question.range.min : question.textbook);
      // A run at its start is there as soon as the lesson is open, and that of the task before may be the same.
      const former = lesson.steps[lesson.steps.indexOf(step) - 1];
      const same = former.kind === "task" && JSON.stringify(former.order) === JSON.stringify(step.order);
      if (!same && step.order.action !== "open") {
        await lessons.press(lessons.check);
        await expect(lessons.status).toContainText(/(There is no .* yet|another one|Another sentence|is ready at step 0)/);
        await expect(lessons.outcome).toHaveCount(0);
      }
      await lessons.run(step);
      await lessons.press(lessons.check);
      await expect(lessons.outcome).toContainText("This run");
      // No value that the explanation names is left out.
      await expect(lessons.outcome).not.toContainText(/\{\w+\}|\bnone\b|NaN/);
      if (question.kind === "number") await expect(lessons.outcome).toContainText(question.low);
      await lessons.press(lessons.next);
    }
    await expect(lessons.card).toContainText(`You checked all ${tasksOf(lesson).length} predictions`);
  });
}

test("the answers go home as a table", async ({ page }) => {
  const lessons = new LessonsPage(page);
  await lessons.open();
  const open = page.getByRole("button", { name: "Export", exact: true });
  await open.click();
  await expect(page.getByRole("dialog")).toContainText("No task has an answer yet.");
  await page.keyboard.press("Escape");
  await lessons.start(CHARGES.title);
  await lessons.press(lessons.next);
  const [task] = tasksOf(CHARGES);
  await lessons.predict(task, 0.2);
  await lessons.run(task);
  await lessons.press(lessons.check);
  await page.getByRole("navigation").getByRole("link", { name: "Lessons" }).click();
  await open.click();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Your answers as CSV" }).click()]);
  const rows = readFileSync(await download.path(), "utf8").trim().split("\n");
  expect(rows[0]).toBe("lesson,task,seed,prediction,came_out,verdict");
  expect(rows[1]).toMatch(/,0,0\.2,0\.762,wrong$/);
  expect(rows).toHaveLength(2);
});

test("a wrong prediction is helped, and can be tried again", async ({ page }) => {
  const lessons = new LessonsPage(page);
  await lessons.open();
  await lessons.start(CHARGES.title);
  await lessons.next.click();
  const task = tasksOf(CHARGES)[0];
  await lessons.keep.click();
  await expect(lessons.status).toContainText("Type a number from −1 to 1.");
  await lessons.predict(task, 0.2);
  await lessons.run(task);
  await lessons.check.click();
  await expect(lessons.outcome).toContainText("Not this time.");
  await expect(lessons.outcome).toContainText("You expected0.2This run0.762");
  await expect(lessons.outcome).toContainText("Too small.");
  await expect(lessons.outcome).toContainText("e = 2 gives +0.76");
  await lessons.card.getByRole("button", { name: "Try again" }).click();
  await lessons.predict(task, 0.76);
  await lessons.check.click();
  await expect(lessons.outcome).toContainText("Right.");
});

test("an outcome is kept without words, and is said in the language of the day", async ({ page }) => {
  const lessons = new LessonsPage(page);
  await lessons.open();
  await lessons.start(CHARGES.title);
  await lessons.next.click();
  const task = tasksOf(CHARGES)[0];
  await lessons.predict(task, 0.2);
  await lessons.run(task);
  await lessons.check.click();
  await expect(lessons.outcome).toContainText("Too small.");
  await page.goto(`/?lang=de${new URL(page.url()).hash}`);
  const outcome = page.getByRole("region", { name: "Was herauskam" });
  await expect(outcome).toContainText("Zu klein.", { timeout: 60_000 });
  await expect(outcome).toContainText("e = 2 gibt +0.76, und e = −2 gibt −0.76");
});

test("a changed setting is no run of the task, and the hint says which", async ({ page }) => {
  const lessons = new LessonsPage(page);
  await lessons.open();
  await lessons.start(latentSpace.title);
  await lessons.next.click();
  await lessons.skip.click();
  const task = tasksOf(latentSpace)[1];
  await lessons.predict(task, "grows");
  await lessons.run(task);
  await page.getByRole("button", { name: "Show all controls" }).click();
  await page.getByRole("spinbutton", { name: "Learning rate", exact: true }).fill("0.001");
  await page.getByRole("spinbutton", { name: "Steps", exact: true }).fill("20");
  await lessons.reset.click();
  await expect(lessons.card).toContainText("The run on the page is another one (learning rate and steps differ)");
  await lessons.train.click();
  await expect(lessons.status).toContainText("Training finished at step 20", { timeout: 60_000 });
  await lessons.check.click();
  await expect(lessons.outcome).toHaveCount(0);
});

test("answers survive a reload, and the card comes back", async ({ page }) => {
  const lessons = new LessonsPage(page);
  await lessons.open();
  await lessons.start(latentSpace.title);
  await lessons.next.click();
  const task = tasksOf(latentSpace)[0];
  await lessons.predict(task, 50);
  await lessons.run(task);
  await lessons.check.click();
  await expect(lessons.outcome).toBeVisible();
  await page.reload();
  await expect(lessons.outcome).toContainText("You expected50 %", { timeout: 60_000 });
  await lessons.card.getByRole("button", { name: "Close lesson" }).click();
  await expect(lessons.card).toBeHidden();
  await expect(page.getByRole("button", { name: "Show all controls" })).toHaveCount(0);
  await expect(page).not.toHaveURL(/lesson=/);
  await lessons.tab("Lessons").click();
  await expect(page.getByRole("listitem").filter({ hasText: latentSpace.title })).toContainText("1 of 3 predictions checked");
});

test("where the browser keeps nothing, the lesson goes on and says so", async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(window, "localStorage", { get: () => { throw new DOMException("refused", "SecurityError"); } }));
  const lessons = new LessonsPage(page);
  await lessons.open();
  await expect(page.getByText("This browser keeps nothing of this page")).toBeVisible();
  await lessons.start(CHARGES.title);
  await lessons.next.click();
  const task = tasksOf(CHARGES)[0];
  await lessons.predict(task, 0.76);
  await lessons.run(task);
  await lessons.check.click();
  await expect(lessons.outcome).toContainText("Right.");
});
