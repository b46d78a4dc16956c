// "The session as a file", which two laboratories have: by roles and names.
import { readFileSync } from "node:fs";

export class SessionPart {
  /** @param {import("@playwright/test").Page} page */
  constructor(page) {
    this.page = page;
    this.panel = page.getByRole("region", { name: "The session as a file" });
    this.save = this.panel.getByRole("button", { name: "Save session" });
    this.file = this.panel.getByLabel("Load session");
  }

  /** The session as it lands in the downloads. */
  async saved() {
    const downloading = this.page.waitForEvent("download");
    await this.save.click();
    const download = await downloading;
    return { name: download.suggestedFilename(), buffer: readFileSync(await download.path()) };
  }

  /** @param {string} name @param {Buffer} buffer */
  async load(name, buffer) {
    await this.file.setInputFiles({ name, mimeType: "application/octet-stream", buffer });
  }
}
