// Points on WebGPU: the same start, and the same losses to float tolerance.
import { expect, test } from "./fixtures.js";
import { SMALL } from "./pages/points-page.js";

/** @param {string} csv @returns {number[]} task losses of every step */
function losses(csv) {
  const [head, ...rows] = csv.trim().split("\n").map((line) => line.split(","));
  return rows.map((row) => Number(row[head.indexOf("task")]));
}

test("CPU and WebGPU start alike and stay together @webgpu", async ({ points }) => {
  test.setTimeout(300_000);
  const tiny = { ...SMALL, steps: 6, "train-samples": 32, "test-samples": 32, batch: 8 };
  await points.open(tiny);
  await points.device.selectOption("cpu");
  await expect(points.status).toContainText("CPU, as chosen");
  await points.finish(6);
  const [fingerprint, cpu] = [await points.fingerprint.textContent(), losses(await points.curves())];
  await points.device.selectOption("webgpu");
  await expect(points.status).toContainText("software adapter", { timeout: 120_000 });
  await points.reset.click();
  await expect(points.status).toContainText("Reset to the start", { timeout: 120_000 });
  await expect(points.fingerprint).toHaveText(fingerprint ?? "");
  await points.finish(6);
  const gpu = losses(await points.curves());
  expect(gpu).toHaveLength(cpu.length);
  for (const [i, loss] of cpu.entries()) expect(Math.abs(gpu[i] - loss)).toBeLessThan(2e-3 * Math.max(1, Math.abs(loss)));
  await points.goBackTo(0);
  await points.rate.fill("0.02");
  await points.branch.click();
  await expect(points.status).toContainText(/Branched at step 0/, { timeout: 60_000 });
});

test("a small study on WebGPU @webgpu", async ({ points }) => {
  test.setTimeout(300_000);
  await points.open({ ...SMALL, steps: 3, "train-samples": 32, "test-samples": 32, batch: 8, seeds: 10 });
  await points.device.selectOption("webgpu");
  await expect(points.status).toContainText("software adapter", { timeout: 120_000 });
  await points.runStudy.click();
  await expect(points.status).toContainText("The study is finished: 10 seeds of 2 methods", { timeout: 200_000 });
  await expect(points.whole("Accuracy over seeds")).toContainText("WebGPU");
});
