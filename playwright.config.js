// The specs of tests/browser against the page as it is served; `cargo xtask test` calls this.
import { existsSync } from "node:fs";

import { defineConfig } from "@playwright/test";

const port = Number(process.env.ATOMLAB_PORT ?? 8137);
const executablePath = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/google-chrome"].find((path) => path && existsSync(path));
const base = [...(process.getuid?.() === 0 ? ["--no-sandbox"] : []), "--disable-background-networking", "--disable-component-update"];
// WebGPU on a software adapter, so that the same specs run on a machine without a GPU.
const webgpu = [
  "--enable-unsafe-webgpu",
  "--enable-features=Vulkan",
  "--use-vulkan=swiftshader",
  "--use-webgpu-adapter=swiftshader",
  "--enable-unsafe-swiftshader",
  "--disable-gpu-watchdog",
];

const onCpu = { launchOptions: { executablePath, args: base } };
const onWebGpu = { launchOptions: { executablePath, args: ["--headless=new", ...base, ...webgpu] } };
const packed = "offline-*.spec.js";

export default defineConfig({
  testDir: "tests/browser",
  outputDir: "test-results",
  workers: 1,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: "list",
  use: { baseURL: `http://127.0.0.1:${port}`, screenshot: "only-on-failure" },
  projects: [
    { name: "cpu", testIgnore: packed, grepInvert: /@webgpu/, use: onCpu },
    { name: "webgpu", testIgnore: packed, grep: /@webgpu/, timeout: 240_000, use: onWebGpu },
    // What `cargo xtask dist` made: these specs ask nothing of the server below.
    { name: "packed", testMatch: packed, grepInvert: /@webgpu/, use: onCpu },
    { name: "packed webgpu", testMatch: packed, grep: /@webgpu/, timeout: 240_000, use: onWebGpu },
  ],
  webServer: {
    command: `cargo xtask serve --no-build --port ${port}`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
    timeout: 120_000,
  },
});
