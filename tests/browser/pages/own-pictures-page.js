// One's own pictures in the Pictures laboratory, by roles and names.
import { LookPage } from "./look-page.js";

export class OwnPicturesPage extends LookPage {
  /** @param {import("@playwright/test").Page} page */
  constructor(page) {
    super(page);
    this.own = page.getByRole("region", { name: "Your own pictures" });
    this.classCards = this.own.getByRole("group", { name: /^Class “/ });
    this.addClass = this.own.getByRole("button", { name: "Add class" });
    this.files = this.own.getByLabel("Choose IDX or CIFAR files");
    this.dataset = page.getByRole("combobox", { name: "Data set" });
  }

  /** @param {string} name */
  class(name) {
    return this.own.getByRole("group", { name: `Class “${name}”`, exact: true });
  }

  /** The buttons that take a picture away. @param {string} name of the class */
  pictures(name) {
    return this.class(name).getByRole("button", { name: /^Remove (?!class)/ });
  }

  /** @param {number} place of the class, from 0 @param {string} name */
  async call(place, name) {
    await this.classCards.nth(place).getByRole("textbox", { name: "Name of the class" }).fill(name);
  }

  /** @param {string} name of the class @param {{name: string, buffer: Buffer}[]} files */
  async add(name, files) {
    await this.class(name).getByLabel("Choose images").setInputFiles(files.map((file) => ({ ...file, mimeType: "application/octet-stream" })));
  }
}
