// Looking at a picture: the ways in, the three pictures, what is under the pointer, and what is refused.
import { deflateSync } from "node:zlib";

import { expect, test } from "./fixtures.js";
import { FIGURES, LookPage } from "./pages/look-page.js";
import { GIF, bmp, landscape, png, pngOf, turned } from "./pages/picture-files.js";
import { MISSING_MODEL } from "./pages/pictures-page.js";

test.use({ allowedErrors: MISSING_MODEL });

const RED = /** @type {const} */ ([200, 30, 20]);
const BLUE = /** @type {const} */ ([20, 60, 220]);
/** Red to the left, blue to the right, of pixels that are the network's own. */
const HALVES = png(32, 32, (x) => (x < 16 ? RED : BLUE));

test("a picture is there at once, and another one within 300 milliseconds", async ({ page }) => {
  const look = new LookPage(page);
  await look.open();
  await expect(look.samples.first()).toBeVisible();
  for (const name of FIGURES) await expect(look.figure(name)).toBeVisible();
  await look.look("halves.png", HALVES);
  expect(await look.colour(FIGURES[0], 5, 3)).toEqual([...RED]);
  expect(await look.colour(FIGURES[0], 31, 31)).toEqual([...BLUE]);
  await expect(look.panel).toContainText(/Net charge.*Radius.*Protons.*%.*Took\s*\d+ ms/s);
  // A machine that is busy with something else may be late once.
  const took = [];
  for (const name of ["once.png", "twice.png", "thrice.png"]) {
    await look.look(name, HALVES);
    took.push(Number(/Took\s*(\d+) ms/.exec((await look.panel.textContent()) ?? "")?.[1]));
  }
  expect(Math.min(...took)).toBeLessThan(300);
  const shares = (await look.classes.allTextContents()).map((text) => Number(/([\d.]+) %/.exec(text)?.[1]));
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(100, 0);
  await look.samples.nth(1).click();
  await look.shown((await look.samples.nth(1).getAttribute("title")) ?? "");
});

test("the same pixel in all three, by keys, by number and by pointer", async ({ page }) => {
  const look = new LookPage(page);
  await look.open();
  await look.look("halves.png", HALVES);
  await look.pixels.focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowRight");
  await expect(look.row).toHaveValue("18");
  await expect(look.column).toHaveValue("2");
  await expect(look.pixel).toHaveText(/^Row 18, column 2: colour 200, 30, 20; charge [+−]?0\.\d{4}, (proton|neutron|electron)$/);
  await look.row.fill("1");
  await expect(look.pixel).toContainText("Row 1, column 2");
  await look.figure("Picture × charge").hover({ position: { x: 5, y: 5 } });
  await expect(look.pixel).toContainText("Row 1, column 1");
  const box = await look.figure("Charge map").boundingBox();
  if (!box) throw new Error("The map is not on the page.");
  await look.figure("Charge map").click({ position: { x: box.width - 4, y: box.height - 4 } });
  await expect(look.column).toHaveValue("32");
  await expect(look.pixel).toContainText("Row 32, column 32: colour 20, 60, 220");
  await look.pixels.focus();
  await page.keyboard.press("Escape");
  await page.mouse.move(0, 0);
  await expect(look.pixel).toContainText("Point at a pixel");
});

