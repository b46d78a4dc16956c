// One seed, one start, the same numbers for images: on two launches of the CPU, and on the CPU and WebGPU.
import { expect, test } from "./fixtures.js";
import { MISSING_MODEL, PicturesPage } from "./pages/pictures-page.js";

test.use({ allowedErrors: MISSING_MODEL });

/** Opens a laboratory in the page, takes three steps. @param {import("@playwright/test").Page} page @param {"cpu" | "webgpu"} device @param {"convolutional" | "resnet"} kind */
function threeSteps(page, device, kind) {
  return page.evaluate(
    async ([name, network]) => {
      const { Lab } = /** @type {typeof import("../../www/atomlab.js")} */ (await import(/** @type {any} */ ("/www/atomlab.js")));
      const lab = await Lab.open({ device: name });
      const run = await lab.images({ seed: 3, model: { kind: network, width: 2 }, optimizer: { batchSize: 4, steps: 6, warmupSteps: 1 } }, { dataset: "smileys" });
      const { records } = await run.step(3);
      const { loss } = await run.evaluate("validation", 4);
      const [map] = (await run.charges(run.options.dataset.pixels.slice(0, 3072))).maps;
      const found = { device: lab.device.name, fingerprint: run.info.fingerprint, losses: [...records.map((record) => record.loss), loss], charge: map.charges[500] };
      lab.close();
      return found;
    },
    /** @type {const} */ ([device, kind]),
  );
}

test("two launches on the CPU are equal to the last bit", async ({ page }) => {
  await new PicturesPage(page).open();
  const first = await threeSteps(page, "cpu", "convolutional");
  expect(await threeSteps(page, "cpu", "convolutional")).toEqual(first);
});

test("CPU and WebGPU start alike and stay together @webgpu", async ({ page }) => {
  test.setTimeout(480_000);
  await new PicturesPage(page).open();
  for (const kind of /** @type {const} */ (["convolutional", "resnet"])) {
    const [cpu, gpu] = [await threeSteps(page, "cpu", kind), await threeSteps(page, "webgpu", kind)];
    expect(gpu.device).toBe("webgpu");
    expect(gpu.fingerprint).toBe(cpu.fingerprint);
    for (const [i, loss] of cpu.losses.entries()) expect(Math.abs(gpu.losses[i] / loss - 1)).toBeLessThan(2e-3);
    expect(Math.abs(gpu.charge - cpu.charge)).toBeLessThan(2e-3);
  }
});
