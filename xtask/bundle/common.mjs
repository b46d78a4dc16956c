// What all bundles share.

import { fileURLToPath } from "node:url";

/** Nothing is rewritten for older browsers: what runs is what was tested. @type {import("esbuild").BuildOptions} */
export const COMMON = { format: "esm", target: "esnext", charset: "utf8", minify: true, legalComments: "none", logLevel: "warning" };

/** All styles in one, in their order. @param {string} www @param {string[]} paths below it @returns {import("esbuild").BuildOptions} */
export function stylesheet(www, paths) {
  const contents = paths.map((path) => `@import "./${path}";`).join("\n");
  return { stdin: { contents, loader: "css", resolveDir: www, sourcefile: "style.css" }, bundle: true };
}

/** One file in place of another. @param {string} path @param {URL} other @returns {import("esbuild").Plugin} */
export function instead(path, other) {
  const replacement = fileURLToPath(other);
  return {
    name: "instead",
    setup(build) {
      build.onResolve({ filter: /files\.js$/ }, async ({ path: wanted, importer, kind, resolveDir, pluginData }) => {
        if (pluginData === "asked") return null;
        const found = await build.resolve(wanted, { importer, kind, resolveDir, pluginData: "asked" });
        return found.path === path ? { path: replacement } : found;
      });
    },
  };
}
