// Methods and layers side by side: what was recorded, and comparisons made here, from one start for all.
import { existsSync, readFileSync } from "node:fs";
import { loadTextTable } from "../../www/lab/assets.js";
import { mergedNotices, spreadOf, verdict } from "../../www/page/compare/measured.js";
import { RECORDED_TABLES } from "../../www/words/compare/recorded-list.js";
import { comparisonSpec, variantsOf } from "../../www/page/compare/settings.js";
import { COMPARE, LIMIT } from "../../www/words/compare/settings.js";
import { defaultsOf } from "../../www/page/settings-list.js";
import { expect, test } from "./fixtures.js";
import { alter, believeInGpu, pretendGpu } from "./pages/altered.js";
import { ComparePage, TINY } from "./pages/compare-page.js";

/** @typedef {Awaited<ReturnType<typeof loadTextTable>>} TextTable */

const TABLE_CSV = "Download the comparison’s table as CSV";
const CURVES_CSV = "Download the comparison’s curves as CSV";

/** @param {string} name */
const fileOf = (name) => new URL(`../../www/models/text-${name}.json`, import.meta.url);

/** @param {number[]} values */
const scores = (values) => ({ accuracy: spreadOf(values), macroF1: spreadOf(values), mcc: spreadOf(values.map((value) => 2 * value - 1)) });

/** A table with invented numbers, which only this spec sees. @param {string} kind @param {[string, number, number[]][]} rows @returns {TextTable} */
function invented(kind, rows) {
  return {
    command: ["atomlab", "train", "text", `--${kind}`, "invented"], device: "cpu", seconds: 61, model: "small", parameters: 1000, split: "test", spec: { model: { width: 32 } },
    data: { name: "snippets", sentences: 500, train: 300, validation: 100, test: 100 },
    rows: rows.map(([method, layer, values]) => ({ method, layer, ...scores(values), fingerprints: ["aaaa", "bbbb", "cccc"], seconds: 1 })),
    tfIdf: scores([0.7, 0.71, 0.72]),
  };
}

const METHODS = invented("methods", [["cross-entropy", 1, [0.6, 0.62, 0.64]], ["atom", 1, [0.61, 0.62, 0.65]]]);
const LAYERS = invented("layers", [["atom", 0, [0.6, 0.61, 0.62]], ["atom", 1, [0.7, 0.71, 0.72]]]);

/** Serves tables that are not in the repository. @param {import("@playwright/test").Page} page @param {Record<string, unknown>} tables */
async function serve(page, tables) {
  const list = `export const RECORDED_TABLES = ${JSON.stringify(Object.keys(tables))};`;
  await page.route("**/recorded-list.js", (route) => route.fulfill({ contentType: "text/javascript", body: list }));
  for (const [name, table] of Object.entries(tables)) await page.route(`**/models/text-${name}.json`, (route) => route.fulfill({ json: table }));
}

test("every table that is named is there, and the other way round", () => {
  const all = ["methods", "layers"].flatMap((kind) => ["small", "encoder"].flatMap((model) => ["snippets", "grammar"].map((data) => `${kind}-${model}-${data}`)));
  expect([...RECORDED_TABLES].sort()).toEqual(all.filter((name) => existsSync(fileOf(name))).sort());
});

for (const name of RECORDED_TABLES) {
  test(`the recorded table ${name} is shown with n and its command`, async ({ page }) => {
    const compare = new ComparePage(page);
    /** @type {TextTable} */
    const table = JSON.parse(readFileSync(fileOf(name), "utf8"));
    await compare.open({});
    if (table.model === "encoder") await compare.recorded.getByRole("combobox", { name: "Recorded with" }).selectOption({ value: "encoder" });
    await expect(compare.recorded).toContainText(`n = ${table.rows[0].accuracy.values.length} seed`);
    await compare.recorded.getByText("How these were made").click();
    await expect(compare.recorded).toContainText(table.command.join(" "));
  });
}

