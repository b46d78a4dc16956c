// A report of a run: one Markdown file with its figures as SVG files beside it, in one ZIP file. Not as data in the text itself:
// few viewers of Markdown show such pictures, and none lets one take a picture out.

/** @import {FigureCopy} from "./figure-exports.js" */
import { t } from "../../language/translate.js";
import { download } from "../take-away.js";
import { figuresOnPage } from "./figures-on-page.js";
import { zipOf } from "./zip.js";

/** @typedef {(string | number)[][]} Rows  the heads first */

/** Hands out a report with all figures that stand on the page. @param {string} name of the file, without an ending @param {string} text Markdown, without the figures @returns {Promise<string>} what was done, in a sentence */
export async function takeReport(name, text) {
  const copies = figuresOnPage().map((figure) => figure.copy());
  const named = copies.map((copy, i) => ({ ...copy, path: `figures/${String(i + 1).padStart(2, "0")}-${copy.name.replace(/^atomlab-/, "")}.svg` }));
  const report = [text.trimEnd(), "", `## ${t("Figures")}`, "", ...named.flatMap(figureLines)].join("\n");
  const files = await Promise.all([
    { name: "report.md", bytes: new TextEncoder().encode(report) },
    ...named.map(async ({ path, svg }) => ({ name: path, bytes: new Uint8Array(await svg.arrayBuffer()) })),
  ]);
  download(`${name}.zip`, new Blob(zipOf(files, new Date()), { type: "application/zip" }));
  return t("{n, plural, one {The report with # figure is in your downloads.} other {The report with # figures is in your downloads.}}", { n: named.length });
}

/** @param {FigureCopy & {path: string}} copy */
function figureLines({ title, path, caption, sentence }) {
  return [`### ${plain(title)}`, "", `![${plain(title)}](${path})`, "", plain(caption), "", plain(sentence), ""];
}

/** @param {Rows} rows */
export function tableOf([heads, ...rows]) {
  const line = (/** @type {(string | number)[]} */ cells) => `| ${cells.map((cell) => plain(String(cell)).replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(heads), `|${heads.map(() => " --- ").join("|")}|`, ...rows.map(line)].join("\n");
}

/** Terms and what they mean. @param {[string, string][]} facts */
export function listOf(facts) {
  return facts.filter(([, value]) => value !== "").map(([term, value]) => `- **${term}:** ${plain(value)}`).join("\n");
}

/** How the same is had again, as it can be copied. @param {string} link @param {string} remark what the link leaves out, or nothing @param {string} command or nothing */
export function againOf(link, remark, command) {
  const lines = [`${t("The same as a link:")} <${link}> ${plain(remark)}`.trimEnd()];
  return (command === "" ? lines : [...lines, t("The same on a command line:"), `\`\`\`sh\n${command}\n\`\`\``]).join("\n\n");
}

/** Text that means itself in Markdown, on one line. @param {string} text */
export function plain(text) {
  return text.replace(/\s+/g, " ").replace(/[\\`*_<>[\]]/g, "\\$&");
}
