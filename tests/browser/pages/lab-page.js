// What every laboratory has: the common bar, figures with their data, and a status line. By roles and names, never by ids or classes.
import { expect } from "@playwright/test";

export class LabPage {
  /** @param {import("@playwright/test").Page} page */
  constructor(page) {
    this.page = page;
    this.status = page.getByRole("status", { name: "Status" });
    this.train = page.getByRole("button", { name: "Train", exact: true });
    this.pause = page.getByRole("button", { name: "Pause", exact: true });
    this.step = page.getByRole("button", { name: "Step", exact: true });
    this.reset = page.getByRole("button", { name: "Reset", exact: true });
    this.newSeed = page.getByRole("button", { name: "New seed" });
    this.seed = page.getByRole("spinbutton", { name: "Seed", exact: true });
    this.device = page.getByRole("combobox", { name: "Device" });
    this.progress = page.getByRole("progressbar", { name: "Training progress" });
    this.copyLink = page.getByRole("button", { name: "Copy link" });
    this.fingerprint = page.getByTitle(/^Fingerprint/);
  }

  /** @param {string} name of a laboratory */
  tab(name) {
    return this.page.getByRole("navigation", { name: "Laboratories" }).getByRole("link", { name });
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

  /** The figure with its caption, its data and what can be taken home. @param {string} name */
  whole(name) {
    return this.page.getByRole("figure").filter({ has: this.figure(name) });
  }

  /** Opens the data of a figure. @param {string} name */
  async openData(name) {
    const data = this.whole(name).getByRole("group", { name: "Data" });
    if (!(await data.evaluate((details) => /** @type {HTMLDetailsElement} */ (details).open))) await data.locator("summary").click();
    await expect(data.getByRole("table")).toBeVisible();
    return data;
  }

  /** The rows of a figure's table, from its "Data". @param {string} name */
  async dataOf(name) {
    return (await this.openData(name)).getByRole("row").allTextContents();
  }

  /** Hands files over as a drop or a paste would. @param {"drop" | "paste"} how @param {import("@playwright/test").Locator} place @param {string} name @param {Buffer} buffer @param {{name: string, buffer: Buffer}[]} more files */
  async handOver(how, place, name, buffer, ...more) {
    await place.evaluate(
      (element, { kind, contents }) => {
        const data = new DataTransfer();
        for (const [name, base64] of contents) data.items.add(new File([Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))], name));
        const rest = { bubbles: true, cancelable: true };
        element.dispatchEvent(kind === "drop" ? new DragEvent("drop", { dataTransfer: data, ...rest }) : new ClipboardEvent("paste", { clipboardData: data, ...rest }));
      },
      { kind: how, contents: [{ name, buffer }, ...more].map((file) => /** @type {const} */ ([file.name, file.buffer.toString("base64")])) },
    );
  }
}