test("recorded tables are shown with n, spread, a plain baseline and the command, and nothing is shouted", async ({ page, expectAccessible }) => {
  const compare = new ComparePage(page);
  await serve(page, { "methods-small-snippets": METHODS, "layers-small-snippets": LAYERS });
  await compare.open({});
  await expect(compare.recordedTable.getByRole("row", { name: "Cross-entropy 62.0 ± 2.0 62.0 ± 2.0 24.0 ± 4.0" })).toBeVisible();
  await expect(compare.recordedTable.getByRole("row", { name: /^tf-idf \+ logistic regression 71\.0 ± 1\.0/ })).toBeVisible();
  await expect(compare.recordedTable).toContainText("n = 3 seeds; 100 test sentences of Snippets (sentiment)");
  await expect(compare.recorded).toContainText("No method stands out: the highest mean accuracy, Atom’s 62.7 %, is within one standard deviation of Cross-entropy.");
  await expect(compare.recorded).toContainText("tf-idf + logistic regression reaches 71.0 %, above every method’s mean.");
  await expect(compare.whole("Accuracy over seeds: Snippets (sentiment)")).toContainText(/Recorded, small network, from scratch, width 32, .*n = 3 seeds, CPU; as atomlab train text --methods/);
  await expect(compare.whole("Accuracy by atomised layer: Snippets (sentiment)")).toContainText("Layer 1’s mean accuracy is more than one standard deviation above the other’s, over 3 seeds");
  expect((await compare.dataOf("Accuracy by atomised layer: Snippets (sentiment)")).join("\n")).toContain("Cross-entropy");
  await compare.recorded.getByText("How these were made").click();
  await expect(compare.recorded).toContainText("aaaa, bbbb, cccc, one for each seed; the same first weights and batches in every row");
  await compare.recorded.getByText("What the paper reports").click();
  await expect(compare.recorded.getByRole("region", { name: "The paper’s numbers for text" })).toContainText("83.6 ± 0.4");
  await expectAccessible();
});

test("two methods from one start: a table, latent spaces, curves, and files of both", async ({ page, expectAccessible }) => {
  const compare = new ComparePage(page);
  await compare.open({ ...TINY, seed: 3 });
  await compare.finish();
  await expect(compare.status).toContainText("The comparison is finished: 2 methods, 20 steps");
  await expect(compare.starts).toHaveCount(1);
  await expect(compare.results).toContainText("the same first weights and the same batches for all of them");
  for (const name of ["Cross-entropy", "Atom"]) {
    await expect(compare.row(name)).toContainText(/\d+\.\d/);
    await expect(compare.space(name)).toBeVisible();
  }
  await expect(compare.results).toContainText("One seed shows no spread");
  const runs = await compare.taken(TABLE_CSV);
  expect(runs.map(({ method, seed, step, origin }) => [method, seed, step, origin])).toEqual([["cross-entropy", "3", "20", "live"], ["atom", "3", "20", "live"]]);
  expect(runs[0].fingerprint).toBe(runs[1].fingerprint);
  expect(runs[0].fingerprint).toBe(await compare.starts.textContent());
  const steps = await compare.taken(CURVES_CSV);
  expect(steps).toHaveLength(2 * 21);
  expect(steps.filter(({ batchLoss }) => batchLoss !== "" && Number.isFinite(Number(batchLoss)))).toHaveLength(2 * 20);
  // Measured at the start, where both are the same network, and ten times on the way.
  const [first, second] = ["cross-entropy", "atom"].map((method) => steps.filter((row) => row.method === method && row.accuracy !== ""));
  expect(first.length).toBeGreaterThan(9);
  expect(first[0].accuracy).toBe(second[0].accuracy);
  await compare.space("Atom").focus();
  await page.keyboard.press("ArrowRight");
  await expect(compare.results.getByRole("status")).toHaveText(/ \((negative|positive)\)$/);
  await expectAccessible();
});

test("the same comparison again gives the same numbers", async ({ page }) => {
  const compare = new ComparePage(page);
  await compare.open(TINY);
  await compare.finish();
  const before = await compare.taken(CURVES_CSV);
  await compare.finish();
  expect(await compare.taken(CURVES_CSV)).toEqual(before);
});

