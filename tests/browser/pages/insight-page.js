// The charges of words and the latent space as a visitor handles them: by roles and names.
import { readFile } from "node:fs/promises";
import { expect } from "@playwright/test";

export class InsightPage {
  /** @param {import("./words-page.js").WordsPage} words */
  constructor(words) {
    this.words = words;
    const { page } = words;
    this.averages = page.getByRole("region", { name: "Charges of words", exact: true });
    this.listed = this.averages.getByRole("listitem").filter({ hasText: /×\d+/ });
    this.word = this.averages.getByRole("textbox", { name: "Word", exact: true });
    this.contextsPanel = page.getByRole("region", { name: /^Contexts of/ });
    this.contexts = this.contextsPanel.getByRole("list", { name: /^Contexts of/ }).locator("> [role=listitem]");
    this.pointed = this.averages.getByRole("figure").getByRole("status");
    this.reading = page.getByRole("heading", { name: "Charges of a sentence" });
    this.space = page.getByRole("region", { name: "Latent space and confusion" });
    this.sentenceNumber = page.getByRole("spinbutton", { name: "Sentence number" });
    this.neighbours = this.space.getByRole("list", { name: "Neighbours" }).getByRole("listitem");
    this.confusion = this.space.getByRole("table").filter({ hasText: "Predicted class" });
  }

  /** @param {string} [of] */
  async averageWords(of = "the shipped model") {
    await this.averages.getByRole("button", { name: "Average over the validation set" }).click();
    await expect(this.words.status).toContainText(new RegExp(`Mean charges of \\d+ words .* of ${of}`), { timeout: 60_000 });
  }

  /** @param {string} word */
  async showContexts(word) {
    await this.word.fill(word);
    await this.word.press("Enter");
    await expect(this.words.status).toContainText(`of “${word}” found`);
  }

  async showAllContexts() {
    const more = this.contextsPanel.getByRole("button", { name: /^Show \d+ more/ });
    while (await more.isVisible()) await more.click();
  }

  /** The counts of the confusion matrix, and the measures beside it. */
  async confused() {
    const rows = await this.confusion.getByRole("row").evaluateAll((all) => all.map((row) => [...row.querySelectorAll("[data-count]")].map((cell) => Number(/** @type {HTMLElement} */ (cell).dataset.count))));
    const text = (await this.space.textContent()) ?? "";
    const accuracy = Number(/Accuracy([\d.]+) %/.exec(text)?.[1]) / 100;
    const n = Number(/Sentences([\d,]+)Download/.exec(text)?.[1].replace(",", ""));
    return { counts: rows.filter((row) => row.length > 0), n, accuracy };
  }

  /** The text of the file that an act downloads. @param {() => Promise<void>} act */
  async downloaded(act) {
    const [download] = await Promise.all([this.words.page.waitForEvent("download"), act()]);
    return readFile(await download.path(), "utf8");
  }
}
