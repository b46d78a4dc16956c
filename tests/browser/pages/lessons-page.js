// Lessons as a learner and a teacher handle them: by roles and names, never by ids or classes.
import { expect } from "@playwright/test";
import { LabPage } from "./lab-page.js";

/** @import {Lesson, LessonState, Prediction, Task} from "../../../www/lessons/types.js" */

export class LessonsPage extends LabPage {
  /** @param {import("@playwright/test").Page} page */
  constructor(page) {
    super(page);
    this.card = page.getByRole("complementary", { name: "Lesson", exact: true });
    this.next = this.card.getByRole("button", { name: /^(Next|Finish)$/ });
    this.skip = this.card.getByRole("button", { name: "Skip" });
    this.keep = this.card.getByRole("button", { name: "Keep my prediction" });
    this.check = this.card.getByRole("button", { name: "Check" });
    this.outcome = this.card.getByRole("region", { name: "What came out" });
    this.line = this.card.getByRole("textbox", { name: "Result line" });
    this.link = page.getByRole("textbox", { name: "Lesson link" });
    this.lines = page.getByRole("textbox", { name: "Result lines" });
    this.nameInClass = this.card.getByRole("textbox", { name: "Name or number in the class" });
    this.code = this.card.getByRole("img", { name: "QR code of the result line" });
    this.classForm = page.getByRole("form", { name: "Class results" });
    this.scan = this.classForm.getByRole("button", { name: "Scan by camera" });
    this.stopCamera = this.classForm.getByRole("button", { name: "Stop the camera" });
    this.video = this.classForm.getByLabel("What the camera sees");
    this.pictures = this.classForm.getByLabel("Read codes from pictures");
    this.scanState = this.classForm.locator("p", { hasText: /result lines?\.$/ });
    this.showClass = this.classForm.getByRole("button", { name: "Show the class" });
  }

  async open() {
    await this.page.goto("/#/lessons");
    await expect(this.page.getByRole("heading", { name: "1. What is a latent space?" })).toBeVisible({ timeout: 60_000 });
  }

  /** Opens a lesson that was finished on an earlier day, at its end. @param {Lesson} lesson @param {LessonState} state */
  async finished(lesson, state) {
    await this.page.addInitScript(([id, kept]) => localStorage.setItem("atomlab lessons 1", JSON.stringify({ [String(id)]: kept })), /** @type {const} */ ([lesson.id, state]));
    await this.open();
    await this.page.getByRole("button", { name: `Look again: ${lesson.title}` }).click();
    await expect(this.code).toBeVisible({ timeout: 60_000 });
  }

  /** @param {string} title */
  async start(title) {
    await this.page.getByRole("button", { name: new RegExp(`^(Start|Go on|Look again): ${title.replaceAll("?", "\\?")}$`) }).click();
    await expect(this.card.getByRole("heading", { name: title })).toBeVisible({ timeout: 60_000 });
  }

  /** @param {string} title of the step */
  heading(title) {
    return this.card.getByRole("heading", { name: title, exact: true });
  }

  /** @param {Task} task @param {Prediction} prediction */
  async predict({ question }, prediction) {
    if (question.kind === "choice") await this.card.getByRole("radio", { name: question.options.find(({ id }) => id === prediction)?.text, exact: true }).check();
    else if (question.kind === "number") await this.card.getByRole("spinbutton", { name: question.ask }).fill(String(prediction));
    else await this.#order(question, /** @type {string[]} */ (prediction));
    await this.keep.click();
  }

  /** @param {import("../../../www/lessons/types.js").Ranking} question @param {string[]} wanted */
  async #order({ items }, wanted) {
    for (const [place, id] of wanted.entries()) {
      const text = items.find((item) => item.id === id)?.text ?? "";
      const rows = this.card.getByRole("list").first().getByRole("listitem");
      while (!(await rows.nth(place).textContent())?.startsWith(text)) await this.card.getByRole("button", { name: `${text}: up`, exact: true }).click();
    }
  }

  /** Runs what the task asks for, to the end. @param {Task} task */
  async run({ order }) {
    await this.card.getByRole("button", { name: order.says, exact: true }).click();
    await expect(this.card.getByText(/is there\. Look at it first/)).toBeVisible({ timeout: 240_000 });
  }
}