test("layers side by side, over two seeds", async ({ page }) => {
  const compare = new ComparePage(page);
  await compare.open({ ...TINY, "compare-what": "layers", "compare-seeds": 2 });
  const boxes = compare.section.getByRole("group", { name: "Layers compared" }).getByRole("checkbox");
  await expect(boxes).toHaveCount(2);
  await compare.finish();
  await expect(compare.status).toContainText("2 layers, 20 steps");
  await expect(compare.starts).toHaveCount(2);
  await expect(compare.row("Embeddings (layer 0)")).toContainText("±");
  await expect(compare.row("Layer 1")).toContainText("±");
  await expect(compare.space("Layer 0")).toBeVisible();
  expect((await compare.dataOf("Accuracy by atomised layer")).length).toBeGreaterThan(2);
  const runs = await compare.taken(TABLE_CSV);
  expect(runs.map(({ method, atomLayer, seed }) => [method, atomLayer, seed])).toEqual([["atom", "0", "0"], ["atom", "0", "1"], ["atom", "1", "0"], ["atom", "1", "1"]]);
  expect(runs[0].fingerprint).toBe(runs[2].fingerprint);
  expect(runs[0].fingerprint).not.toBe(runs[1].fingerprint);
});

test("a comparison can be called off, and keeps what it measured", async ({ page }) => {
  const compare = new ComparePage(page);
  await compare.open({ ...TINY, "compare-steps": 20_000 });
  await compare.compare.click();
  await expect(compare.section.getByText(/^Step [1-9]\d* of 20000 of all 2 runs, .* left$/)).toBeVisible({ timeout: 60_000 });
  await compare.cancel.click();
  await expect(compare.status).toContainText(/The comparison was cancelled at step \d+ of 20000; what was measured stays\./);
  await expect(compare.row("Atom")).toBeVisible();
  await expect(compare.compare).toBeFocused();
});

test("a comparison can be called off while its networks are built", async ({ page }) => {
  const compare = new ComparePage(page);
  await alter(page, "lab/worker.js", 'if (message.type === "request") return device.handle(message.request);', 'if (message.type === "request") return message.request.kind === "openComparison" ? new Promise(() => {}) : device.handle(message.request);');
  await compare.open(TINY);
  await compare.compare.click();
  await expect(compare.status).toContainText("Comparing 2 methods.");
  await compare.cancel.click();
  await expect(compare.status).toContainText("The comparison was cancelled before its first step.");
  await expect(compare.section.getByText("Not started")).toBeVisible();
  await expect(compare.compare).toBeFocused();
});

test("a worker that is lost as training begins is told once", async ({ page }) => {
  const compare = new ComparePage(page);
  await alter(page, "lab/worker.js", 'if (message.type === "train") {', 'if (message.type === "train") {\n    if (message.order.loop === "comparison") return close(), new Promise(() => {});');
  await compare.open(TINY);
  await compare.compare.click();
  await expect(compare.status).toContainText(/The worker of the comparison stopped: .* What was measured so far stays\./, { timeout: 30_000 });
  await expect(compare.compare).toBeEnabled();
});

test("where the GPU fails, everything says that the CPU compared", async ({ page }) => {
  const compare = new ComparePage(page);
  // And a worker that cannot open it.
  await believeInGpu(page);
  await alter(page, "lab/worker.js", "const wasm =", 'if (name === "webgpu") throw new Error("no such device");\n  const wasm =');
  await compare.open(TINY);
  await compare.finish();
  const runs = await compare.taken(TABLE_CSV);
  expect(runs.map(({ device }) => device)).toEqual(["CPU", "CPU"]);
  await expect(compare.whole("Batch loss by method")).toContainText(/Live, seed 0, CPU;/);
});

test("on a GPU the first step says what takes its time", async ({ page }) => {
  const compare = new ComparePage(page);
  await pretendGpu(page);
  await compare.open(TINY);
  await compare.compare.click();
  await expect(compare.status).toContainText("Comparing 2 methods. The first steps compile the GPU's programs and take some seconds.");
  await expect(compare.section.getByText("The first of 20 steps of all 2 runs is under way. The first steps compile the GPU's programs and take some seconds.")).toBeVisible();
  await expect(compare.status).toContainText("The comparison is finished", { timeout: 90_000 });
});

