// Pictures of one's own: classes, files good and bad, undo, a run on them, and data sets in one piece.
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, test } from "./fixtures.js";
import { OwnPicturesPage } from "./pages/own-pictures-page.js";
import { cifar10, idx, png } from "./pages/picture-files.js";
import { MISSING_MODEL } from "./pages/pictures-page.js";

test.use({ allowedErrors: MISSING_MODEL });

/** Pictures of a colour with a bar somewhere. @param {string} kind @param {number} count @param {readonly [number, number, number]} colour */
function some(kind, count, colour) {
  return Array.from({ length: count }, (_, i) => ({ name: `${kind}${i + 1}.png`, buffer: png(48, 48, (x) => (Math.abs(x - 4 * i) < 3 ? [255, 255, 255] : colour)) }));
}
const WARM = /** @type {const} */ ([210, 90, 40]);
const COLD = /** @type {const} */ ([40, 90, 210]);

test("twenty pictures in two classes train in under a minute", async ({ page }) => {
  const own = new OwnPicturesPage(page);
  await own.open();
  await own.call(0, "warm");
  await own.call(1, "cold");
  await expect(own.own).toContainText("There are no pictures yet: at least 2 classes with 2 pictures each are needed.");
  await own.add("warm", some("w", 10, WARM));
  await expect(own.status).toHaveText("10 pictures added to warm: 10 in all.");
  await expect(own.own).toContainText("“cold” has no picture");
  await own.add("cold", some("c", 10, COLD));
  await expect(own.own).toContainText("20 pictures in 2 classes: enough to train on.");
  await expect(own.dataset).toHaveValue("own");
  const sample = own.samples.and(page.getByTitle("warm, no. 1"));
  await expect(sample).toBeVisible();
  await sample.click();
  await expect(own.whole("Picture as the network sees it")).toContainText("warm, no. 1, 32 × 32 pixels.");
  await own.call(0, "hot");
  await expect(own.whole("Picture as the network sees it")).toContainText("hot, no. 1, 32 × 32 pixels.");
  await own.call(0, "warm");
  await own.copyLink.click();
  await expect(own.status).toContainText("not your own pictures");
  await page.getByRole("spinbutton", { name: "Steps", exact: true }).fill("60");
  const began = Date.now();
  await own.reset.click();
  await expect(own.status).toContainText("Reset to the start");
  await own.train.click();
  await expect(own.status).toContainText("Training finished at step 60", { timeout: 100_000 });
  expect(Date.now() - began).toBeLessThan(60_000);
  await own.look("a cold one.png", some("c", 8, COLD)[7].buffer);
  await own.source.selectOption("This run");
  await expect(own.classes.first()).toContainText("cold");
});

test("pictures and classes come and go, and come back", async ({ page }) => {
  const own = new OwnPicturesPage(page);
  await own.open();
  await own.call(0, "warm");
  await own.add("warm", some("w", 3, WARM));
  await expect(own.pictures("warm")).toHaveCount(3);
  await own.class("warm").getByRole("button", { name: "Remove w2.png" }).click();
  await expect(own.pictures("warm")).toHaveCount(2);
  await expect(own.class("warm").getByRole("button", { name: "Remove w3.png" })).toBeFocused();
  await expect(own.status).toHaveText("w2.png is removed from warm.");
  await own.own.getByRole("button", { name: "Undo" }).click();
  await expect(own.pictures("warm")).toHaveCount(3);
  await own.class("warm").getByRole("button", { name: "Remove class" }).click();
  await expect(own.status).toHaveText("warm is removed, with 3 pictures.");
  await expect(own.classCards).toHaveCount(1);
  await own.own.getByRole("button", { name: "Undo" }).click();
  await expect(own.classCards.first()).toContainText("3 pictures");
  await own.addClass.click();
  await expect(own.classCards).toHaveCount(3);
  await expect(own.classCards.nth(2).getByRole("textbox")).toBeFocused();
  await own.call(2, "warm");
  await own.call(1, "");
  await expect(own.class("Class 2")).toBeVisible();
  await own.handOver("drop", own.class("Class 2"), "d.png", some("c", 1, COLD)[0].buffer);
  await expect(own.class("Class 2")).toContainText("1 picture");
  // It fell on the class, not on the laboratory around it.
  await expect(own.panel).not.toContainText("d.png");
});

