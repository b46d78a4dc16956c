// The page's scripts and styles for the page as one file: each script whole. `cargo xtask dist --single` calls this with a plan on
// standard input, and reads the code from standard output.

import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";

import { COMMON, instead, stylesheet } from "./common.mjs";

/** @typedef {{www: string, page: string, workers: string[], modules: string[], styles: string[]}} Plan  `modules`: JavaScript beside wasm */
/** Scripts by their path below `www/`, and what stands in the page itself. @typedef {{files: Record<string, string>, boot: string, style: string}} Parts */

/** @type {Plan} */
const plan = JSON.parse(await text(process.stdin));

/** @param {import("esbuild").BuildOptions} how */
async function made(how) {
  const { outputFiles } = await build({ ...COMMON, absWorkingDir: plan.www, write: false, outdir: plan.www, ...how });
  return outputFiles?.[0].text ?? "";
}

/** @type {Parts} */
const parts = { files: {}, boot: "", style: "" };
/** @type {import("esbuild").Plugin} */
const scripts = {
  name: "scripts",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^atomlab:scripts$/ }, ({ path }) => ({ path, namespace: "scripts" }));
    onLoad({ filter: /.*/, namespace: "scripts" }, () => {
      const entries = plan.modules.map((path) => `${JSON.stringify(path)}: () => import("./${path}")`);
      return { contents: `export const scripts = { ${entries.join(", ")} };`, resolveDir: plan.www };
    });
  },
};
const plugins = [instead(join(plan.www, "lab/files.js"), new URL("single-files.js", import.meta.url)), scripts];
const bundle = { bundle: true, plugins };
parts.files[plan.page] = await made({ ...bundle, entryPoints: [plan.page] });
// The modules' JavaScript names its own address for callers who give none.
for (const path of plan.workers) parts.files[path] = await made({ ...bundle, entryPoints: [path], format: "iife", logOverride: { "empty-import-meta": "silent" } });
// The unpacker's licence travels with it.
parts.boot = await made({ entryPoints: [fileURLToPath(new URL("boot.js", import.meta.url))], bundle: true, legalComments: "inline" });
parts.style = await made(stylesheet(plan.www, plan.styles));

process.stdout.write(JSON.stringify(parts));
