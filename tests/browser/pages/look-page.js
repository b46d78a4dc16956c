// Looking at a picture in the Pictures laboratory, by roles and names.
import { readFileSync } from "node:fs";

import { expect } from "@playwright/test";
import { LabPage } from "./lab-page.js";
import { MISSING_MODEL } from "./pictures-page.js";

export const FIGURES = /** @type {const} */ (["Picture as the network sees it", "Charge map", "Picture × charge"]);

export class LookPage extends LabPage {
  /** @param {import("@playwright/test").Page} page */
  constructor(page) {
    super(page);
    this.panel = page.getByRole("region", { name: "Charges of a picture" });
    this.file = page.getByLabel("Choose an image");
    this.samples = page.getByRole("group", { name: "Samples" }).getByRole("button");
    this.pixels = page.getByRole("group", { name: "Pixels" });
    this.row = page.getByRole("spinbutton", { name: "Row" });
    this.column = page.getByRole("spinbutton", { name: "Column" });
    this.pixel = this.panel.getByRole("status").filter({ hasText: /pixel|Row/ });
    this.source = this.panel.getByRole("combobox", { name: "Charges from" });
    this.layer = page.getByRole("combobox", { name: "Layer", exact: true });
    this.channel = page.getByRole("spinbutton", { name: "Channel" });
    this.particles = page.getByRole("combobox", { name: "Particles" });
    this.classes = page.getByRole("list", { name: "Probabilities of the classes" }).getByRole("listitem");
  }

  /** Opens the laboratory with small settings, until the first picture has its charges. */
  async open() {
    await this.page.goto("/#/pictures?v=1&steps=4&width=4&batch-size=8");
    await expect(this.samples.first()).toBeVisible({ timeout: 60_000 });
    // Without the shipped model, a run is asked.
    if (MISSING_MODEL.length > 0) await this.step.click();
    await expect(this.layer).toBeEnabled({ timeout: 60_000 });
  }

  /** @param {string} name of the file @param {Buffer} buffer */
  async give(name, buffer) {
    await this.file.setInputFiles({ name, mimeType: "application/octet-stream", buffer });
  }

  /** Gives a file, and waits for its charges. @param {string} name @param {Buffer} buffer */
  async look(name, buffer) {
    await this.give(name, buffer);
    await this.shown(name);
  }

  /** The charges of this picture stand there. @param {string} name */
  async shown(name) {
    await expect(this.whole(FIGURES[0])).toContainText(`${name}, 32 × 32 pixels.`);
    await expect(this.whole("Charge map")).toContainText("channel");
  }

  /** Red, green and blue of a pixel of a figure. @param {string} name @param {number} row from 0 @param {number} column @returns {Promise<number[]>} */
  colour(name, row, column) {
    return this.figure(name).evaluate((canvas, [y, x]) => [...(/** @type {HTMLCanvasElement} */ (canvas).getContext("2d")?.getImageData(x, y, 1, 1).data ?? [])].slice(0, 3), [row, column]);
  }

  /** What a button downloads. @param {string} button */
  async taken(button) {
    const [download] = await Promise.all([this.page.waitForEvent("download"), this.page.getByRole("button", { name: button }).click()]);
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  }

  /** Drops a folder of this machine, as a hand would. @param {import("@playwright/test").Locator} place @param {string} folder */
  async dropFolder(place, folder) {
    await place.scrollIntoViewIfNeeded();
    const box = await place.boundingBox();
    if (!box) throw new Error("There is nothing to drop the folder on.");
    const browser = await this.page.context().newCDPSession(this.page);
    const data = { items: [], files: [folder], dragOperationsMask: 1 };
    for (const type of /** @type {const} */ (["dragEnter", "dragOver", "drop"])) await browser.send("Input.dispatchDragEvent", { type, x: box.x + 12, y: box.y + 12, data });
  }
}