test("the map, the table, the product and the file tell the same charges", async ({ page }) => {
  const look = new LookPage(page);
  await look.open();
  await look.look("halves.png", HALVES);
  const rows = await look.dataOf("Charge map");
  expect(rows).toHaveLength(33);
  const { name, bytes } = await look.taken("Download the charges as CSV");
  expect(name).toBe("atomlab-charges-halves-png.csv");
  const [head, ...lines] = bytes.toString().trim().split("\n").map((line) => line.split(","));
  expect(head.slice(0, 6)).toEqual(["row", "column", "r", "g", "b", "charge"]);
  expect(lines).toHaveLength(1024);
  const [row, column, r, g, b, charge] = lines[5 * 32 + 20].map(Number);
  expect([row, column, r, g, b]).toEqual([6, 21, ...BLUE]);
  const product = await look.colour("Picture × charge", 5, 20);
  product.forEach((value, i) => expect(Math.abs(value - BLUE[i] * Math.abs(charge))).toBeLessThanOrEqual(0.51));
  await look.particles.selectOption("protons");
  const protons = await look.colour("Picture × charge", 5, 20);
  await look.particles.selectOption("electrons");
  const electrons = await look.colour("Picture × charge", 5, 20);
  expect(charge > 0 ? protons : electrons).toEqual(product);
  expect(charge > 0 ? electrons : protons).toEqual([0, 0, 0]);
  const sheet = await look.taken("Export the three as PNG");
  expect(sheet.name).toBe("atomlab-charges-halves-png.png");
  expect([sheet.bytes.readUInt32BE(16), sheet.bytes.toString("latin1", 1, 4)]).toEqual([1648, "PNG"]);
  const counts = await (await look.openData("Charges")).locator("td:last-child").allTextContents();
  expect(counts).toHaveLength(20);
  expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(1024);
});

test("other layers and channels are shown, and said to be no charges", async ({ page }) => {
  const look = new LookPage(page);
  await look.open();
  await look.look("halves.png", HALVES);
  await look.channel.fill("1");
  await expect(look.whole("Charge map")).toContainText("Channel 1 is a coordinate of the particles’ positions");
  await look.layer.selectOption({ index: 3 });
  await expect(look.whole("Charge map")).toContainText("Layer 4 is not the atomised one");
  expect(await look.figure("Charge map").evaluate((canvas) => /** @type {HTMLCanvasElement} */ (canvas).width)).toBe(8);
  await look.row.fill("32");
  await look.column.fill("1");
  await expect(look.pixel).toContainText("value of the place of 4 × 4 pixels around it");
  await look.channel.fill("9999");
  await expect(page.getByText(/Accepted is 0 to \d+; the map still shows the channel before\./)).toBeVisible();
  await look.layer.selectOption({ label: "1, atomised" });
  await expect(page.getByText(/Accepted is 0 to \d+; the map still shows the channel before\./)).toBeHidden();
  await expect(look.whole("Charge map")).toContainText("layer 1, channel 0.");
});

test("every kind of picture, cut to its middle, upright and on white", async ({ page }) => {
  const look = new LookPage(page);
  await look.open();
  await look.look("wide.png", png(96, 32, (x) => (x < 32 || x >= 64 ? RED : BLUE)));
  for (const column of [0, 31]) expect(await look.colour(FIGURES[0], 0, column)).toEqual([...BLUE]);
  await look.look("clear.png", png(40, 40, (x) => [0, 0, 0, x < 20 ? 0 : 255]));
  expect(await look.colour(FIGURES[0], 9, 3)).toEqual([255, 255, 255]);
  expect(await look.colour(FIGURES[0], 9, 28)).toEqual([0, 0, 0]);
  await look.look("plain.bmp", bmp(50, 40, RED));
  expect(await look.colour(FIGURES[0], 16, 16)).toEqual([...RED]);
  await look.look("point.gif", GIF);
  expect(await look.colour(FIGURES[0], 16, 16)).toEqual([255, 255, 255]);
  const jpeg = await landscape(page, "image/jpeg", 400, 300);
  const bright = async (/** @type {number} */ row, /** @type {number} */ column) => (await look.colour(FIGURES[0], row, column))[2] > 150;
  await look.look("land.jpg", jpeg);
  expect([await bright(2, 16), await bright(29, 16)]).toEqual([true, false]);
  // Turned clockwise, its sky is to the right.
  await look.look("turned.jpg", turned(jpeg));
  expect([await bright(16, 29), await bright(16, 2)]).toEqual([true, false]);
  await look.look("land.webp", await landscape(page, "image/webp", 300, 400));
  expect([await bright(2, 16), await bright(29, 16)]).toEqual([true, false]);
});

