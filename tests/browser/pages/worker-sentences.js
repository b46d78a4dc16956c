// What workers say, from their sources: they know no languages, so the page translates their errors as they arrive.

import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { parse } from "acorn";
import { simple } from "acorn-walk";

const WORKERS = ["www/lab/worker.js", "www/pictures/files/worker.js", "www/lessons/codes/worker.js"];

/** @param {string} path */
const parsed = (path) => parse(readFileSync(path, "utf8"), { ecmaVersion: "latest", sourceType: "module" });

/** The modules that workers are made of. @returns {string[]} */
export function sourcesOfWorkers() {
  const found = new Set(WORKERS);
  for (const path of found) {
    for (const node of parsed(path).body) {
      if (node.type !== "ImportDeclaration") continue;
      const from = join(dirname(path), String(node.source.value));
      if (!from.startsWith("www/wasm/")) found.add(from);
    }
  }
  return [...found];
}

/** Their errors, and where each stands; those with values in them are held by their own specs. @returns {Map<string, string>} */
export function sentencesOfWorkers() {
  /** @type {Map<string, string>} */
  const found = new Map();
  for (const path of sourcesOfWorkers()) {
    simple(parsed(path), {
      NewExpression({ callee, arguments: [first] }) {
        const isError = callee.type === "Identifier" && /Error|Refused/.test(callee.name);
        if (isError && first?.type === "Literal" && typeof first.value === "string") found.set(first.value, path);
      },
      LogicalExpression({ right }) {
        if (right.type === "Literal" && typeof right.value === "string" && /\p{L} \p{L}/u.test(right.value)) found.set(right.value, path);
      },
    });
  }
  return found;
}