test("bad files among good ones are named, and the good ones taken", async ({ page }) => {
  const own = new OwnPicturesPage(page);
  await own.open();
  const [first, second] = some("w", 2, WARM);
  await own.add("Class 1", [first, { name: "notes.png", buffer: Buffer.from("these are notes") }, { name: "empty.jpg", buffer: Buffer.alloc(0) }, second, { name: "cut.png", buffer: first.buffer.subarray(0, 80) }]);
  await expect(own.status).toContainText("notes.png was not taken. The file is no picture of a kind that is read here, it holds text");
  await expect(own.status).toContainText("2 pictures added to Class 1: 2 in all.");
  await expect(own.own.getByRole("listitem").filter({ hasText: "was not taken" })).toHaveCount(3);
  await expect(own.pictures("Class 1")).toHaveCount(2);
});

test("files that are given while others are read wait their turn, and none is lost", async ({ page }) => {
  const own = new OwnPicturesPage(page);
  await own.open();
  await own.handOver("drop", own.class("Class 1"), "a warm one.png", some("w", 13, WARM)[12].buffer, ...some("w", 11, WARM));
  await own.handOver("drop", own.class("Class 2"), "notes.png", Buffer.from("these are notes"), ...some("c", 12, COLD));
  await expect(own.status).toContainText("12 pictures added to Class 2: 12 in all. notes.png was not taken.");
  await expect(own.pictures("Class 1")).toHaveCount(12);
  await expect(own.pictures("Class 2")).toHaveCount(12);
});

test("a copy of a picture is left out, and counted", async ({ page }) => {
  const own = new OwnPicturesPage(page);
  await own.open();
  const [first, second, third] = some("w", 3, WARM);
  await own.add("Class 1", [first, second]);
  await expect(own.pictures("Class 1")).toHaveCount(2);
  // Under another name it is the same picture, in another class too.
  await own.add("Class 1", [{ ...first, name: "again.png" }, third, { ...second, name: "once more.png" }]);
  await expect(own.status).toHaveText("1 picture added to Class 1: 3 in all. 2 pictures were left out: the same pixels are in Class 1 already.");
  await own.add("Class 2", [first]);
  await expect(own.status).toHaveText("1 picture was left out: the same pixels are in Class 1 already.");
  await expect(own.class("Class 2")).toContainText("0 pictures");
});

test("a run on them is one button away, whatever was trained before", async ({ page }) => {
  test.slow();
  const own = new OwnPicturesPage(page);
  await own.open();
  const button = own.own.getByRole("button", { name: "Train on these pictures" });
  await expect(button).toHaveCount(0);
  await own.step.click();
  await expect(own.status).toContainText("Step 1 done");
  await own.add("Class 1", some("w", 4, WARM));
  await expect(own.pictures("Class 1")).toHaveCount(4);
  await own.add("Class 2", some("c", 4, COLD));
  await expect(own.own).toContainText("8 pictures in 2 classes: enough to train on.");
  await own.dataset.selectOption("smileys");
  await button.click();
  await expect(own.dataset).toHaveValue("own");
  await expect(own.status).toContainText("Training finished at step 4", { timeout: 60_000 });
  await expect(page.getByRole("heading", { name: "The run", exact: true })).toBeInViewport();
  await expect(page.getByText(/^Live run: Atom on your own pictures/)).toBeVisible();
});

test("a folder of pictures, with other files in it", async ({ page }) => {
  const own = new OwnPicturesPage(page);
  await own.open();
  const folder = mkdtempSync(join(tmpdir(), "pictures-"));
  for (const { name, buffer } of some("w", 2, WARM)) writeFileSync(join(folder, name), buffer);
  writeFileSync(join(folder, "list.txt"), "w1, w2");
  await own.class("Class 1").getByLabel("Choose a folder").setInputFiles(folder);
  await expect(own.status).toContainText("1 other file was left aside.");
  await expect(own.pictures("Class 1")).toHaveCount(2);
});

test("a folder that is dropped is read like a chosen one, onto a class and onto the laboratory", async ({ page }) => {
  const own = new OwnPicturesPage(page);
  await own.open();
  const folder = mkdtempSync(join(tmpdir(), "pictures-"));
  mkdirSync(join(folder, "more"));
  // Browsers tell a folder in portions of a hundred.
  for (const { name, buffer } of some("w", 105, WARM)) writeFileSync(join(folder, name), buffer);
  writeFileSync(join(folder, "list.txt"), "w1, w2");
  writeFileSync(join(folder, "more", "c1.png"), some("c", 1, COLD)[0].buffer);
  await own.dropFolder(own.class("Class 1"), folder);
  await expect(own.status).toContainText("1 other file was left aside.", { timeout: 60_000 });
  // Bars beyond the edge leave pictures alike, of which one is kept.
  await expect(own.status).toContainText("the same pixels are in Class 1 already");
  await expect(own.class("Class 1").getByRole("button", { name: "Remove c1.png" })).toBeVisible();
  await own.dropFolder(own.figure("Charge map"), join(folder, "more"));
  await own.shown("c1.png");
  const empty = mkdtempSync(join(tmpdir(), "pictures-"));
  writeFileSync(join(empty, "list.txt"), "nothing");
  await own.dropFolder(own.figure("Charge map"), empty);
  await expect(own.status).toContainText("The folder holds no PNG, JPEG, WebP, GIF or BMP.");
  await own.shown("c1.png");
});

