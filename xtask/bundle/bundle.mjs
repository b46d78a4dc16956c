// The page's scripts and styles as a web host gets them: few files instead of two hundred, minified, hashes in their names. Tabs and
// languages stay apart where the page imports them when they are used. `cargo xtask dist` calls this with a plan on standard
// input and reads what became of it from standard output.

import { writeFile } from "node:fs/promises";
import { basename, join, relative } from "node:path";
import { text } from "node:stream/consumers";

import { build } from "esbuild";

import { COMMON, instead, stylesheet } from "./common.mjs";

/**
 * @typedef {object} Plan
 * @property {string} www the page's folder
 * @property {string} out the site's `www/`
 * @property {Record<string, string>} names what the other files are called there, by their path below `www/`
 * @property {string[]} modules JavaScript beside wasm, imported by its address
 * @property {string[]} workers their scripts
 * @property {string} page the page's script
 * @property {string} api what anybody may import
 * @property {string} first what the page imports when it is opened without an address
 * @property {string[]} styles in order
 *
 * Names below `out`; `preload`: what the page and its first tab import before they can start.
 * @typedef {{names: Record<string, string>, page: string, preload: string[], style: string}} Bundled
 */

/** @type {Plan} */
const plan = JSON.parse(await text(process.stdin));
/** @type {Bundled} */
const bundled = { names: plan.names, page: "", preload: [], style: "" };
const HASHED = "[dir]/[name].[hash]";

/** @param {string[]} paths below `www/` @param {import("esbuild").BuildOptions} how */
async function bundle(paths, how) {
  const { metafile } = await build({
    ...COMMON,
    absWorkingDir: plan.www,
    entryPoints: paths,
    outdir: plan.out,
    outbase: plan.www,
    metafile: true,
    ...how,
  });
  const outputs = new Map(Object.entries(metafile?.outputs ?? {}).map(([path, output]) => [relative(plan.out, join(plan.www, path)), output]));
  /** @param {string} entry */
  const nameOf = (entry) => {
    for (const [name, output] of outputs) if (output.entryPoint === entry) return name;
    throw new Error(`esbuild made nothing of ${entry}.`);
  };
  return { outputs, nameOf };
}

const modules = await bundle(plan.modules, { entryNames: HASHED });
for (const path of plan.modules) bundled.names[path] = modules.nameOf(path);

const files = () => ({ plugins: [instead(join(plan.www, "lab/files.js"), new URL("site-files.js", import.meta.url))], define: { NAMES: JSON.stringify(bundled.names) } });
for (const path of plan.workers) {
  // A name of its own: both are called worker.js, and lie beside the page.
  const name = path.replace(/\.js$/, "").replaceAll("/", "-");
  const worker = await bundle([path], { ...files(), bundle: true, entryNames: `${name}.[hash]` });
  bundled.names[path] = worker.nameOf(path);
}

const pieces = () => ({ ...files(), bundle: true, splitting: true, entryNames: "[name].[hash]", chunkNames: "[name].[hash]" });
const page = await bundle([plan.page], pieces());
bundled.page = page.nameOf(plan.page);
// Other people's code imports it, by a name that stays. Bundled for itself: pieces shared with it would be smaller and more.
const api = await bundle([plan.api], pieces());
await writeFile(join(plan.out, plan.api), `export * from "./${api.nameOf(plan.api)}";\n`);

/** Everything a script imports before it runs. @param {string} name @param {Set<string>} found */
function imports(name, found) {
  if (found.has(name)) return found;
  found.add(name);
  for (const { kind, path } of page.outputs.get(name)?.imports ?? []) {
    if (kind === "import-statement") imports(relative(plan.out, join(plan.www, path)), found);
  }
  return found;
}
bundled.preload = [...imports(page.nameOf(plan.first), imports(bundled.page, new Set()))].filter((name) => name !== bundled.page);

const style = await build({
  ...COMMON,
  ...stylesheet(plan.www, plan.styles),
  outdir: plan.out,
  entryNames: "style.[hash]",
  metafile: true,
});
bundled.style = basename(Object.keys(style.metafile.outputs)[0]);

process.stdout.write(JSON.stringify(bundled));
