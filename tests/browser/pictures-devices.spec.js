// One seed, one start, the same numbers for images: natively, on two launches of the CPU, and on the CPU and WebGPU.
import { readFile } from "node:fs/promises";
import { expect, test } from "./fixtures.js";
import { MISSING_MODEL, PicturesPage } from "./pages/pictures-page.js";

test.use({ allowedErrors: MISSING_MODEL });

/** @typedef {{spec: import("../../www/lab/image-protocol.js").ImageSpec, fingerprint: string, losses: number[]}} GoldenRun */

/** Runs small enough for a software adapter, with the start and the first losses of the native build. @type {{images: number, runs: GoldenRun[]}} */
const golden = JSON.parse(await readFile(new URL("../golden/start-images.json", import.meta.url), "utf8"));

/** Opens a laboratory in the page, takes the golden steps. @param {import("@playwright/test").Page} page @param {"cpu" | "webgpu"} device @param {GoldenRun} run */
function firstSteps(page, device, { spec, losses }) {
  return page.evaluate(
    async ([name, settings, images, steps]) => {
      const { Lab } = /** @type {typeof import("../../www/atomlab.js")} */ (await import(/** @type {any} */ ("/www/atomlab.js")));
      const lab = await Lab.open({ device: name });
      const pixels = Uint8Array.from({ length: images * 3072 }, (_, k) => (k * k) % 251);
      const labels = Uint8Array.from({ length: images }, (_, i) => i % 2);
      const run = await lab.images(settings, { dataset: { name: "squares", pixels, labels, classNames: ["even", "odd"] } });
      const { records } = await run.step(steps);
      const { loss } = await run.evaluate("validation", 4);
      const [map] = (await run.charges(pixels.slice(0, 3072))).maps;
      const found = { device: lab.device.name, fingerprint: run.info.fingerprint, losses: records.map((record) => record.loss), validation: loss, charge: map.charges[500] };
      lab.close();
      return found;
    },
    /** @type {const} */ ([device, spec, golden.images, losses.length]),
  );
}

/** @param {number} found @param {number} wanted @param {number} tolerance */
function expectNear(found, wanted, tolerance) {
  expect(Math.abs(found / wanted - 1)).toBeLessThan(tolerance);
}

test("the start on the CPU is the native one, and two launches are equal to the last bit", async ({ page }) => {
  await new PicturesPage(page).open();
  for (const run of golden.runs) {
    const first = await firstSteps(page, "cpu", run);
    expect(first.fingerprint).toBe(run.fingerprint);
    expect(first.losses).toHaveLength(run.losses.length);
    for (const [i, loss] of run.losses.entries()) expectNear(first.losses[i], loss, 1e-3);
    expect(await firstSteps(page, "cpu", run)).toEqual(first);
  }
});

test("WebGPU has the native start and stays with the CPU @webgpu", async ({ page }) => {
  test.setTimeout(480_000);
  await new PicturesPage(page).open();
  for (const run of golden.runs) {
    const [cpu, gpu] = [await firstSteps(page, "cpu", run), await firstSteps(page, "webgpu", run)];
    expect(gpu.device).toBe("webgpu");
    expect(gpu.fingerprint).toBe(run.fingerprint);
    for (const [i, loss] of run.losses.entries()) expectNear(gpu.losses[i], loss, 2e-3);
    expectNear(gpu.validation, cpu.validation, 2e-3);
    expect(Math.abs(gpu.charge - cpu.charge)).toBeLessThan(2e-3);
  }
});
