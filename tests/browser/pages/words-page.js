// The Words laboratory as a visitor handles it: by roles and names, never by ids or classes.
import { expect } from "@playwright/test";
import { LabPage } from "./lab-page.js";

export class WordsPage extends LabPage {
  /** @param {import("@playwright/test").Page} page */
  constructor(page) {
    super(page);
    this.sentence = page.getByRole("textbox", { name: "Sentence", exact: true });
    this.showCharges = page.getByRole("button", { name: "Show charges" });
    this.chips = page.getByRole("list", { name: "Token charges", exact: true }).getByRole("listitem");
    this.method = page.getByRole("combobox", { name: "Method" });
    this.legend = page.getByRole("figure", { name: "Legend of the charge colours" });
    this.runLine = page.getByRole("paragraph").filter({ hasText: /^(Recorded|Live) run/ });
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
}
