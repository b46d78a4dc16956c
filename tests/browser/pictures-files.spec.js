// Pictures before they are decoded, reduced after it, and what follows from charges: the pure parts, without a page.
import { deflateSync } from "node:zlib";

import { checkHeader, checkSize } from "../../www/pictures/files/checks.js";
import { kindOf } from "../../www/pictures/files/kinds.js";
import { Reduction } from "../../www/pictures/files/reduce.js";
import { countsOf } from "../../www/page/particle.js";
import { aboutMap, chargeAt, histogramOf, productOf } from "../../www/pictures/look/charge-maps.js";
import { describeMap, valueAt } from "../../www/pictures/look/sentences.js";
import { datasetOf, groupsOf, keyOf, lacking } from "../../www/pictures/own/own-data.js";
import { expect, test } from "@playwright/test";
import { GIF, bmp, png, pngOf } from "./pages/picture-files.js";

const RED = /** @type {const} */ ([255, 0, 0]);
const bytesOf = (/** @type {Buffer} */ buffer) => new Uint8Array(buffer);
const headerOf = (/** @type {Uint8Array<ArrayBuffer>} */ bytes) => kindOf(bytes)?.header(new DataView(bytes.buffer), bytes);

/** The smallest JPEG that has a size, two scans with a table between, an end and something after it; some bytes of its pixels look like markers. */
const JPEG = Buffer.from(["ffd8", "ffe000064a464946", "ffc2000b080102030401112200", "ffda0003aa", "12ff00ffd055ffff0034", "ffc4000300", "ffda0003aa", "1234", "ffd9", "0000"].join(""), "hex");

for (const [name, buffer, size] of /** @type {const} */ ([
  ["PNG", png(5, 3, () => RED), [5, 3]],
  ["BMP", bmp(7, 2, RED), [7, 2]],
  ["GIF", GIF, [1, 1]],
  ["JPEG", JPEG, [0x304, 0x102]],
  ["WebP", Buffer.concat([Buffer.from("RIFF\x16\0\0\0WEBPVP8X\x0a\0\0\0", "latin1"), Buffer.from([0, 0, 0, 0, 0x8f, 1, 0, 0x2b, 1, 0])]), [400, 300]],
])) {
  test(`a ${name} tells its size and whether its end is there`, () => {
    const bytes = bytesOf(buffer);
    expect(kindOf(bytes)?.name).toBe(name);
    expect(headerOf(bytes)).toEqual({ width: size[0], height: size[1], whole: true });
    expect(headerOf(bytes.slice(0, bytes.length - 4))?.whole ?? false).toBe(false);
    // Whatever is missing, nothing is thrown.
    for (let length = 0; length < bytes.length; length++) {
      const part = bytes.slice(0, length);
      expect(kindOf(part) === null || headerOf(part) === null || typeof headerOf(part)?.whole === "boolean").toBe(true);
    }
  });
}

for (const [what, buffer, said] of /** @type {const} */ ([
  ["too large a picture", pngOf(20_000, 20_000, deflateSync(Buffer.alloc(100))), "The PNG has 20,000 × 20,000 pixels (400 megapixels): accepted are up to 64 megapixels."],
  ["text", Buffer.from("these are my notes\n"), "The file is no picture of a kind that is read here, it holds text: accepted are PNG, JPEG, WebP, GIF and BMP."],
  ["a picture of a phone", Buffer.from("\0\0\0\x18ftypheic\0\0\0\0", "latin1"), "The file is no picture of a kind that is read here, it is a HEIC file: accepted are PNG, JPEG, WebP, GIF and BMP."],
  ["no size", pngOf(0, 5, Buffer.alloc(0)), "The PNG says nothing of its size: it is damaged or cut off; accepted is a whole file."],
  ["no end", png(5, 3, () => RED).subarray(0, 50), "The PNG is cut off, its end is missing: accepted is a whole file."],
])) {
  test(`${what} is refused before it is decoded`, () => {
    expect(() => checkHeader(bytesOf(buffer))).toThrow(said);
  });
}

test("an empty file and one that is too long are refused by their size", () => {
  expect(() => checkSize(0)).toThrow("The file is empty");
  expect(() => checkSize(30_000_001)).toThrow("The file has 30.0 MB: accepted are up to 30 MB.");
  expect(() => checkSize(30_000_000)).not.toThrow();
});

for (const side of [1, 7, 32, 33, 100, 1000]) {
  test(`a square of ${side} pixels is reduced to means over areas`, () => {
    const reduction = new Reduction(side);
    const strip = Math.min(side, 97);
    // Red rises from left to right, green is constant, blue from top to bottom.
    for (let top = 0; top < side; top += strip) {
      const rows = Math.min(strip, side - top);
      const rgba = new Float64Array(4 * side * rows);
      for (let i = 0; i < side * rows; i++) rgba.set([(255 * ((i % side) + 0.5)) / side, 100, (255 * (top + Math.floor(i / side) + 0.5)) / side, 255], 4 * i);
      reduction.add(rgba, top);
    }
    const pixels = reduction.pixels();
    expect(pixels).toHaveLength(3072);
    const at = (/** @type {number} */ row, /** @type {number} */ column) => [...pixels.subarray(3 * (32 * row + column), 3 * (32 * row + column) + 3)];
    expect(at(11, 20)[1]).toBe(100);
    // The mean of what rises evenly is what stands in the middle; a side that is no multiple of 32 makes it a little uneven.
    const tolerance = side < 32 ? 255 / side : side % 32 === 0 ? 1 : 2;
    for (const [row, column] of [[0, 0], [11, 20], [31, 31]]) {
      expect(Math.abs(at(row, column)[0] - (255 * (column + 0.5)) / 32)).toBeLessThanOrEqual(tolerance);
      expect(Math.abs(at(row, column)[2] - (255 * (row + 0.5)) / 32)).toBeLessThanOrEqual(tolerance);
    }
  });
}

