// What is taken away holds together: a notebook meets the page's numbers in plain NumPy, a report has its figures, a session goes on.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "./fixtures.js";
import { ExportPage, codeOf, python } from "./pages/export-page.js";
import { SMALL } from "./pages/points-page.js";
import { SessionPart } from "./pages/session-part.js";

test.slow();

const ALL = "cross-entropy,plus-1-norm,plus-2-norm,hinge,simclr,atom,atom-without-energy,atom-without-balance";

test("the notebook runs as it is, and meets the numbers of every method", async ({ page, points }) => {
  const exports = new ExportPage(page);
  await points.open({ ...SMALL, methods: ALL, steps: 60, seed: 7, "label-noise": 0.1, schedule: "cosine", warmup: 5, decay: 0.01 });
  await points.finish(60);
  const { name, path } = await exports.take("Notebook of the run as IPYNB");
  expect(name).toBe("atomlab-points-notebook-seed-7-step-60.ipynb");
  const code = codeOf(path);
  const { ok, text } = python(code);
  expect(text).toContain("This run meets the page's numbers: 8 methods, 60 steps, seed 7.");
  expect(ok).toBe(true);
  expect(text).not.toContain("NOT MET");
  // A number that is none of the page's is found.
  const loss = /"losses":\[\[1,([\d.]+)\]/.exec(code)?.[1] ?? "";
  const wrong = python(code.replace(`[1,${loss}]`, `[1,${Number(loss) + 0.01}]`));
  expect(wrong.text).toContain("does not meet the page's numbers. cross-entropy, loss of step 1");
  expect(wrong.ok).toBe(false);
});

/** @type {Record<string, Record<string, string | number>>} */
const CHOICES = {
  "the paper's letter": { weight: "raw", pairing: "sampled", components: 4, mixing: 0.4 },
  "every other choice": { weight: "charge", pairing: "all-atoms", nucleus: "mass-normalised", radius: "electrons", p: 1, reduction: "mean", bias: 0, clip: 0 },
};

for (const [what, settings] of Object.entries(CHOICES)) {
  test(`a notebook with ${what}`, async ({ page, points }) => {
    await points.open({ ...SMALL, methods: "plus-1-norm,simclr,atom", steps: 30, ...settings });
    await points.finish(30);
    const { path } = await new ExportPage(page).take("Notebook of the run as IPYNB");
    expect(python(codeOf(path)).text).toContain("This run meets the page's numbers: 3 methods, 30 steps");
  });
}

test("a notebook of one's own points, of three classes, and of a branch", async ({ page, points }) => {
  const exports = new ExportPage(page);
  await points.open({ ...SMALL, steps: 60 });
  const lines = Array.from({ length: 60 }, (_, i) => [0, 1].map((k) => `it's ${i};${["a", "b", "c"][i % 3]};${(i % 3) + 0.1 * k};${String((i * 7) % 5).replace(".", ",")},5`)).flat();
  await points.give("own points.csv", ["sample;label;x;y", ...lines]);
  await expect(points.status).toContainText("48 training and 12 test samples");
  await points.reset.click();
  await points.finish(60);
  await points.goBackTo(30);
  await points.rate.fill("0.05");
  await points.branch.click();
  await expect(points.status).toContainText("Branched at step");
  await points.finish(60);
  const { path } = await exports.take("Notebook of the run as IPYNB");
  const code = codeOf(path);
  expect(code).toMatch(/"learningRate":0\.05/);
  expect(python(code).text).toContain("This run meets the page's numbers: 2 methods, 60 steps");
});

test("a report holds what was run, what came out, and every figure of the page", async ({ page, points }) => {
  const exports = new ExportPage(page);
  await points.open();
  await points.finish(40);
  const fingerprint = await points.fingerprint.textContent();
  await expect(points.studyTable).toBeVisible();
  const { name, path } = await exports.take("Report of the run as ZIP");
  expect(name).toBe("atomlab-points-report-seed-0-step-40.zip");
  const folder = dirname(path);
  execFileSync(process.env.PYTHON ?? "python3", ["-m", "zipfile", "-e", path, folder]);
  const report = readFileSync(join(folder, "report.md"), "utf8");
  expect(report).toContain("# Points: Cross-entropy and Atom, seed 0");
  for (const part of [`start ${fingerprint}`, "40 of 40", "CPU", "n = 64 test samples", "#/points?v=1", "This is one seed.", "## Over many seeds"]) expect(report).toContain(part);
  expect(report).toMatch(/\| Atom \| \d+\.\d % \| \d+\.\d % \|/);
  const figures = [...report.matchAll(/!\[(.+?)\]\((.+?\.svg)\)/g)];
  expect(figures.map(([, title]) => title)).toEqual(expect.arrayContaining(["Latent space: Cross-entropy", "Latent space: Atom", "Accuracy", "Loss", "Components", "Accuracy over seeds"]));
  for (const [, , file] of figures) expect(readFileSync(join(folder, file), "utf8")).toMatch(/^<svg[^]*<\/svg>\s*$/);
});

test("a session of points goes on where it was, branch and own points included", async ({ page, points }) => {
  const session = new SessionPart(page);
  await points.open({ ...SMALL, steps: 60 });
  const lines = Array.from({ length: 60 }, (_, i) => [`${i},${["a", "b"][i % 2]},${i % 2},0.5`, `${i},${["a", "b"][i % 2]},${(i % 7) / 7},1`]).flat();
  await points.give("mine.csv", ["sample,label,x,y", ...lines]);
  await points.reset.click();
  await points.finish(60);
  await points.goBackTo(30);
  await points.rate.fill("0.05");
  await points.branch.click();
  await expect(points.status).toContainText("Branched at step");
  await points.step.click();
  const kept = await points.stepNow();
  const { name, buffer } = await session.saved();
  expect(name).toBe(`atomlab-session-points-votes-step-${kept}.atomlab`);
  await points.finish(60);
  const before = await points.curves();
  await points.open();
  await session.load("broken.atomlab", buffer.subarray(0, -9));
  await expect(points.status).toContainText("the open run stays");
  await session.load(name, buffer);
  await expect(points.status).toContainText(`is open at step ${kept} of 60`);
  await expect(points.rate).toHaveValue("0.05");
  await expect(page.getByText(/^from step 30: Learning rate 0.05/)).toBeVisible();
  await points.finish(60);
  expect(measured(await points.curves())).toEqual(measured(before));
});

/** Every step's losses and what was measured from the saved step on; before it, measurements were taken at the same steps. @param {string} csv */
function measured(csv) {
  return csv.trim().split("\n").map((line) => line.split(",").slice(0, 9).join());
}

test("the list is used by keyboard, says what is missing, and has every figure of the page", async ({ page, points, expectAccessible }) => {
  const exports = new ExportPage(page);
  await points.open();
  await exports.open.focus();
  await page.keyboard.press("Enter");
  await expect(exports.dialog).toBeVisible();
  await expect(exports.dialog).toContainText("The run has taken no step yet.");
  await expect(exports.row("Weights and optimiser state as BPK")).toBeDisabled();
  for (const kind of ["PNG", "SVG", "CSV"]) await expect(exports.row(`Latent space: Atom as ${kind}`)).toBeEnabled();
  await expectAccessible();
  const downloading = page.waitForEvent("download");
  await exports.row("Latent space: Atom as SVG").press("Enter");
  expect((await downloading).suggestedFilename()).toBe("atomlab-latent-space-atom-seed-0-step-0.svg");
  await expect(exports.said).toHaveText("Exported Latent space: Atom as SVG.");
  await page.keyboard.press("Escape");
  await expect(exports.dialog).toBeHidden();
  await expect(exports.open).toBeFocused();
});

test("sentences too: a report of a run, and its session and weights from the list", async ({ page, words, expectAccessible }) => {
  const exports = new ExportPage(page);
  await exports.open.click();
  await expect(exports.row("Report of the run as ZIP")).toBeDisabled();
  await expectAccessible();
  await exports.close.click();
  await words.makeSmall({ steps: 20 });
  await words.step.click();
  await expect(words.status).toContainText("Step 1 done");
  const { path } = await exports.take("Report of the run as ZIP");
  execFileSync(process.env.PYTHON ?? "python3", ["-m", "zipfile", "-e", path, dirname(path)]);
  const report = readFileSync(join(dirname(path), "report.md"), "utf8");
  expect(report).toContain(`start ${await words.fingerprint.textContent()}`);
  expect(report).toContain("**Steps:** 1 of 20");
  for (const [row, ending] of [["Weights as BPK", ".bpk"], ["Session as ATOMLAB", ".atomlab"]]) expect((await exports.take(row)).name).toContain(ending);
});

for (const width of [320, 390]) {
  test(`the list fits into ${width} pixels`, async ({ page, points, expectAccessible }) => {
    await page.setViewportSize({ width, height: 700 });
    await points.open();
    const exports = new ExportPage(page);
    await exports.open.click();
    await expect(exports.dialog).toBeVisible();
    expect(await exports.dialog.evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth)).toBeLessThanOrEqual(0);
    await expectAccessible();
  });
}