test("a drawing becomes a picture of its class", async ({ page, expectAccessible }) => {
  const own = new OwnPicturesPage(page);
  await own.open();
  const card = own.class("Class 1");
  await card.locator("summary", { hasText: "Draw one" }).click();
  const pad = await card.getByRole("img", { name: "Drawing" }).boundingBox();
  if (!pad) throw new Error("The pad is not on the page.");
  await page.mouse.move(pad.x + 20, pad.y + 20);
  await page.mouse.down();
  await page.mouse.move(pad.x + 90, pad.y + 90, { steps: 4 });
  await page.mouse.up();
  await card.getByRole("button", { name: "Add the drawing" }).click();
  await expect(own.status).toHaveText("The drawing is picture 1 of Class 1.");
  await expect(own.pictures("Class 1")).toHaveCount(1);
  await expectAccessible();
});

test("IDX files are read in one piece, refused in a sentence, and left again", async ({ page }) => {
  const own = new OwnPicturesPage(page);
  await own.open();
  await own.own.locator("summary", { hasText: "IDX or CIFAR" }).click();
  const give = (/** @type {[string, Buffer][]} */ ...files) => own.files.setInputFiles(files.map(([name, buffer]) => ({ name, mimeType: "application/octet-stream", buffer })));
  const images = idx([6, 28, 28], new Uint8Array(6 * 784).map((_, i) => (i * 7) % 256));
  await give(["notes.idx", Buffer.from("not an IDX file")]);
  await expect(own.status).toContainText("notes.idx was not taken, and nothing else changed.");
  await give(["images.idx", images]);
  await expect(own.status).toContainText("images.idx was not taken, and nothing else changed.");
  await expect(own.classCards).toHaveCount(2);
  await give(["images.idx", images], ["labels.idx", idx([6], [0, 1, 0, 1, 0, 1])]);
  await expect(own.status).toHaveText("images.idx and 1 more read: 6 pictures.");
  await expect(own.own).toContainText(/Pictures\s*6/);
  await expect(own.classCards.first()).toBeHidden();
  await expect(own.dataset).toHaveValue("own");
  await own.own.getByRole("button", { name: "Back to your classes" }).click();
  await expect(own.classCards.first()).toBeVisible();
});

test("a batch of CIFAR-10 is read with the names of its classes, and trained on", async ({ page }) => {
  const own = new OwnPicturesPage(page);
  await own.open();
  await own.own.locator("summary", { hasText: "IDX or CIFAR" }).click();
  // Cats, dogs and a ship, each of another shade.
  const batch = cifar10(Array.from({ length: 12 }, (_, i) => [i === 11 ? 8 : [3, 5][i % 2], [200 - i, 30 + 9 * i, 20]]));
  const give = (/** @type {string} */ name, /** @type {Buffer} */ buffer) => own.files.setInputFiles([{ name, mimeType: "application/octet-stream", buffer }]);
  await give("cut.bin", batch.subarray(0, -1));
  await expect(own.status).toContainText("cut.bin was not taken, and nothing else changed.");
  await give("data_batch_1.bin", batch);
  await expect(own.status).toHaveText("data_batch_1.bin read: 12 pictures.");
  await expect(own.own).toContainText(/Pictures\s*12/);
  await expect(own.own).toContainText(/cat\D*6/);
  await expect(own.dataset).toHaveValue("own");
  // Red, green and blue stand where they belong.
  const shown = own.own.getByRole("list", { name: "Some of the pictures" }).locator("canvas");
  await expect(shown).toHaveCount(12);
  expect(await shown.nth(2).evaluate((canvas) => [...(/** @type {HTMLCanvasElement} */ (canvas).getContext("2d")?.getImageData(31, 31, 1, 1).data ?? [])])).toEqual([198, 48, 20, 255]);
  await own.step.click();
  await expect(own.status).toContainText("Step 1 done", { timeout: 60_000 });
});
