// What a teacher makes: links that bring the same start to everybody and hide what they say, a class's results, a handout, large type.
import { LESSONS } from "../../www/lessons/content/all.js";
import { tasksOf } from "../../www/lessons/machine.js";
import { resultLine } from "../../www/lessons/result-line.js";
import { expect, test } from "./fixtures.js";
import { LessonsPage } from "./pages/lessons-page.js";

/** @import {LessonState, Prediction} from "../../www/lessons/types.js" */

const [LESSON] = LESSONS;

test("a link reproduces the start on another profile, and hides what it says", async ({ page, browser }) => {
  const teacher = new LessonsPage(page);
  await teacher.open();
  await page.getByRole("combobox", { name: "Begins with" }).selectOption({ label: "3. Two clouds" });
  await page.getByRole("spinbutton", { name: "Seed of the class" }).fill("7");
  await page.getByRole("combobox", { name: "Computes on" }).selectOption("cpu");
  const form = page.getByRole("form", { name: "Lesson link" });
  await form.getByRole("checkbox", { name: "Device", exact: true }).check();
  await form.getByRole("checkbox", { name: "Seed", exact: true }).check();
  const link = await teacher.link.inputValue();
  expect(link).toContain("seed=7");
  /** @type {string[]} */
  const prints = [];
  for (let i = 0; i < 2; i++) {
    const context = await browser.newContext();
    const pupil = new LessonsPage(await context.newPage());
    await pupil.page.goto(link);
    await expect(pupil.heading("Two clouds")).toBeVisible({ timeout: 60_000 });
    await expect(pupil.fingerprint).toBeVisible({ timeout: 60_000 });
    prints.push((await pupil.fingerprint.textContent()) ?? "");
    await expect(pupil.seed).toBeHidden();
    await expect(pupil.device).toBeHidden();
    await expect(pupil.train).toBeVisible();
    expect(await pupil.page.evaluate(() => /** @type {HTMLSelectElement} */ (document.getElementById("device")).value)).toBe("cpu");
    await context.close();
  }
  expect(prints[0]).toMatch(/^[0-9a-f]{8,}/);
  expect(prints[1]).toBe(prints[0]);
});

