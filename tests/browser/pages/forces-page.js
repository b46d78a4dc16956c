// The laboratory of forces as a visitor handles it: by roles and names, never by ids or classes.
import { expect } from "@playwright/test";
import { LabPage } from "./lab-page.js";

export class ForcesPage extends LabPage {
  /** @param {import("@playwright/test").Page} page */
  constructor(page) {
    super(page);
    this.together = page.getByRole("region", { name: "The two together" });
    this.each = page.getByRole("region", { name: "Each atom, table" });
    this.pairs = page.getByRole("region", { name: "Every pair of particles, table" });
    this.ratio = page.getByRole("spinbutton", { name: "Ratio, k" });
    this.balance = page.getByRole("group", { name: "What follows from the energy" });
    this.printed = page.getByRole("group", { name: "What the paper prints" });
    this.picture = page.getByRole("combobox", { name: "Picture" });
    this.play = page.getByRole("button", { name: "Play", exact: true });
    this.crowdLine = page.getByRole("paragraph").filter({ hasText: /^Step \d+ · energy/ });
    this.crowdHandle = page.getByRole("button", { name: /^Atom \d+ of \d+:/ });
  }

  /** @param {Record<string, string | number>} [settings] as a link has them */
  async open(settings = {}) {
    const query = Object.entries(settings).map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join("&");
    // Another hash alone would load nothing anew.
    await this.page.goto("about:blank");
    await this.page.goto(`/#/forces${query && `?${query}`}`);
    await expect(this.status).toContainText("Ready", { timeout: 60_000 });
  }

  /** @param {"A" | "B"} atom @param {number} particle @param {"charge" | "x" | "y"} what */
  number(atom, particle, what) {
    return this.page.getByRole("spinbutton", { name: `Atom ${atom}, particle ${particle}, ${what}`, exact: true });
  }

  /** @param {"A" | "B"} atom @param {number} particle */
  slider(atom, particle) {
    return this.page.getByRole("slider", { name: `Atom ${atom}, particle ${particle}, charge` });
  }

  /** @param {string} name a part of it, at its beginning */
  handle(name) {
    return this.page.getByRole("button", { name: new RegExp(`^${name}.*arrow keys move it$`) });
  }

  /** What stands beside a term of the two atoms. @param {string} term */
  async value(term) {
    const pairs = await this.together.locator("dl").evaluate((list) => [...list.querySelectorAll("dt")].map((dt) => [dt.textContent, dt.nextElementSibling?.textContent ?? ""]));
    return Number((pairs.find(([name]) => name === term)?.[1] ?? "missing").replace("−", "-").replace("∞", "Infinity"));
  }

  /** What the crowd says of itself. @returns {Promise<{step: number, energy: number, resting: boolean}>} */
  async crowd() {
    const text = (await this.crowdLine.textContent()) ?? "";
    const [, step, energy] = /Step (\d+) · energy (\S+)/.exec(text) ?? [];
    return { step: Number(step), energy: Number(energy.replace("−", "-")), resting: text.includes("at rest") };
  }

  /** Where every atom of the crowd is, as the figure's data say. */
  crowdRows() {
    return this.dataOf("Many atoms");
  }

  /** A link from the clipboard. */
  async link() {
    await this.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await this.copyLink.click();
    await expect(this.status).toContainText("Link copied");
    return this.page.evaluate(() => navigator.clipboard.readText());
  }
}
