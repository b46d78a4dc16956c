// The page with a part of its code replaced, to bring about what no setting can.
import { expect } from "@playwright/test";

/** Serves a module with a part replaced. @param {import("@playwright/test").Page} page @param {string} path @param {string} part @param {string} other */
export async function alter(page, path, part, other) {
  await page.route(`**/${path}`, async (route) => {
    const response = await route.fetch();
    const text = await response.text();
    expect(text).toContain(part);
    await route.fulfill({ response, body: text.replace(part, other) });
  });
}

/** An adapter that the page believes in. @param {import("@playwright/test").Page} page */
export async function believeInGpu(page) {
  await page.addInitScript(() => Object.defineProperty(navigator, "gpu", { value: { requestAdapter: async () => ({ info: { vendor: "acme" } }) } }));
}

/** The same with a worker that works, on the CPU, and whose first step takes its time. @param {import("@playwright/test").Page} page */
export async function pretendGpu(page) {
  await believeInGpu(page);
  const slow = `const wasm = await loadModule(module.name === "gpu" ? { name: "cpu", wasm: module.wasm.replace("atomlab_gpu", "atomlab") } : module);
  const cpu = await wasm.Device.open("cpu");
  let first = name === "webgpu";
  device = { describe: () => cpu.describe(), handle: async (request) => {
    if (first && request.kind.startsWith("step")) await new Promise((resolve) => setTimeout(resolve, 3000));
    if (request.kind.startsWith("step")) first = false;
    return cpu.handle(request);
  } };`;
  await alter(page, "lab/worker.js", "const wasm = /** @type {WorkerModule} */ (await loadModule(module));\n  device = await (room === \"images\" ? wasm.ImageDevice : wasm.Device).open(name);", slow);
}
