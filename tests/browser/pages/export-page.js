// "Export": the list of what the open tab gives, by roles and names, and the files that come of it.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "@playwright/test";

/** Where `cargo xtask test` puts NumPy if Python has none. */
const PACKAGES = new URL("../../../target/python", import.meta.url).pathname;

export class ExportPage {
  /** @param {import("@playwright/test").Page} page */
  constructor(page) {
    this.page = page;
    this.open = page.getByRole("button", { name: "Export", exact: true });
    this.dialog = page.getByRole("dialog", { name: "Export" });
    this.close = this.dialog.getByRole("button", { name: "Close" });
    this.said = this.dialog.getByRole("status");
  }

  /** @param {string} name such as "Report of the run as ZIP" */
  row(name) {
    return this.dialog.getByRole("button", { name, exact: true });
  }

  /** A file, as it lands in the downloads. @param {string} name of its row and kind @returns {Promise<{name: string, path: string}>} */
  async take(name) {
    if (!(await this.dialog.isVisible())) await this.open.click();
    const downloading = this.page.waitForEvent("download");
    await this.row(name).click();
    const download = await downloading;
    const path = join(mkdtempSync(join(tmpdir(), "atomlab-")), download.suggestedFilename());
    await download.saveAs(path);
    await expect(this.said).toContainText("downloads");
    return { name: download.suggestedFilename(), path };
  }
}

/** The code of a notebook as one program, in the order of its cells. @param {string} path */
export function codeOf(path) {
  const { nbformat, cells } = JSON.parse(readFileSync(path, "utf8"));
  expect(nbformat).toBe(4);
  const code = cells.filter((/** @type {any} */ cell) => cell.cell_type === "code");
  return code.map((/** @type {any} */ cell) => cell.source.join("")).join("\n\n");
}

/** Runs a program as Python does; what it prints, and what it ends with. @param {string} code @returns {{ok: boolean, text: string}} */
export function python(code) {
  const path = join(mkdtempSync(join(tmpdir(), "atomlab-")), "program.py");
  writeFileSync(path, code);
  const env = { ...process.env, ...(existsSync(PACKAGES) && { PYTHONPATH: PACKAGES }) };
  try {
    return { ok: true, text: execFileSync(process.env.PYTHON ?? "python3", [path], { env, encoding: "utf8", stdio: "pipe" }) };
  } catch (error) {
    const { stdout = "", stderr = String(error) } = /** @type {{stdout?: string, stderr?: string}} */ (error);
    if (/No module named 'numpy'|ENOENT/.test(stderr)) throw new Error("Python with NumPy is needed: `cargo xtask test` installs it into target/python, or set PYTHON to one that has it.");
    return { ok: false, text: stdout + stderr };
  }
}
