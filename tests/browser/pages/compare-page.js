// The section "Methods and layers side by side" as a visitor handles it: by roles and names, never by ids or classes.
import { expect } from "@playwright/test";
import { LabPage } from "./lab-page.js";

/** Small and quick, on either device: what a spec needs to see a comparison move. */
export const TINY = { width: 32, layers: 1, "batch-size": 8, "max-length": 16, "compare-sentences": 64, "compare-steps": 20 };

export class ComparePage extends LabPage {
  /** @param {import("@playwright/test").Page} page */
  constructor(page) {
    super(page);
    this.section = page.getByRole("region", { name: "Methods and layers side by side" });
    this.recorded = page.getByRole("region", { name: "Recorded comparisons" });
    this.recordedTable = page.getByRole("region", { name: "Recorded scores by method" });
    this.results = page.getByRole("region", { name: "Live comparison" });
    this.table = page.getByRole("region", { name: "Live scores" });
    this.compare = this.section.getByRole("button", { name: "Compare", exact: true });
    this.cancel = this.section.getByRole("button", { name: "Cancel", exact: true });
    this.what = this.section.getByRole("combobox", { name: "Compare", exact: true });
    this.progressText = this.section.getByText(/^(Step \d+ of|The first of|Finished at|Cancelled at|Stopped at|Not |Preparing)/);
    this.starts = this.results.getByTitle(/^Fingerprint/);
  }

  /** Opens the laboratory with settings, by a link as a teacher would write it. @param {Record<string, string | number>} [settings] */
  async open(settings = TINY) {
    const query = Object.entries(settings).map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join("&");
    // Another hash alone would load nothing anew.
    await this.page.goto("about:blank");
    await this.page.goto(`/#/words?${query}`);
    await expect(this.page.getByRole("button", { name: "Show charges" })).toBeEnabled({ timeout: 30_000 });
    await expect(this.compare).toBeVisible();
  }

  /** Runs a comparison to its end. @param {number} [timeout] */
  async finish(timeout = 90_000) {
    await this.compare.click();
    await expect(this.status).toContainText("The comparison is finished", { timeout });
  }

  /** @param {string} name */
  space(name) {
    return this.results.getByRole("img", { name: `Latent space: ${name}`, exact: true });
  }

  /** @param {string} name of a method or layer */
  row(name) {
    return this.table.getByRole("row", { name: new RegExp(`^${name.replace(/[()+]/g, "\\$&")} `) });
  }

  /** The rows of a file that a button hands out, without its head. @param {string} button */
  async taken(button) {
    const waiting = this.page.waitForEvent("download");
    await this.page.getByRole("button", { name: button, exact: true }).click();
    const parts = [];
    for await (const part of await (await waiting).createReadStream()) parts.push(part);
    const [head, ...rows] = Buffer.concat(parts).toString().trim().split("\n").map((line) => line.split(","));
    return rows.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i]])));
  }
}