test("one method, one step and one run are counted as one", async ({ page }) => {
  const compare = new ComparePage(page);
  await compare.open({ ...TINY, "compare-methods": "atom", "compare-steps": 1 });
  await compare.finish();
  await expect(compare.status).toContainText("The comparison is finished: 1 method, 1 step in");
  await expect(compare.section.getByText(/^Finished at step 1 of 1: 1 run in/)).toBeVisible();
  await expect(compare.results).toContainText("Live comparison: 1 method. Fingerprint of the start:");
});

test("a hinge that pushed no pair is said to be cross-entropy, and its margin can be set", async ({ page }) => {
  const compare = new ComparePage(page);
  const idle = "Hinge’s extra term was 0 in every step";
  await compare.open({ ...TINY, "compare-methods": "cross-entropy,hinge" });
  await compare.finish();
  await expect(compare.results).toContainText(idle);
  await compare.open({ ...TINY, "compare-methods": "cross-entropy,hinge", margin: 20 });
  await compare.finish();
  await expect(compare.whole("Batch loss by method")).toContainText("margin of hinge 20");
  await expect(compare.results).not.toContainText(idle);
});

test("a worker that is lost is told, and costs nothing that was measured", async ({ page }) => {
  const compare = new ComparePage(page);
  await compare.open({ ...TINY, "compare-steps": 20_000 });
  await compare.compare.click();
  await expect(compare.section.getByText(/^Step [1-9]\d* of 20000/)).toBeVisible({ timeout: 60_000 });
  await expect(compare.row("Atom")).toBeVisible();
  await page.workers().at(-1)?.evaluate(() => globalThis.close());
  await expect(compare.status).toContainText(/The worker of the comparison stopped: .* What was measured so far stays\./, { timeout: 30_000 });
  await expect(compare.row("Atom")).toBeVisible();
  await expect(compare.compare).toBeEnabled();
});

test("a run whose loss breaks stops alone, and it is said which and when", async ({ page }) => {
  const compare = new ComparePage(page);
  // No setting surely breaks one method and spares the other, so the worker's device says that it did.
  const breaking = `{
    const whole = await wasm.Device.open(name);
    let broken = false;
    device = { describe: () => whole.describe(), handle: async (request) => {
      const reply = await whole.handle(request);
      if (request.kind !== "stepComparison") return reply;
      if (broken) reply.losses[1] = [];
      else if (reply.step >= 5) {
        broken = true;
        reply.losses[1][reply.losses[1].length - 1] = NaN;
        reply.stopped.push({ run: 1, step: reply.step, reason: "" });
      }
      return reply;
    } };
  }`;
  await alter(page, "lab/worker.js", 'device = await (room === "images" ? wasm.ImageDevice : wasm.Device).open(name);', breaking);
  await compare.open({ ...TINY, "compare-methods": "cross-entropy,atom" });
  await compare.finish();
  await expect(compare.section.getByText(/^Atom stopped at step \d+: its loss was no usable number\. What was measured before stays/)).toBeVisible();
  const [whole, stopped] = await compare.taken(TABLE_CSV);
  expect([whole.stoppedAt, whole.step]).toEqual(["", "20"]);
  expect(Number(stopped.step)).toBeLessThan(Number(stopped.stoppedAt));
  await expect(compare.row("Atom")).toContainText(`at step ${stopped.stoppedAt}`);
  await expect(compare.table).toContainText("A run that stopped is shown as it was last measured before.");
});

test("where every loss breaks the comparison ends there", async ({ page }) => {
  const compare = new ComparePage(page);
  // The form allows no setting that surely diverges: weights grow ten-thousandfold a step.
  await alter(page, "page/compare/settings.js", "warmupSteps: warmupSteps(steps) }", "warmupSteps: 0, learningRate: 1000, weightDecay: 10, clipNorm: 0 }");
  await compare.open(TINY);
  await compare.compare.click();
  await expect(compare.status).toContainText(/The comparison stopped at step \d+: no run is left\. (?=.*Cross-entropy stopped at step \d+: )(?=.*Atom stopped at step \d+: )/, { timeout: 60_000 });
  await expect(compare.row("Atom")).toContainText(/at step \d+/);
});

