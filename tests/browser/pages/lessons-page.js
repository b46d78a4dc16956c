// Lessons as a learner and a teacher handle them: by roles and names, never by ids or classes.
import { expect } from "@playwright/test";
import { LabPage } from "./lab-page.js";

/** @import {Lesson, LessonState, Prediction, Task} from "../../../www/lessons/types.js" */

/** Of a page and a lesson's card, more stops than there are. */
const MOST_TABS = 250;

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

  /** Gives a finished lesson's code to the class panel as a picture, where its line has to appear. @param {Lesson} lesson @param {LessonState} state */
  async readItsCode(lesson, state) {
    await this.finished(lesson, state);
    const [line, buffer] = [await this.line.inputValue(), await this.code.screenshot()];
    await this.open();
    await this.pictures.setInputFiles({ name: "code.png", mimeType: "image/png", buffer });
    await expect(this.lines).toHaveValue(line);
  }

  /** @param {string} title */
  async start(title) {
    await this.press(this.page.getByRole("button", { name: new RegExp(`^(Start|Go on|Look again): ${title.replaceAll("?", "\\?")}$`) }));
    await expect(this.card.getByRole("heading", { name: title })).toBeVisible({ timeout: 60_000 });
  }

  /** @param {string} title of the step */
  heading(title) {
    return this.card.getByRole("heading", { name: title, exact: true });
  }

  /** Goes by Tab to a control and presses it: whatever has to be reached by the mouse fails here. @param {import("@playwright/test").Locator} control @param {string} [key] */
  async press(control, key = "Enter") {
    await this.#tabTo(control);
    await this.page.keyboard.press(key);
  }

  /** @param {import("@playwright/test").Locator} control */
  async #tabTo(control) {
    await expect(control).toBeVisible();
    for (let i = 0; i < MOST_TABS; i++) {
      if (await control.evaluate((element) => element === document.activeElement)) return;
      await this.page.keyboard.press("Tab");
    }
    throw new Error(`Tab does not come to ${control}.`);
  }

  /** Predicts, by keyboard alone. @param {Task} task @param {Prediction} prediction */
  async predict({ question }, prediction) {
    if (question.kind === "choice") await this.#choose(question, prediction);
    else if (question.kind === "number") {
      await this.#tabTo(this.card.getByRole("spinbutton", { name: question.ask }));
      await this.page.keyboard.press("ControlOrMeta+A");
      await this.page.keyboard.type(String(prediction));
    } else await this.#order(question, /** @type {string[]} */ (prediction));
    await this.press(this.keep);
  }

  /** One of a group of radio buttons, by the arrow keys. @param {import("../../../www/lessons/types.js").Choice} question @param {Prediction} wanted */
  async #choose({ options }, wanted) {
    const radio = (/** @type {{text: string}} */ { text }) => this.card.getByRole("radio", { name: text, exact: true });
    const checked = await Promise.all(options.map((option) => radio(option).isChecked()));
    await this.#tabTo(radio(options[Math.max(0, checked.indexOf(true))]));
    if (!checked.includes(true)) await this.page.keyboard.press("Space");
    for (let i = 0; i < options.length && !(await radio(options.find(({ id }) => id === wanted) ?? options[0]).isChecked()); i++) await this.page.keyboard.press("ArrowDown");
  }

  /** @param {import("../../../www/lessons/types.js").Ranking} question @param {string[]} wanted */
  async #order({ items }, wanted) {
    for (const [place, id] of wanted.entries()) {
      const text = items.find((item) => item.id === id)?.text ?? "";
      const rows = this.card.getByRole("list").first().getByRole("listitem");
      while (!(await rows.nth(place).textContent())?.startsWith(text)) await this.press(this.card.getByRole("button", { name: `${text}: up`, exact: true }));
    }
  }

  /** Runs what the task asks for, to the end, by keyboard alone. @param {Task} task */
  async run({ order }) {
    await this.press(this.card.getByRole("button", { name: order.says, exact: true }));
    await expect(this.card.getByText(/is there\. Look at it first/)).toBeVisible({ timeout: 240_000 });
  }
}
