// Reading a sentence as a visitor does it: tokens edited, charges held, another sentence pinned. By roles and names.
import { readFile } from "node:fs/promises";

export class Reading {
  /** @param {import("./words-page.js").WordsPage} words */
  constructor(words) {
    const { page } = words;
    this.words = words;
    this.page = page;
    this.tools = page.getByRole("group", { name: "Token", exact: true });
    this.remove = this.tools.getByRole("button", { name: "Delete" });
    this.swapNext = this.tools.getByRole("button", { name: "Swap with next" });
    this.swapPrevious = this.tools.getByRole("button", { name: "Swap with previous" });
    this.other = this.tools.getByRole("textbox", { name: "Replace with" });
    this.slider = this.tools.getByRole("slider", { name: "Charge", exact: true });
    this.number = this.tools.getByRole("spinbutton", { name: "Charge", exact: true });
    this.release = this.tools.getByRole("button", { name: "Release", exact: true });
    this.releaseAll = this.tools.getByRole("button", { name: "Release all" });
    this.undo = page.getByRole("button", { name: "Undo" });
    this.change = page.getByRole("note", { name: "Last change" });
    this.numbers = page.getByRole("complementary", { name: "The sentence as an atom" });
    this.pin = page.getByRole("button", { name: "Pin to compare" });
    this.pinned = page.getByRole("region", { name: "Pinned sentence" });
    this.pinnedChips = page.getByRole("list", { name: "Pinned token charges" }).getByRole("listitem");
  }

  /** @param {string} token */
  chip(token) {
    return this.words.chips.and(this.page.locator(`[data-token="${token}"]`)).first();
  }

  /** @param {string} token */
  async charge(token) {
    return Number(await this.chip(token).getAttribute("data-charge"));
  }

  /** What the numbers say of a term: one value, or the free and the held one. @param {string} term @returns {Promise<string[]>} */
  async values(term) {
    const held = this.numbers.getByRole("row").filter({ has: this.page.getByRole("rowheader", { name: term, exact: true }) });
    if ((await held.count()) > 0) return held.getByRole("cell").allTextContents();
    return this.numbers.getByRole("definition").and(this.page.locator(`dt:text-is("${term}") + dd`)).allTextContents();
  }

  /** @param {string} term of the pinned panel */
  async ofPair(term) {
    return this.pinned.locator(`dt:text-is("${term}") + dd`).textContent();
  }

  /** The rows of the table that a button downloads. @param {string} name */
  async table(name) {
    const [download] = await Promise.all([this.page.waitForEvent("download"), this.page.getByRole("button", { name }).click()]);
    const text = await readFile(await download.path(), "utf8");
    return { file: download.suggestedFilename(), rows: text.trim().split("\n").map((line) => line.split(",")) };
  }
}

/** A number as the page writes it, with a true minus. @param {string | null | undefined} text */
export function numberOf(text) {
  return Number((text ?? "").replace("−", "-").replace("+", ""));
}
