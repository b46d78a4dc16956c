// A session of pictures as a file: it goes on where it was, on shipped pictures and one's own, and a wrong file changes nothing.
import { decodeSession, encodeSession } from "../../www/page/session/session-file.js";
import { expect, test } from "./fixtures.js";
import { OwnPicturesPage } from "./pages/own-pictures-page.js";
import { idx, png } from "./pages/picture-files.js";
import { MISSING_MODEL, PicturesPage, SMALL } from "./pages/pictures-page.js";
import { SessionPart } from "./pages/session-part.js";

test.slow();
test.use({ allowedErrors: MISSING_MODEL });

test("a session that is saved goes on after a reload at the same step with the same numbers", async ({ page }) => {
  const pictures = new PicturesPage(page);
  const session = new SessionPart(page);
  // Some of the pictures, moved at random: the order of the batches and the shifts go on too.
  await pictures.open({ ...SMALL, dataset: "digits", classes: "3,8", "train-limit": 60, steps: 60, crop: 2 });
  await pictures.train.click();
  await pictures.reaches(10);
  await pictures.pause.click();
  await expect(pictures.status).toContainText("Paused at step");
  const kept = await pictures.stepNow();
  const { name, buffer } = await session.saved();
  expect(name).toBe(`atomlab-session-digits-step-${kept}.atomlab`);
  const fingerprint = (await pictures.fingerprint.textContent()) ?? "";
  await pictures.finish(60);
  const space = pictures.whole("Latent space: Atom");
  await expect(space).toContainText("step 60");
  const before = await measured(pictures);
  await pictures.open({});
  await session.load(name, buffer);
  await expect(pictures.status).toContainText(`is open at step ${kept} of 60`);
  await expect(pictures.fingerprint).toHaveText(fingerprint);
  await expect(pictures.dataset).toHaveValue("digits");
  await expect(pictures.classes).toHaveValue("3,8");
  await expect.poll(async () => (await pictures.dataOf("Loss")).length).toBe(kept + 1);
  await pictures.finish(60);
  await expect(space).toContainText("step 60");
  await expect.poll(() => measured(pictures)).toEqual(before);
});

/** Every step, every measurement, and what is predicted for every picture. @param {PicturesPage} pictures */
async function measured(pictures) {
  const { bytes } = await pictures.taken("Download the predictions as CSV");
  return [await pictures.dataOf("Loss"), await pictures.dataOf("Accuracy"), bytes.toString()];
}

/** @param {string} kind @param {readonly [number, number, number]} colour */
const some = (kind, colour) => Array.from({ length: 4 }, (_, i) => ({ name: `${kind}${i + 1}.png`, buffer: png(32, 32, (x) => (Math.abs(x - 4 * i) < 3 ? [255, 255, 255] : colour)) }));

test("one's own pictures are in the file, in their classes and by their names", async ({ page }) => {
  const own = new OwnPicturesPage(page);
  const session = new SessionPart(page);
  await own.open();
  await own.call(0, "warm");
  await own.call(1, "cold");
  await own.add("warm", some("w", [210, 90, 40]));
  await own.add("cold", some("c", [40, 90, 210]));
  await expect(own.dataset).toHaveValue("own");
  await own.step.click();
  await expect(own.status).toContainText("Step 1 done");
  const { name, buffer } = await session.saved();
  expect(name).toBe("atomlab-session-your-own-pictures-step-1.atomlab");
  await own.step.click();
  await expect(own.status).toContainText("Step 2 done");
  const losses = await own.dataOf("Loss");
  await page.goto("about:blank");
  await own.open();
  await own.add("Class 1", some("other", [0, 0, 0]));
  await session.load(name, buffer);
  await expect(own.status).toContainText("is open at step 1 of");
  await expect(own.dataset).toHaveValue("own");
  await expect(own.own).toContainText("8 pictures in 2 classes: enough to train on.");
  await expect(own.class("cold").getByRole("button", { name: "Remove c4.png" })).toBeVisible();
  await own.step.click();
  await expect(own.status).toContainText("Step 2 done");
  await expect.poll(() => own.dataOf("Loss")).toEqual(losses);
  await own.own.getByRole("button", { name: "Undo" }).click();
  await expect(own.class("Class 1").getByRole("button", { name: "Remove other1.png" })).toBeVisible();
});

test("a data set in one piece is in the file as well", async ({ page }) => {
  const own = new OwnPicturesPage(page);
  const session = new SessionPart(page);
  await own.open();
  await own.own.locator("summary", { hasText: "IDX or CIFAR" }).click();
  const files = [["images.idx", idx([8, 28, 28], new Uint8Array(8 * 784).map((_, i) => (i * 7) % 256))], ["labels.idx", idx([8], [0, 1, 0, 1, 0, 1, 0, 1])]];
  await own.files.setInputFiles(files.map(([name, buffer]) => ({ name: String(name), mimeType: "application/octet-stream", buffer: Buffer.from(buffer) })));
  await expect(own.status).toContainText("8 pictures.");
  await own.step.click();
  await expect(own.status).toContainText("Step 1 done");
  const { name, buffer } = await session.saved();
  await page.goto("about:blank");
  await own.open();
  await session.load(name, buffer);
  await expect(own.status).toContainText("is open at step 1 of");
  await expect(own.own).toContainText("images.idx and 1 more");
  await own.step.click();
  await expect(own.status).toContainText("Step 2 done");
});

test("a wrong or damaged session is one sentence, and the open run stays", async ({ page }) => {
  const pictures = new PicturesPage(page);
  const session = new SessionPart(page);
  await pictures.open({ ...SMALL, steps: 4 });
  await session.save.click();
  await expect(pictures.status).toContainText("There is no run to save yet");
  await pictures.finish(4);
  const fingerprint = (await pictures.fingerprint.textContent()) ?? "";
  const { buffer } = await session.saved();
  const { header, parts } = decodeSession(new Uint8Array(buffer), "pictures");
  const damaged = Buffer.from(buffer);
  damaged[damaged.length - 100] ^= 1;
  for (const [content, said] of /** @type {[Buffer, string][]} */ ([
    [Buffer.from("PK\u0003\u0004 some archive"), "The file is no session of atomlab."],
    [buffer.subarray(0, buffer.length - 50), "The session file is damaged: it ends too early."],
    [damaged, "The session file is damaged: its checkpoint is not as it was written."],
    [Buffer.concat(encodeSession({ ...header, page: "words" }, parts)), "The session is one of Words: load it there."],
    // Whole as a file, but no state of a run: found out when it is opened.
    [Buffer.concat(encodeSession(header, new Map(parts).set("checkpoint", new Uint8Array(64)))), ""],
  ])) {
    await session.load("wrong.atomlab", content);
    await expect(session.panel).toContainText(`wrong.atomlab was not loaded, and the open run stays. ${said}`);
    await expect(pictures.fingerprint).toHaveText(fingerprint);
    expect(await pictures.stepNow()).toBe(4);
  }
});