test("a picture of twelve megapixels does not stop the page", async ({ page }) => {
  const look = new LookPage(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await look.open();
  const jpeg = await landscape(page, "image/jpeg", 4000, 3000);
  const longest = page.evaluate(async () => {
    let [last, worst] = [performance.now(), 0];
    while (!document.body.textContent?.includes("phone.jpg, 32 × 32 pixels")) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      [worst, last] = [Math.max(worst, performance.now() - last), performance.now()];
    }
    return worst;
  });
  await look.look("phone.jpg", jpeg);
  // Busy machines included; decoding it on the page's thread takes several times as long.
  expect(await longest).toBeLessThan(400);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});

test("dropped anywhere, pasted, drawn", async ({ page }) => {
  const look = new LookPage(page);
  await look.open();
  await look.handOver("drop", page.getByRole("heading", { level: 1 }), "dropped.png", HALVES);
  await look.shown("dropped.png");
  await look.copyLink.click();
  await expect(look.status).toContainText("not the picture “dropped.png”");
  await look.handOver("paste", page.locator("body"), "pasted.png", HALVES);
  await look.shown("pasted.png");
  await look.panel.locator("summary", { hasText: "Draw one" }).click();
  await look.panel.getByRole("button", { name: "Show its charges" }).click();
  await expect(look.status).toHaveText("Nothing is drawn yet.");
  await look.panel.getByRole("combobox", { name: "Brush" }).selectOption("Thick");
  const pad = await look.panel.getByRole("img", { name: "Drawing" }).boundingBox();
  if (!pad) throw new Error("The pad is not on the page.");
  await page.mouse.move(pad.x + 10, pad.y + pad.height / 2);
  await page.mouse.down();
  await page.mouse.move(pad.x + pad.width - 10, pad.y + pad.height / 2, { steps: 5 });
  await page.mouse.up();
  await look.panel.getByRole("button", { name: "Show its charges" }).click();
  await look.shown("Your drawing");
  await expect(look.status).toHaveText("Your drawing is shown; it stays on the pad for more strokes.");
  // It can be handed over once more.
  await look.panel.getByRole("button", { name: "Show its charges" }).click();
  await expect(look.status).not.toHaveText("Nothing is drawn yet.");
  expect((await look.colour(FIGURES[0], 16, 16))[0]).toBeLessThan(40);
  expect(await look.colour(FIGURES[0], 2, 16)).toEqual([255, 255, 255]);
});

test("what cannot be read is refused in a sentence, and the picture stays", async ({ page }) => {
  const look = new LookPage(page);
  await look.open();
  await look.look("halves.png", HALVES);
  const jpeg = await landscape(page, "image/jpeg", 400, 300);
  for (const [name, file, said] of /** @type {const} */ ([
    ["huge.png", pngOf(20_000, 20_000, deflateSync(Buffer.alloc(1000))), "20,000 × 20,000 pixels (400 megapixels): accepted are up to 64 megapixels."],
    ["cut.jpg", jpeg.subarray(0, jpeg.length / 2), "The JPEG is cut off, its end is missing"],
    ["notes.png", Buffer.from("not a picture at all\n".repeat(30)), "it holds text: accepted are PNG, JPEG, WebP, GIF and BMP."],
    ["empty.png", Buffer.alloc(0), "The file is empty"],
    ["damaged.png", pngOf(100, 100, Buffer.from("these are no compressed rows")), "The PNG could not be decoded: it is damaged"],
  ])) {
    await look.give(name, file);
    await expect(look.status).toContainText(`${name} was not taken, and nothing else changed. The`);
    await expect(look.status).toContainText(said);
    await expect(look.panel).toContainText(said);
    await look.shown("halves.png");
  }
  await look.look("again.png", HALVES);
  await expect(look.panel).not.toContainText("was not taken");
});

test("the charges are the run's own, when they are asked of it", async ({ page }) => {
  const look = new LookPage(page);
  await look.open();
  await look.look("halves.png", HALVES);
  await look.train.click();
  await expect(look.status).toContainText("Training finished at step 4", { timeout: 100_000 });
  await look.source.selectOption("This run");
  await expect(look.whole("Charge map")).toContainText("This run, seed 0, step 4, CPU; layer 1, channel 0.");
  const before = await look.dataOf("Charge map");
  await look.reset.click();
  await expect(look.whole("Charge map")).toContainText("This run, seed 0, step 0");
  expect(await look.dataOf("Charge map")).not.toEqual(before);
});
