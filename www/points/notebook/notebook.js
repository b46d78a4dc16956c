// A run as a Jupyter notebook: the cells of the Python files in this folder, with the run's settings and numbers put in.

/** @import {Exported} from "./exported.js" */

/** The files that hold the cells, in their order. */
export const PARTS = ["begin", "random_numbers", "data", "gradients", "network", "atoms", "methods", "training", "comparison"];

/** The line of begin.py whose place the settings and numbers take. */
const PLACE = 'EXPORT = json.load(open("export.json"))';

/** @typedef {{markdown: boolean, tags: string[], lines: string[]}} Cell  `tags`: for which data it is; none: for all */

/** @param {string[]} sources of `PARTS` @param {Exported} exported @param {string} about Markdown, above everything @returns {string} a notebook of nbformat 4 */
export function notebookOf(sources, exported, about) {
  const data = exported.csv === undefined ? "drawn" : "file";
  const cells = sources.flatMap(cellsOf).filter(({ tags }) => tags.length === 0 || tags.includes(data));
  const place = cells.find(({ lines }) => lines.includes(PLACE));
  if (!place) throw new Error("begin.py has no place for the settings: the notebook cannot be made.");
  place.lines = place.lines.flatMap((line) => (line === PLACE ? literal(exported) : [line]));
  const all = [{ markdown: true, tags: [], lines: about.split("\n") }, ...cells];
  return `${JSON.stringify({ cells: all.map(written), metadata: METADATA, nbformat: 4, nbformat_minor: 5 }, null, 1)}\n`;
}

const METADATA = { kernelspec: { display_name: "Python 3", language: "python", name: "python3" }, language_info: { name: "python" } };

/** A cell begins at a line `# %%`, as editors know it. @param {string} source @returns {Cell[]} */
function cellsOf(source) {
  const [, ...parts] = `\n${source}`.split(/\n# %%(?= |\n)/);
  return parts.map((part) => {
    const [head, ...body] = part.trimEnd().split("\n");
    const words = head.split(" ").filter(Boolean);
    const markdown = words.includes("[markdown]");
    const lines = markdown ? body.map((line) => line.replace(/^# ?/, "")) : body;
    return { markdown, tags: words.filter((word) => word !== "[markdown]"), lines: trimmed(lines) };
  });
}

/** Without empty lines around. @param {string[]} lines */
function trimmed(lines) {
  return lines.slice(lines.findIndex(Boolean), lines.findLastIndex(Boolean) + 1);
}

/** JSON in a raw Python string, one line a key; the only quote that could end the string is written otherwise. @param {Exported} exported @returns {string[]} */
function literal(exported) {
  const keys = Object.entries(exported).map(([key, value]) => ` ${JSON.stringify(key)}: ${JSON.stringify(value).replace(/'/g, "\\u0027")}`);
  return `EXPORT = json.loads(r'''{\n${keys.join(",\n")}\n}''')`.split("\n");
}

/** @param {Cell} cell @param {number} index */
function written({ markdown, lines }, index) {
  const source = lines.map((line, i) => (i < lines.length - 1 ? `${line}\n` : line));
  const common = { id: `cell-${index}`, metadata: {}, source };
  return markdown ? { cell_type: "markdown", ...common } : { cell_type: "code", execution_count: null, ...common, outputs: [] };
}
