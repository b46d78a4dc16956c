// One seed, one start, the same numbers: on two launches of the CPU, and on the CPU and WebGPU.
import { readFile } from "node:fs/promises";
import { expect, test } from "./fixtures.js";

const golden = JSON.parse(await readFile(new URL("../golden/atom.json", import.meta.url), "utf8"));

/** A run small enough for a software adapter, with the start and the first losses of the native build. */
const start = JSON.parse(await readFile(new URL("../golden/start.json", import.meta.url), "utf8"));

/** Opens a laboratory in the page, takes ten steps. @param {import("@playwright/test").Page} page @param {"cpu" | "webgpu"} device */
function tenSteps(page, device) {
  return page.evaluate(
    async ({ device, spec, dataset }) => {
      const { Lab } = await import(/** @type {any} */ ("/www/atomlab.js"));
      const lab = await Lab.open({ device });
      const run = await lab.run(spec, { dataset });
      const { records } = await run.step(10);
      const found = { device: lab.device, fingerprint: run.info.fingerprint, losses: records.map((/** @type {any} */ record) => record.loss) };
      lab.close();
      return found;
    },
    { device, spec: start.spec, dataset: start.dataset },
  );
}

/** @param {import("@playwright/test").Page} page @param {"cpu" | "webgpu"} device */
function energyOf(page, device) {
  return page.evaluate(
    async ({ device, golden }) => {
      const { Lab } = await import(/** @type {any} */ ("/www/atomlab.js"));
      const lab = await Lab.open({ device });
      const report = await lab.energy(golden);
      lab.close();
      return { device: lab.device.name, report };
    },
    { device, golden },
  );
}

/** Every number of the golden file against the report's. @param {any} wanted @param {any} got @param {(path: string) => number} tolerance @param {string} [path] @returns {string[]} what is off */
function differences(wanted, got, tolerance, path = "") {
  if (typeof wanted === "number") {
    const off = Math.abs(wanted - got) / Math.max(1, Math.abs(wanted));
    return off <= tolerance(path) ? [] : [`${path}: ${got} for ${wanted}`];
  }
  if (typeof wanted !== "object" || wanted === null) return [];
  return Object.keys(wanted).flatMap((key) => differences(wanted[key], got?.[key], tolerance, `${path}/${key}`));
}

const onCpu = (/** @type {string} */ path) => (path.includes("grad") ? 3e-4 : 1e-5);
const onGpu = (/** @type {string} */ path) => (path.includes("grad") ? 3e-4 : 1e-4);

test("two launches on the CPU are equal to the last bit", async ({ page, words }) => {
  const first = await tenSteps(page, "cpu");
  await words.open();
  const second = await tenSteps(page, "cpu");
  expect(second.fingerprint).toBe(first.fingerprint);
  expect(second.losses).toEqual(first.losses);
});

test("training ends at the step it was asked for, and a finished run is not measured again", async ({ page, words }) => {
  await expect(words.status).toBeVisible();
  const seen = await page.evaluate(
    async ({ spec, dataset }) => {
      const { Lab } = await import(/** @type {any} */ ("/www/atomlab.js"));
      const lab = await Lab.open({ device: "cpu" });
      const run = await lab.run(spec, { dataset });
      const steps = [];
      for (const until of [5, 5, 6, 11, undefined]) {
        const { reason } = await run.train({ until });
        steps.push(`${reason} ${run.metrics().step}`);
      }
      const { length } = run.metrics().evaluations;
      const { reason } = await run.train();
      const again = run.metrics().evaluations.length - length;
      lab.close();
      return { steps, last: reason, again };
    },
    { spec: start.spec, dataset: start.dataset },
  );
  expect(seen).toEqual({ steps: ["until 5", "until 5", "until 6", "until 11", "finished 20"], last: "finished", again: 0 });
});

test("the golden file on the CPU", async ({ page, words }) => {
  await expect(words.status).toBeVisible();
  const { report } = await energyOf(page, "cpu");
  expect(differences(golden, report, onCpu)).toEqual([]);
});

test("the golden file on WebGPU @webgpu", async ({ page, words }) => {
  test.setTimeout(240_000);
  await expect(words.status).toBeVisible();
  const { device, report } = await energyOf(page, "webgpu");
  expect(device).toBe("webgpu");
  expect(differences(golden, report, onGpu)).toEqual([]);
});

test("CPU and WebGPU start alike and stay together for ten steps @webgpu", async ({ page, words }) => {
  test.setTimeout(300_000);
  await expect(words.status).toBeVisible();
  const cpu = await tenSteps(page, "cpu");
  const gpu = await tenSteps(page, "webgpu");
  expect(gpu.device.name).toBe("webgpu");
  for (const run of [cpu, gpu]) {
    expect(run.fingerprint).toBe(start.fingerprint);
    for (const [i, loss] of start.losses.entries()) expect(Math.abs(run.losses[i] / loss - 1)).toBeLessThan(1e-3);
  }
});