const MAP = { layer: 2, channel: 0, width: 2, height: 2, charges: [1, -1, 0.5, 0] };

test("a pixel has the charge of the place it lies in, and the product is its light", () => {
  expect([chargeAt(MAP, 0, 0), chargeAt(MAP, 15, 16), chargeAt(MAP, 16, 15), chargeAt(MAP, 31, 31)]).toEqual([1, -1, 0.5, 0]);
  const pixels = new Uint8Array(3072).fill(200);
  const corner = (/** @type {import("../../www/pictures/look/charge-maps.js").Particles} */ particles) => [0, 31, 31 * 32, 1023].map((pixel) => productOf(pixels, MAP, particles)[3 * pixel + 2]);
  expect(corner("all")).toEqual([200, 200, 100, 0]);
  expect(corner("protons")).toEqual([200, 0, 100, 0]);
  expect(corner("electrons")).toEqual([0, 200, 0, 0]);
});

test("particles are counted, and the histogram holds them all", () => {
  expect(countsOf([0.5, 0.2, -0.34, 0.33])).toEqual({ proton: 1, neutron: 2, electron: 1 });
  const counts = histogramOf([-1, -0.95, 0, 0.99, 1]);
  expect(counts).toHaveLength(20);
  expect([counts[0], counts[10], counts[19]]).toEqual([2, 1, 2]);
});

test("a map and its places are told in sentences, which call charges so and nothing else", () => {
  expect(describeMap(MAP, 2)).toBe("Layer 2, channel 0: 2 × 2 places, from −1.00 to +1.00, mean +0.13; 2 protons, 1 neutron and 1 electron.");
  expect(describeMap(MAP, 1)).toBe("Layer 2, channel 0: 2 × 2 places, from −1.00 to +1.00, mean +0.13; 2 values above +⅓ and 1 below −⅓.");
  expect(valueAt(MAP, 2, 0, 31)).toBe("charge of the place of 16 × 16 pixels around it −1.0000, electron");
  expect(valueAt(MAP, 1, 31, 31)).toBe("value of the place of 16 × 16 pixels around it 0.0000");
  const whole = { layer: 1, channel: 0, width: 32, height: 32, charges: new Array(1024).fill(0.25) };
  expect(valueAt(whole, 1, 3, 4)).toBe("charge +0.2500, neutron");
  expect(valueAt({ ...whole, channel: 5 }, 1, 3, 4)).toBe("value +0.2500");
});

test("a map that holds no charges says so", () => {
  expect(aboutMap(MAP, 2)).toBe("");
  expect(aboutMap({ ...MAP, channel: 3 }, 2)).toContain("Channel 3 is a coordinate");
  expect(aboutMap(MAP, 1)).toContain("Layer 2 is not the atomised one");
});

test("one's own pictures make a data set, and equal ones are held out together", () => {
  const picture = (/** @type {number} */ value) => ({ name: `${value}`, pixels: new Uint8Array(3072).fill(value) });
  const classes = [{ name: "cat", pictures: [picture(1), picture(2)] }, { name: "dog", pictures: [picture(3), picture(1)] }];
  expect(lacking(classes)).toBe("");
  const dataset = datasetOf(classes);
  expect([...dataset.labels]).toEqual([0, 0, 1, 1]);
  expect(dataset.classNames).toEqual(["cat", "dog"]);
  expect(dataset.pixels[3072 * 2]).toBe(3);
  expect(Array.from(dataset.groups ?? [])).toEqual([0, 1, 2, 0]);
  expect([...groupsOf([])]).toEqual([]);
  expect(keyOf(dataset)).not.toBe(keyOf(datasetOf([classes[1], classes[0]])));
});

test("what is lacking is said", () => {
  const some = (/** @type {string} */ name, /** @type {number} */ count) => ({ name, pictures: Array.from({ length: count }, () => ({ name, pixels: new Uint8Array(3072) })) });
  expect(lacking([some("cat", 0), some("dog", 0)])).toContain("There are no pictures yet");
  expect(lacking([some("cat", 3)])).toContain("There is one class");
  expect(lacking([some("cat", 3), some("dog", 1)])).toBe("“dog” has one picture: at least 2 classes with 2 pictures each are needed.");
  expect(lacking([some("cat", 3), some("cat", 2)])).toBe("Two classes are called “cat”: each needs a name of its own.");
});
