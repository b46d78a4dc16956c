// Picture files made on the spot: PNG, BMP and GIF byte by byte, others by the browser.
import { crc32, deflateSync } from "node:zlib";

/** @typedef {readonly [number, number, number, number?]} Colour  red, green, blue, and how opaque */

/** @param {string} name @param {Buffer} data */
function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** @param {number} width @param {number} height @param {(x: number, y: number) => Colour} colourAt */
export function png(width, height, colourAt) {
  const pixels = (/** @type {number} */ y) => Array.from({ length: width }, (_, x) => colourAt(x, y)).flatMap(([r, g, b, a = 255]) => [r, g, b, a]);
  const rows = Array.from({ length: height }, (_, y) => Buffer.from([0, ...pixels(y)]));
  return pngOf(width, height, deflateSync(Buffer.concat(rows)));
}

/** A PNG that says it is so large, with whatever pixels. @param {number} width @param {number} height @param {Buffer} data compressed */
export function pngOf(width, height, data) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), chunk("IHDR", header), chunk("IDAT", data), chunk("IEND", Buffer.alloc(0))]);
}

/** @param {number} width @param {number} height @param {Colour} colour */
export function bmp(width, height, [r, g, b]) {
  const row = 4 * Math.ceil((3 * width) / 4);
  const file = Buffer.alloc(54 + row * height);
  file.write("BM", 0, "latin1");
  file.writeUInt32LE(file.length, 2);
  file.writeUInt32LE(54, 10);
  file.writeUInt32LE(40, 14);
  file.writeInt32LE(width, 18);
  file.writeInt32LE(height, 22);
  file.writeUInt16LE(1, 26);
  file.writeUInt16LE(24, 28);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) file.set([b, g, r], 54 + row * y + 3 * x);
  return file;
}

/** One pixel, white. */
export const GIF = Buffer.from("R0lGODlhAQABAIAAAP///wAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==", "base64");

/**
 * A landscape: a blue sky over green, encoded by the browser.
 * @param {import("@playwright/test").Page} page @param {"image/jpeg" | "image/webp"} type @param {number} width @param {number} height
 */
export async function landscape(page, type, width, height) {
  const text = await page.evaluate(
    async ([kind, w, h]) => {
      const canvas = new OffscreenCanvas(Number(w), Number(h));
      const context = canvas.getContext("2d");
      if (!context) throw new Error("There is no canvas.");
      for (const [colour, top] of /** @type {const} */ ([["rgb(80 160 240)", 0], ["rgb(40 120 30)", 0.5]])) {
        context.fillStyle = colour;
        context.fillRect(0, Number(h) * top, Number(w), Number(h));
      }
      // Bars at both sides, which the middle square does not hold.
      context.fillStyle = "red";
      for (const left of [0, Number(w) - 10]) context.fillRect(left, 0, 10, Number(h));
      const blob = await canvas.convertToBlob({ type: String(kind), quality: 0.9 });
      const reader = new FileReader();
      return new Promise((/** @type {(text: string) => void} */ resolve) => {
        reader.onload = () => resolve(String(reader.result).split(",")[1]);
        reader.readAsDataURL(blob);
      });
    },
    [type, width, height],
  );
  return Buffer.from(text, "base64");
}

/** The same JPEG, held on its side: its camera says that it is to be turned by a quarter, clockwise. @param {Buffer} jpeg */
export function turned(jpeg) {
  const exif = Buffer.from("ffe10022457869660000" + "4d4d002a00000008" + "0001" + "0112" + "0003" + "00000001" + "00060000" + "00000000", "hex");
  return Buffer.concat([jpeg.subarray(0, 2), exif, jpeg.subarray(2)]);
}

/** An IDX file of bytes. @param {number[]} sizes @param {ArrayLike<number>} bytes */
export function idx(sizes, bytes) {
  const file = Buffer.alloc(4 + 4 * sizes.length);
  file.set([0, 0, 8, sizes.length]);
  sizes.forEach((size, i) => file.writeUInt32BE(size, 4 + 4 * i));
  return Buffer.concat([file, Buffer.from(Uint8Array.from(bytes))]);
}

/** A batch of CIFAR-10: a label, then all red, all green and all blue of 32 × 32 pixels, plain ones here. @param {[number, Colour][]} pictures */
export function cifar10(pictures) {
  return Buffer.concat(pictures.flatMap(([label, [r, g, b]]) => [Buffer.from([label]), ...[r, g, b].map((value) => Buffer.alloc(1024, value))]));
}
