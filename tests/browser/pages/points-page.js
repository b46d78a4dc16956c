// The laboratory of points as a visitor handles it: by roles and names, never by ids or classes.
import { expect } from "@playwright/test";
import { LabPage } from "./lab-page.js";

/** Small and quick, on either device: what a spec needs to see a run move. */
export const SMALL = { methods: "cross-entropy,atom", steps: 40, batch: 16, "train-samples": 64, "test-samples": 64 };

export class PointsPage extends LabPage {
  /** @param {import("@playwright/test").Page} page */
  constructor(page) {
    super(page);
    this.runLine = page.getByRole("paragraph").filter({ hasText: /^Live run/ });
    this.sample = page.getByRole("spinbutton", { name: "Sample number" });
    this.time = page.getByRole("slider", { name: "Time" });
    this.branch = page.getByRole("button", { name: "Branch from here" });
    this.backToNow = page.getByRole("button", { name: "Back to now" });
    this.preset = page.getByRole("combobox", { name: "Preset" });
    this.rate = page.getByRole("spinbutton", { name: "Learning rate", exact: true });
    this.file = page.getByLabel("Choose a CSV of points");
    this.runStudy = page.getByRole("button", { name: "Run over seeds" });
    this.studyTable = page.getByRole("region", { name: "Accuracy over seeds, by method" });
  }

  /** Opens the laboratory with settings, by a link as a teacher would write it. @param {Record<string, string | number>} [settings] */
  async open(settings = SMALL) {
    await this.show(settings);
    await expect(this.runLine).toBeVisible({ timeout: 60_000 });
    await expect(this.status).toContainText(/Ready|samples/);
  }

  /** The same for settings that open no run. @param {Record<string, string | number>} settings */
  async show(settings) {
    const query = Object.entries(settings).map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join("&");
    // Another hash alone would load nothing anew.
    await this.page.goto("about:blank");
    await this.page.goto(`/#/points${query && `?${query}`}`);
    await expect(this.train).toBeEnabled({ timeout: 30_000 });
  }

  /** @param {string} method */
  panel(method) {
    return this.page.getByRole("region", { name: method, exact: true });
  }

  /** @param {string} method */
  space(method) {
    return this.figure(`Latent space: ${method}`);
  }

  /** The picture of a panel, to tell whether it is another. @param {string} method */
  async picture(method) {
    return this.space(method).evaluate((canvas) => /** @type {HTMLCanvasElement} */ (canvas).toDataURL());
  }

  /** @param {string} method @returns {Promise<number[]>} charges of the sample that is pointed at */
  async charges(method) {
    const chips = this.panel(method).getByRole("list", { name: /^Charges of sample/ }).getByRole("listitem");
    return (await chips.evaluateAll((items) => items.map((item) => Number(item.dataset.charge))));
  }

  /** Trains to the end. @param {number} steps */
  async finish(steps) {
    await this.train.click();
    await expect(this.status).toContainText(`Training finished at step ${steps}`, { timeout: 100_000 });
  }

  /** A link from the clipboard. */
  async link() {
    await this.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await this.copyLink.click();
    await expect(this.status).toContainText("Link copied");
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  /** Moves the slider as a hand would, to the nearest stored step. @param {number} step */
  async goBackTo(step) {
    const share = step / (await this.stepNow());
    await this.time.evaluate((slider, part) => {
      const input = /** @type {HTMLInputElement} */ (slider);
      input.value = String(Math.floor(part * Number(input.max)));
      input.dispatchEvent(new Event("input", { bubbles: true }));
    }, share);
    await expect(this.page.getByText(/Step \d+ of \d+, in the past/)).toBeVisible();
  }

  /** Every step's losses as a table, from the CSV that a visitor takes home. */
  async curves() {
    return this.taken("Download the curves as CSV");
  }

  /** The text of a file that a button hands out. @param {string} button */
  async taken(button) {
    const waiting = this.page.waitForEvent("download");
    await this.page.getByRole("button", { name: button, exact: true }).click();
    const stream = await (await waiting).createReadStream();
    const parts = [];
    for await (const part of stream) parts.push(part);
    return Buffer.concat(parts).toString();
  }

  /** @param {string} name @param {string[]} lines */
  async give(name, lines) {
    await this.file.setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(`${lines.join("\n")}\n`) });
  }
}
