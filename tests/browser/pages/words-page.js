// The Words laboratory as a visitor handles it: by roles and names, never by ids or classes.
import { expect } from "@playwright/test";

export class WordsPage {
  /** @param {import("@playwright/test").Page} page */
  constructor(page) {
    this.page = page;
    this.sentence = page.getByRole("textbox", { name: "Sentence", exact: true });
    this.showCharges = page.getByRole("button", { name: "Show charges" });
    this.chips = page.getByRole("list", { name: "Token charges" }).getByRole("listitem");
    this.status = page.getByRole("status", { name: "Status" });
    this.train = page.getByRole("button", { name: "Train", exact: true });
    this.pause = page.getByRole("button", { name: "Pause", exact: true });
    this.step = page.getByRole("button", { name: "Step", exact: true });
    this.reset = page.getByRole("button", { name: "Reset", exact: true });
    this.newSeed = page.getByRole("button", { name: "New seed" });
    this.seed = page.getByRole("spinbutton", { name: "Seed", exact: true });
    this.method = page.getByRole("combobox", { name: "Method" });
    this.device = page.getByRole("combobox", { name: "Device" });
    this.progress = page.getByRole("progressbar", { name: "Training progress" });
    this.legend = page.getByRole("figure", { name: "Legend of the charge colours" });
    this.runLine = page.getByRole("paragraph").filter({ hasText: /^(Recorded|Live) run/ });
    this.fingerprint = page.getByTitle(/^Fingerprint/);
  }

  async open() {
    await this.page.goto("/");
    await expect(this.showCharges).toBeEnabled({ timeout: 30_000 });
    await expect(this.chips.first()).toBeVisible({ timeout: 30_000 });
  }

  /** @param {string} text */
  async read(text) {
    await this.sentence.fill(text);
    await this.showCharges.click();
  }

  /** The text of the sentence as the chips show it, spaces included. */
  async chipText() {
    return (await this.chips.locator("xpath=..").first().textContent()) ?? "";
  }

  /** Small and quick: what a spec needs to see a run move. @param {{steps?: number, rate?: number, layers?: number}} [wish] */
  async makeSmall({ steps = 40, rate = 0.001, layers = 1 } = {}) {
    await this.page.locator("summary", { hasText: "Advanced" }).click();
    await this.page.getByRole("combobox", { name: "Width" }).selectOption("32");
    await this.page.getByRole("spinbutton", { name: "Layers" }).fill(String(layers));
    await this.page.getByRole("spinbutton", { name: "Batch size" }).fill("8");
    await this.page.getByRole("spinbutton", { name: "Steps" }).fill(String(steps));
    await this.page.getByRole("spinbutton", { name: "Learning rate" }).fill(String(rate));
  }

  /** Waits until the run has come this far. @param {number} step */
  async reaches(step) {
    await expect.poll(() => this.stepNow(), { timeout: 60_000 }).toBeGreaterThanOrEqual(step);
  }

  async stepNow() {
    return Number(await this.progress.getAttribute("value"));
  }

  /** @param {string} name */
  figure(name) {
    return this.page.getByRole("img", { name, exact: true });
  }

  /** The rows of a figure's table, from its "Data". @param {string} name */
  async dataOf(name) {
    const figure = this.page.getByRole("figure").filter({ has: this.figure(name) });
    const data = figure.getByRole("group", { name: "Data" });
    if (!(await data.evaluate((details) => /** @type {HTMLDetailsElement} */ (details).open))) await data.locator("summary").click();
    await expect(data.getByRole("table")).toBeVisible();
    return data.getByRole("row").allTextContents();
  }
}
