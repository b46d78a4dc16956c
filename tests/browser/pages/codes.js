// QR codes as specs need them: made by the page's own module or read off the page, on photographs and in front of cameras that are drawn here.

import { png } from "./picture-files.js";

/** @typedef {{side: number, dark: (x: number, y: number) => boolean}} Code  in modules, with its white edge */
/** A code in a picture, its top left corner in pixels, so many pixels a module. @typedef {{code: Code, left: number, top: number, scale: number}} Placed */

/** What is dark, from the data of an SVG path of one rectangle a run. @param {number} side @param {string} path @returns {Code} */
export function codeFrom(side, path) {
  const dark = new Set();
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) for (let i = 0; i < Number(run); i++) dark.add(Number(y) * side + Number(x) + i);
  return { side, dark: (x, y) => dark.has(y * side + x) };
}

/** The codes of texts, by the page's module. @param {import("@playwright/test").Page} page an opened one @param {string[]} texts */
export async function codesOf(page, texts) {
  const made = await page.evaluate(async (all) => {
    const { loadModule, moduleSource } = await import(/** @type {string} */ ("/www/lab/module.js"));
    const module = await loadModule(await moduleSource("page"));
    return all.map((text) => /** @type {{side: number, path: string}} */ (module.codeOf(text)));
  }, texts);
  return made.map(({ side, path }) => codeFrom(side, path));
}

/** How bright a pixel is, on a desk of no even colour. @param {readonly Placed[]} codes @param {number} x @param {number} y */
function brightness(codes, x, y) {
  for (const { code, left, top, scale } of codes) {
    const [column, row] = [Math.floor((x - left) / scale), Math.floor((y - top) / scale)];
    if (column >= 0 && row >= 0 && column < code.side && row < code.side) return code.dark(column, row) ? 20 : 235;
  }
  return 90 + 40 * ((Math.floor(x / 40) + Math.floor(y / 30)) % 3);
}

/** A photograph as a PNG. @param {number} width @param {number} height @param {readonly Placed[]} codes */
export function photograph(width, height, codes) {
  return png(width, height, (x, y) => {
    const level = brightness(codes, x, y);
    return [level, level, level];
  });
}

/** Some codes side by side in a picture of this size. @param {readonly Code[]} codes @param {number} width @param {number} height @returns {Placed[]} */
export function inRow(codes, width, height) {
  const scale = Math.floor(Math.min(width / codes.length, height) / Math.max(...codes.map(({ side }) => side)));
  return codes.map((code, i) => ({ code, scale, left: Math.floor((width * (i + 0.5)) / codes.length - (code.side * scale) / 2), top: Math.floor((height - code.side * scale) / 2) }));
}

/** What a camera sees, as Chromium plays it over and over: each scene for so many frames. @param {number} width @param {number} height @param {number} rate frames a second @param {readonly {codes: readonly Placed[], frames: number}[]} scenes */
export function film(width, height, rate, scenes) {
  const grey = Buffer.alloc((width * height) / 2, 128);
  const parts = [Buffer.from(`YUV4MPEG2 W${width} H${height} F${rate}:1 Ip A1:1 C420jpeg\n`)];
  for (const { codes, frames } of scenes) {
    const light = Buffer.alloc(width * height);
    for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) light[y * width + x] = brightness(codes, x, y);
    for (let i = 0; i < frames; i++) parts.push(Buffer.from("FRAME\n"), light, grey);
  }
  return Buffer.concat(parts);
}

/** The pixels of a picture file, decoded by the browser. @param {import("@playwright/test").Page} page @param {Buffer} file */
export async function pixelsOf(page, file) {
  const { width, height, data } = await page.evaluate(async (text) => {
    const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(text), (character) => character.charCodeAt(0))]));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
    if (!context) throw new Error("There is no canvas.");
    context.drawImage(bitmap, 0, 0);
    return { width: bitmap.width, height: bitmap.height, data: [...context.getImageData(0, 0, bitmap.width, bitmap.height).data] };
  }, file.toString("base64"));
  return { width, height, data: Uint8ClampedArray.from(data) };
}
