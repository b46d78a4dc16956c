// The training part of the Words laboratory: data, start and session, by roles and names.
import { expect } from "@playwright/test";
import { SessionPart } from "./session-part.js";

/** @import {WordsPage} from "./words-page.js" */

export class TrainingPage {
  /** @param {WordsPage} words */
  constructor(words) {
    this.words = words;
    this.page = words.page;
    this.panel = this.page.getByRole("region", { name: "The data", exact: true });
    this.dataset = this.page.getByRole("combobox", { name: "Data set" });
    this.file = this.page.getByLabel("Choose a text data set");
    this.preview = this.page.getByRole("region", { name: "First sentences of the data" }).getByRole("row");
    this.start = this.page.getByRole("combobox", { name: "Start from" });
    this.bertFiles = this.page.getByLabel("Choose BERT files");
    this.download = this.page.getByRole("progressbar", { name: "Encoder download" });
    this.session = new SessionPart(this.page);
  }

  /** @param {string} name "Text", "Label" or "Group" */
  column(name) {
    return this.page.getByRole("combobox", { name: `${name} column` });
  }

  /** @param {string} name of the file @param {string} text */
  async give(name, text) {
    await this.file.setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(text) });
  }

  /** @param {string} text */
  async paste(text) {
    const lines = this.page.getByRole("textbox", { name: "Pasted lines" });
    if (!(await lines.isVisible())) await this.page.locator("summary", { hasText: "Paste lines instead" }).click();
    await lines.fill(text);
    await this.page.getByRole("button", { name: "Read the lines" }).click();
  }

  /** The number fields that the network of a start fills in. @param {string} name */
  number(name) {
    return this.page.getByRole("spinbutton", { name, exact: true });
  }

  /** Trains to the end. @param {number} steps */
  async finish(steps) {
    await this.words.train.click();
    await expect(this.words.status).toContainText(`Training finished at step ${steps}`, { timeout: 100_000 });
  }

  /** Charges of a sentence by the open run. @param {string} sentence */
  async chargesOfRun(sentence) {
    await this.page.getByRole("combobox", { name: "Charges from" }).selectOption("This run");
    await this.words.read(sentence);
    await expect.poll(() => this.words.chipText()).toBe(sentence);
    return this.words.chips.evaluateAll((chips) => chips.map((chip) => chip.getAttribute("data-charge")));
  }
}

const OPENINGS = ["the film", "this book", "our dinner", "her answer", "the long road", "his little shop"];
const MOODS = { good: ["is lovely", "was a joy", "pleased everyone"], bad: ["is awful", "was a bore", "pleased nobody"] };

/** Sentences that are all different, half of them good. @param {number} n @returns {["good" | "bad", string][]} */
export function sentences(n) {
  return Array.from({ length: n }, (_, i) => {
    const mood = i % 2 ? "bad" : "good";
    return [mood, `${OPENINGS[i % OPENINGS.length]} ${MOODS[mood][i % 3]} on day ${i} of the year`];
  });
}

/** The same as CSV with more columns than are needed. @param {number} n */
export function csv(n) {
  return ["id,review,mood,shop", ...sentences(n).map(([mood, text], i) => `${i},"${text}, they said",${mood},shop ${i % 40}`)].join("\n");
}
