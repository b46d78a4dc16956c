// What a screen reader is given to say through one whole lesson, taken by keyboard alone: where the focus goes, and what is announced, in order.
import { LESSONS } from "../../www/lessons/content/all.js";
import { tasksOf } from "../../www/lessons/machine.js";
import { expect, test } from "./fixtures.js";
import { LessonsPage } from "./pages/lessons-page.js";

const [lesson] = LESSONS;

/** Writes down every change of a live region and every place that the focus comes to. @param {import("@playwright/test").Page} page */
async function listen(page) {
  await page.evaluate(() => {
    const said = /** @type {{said: string[]}} */ (/** @type {unknown} */ (globalThis));
    said.said = [];
    const add = (/** @type {string} */ line) => said.said.at(-1) !== line && said.said.push(line);
    for (const region of document.querySelectorAll("[role=status], [aria-live=polite], [aria-live=assertive]")) {
      new MutationObserver(() => region.textContent?.trim() && add(`says: ${region.textContent.trim()}`)).observe(region, { childList: true, characterData: true, subtree: true });
    }
    document.addEventListener("focusin", ({ target }) => {
      if (!(target instanceof HTMLElement)) return;
      const labels = /** @type {{labels?: NodeListOf<HTMLElement>}} */ (target).labels;
      const name = target.getAttribute("aria-label") ?? labels?.[0]?.textContent ?? target.textContent ?? "";
      add(`focus: ${target.tagName.toLowerCase()} ${name.trim().replace(/\s+/g, " ")}`);
    });
  });
  return () => page.evaluate(() => /** @type {{said: string[]}} */ (/** @type {unknown} */ (globalThis)).said);
}

test("a lesson from its start to its end, as it is heard", async ({ page }) => {
  test.slow();
  const lessons = new LessonsPage(page);
  await lessons.open();
  await lessons.start(lesson.title);
  const heard = await listen(page);
  await expect(lessons.heading(lesson.steps[0].title)).toBeFocused({ timeout: 60_000 });
  await lessons.press(lessons.next);
  const tasks = tasksOf(lesson);
  /** What has to be heard, in this order, whatever else is. @type {RegExp[]} */
  const wanted = [];
  for (const task of tasks) {
    const { question, title, order } = task;
    await expect(lessons.heading(title)).toBeFocused();
    await lessons.predict(task, question.kind === "number" ? question.range.min : question.textbook);
    await lessons.run(task);
    await lessons.press(lessons.check);
    await expect(lessons.outcome.getByText(/^(Right|Near|Not this time)\.$/)).toBeFocused();
    await lessons.press(lessons.next);
    const asked = question.kind === "number" ? question.ask : question.kind === "choice" ? question.options[0].text : "";
    wanted.push(new RegExp(`^focus: h3 ${escaped(title)}$`), new RegExp(`^focus: input .*${escaped(asked)}`), /^focus: button Keep my prediction$/, new RegExp(`^focus: button ${escaped(order.says)}$`), /^says: /, /^focus: button Check$/, /^focus: \w+ (Right|Near|Not this time)\.$/, /^focus: button (Next|Finish)$/);
  }
  wanted.push(/^focus: h3 The end of the lesson$/);
  await expect(lessons.heading("The end of the lesson")).toBeFocused();
  const lines = await heard();
  let at = 0;
  for (const pattern of wanted) {
    const found = lines.slice(at).findIndex((line) => pattern.test(line));
    expect(found, `after “${lines[at - 1] ?? "the start"}” is not heard: ${pattern}\n${lines.slice(at).join("\n")}`).toBeGreaterThanOrEqual(0);
    at += found + 1;
  }
  // Training does not flood the region, and nothing comes to the focus without a name.
  expect(lines.filter((line) => line.startsWith("says:")).length).toBeLessThan(12 * tasks.length);
  expect(lines.filter((line) => /^focus: \w+ ?$/.test(line))).toEqual([]);
});

/** @param {string} text */
function escaped(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

test.describe("on a telephone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test("a lesson is finished by finger, and what has the focus is not under its card", async ({ page }) => {
    test.slow();
    const charges = LESSONS.find(({ id }) => id === "charges") ?? lesson;
    const lessons = new LessonsPage(page);
    await lessons.open();
    await page.getByRole("button", { name: `Start: ${charges.title}` }).tap();
    for (const step of charges.steps) {
      await expect(lessons.heading(step.title)).toBeVisible({ timeout: 60_000 });
      if (step.kind === "task") {
        const { question, order } = step;
        if (question.kind === "choice") await lessons.card.getByRole("radio", { name: question.options[0].text, exact: true }).tap();
        else if (question.kind === "number") await lessons.card.getByRole("spinbutton", { name: question.ask }).fill(String(question.range.max));
        await lessons.keep.tap();
        await lessons.card.getByRole("button", { name: order.says, exact: true }).tap();
        await expect(lessons.card.getByText(/is there\. Look at it first/)).toBeVisible({ timeout: 120_000 });
        await lessons.check.tap();
        await expect(lessons.outcome).toBeVisible();
      }
      await lessons.next.tap();
    }
    await expect(lessons.card).toContainText(`You checked all ${tasksOf(charges).length} predictions`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    // Through the laboratory behind the card: nothing that takes the focus is wholly covered (WCAG 2.2, 2.4.11).
    await page.evaluate(() => scrollTo(0, 0));
    await page.getByRole("link", { name: "Skip to the laboratory" }).focus();
    const covered = [];
    for (let i = 0; i < 40; i++) {
      await page.keyboard.press("Tab");
      const hidden = await page.evaluate(() => {
        const element = document.activeElement;
        const card = document.querySelector(".lesson-card");
        if (!element || !card || card.contains(element) || element === document.body) return "";
        const [box, over] = [element.getBoundingClientRect(), card.getBoundingClientRect()];
        return box.height > 0 && box.top >= over.top ? `${element.tagName} ${element.getAttribute("aria-label") ?? element.textContent ?? ""}`.slice(0, 60) : "";
      });
      if (hidden) covered.push(hidden);
    }
    expect(covered).toEqual([]);
  });
});
