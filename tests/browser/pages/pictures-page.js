// Training in the Pictures laboratory as a visitor handles it: by roles and names, never by ids or classes.
import { existsSync } from "node:fs";

import { expect } from "@playwright/test";
import { ComparePage } from "./compare-page.js";
import { LabPage } from "./lab-page.js";

/** Small and quick, on either device: what a spec needs to see a run move. */
export const SMALL = { width: 4, "batch-size": 8, steps: 20 };

/** Where nobody has trained the model of photographs yet, the browser logs that it is missing. */
export const MISSING_MODEL = existsSync(new URL("../../../www/models/photographs.bpk", import.meta.url)) ? [] : ["404"];

/** @param {import("@playwright/test").Page} page @param {Record<string, string | number>} settings */
async function goTo(page, settings) {
  const query = Object.entries(settings).map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join("&");
  // Another hash alone would load nothing anew.
  await page.goto("about:blank");
  await page.goto(`/#/pictures${query && `?${query}`}`);
}

export class PicturesPage extends LabPage {
  /** @param {import("@playwright/test").Page} page */
  constructor(page) {
    super(page);
    this.runLine = page.getByRole("paragraph").filter({ hasText: /^Live run/ });
    this.method = page.getByRole("combobox", { name: "Method" });
    this.dataset = page.getByRole("combobox", { name: "Data set" });
    this.classes = page.getByRole("textbox", { name: "Only these classes" });
    this.network = page.getByRole("combobox", { name: "Network" });
    this.atomLayer = page.getByRole("spinbutton", { name: "Atomised layer" });
    this.steps = page.getByRole("spinbutton", { name: "Steps" });
    this.data = page.getByRole("region", { name: "The data", exact: true });
    this.number = page.getByRole("spinbutton", { name: "Picture number" });
    this.confusion = page.getByRole("region", { name: "Confusion matrix, table" });
    this.mistakes = page.getByRole("list", { name: "Misclassified pictures" }).getByRole("listitem");
  }

  /** Opens the laboratory with settings, by a link as a teacher would write it. @param {Record<string, string | number>} [settings] */
  async open(settings = SMALL) {
    await goTo(this.page, settings);
    await expect(this.train).toBeEnabled({ timeout: 30_000 });
    await expect(this.dataset).toBeVisible();
  }

  /** Trains to the end. @param {number} steps @param {number} [timeout] */
  async finish(steps, timeout = 100_000) {
    await this.train.click();
    await expect(this.status).toContainText(`Training finished at step ${steps}`, { timeout });
  }

  /** What a button downloads. @param {string} button */
  async taken(button) {
    const waiting = this.page.waitForEvent("download");
    await this.page.getByRole("button", { name: button, exact: true }).click();
    const download = await waiting;
    const parts = [];
    for await (const part of await download.createReadStream()) parts.push(part);
    return { name: download.suggestedFilename(), bytes: Buffer.concat(parts) };
  }
}

export class PicturesComparePage extends ComparePage {
  /** @param {Record<string, string | number>} [settings] */
  async open(settings = { width: 4, "batch-size": 8, "compare-pictures": 32, "compare-steps": 6, "compare-seeds": 1 }) {
    await goTo(this.page, settings);
    await expect(this.train).toBeEnabled({ timeout: 30_000 });
    await expect(this.compare).toBeVisible();
  }
}
