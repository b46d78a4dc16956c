// The pictures of charges as they are taken away: files of their own, and in the report of a run.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { expect, test } from "./fixtures.js";
import { wrap } from "../../www/page/export/wrap.js";
import { ExportPage } from "./pages/export-page.js";
import { FIGURES, LookPage } from "./pages/look-page.js";
import { png } from "./pages/picture-files.js";
import { MISSING_MODEL } from "./pages/pictures-page.js";

test.use({ allowedErrors: MISSING_MODEL });

/** Red to the left, blue to the right. */
const HALVES = png(32, 32, (x) => (x < 16 ? [200, 30, 20] : [20, 60, 220]));

/** Lines of text of an SVG. @param {string} svg */
const linesOf = (svg) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, line]) => line.replaceAll("&amp;", "&"));

test("a caption is broken between words, and an address where it has to be", () => {
  const width = (/** @type {string} */ text) => text.length;
  expect(wrap("one two three", 8, width)).toEqual(["one two", "three"]);
  expect(wrap("at http://a.b/#/pictures?v=1&steps=4", 20, width)).toEqual(["at", "http://a.b/#/picture", "s?v=1&steps=4"]);
  expect(wrap("abcdefgh", 3, width)).toEqual(["abc", "def", "gh"]);
  expect(wrap("a", 0, width)).toEqual(["a"]);
  expect(wrap("", 5, width)).toEqual([]);
});

test("each picture and all three as SVG, with legend, caption and the whole address", async ({ page }) => {
  const look = new LookPage(page);
  const exports = new ExportPage(page);
  await look.open();
  await look.look("halves.png", HALVES);
  const three = await look.taken("Export the three as SVG");
  expect(three.name).toBe("atomlab-charges-halves-png.svg");
  const svg = three.bytes.toString();
  const lines = linesOf(svg);
  for (const text of [...FIGURES, "−1 electron", "0 neutron", "+1 proton", "halves.png"]) expect(lines).toContain(text);
  expect(lines.join("\n")).toMatch(/(Shipped model|This run, seed 0, step 1), CPU; layer 1, channel 0\./);
  expect(lines.join("")).toContain(await page.evaluate(() => location.href));
  expect(svg).toContain('fill="#c81e14"');
  await exports.open.click();
  for (const name of FIGURES) for (const kind of ["PNG", "SVG"]) await expect(exports.row(`${name} as ${kind}`)).toBeEnabled();
  const downloading = page.waitForEvent("download");
  await exports.row("Charge map as SVG").click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe("atomlab-charge-map-halves-png.svg");
  await expect(exports.said).toHaveText("Exported Charge map as SVG.");
  const alone = readFileSync(await download.path(), "utf8");
  // A narrow sheet may break the address, and drops nothing of it.
  expect(linesOf(alone).slice(-3).join("")).toContain(await page.evaluate(() => location.href));
  // It is an SVG that browsers show, with its signs only where they are.
  const shown = (/** @type {string} */ text) => page.evaluate((source) => new DOMParser().parseFromString(source, "image/svg+xml").querySelectorAll("path[fill-opacity]").length, text);
  expect(await shown(alone)).toBe(1);
  await exports.close.click();
  await page.getByRole("switch", { name: "Show signs" }).uncheck();
  expect(await shown((await look.taken("Export the three as SVG")).bytes.toString())).toBe(0);
});

test("a report of the run holds the pictures of charges", async ({ page }) => {
  const look = new LookPage(page);
  const exports = new ExportPage(page);
  await look.open();
  await look.look("halves.png", HALVES);
  await look.step.click();
  await expect(look.status).toContainText("Step 1 done", { timeout: 60_000 });
  await look.source.selectOption("This run");
  await expect(look.whole("Charge map")).toContainText("This run, seed 0, step 1, CPU; layer 1, channel 0.");
  const { name, path } = await exports.take("Report of the run as ZIP");
  expect(name).toBe("atomlab-pictures-report-seed-0-step-1.zip");
  execFileSync(process.env.PYTHON ?? "python3", ["-m", "zipfile", "-e", path, dirname(path)]);
  const report = readFileSync(join(dirname(path), "report.md"), "utf8");
  expect(report).toContain("# Pictures: Atom, seed 0");
  const figures = [...report.matchAll(/!\[(.+?)\]\((.+?\.svg)\)/g)];
  expect(figures.map(([, title]) => title)).toEqual(expect.arrayContaining([...FIGURES, "Charges", "Loss"]));
  expect(report).toContain("halves.png. This run, seed 0, step 1, CPU; layer 1, channel 0.");
  expect(report).toMatch(/Layer 1, channel 0: 32 × 32 places, from [+−]?\d\.\d\d to [+−]?\d\.\d\d, mean .+ protons?, .+ neutrons? and .+ electrons?\./);
  const map = figures.find(([, title]) => title === "Charge map");
  expect(readFileSync(join(dirname(path), map?.[2] ?? ""), "utf8")).toMatch(/^<svg[^]*<path[^]*<\/svg>$/);
});