test("what cannot be compared is refused in a sentence, until it is mended", async ({ page }) => {
  const compare = new ComparePage(page);
  await compare.open(TINY);
  const seeds = compare.section.getByRole("spinbutton", { name: "Number of seeds" });
  await seeds.fill("9");
  await compare.compare.click();
  const refusal = compare.section.getByText("Number of seeds is 9: accepted is 1 to 5.");
  await expect(refusal).toBeVisible();
  await seeds.fill("1");
  await expect(refusal).toHaveCount(0);
  for (const name of ["Cross-entropy", "Atom"]) await compare.section.getByRole("checkbox", { name, exact: true }).uncheck();
  await compare.compare.click();
  await expect(compare.status).toContainText("No method is chosen: tick at least one.");
});

test("the comparison's settings travel in the link, and a change is told", async ({ page }) => {
  const compare = new ComparePage(page);
  await compare.open({ ...TINY, "compare-methods": "atom,simclr", "compare-seeds": 2 });
  await expect(compare.section.getByRole("checkbox", { name: "SimCLR" })).toBeChecked();
  await expect(compare.section.getByRole("checkbox", { name: "Cross-entropy" })).not.toBeChecked();
  await expect(compare.section.getByRole("spinbutton", { name: "Number of seeds" })).toHaveValue("2");
  await compare.what.selectOption("layers");
  await expect.poll(() => page.url()).toContain("compare-what=layers");
  expect(page.url()).toContain("compare-seeds=2");
  await compare.what.selectOption("methods");
  await expect(compare.section).toContainText("Everything else is taken from “Train one yourself”: Snippets (sentiment), from scratch, 1 layer of width 32");
  await compare.finish();
  const stale = compare.section.getByText(/^The settings have changed since this comparison: /);
  await expect(stale).toHaveCount(0);
  await compare.seed.fill("9");
  await expect(stale).toHaveText("The settings have changed since this comparison: seed.");
});

test("a comparison on WebGPU @webgpu", async ({ page }) => {
  test.setTimeout(300_000);
  const compare = new ComparePage(page);
  await compare.open({ ...TINY, "compare-sentences": 32, "compare-steps": 2 });
  await compare.device.selectOption("webgpu");
  await expect(compare.status).toContainText("software adapter", { timeout: 120_000 });
  await compare.finish(250_000);
  await expect(compare.results).toContainText("WebGPU");
  await expect(compare.starts).toHaveCount(1);
  await expect(compare.space("Atom")).toBeVisible();
});

test("variants, their common spec and what may be said of them", () => {
  const values = { ...defaultsOf(COMPARE), "atom-layer": 1 };
  expect(variantsOf(values, 2)).toEqual([{ name: "Cross-entropy", method: "cross-entropy", atomLayer: 1 }, { name: "Atom", method: "atom", atomLayer: 1 }]);
  expect(variantsOf({ ...values, "compare-what": "layers" }, 1).map(({ atomLayer }) => atomLayer)).toEqual([0, 1]);
  const cut = (/** @type {number} */ n) => `${n} of 900 sentences are longer than 16 tokens and are cut there.`;
  expect(mergedNotices([cut(9), cut(12), "Its last layer starts anew."])).toEqual(["9 to 12 of 900 sentences are longer than 16 tokens and are cut there; how many depends on the seed.", "Its last layer starts anew."]);
  expect(mergedNotices([cut(9)])).toEqual([cut(9)]);
  expect(comparisonSpec({ seed: 4, optimizer: { steps: 9, batchSize: 2 } }, values, LIMIT)).toEqual({ seed: 4, trainLimit: 1000, optimizer: { steps: 200, batchSize: 2, warmupSteps: 20 } });
  const row = (/** @type {string} */ name, /** @type {number[]} */ ...values) => ({ name, ...scores(values) });
  expect(verdict([row("A", 0.5), row("B", 0.9)], false)).toContain("One seed shows no spread");
  expect(verdict([row("A", 0.5, 0.52), row("B", 0.515, 0.525)], false)).toContain("No method stands out");
  expect(verdict([row("A", 0.5, 0.52), row("B", 0.9, 0.92)], false)).toContain("B’s mean accuracy is more than one standard deviation above");
});