test("a link and a handout may be in another language than the pupil's", async ({ page }) => {
  const lessons = new LessonsPage(page);
  await lessons.open();
  const language = page.getByRole("combobox", { name: "Language of the page" });
  await expect(lessons.link).not.toHaveValue(/lang=/);
  await language.selectOption({ label: "Deutsch" });
  await expect(lessons.link).toHaveValue(/\/\?lang=de#\/points\?v=1&.*&lesson=latent-space/);
  await page.goto(await lessons.link.inputValue());
  await expect(page.getByRole("complementary", { name: "Lektion", exact: true }).getByRole("heading", { name: "Was ist ein latenter Raum?" })).toBeVisible({ timeout: 60_000 });
  await page.goto("/?lang=de#/lessons?v=1&handout=seeds");
  const handout = page.getByRole("region", { name: "Arbeitsblatt" });
  await expect(handout).toContainText("Bei wie vielen der zehn Seeds ist Atom besser als Kreuzentropie?", { timeout: 60_000 });
  await expect(handout).toContainText("/?lang=de#/points?v=1&preset=votes");
});

test("a pupils' lines become the class's distribution, and slips are named by their line", async ({ page, expectAccessible }) => {
  const lessons = new LessonsPage(page);
  await lessons.open();
  const lines = [
    ["Ada", 50, "grows", 88],
    ["Ben", 20, "stays", 70],
    ["", 65, "grows", 90],
    ["", 65, "grows", 90],
  ].map(([name, ...answers]) => resultLine(LESSON, stateWith(answers), String(name)));
  await lessons.lines.fill([...lines, lines[0], lines[1].replace("Ben", "Bob"), "hello"].join("\n"));
  await page.getByRole("button", { name: "Show the class" }).click();
  const shown = page.getByRole("region", { name: `Class: ${LESSON.title}` });
  await expect(shown).toContainText("n = 4 results; all of seed 0");
  await expect(shown.getByRole("row", { name: "It grows 3 4" })).toBeVisible();
  await expect(shown.getByRole("row", { name: "It stays about as it is 1 0" })).toBeVisible();
  await expect(page.getByRole("img", { name: "Class: Before any learning" })).toBeVisible();
  const problems = page.getByRole("listitem");
  await expect(problems.filter({ hasText: "Line 5 is the same as line 1" })).toBeVisible();
  await expect(problems.filter({ hasText: "Line 6: its sum does not fit" })).toBeVisible();
  await expect(problems.filter({ hasText: "Line 7: it is no result line" })).toBeVisible();
  await expectAccessible();
});

/** A learner who guessed these, where the runs came to 50, to growing and to 88. @param {(string | number)[]} answers @returns {LessonState} */
function stateWith(answers) {
  /** @type {Prediction[]} */
  const truths = [50, "grows", 88];
  const entries = tasksOf(LESSON).map(({ id }, i) => {
    const verdict = answers[i] === truths[i] ? /** @type {const} */ ("right") : /** @type {const} */ ("wrong");
    return [id, { prediction: answers[i], outcome: { verdict, truth: truths[i], usual: true, numbers: {} } }];
  });
  return { step: 0, seed: 0, hide: [], answers: Object.fromEntries(entries) };
}

test("a handout holds the lesson on paper, and nothing else is printed", async ({ page }) => {
  const lessons = new LessonsPage(page);
  await lessons.open();
  await page.getByRole("button", { name: `Handout: ${LESSON.title}` }).click();
  const handout = page.getByRole("region", { name: "Handout" });
  await expect(handout.getByRole("heading", { name: LESSON.title })).toBeFocused();
  for (const task of tasksOf(LESSON)) await expect(handout).toContainText(task.question.ask);
  await expect(handout).toContainText("#/points?v=1&methods=cross-entropy&steps=300");
  await expect(page).toHaveURL(/handout=latent-space/);
  await page.emulateMedia({ media: "print" });
  await expect(lessons.status).toBeHidden();
  await expect(page.getByRole("navigation", { name: "Laboratories" })).toBeHidden();
  await expect(page.getByRole("heading", { name: "The method in four paragraphs" })).toBeHidden();
  await expect(handout.getByRole("button", { name: "Print" })).toBeHidden();
  await expect(handout).toBeVisible();
});

test("presenting: large type, and a clicker's keys", async ({ page }) => {
  const lessons = new LessonsPage(page);
  await lessons.open();
  await lessons.start(LESSON.title);
  const size = () => page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
  const before = await size();
  await lessons.card.getByRole("button", { name: "Present" }).click();
  expect(await size()).toBeGreaterThan(1.3 * before);
  await page.keyboard.press("PageDown");
  await expect(lessons.heading("Before any learning")).toBeFocused();
  await page.keyboard.press("PageUp");
  await expect(lessons.heading("Samples become points")).toBeFocused();
  await page.keyboard.press("Escape");
  expect(await size()).toBe(before);
});

for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
  for (const width of [1366, 390, 320]) {
    test(`axe finds nothing in ${colorScheme} at ${width} pixels, and nothing scrolls sideways`, async ({ page, expectAccessible }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 768 });
      const lessons = new LessonsPage(page);
      await lessons.open();
      // The article under every tab is looked at elsewhere.
      await page.evaluate(() => document.getElementById("method")?.remove());
      await expectAccessible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await lessons.start(LESSON.title);
      await lessons.next.click();
      await lessons.predict(tasksOf(LESSON)[0], 50);
      await expectAccessible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await lessons.run(tasksOf(LESSON)[0]);
      await lessons.check.click();
      await expectAccessible();
      await lessons.card.getByRole("button", { name: "Make small" }).click();
      await expect(lessons.outcome).toBeHidden();
      await lessons.card.getByRole("button", { name: "Show the lesson" }).click();
      await expect(lessons.outcome).toBeVisible();
    });
  }
}
