// What a visitor takes home: figures as PNG and SVG, tables as CSV, all made on this machine.

/** @import {Figure} from "./figures.js" */
/** @import {PageModule, Theme} from "./page-figures.js" */

import { t } from "../language/translate.js";
/** Pixels of an exported picture per CSS pixel. */
const PNG_SCALE = 2;

/** @param {string} name of the file @param {Blob} blob */
export function download(name, blob) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser reads the address after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** @param {string} name @param {string} text */
export function downloadCsv(name, text) {
  download(name, new Blob([text], { type: "text/csv" }));
}

/** @param {string} title of a figure @param {Record<string, string>} [facts] such as its seed and step */
export function fileName(title, facts = {}) {
  const words = [title, ...Object.entries(facts).flat()].join(" ");
  // Without their dots and accents, as every file system takes them.
  const plain = words.toLowerCase().replaceAll("ß", "ss").normalize("NFD").replace(/\p{M}/gu, "");
  return `atomlab-${plain.replace(/[^a-z0-9+]+/g, "-").replace(/^-|-$/g, "")}`;
}

/** What a caption says of the run, as far as it does: its seed and its step. @param {string} caption @returns {Record<string, string>} */
export function factsOf(caption) {
  const number = { n: "(\\d+)" };
  const found = Object.entries({ seed: t("seed {n}", number), step: t("step {n}", number) }).map(([name, said]) => [name, new RegExp(`\\b${said}`).exec(caption)?.[1] ?? ""]);
  return Object.fromEntries(found.filter(([, value]) => value !== ""));
}

/** @param {(string | number | null)[][]} rows header included */
export function csvOf(rows) {
  return `${rows.map((row) => row.map(cell).join(",")).join("\n")}\n`;
}

/** @param {string | number | null} value */
function cell(value) {
  const text = value === null || Number.isNaN(value) ? "" : String(value);
  return /[",\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/** @param {PageModule} module @param {Figure} figure @param {Theme} theme with the caption @returns {Promise<Blob>} */
export function pngOf(module, figure, theme) {
  const canvas = document.createElement("canvas");
  module.drawFigure(canvas, figure, { ...theme, scale: PNG_SCALE });
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error(t("This browser could not make a PNG of the figure; the SVG may work.")))), "image/png");
  });
}

/** @param {PageModule} module @param {Figure} figure @param {Theme} theme with the caption */
export function svgOf(module, figure, theme) {
  return new Blob([module.figureSvg(figure, theme)], { type: "image/svg+xml" });
}
