// Training on pictures: one seed is one start, what is measured is shown, and what cannot be trained is said in a sentence.
import { existsSync } from "node:fs";

import { expect, test } from "./fixtures.js";
import { MISSING_MODEL, PicturesPage, SMALL } from "./pages/pictures-page.js";

test.slow();
test.use({ allowedErrors: MISSING_MODEL });

test("a run to its end: curves, latent space with its pictures, confusion and mistakes", async ({ page }) => {
  const pictures = new PicturesPage(page);
  await pictures.open();
  await pictures.dataset.scrollIntoViewIfNeeded();
  await expect(pictures.data).toContainText("Twemoji");
  await pictures.finish(20);
  await expect(pictures.runLine).toContainText(/Live run: Atom on Smileys.*seed 0, CPU, start [0-9a-f]{16}; validation accuracy \d+\.\d % at step 20 \(n = 13: one picture moves it by 7\.7 points\)/);
  for (const name of ["Loss", "Accuracy", "Latent space: Atom"]) await expect(pictures.figure(name)).toHaveAccessibleDescription(/.{20,}/);
  await expect(pictures.confusion).toContainText("n = 13 validation pictures");
  expect(await pictures.dataOf("Latent space: Atom")).toHaveLength(14);
  const wrong = await pictures.mistakes.count();
  const predictions = (await pictures.taken("Download the predictions as CSV")).bytes.toString().trim().split("\n");
  expect(predictions).toHaveLength(14);
  expect(predictions.filter((line) => line.includes(",false,"))).toHaveLength(wrong);
  const curves = (await pictures.taken("Download the curves as CSV")).bytes.toString().trim().split("\n");
  expect(curves).toHaveLength(21);
});

test("a point of the latent space is a picture, and shows its charges", async ({ page }) => {
  const pictures = new PicturesPage(page);
  await pictures.open();
  await pictures.finish(20);
  await pictures.number.fill("3");
  await expect(page.getByRole("img", { name: /^Picture 3: (cheerful|troubled)$/ })).toBeVisible();
  const said = page.getByText(/^Picture 3 of 13 held out, no\. \d+ of the data \((cheerful|troubled)\)$/);
  await expect(said).toBeVisible();
  for (const number of ["14", "0"]) {
    await pictures.number.fill(number);
    await expect(page.getByText("Accepted is 1 to 13.")).toBeVisible();
  }
  await pictures.number.fill("3");
  await expect(said).toBeVisible();
  await page.getByRole("button", { name: "Show its charges" }).click();
  await expect(page.getByRole("region", { name: "Charges of a picture" })).toBeInViewport();
});

test("after the end, Train starts a run with other settings, and says what else there is to do", async ({ page }) => {
  const pictures = new PicturesPage(page);
  await pictures.open({ ...SMALL, steps: 4 });
  await expect(page.getByText("Press Train, and it is drawn here step by step.")).toHaveCount(2);
  await pictures.finish(4);
  await expect(page.getByText("Press Train, and it is drawn here step by step.")).toHaveCount(0);
  await pictures.train.click();
  await expect(pictures.status).toHaveText("The run is finished. Reset starts it again; with more steps or other settings, Train starts a new one.");
  await pictures.method.selectOption("cross-entropy");
  await expect(page.getByText("Changed: method. Train starts one with the new settings.")).toBeVisible();
  await pictures.finish(4);
  await expect(pictures.runLine).toContainText("Live run: Cross-entropy on Smileys");
  // While a run goes on, or may, other settings wait for Reset; at its end they wait no more.
  await pictures.steps.fill("3000");
  await pictures.step.click();
  await expect(pictures.status).toContainText("Step 1 done");
  await pictures.method.selectOption("atom");
  await expect(page.getByText("Changed: method. The open run goes on as it was made; Reset starts one with the new settings.")).toBeVisible();
});

test("train, pause, step and reset come back to the same start; another seed is another one", async ({ page }) => {
  const pictures = new PicturesPage(page);
  await pictures.open({ ...SMALL, steps: 4000 });
  await pictures.train.click();
  await pictures.reaches(5);
  await pictures.pause.click();
  await expect(pictures.status).toContainText(/Paused at step \d+/);
  const fingerprint = (await pictures.fingerprint.textContent()) ?? "";
  const before = (await pictures.dataOf("Loss")).slice(0, 5);
  await pictures.reset.click();
  await expect(pictures.status).toContainText("Reset to the start");
  await expect(pictures.fingerprint).toHaveText(fingerprint);
  await pictures.step.click();
  await expect(pictures.status).toContainText("Step 1 done");
  await expect.poll(async () => (await pictures.dataOf("Loss"))[1]).toEqual(before[1]);
  await pictures.newSeed.click();
  await expect(pictures.status).toContainText("Reset to the start");
  await expect(pictures.fingerprint).not.toHaveText(fingerprint);
});

test("the weights that are taken home go on as a start", async ({ page }) => {
  const pictures = new PicturesPage(page);
  await pictures.open();
  await pictures.finish(20);
  const { name, bytes } = await pictures.taken("Download the weights");
  expect(name).toMatch(/^atomlab-weights-smileys-.*step-20\.bpk$/);
  const seen = await page.evaluate(async (base64) => {
    const { Lab } = await import(/** @type {any} */ ("/www/atomlab.js"));
    const lab = await Lab.open({ device: "cpu" });
    const start = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const dataset = await lab.imageDataset("smileys");
    const run = await lab.images({ optimizer: { batchSize: 8, steps: 4 } }, { dataset, start });
    const { step, predictions } = await run.predictions();
    const { maps, classNames } = await run.charges(dataset.pixels.slice(0, 3072));
    lab.close();
    return { step, predictions, places: maps[0].charges.length, classNames };
  }, bytes.toString("base64"));
  const csv = (await pictures.taken("Download the predictions as CSV")).bytes.toString().trim().split("\n").slice(1);
  const row = (/** @type {any} */ { sample, label, predicted }) => ["smileys", sample + 1, seen.classNames[label], seen.classNames[predicted]].join();
  expect(seen.predictions.map(row)).toEqual(csv.map((line) => line.split(",").slice(0, 4).join()));
  expect(seen).toMatchObject({ step: 0, places: 1024, classNames: ["cheerful", "troubled"] });
});

test("a narrow ResNet trains, and any of its layers can be atomised", async ({ page }) => {
  const pictures = new PicturesPage(page);
  await pictures.open({ ...SMALL, network: "resnet", width: 2, "atom-layer": 5, steps: 2 });
  await pictures.finish(2);
  await expect(pictures.runLine).toContainText("validation accuracy");
});

test("a link brings the settings back", async ({ page }) => {
  const pictures = new PicturesPage(page);
  await pictures.open({ dataset: "digits", classes: "3,8", network: "resnet", "atom-layer": 2, steps: 7 });
  await expect(pictures.dataset).toHaveValue("digits");
  await expect(pictures.classes).toHaveValue("3,8");
  await expect(pictures.network).toHaveValue("resnet");
  await expect(pictures.steps).toHaveValue("7");
  await expect(page.getByRole("switch", { name: "Mirror half of them" })).not.toBeChecked();
  await pictures.dataset.selectOption("emoji");
  await expect(page.getByRole("switch", { name: "Mirror half of them" })).toBeChecked();
  await expect.poll(() => new URL(page.url()).hash).toContain("dataset=emoji");
});

for (const [what, settings, sentence] of /** @type {[string, Record<string, string | number>, RegExp][]} */ ([
  ["a layer that the network does not have", { "atom-layer": 4 }, /Atomised layer is 4: accepted is 1 to 3 for Three convolutions\./],
  ["one class alone", { classes: "cheerful" }, /Only one class is named \(cheerful\)/],
  ["a class that is not there", { classes: "cheerful,sad" }, /no class "sad"; accepted are cheerful, troubled/],
  ["own pictures that are not there", { dataset: "own" }, /There are too few pictures of your own/],
])) {
  test(`said in one sentence: ${what}`, async ({ page }) => {
    const pictures = new PicturesPage(page);
    await pictures.open({ ...SMALL, ...settings });
    await pictures.train.click();
    await expect(pictures.status).toContainText(sentence);
    await expect(pictures.train).toBeEnabled();
  });
}

test.describe("without a data set", () => {
  test.use({ allowedErrors: ["404"] });

  test("says which file is missing, and trains on another one", async ({ page }) => {
    await page.route("**/www/data/clothes*", (route) => route.fulfill({ status: 404 }));
    const pictures = new PicturesPage(page);
    await pictures.open({ ...SMALL, dataset: "clothes", steps: 2 });
    await pictures.train.click();
    await expect(pictures.status).toContainText("The data set “clothes” is not here");
    await pictures.dataset.selectOption("smileys");
    await pictures.finish(2);
  });
});

test("CIFAR-10, where somebody fetched it, gives its test photographs alone", async ({ page }) => {
  test.skip(!existsSync(new URL("../../www/data/cifar10.images.idx", import.meta.url)), "CIFAR-10 was not fetched");
  await new PicturesPage(page).open();
  const found = await page.evaluate(async () => {
    const { Lab } = await import(/** @type {any} */ ("/www/atomlab.js"));
    const lab = await Lab.open({ device: "cpu" });
    const { labels, pixels, classNames } = await lab.imageDataset("cifar10", ["cat", "dog"]);
    lab.close();
    return { labels: labels.length, pixels: pixels.length, classNames };
  });
  expect(found).toEqual({ labels: 2000, pixels: 2000 * 3072, classNames: ["cat", "dog"] });
});

test("accessible with every detail open", async ({ page, expectAccessible }) => {
  const pictures = new PicturesPage(page);
  await pictures.open();
  await pictures.finish(20);
  await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
  await expectAccessible();
});

for (const width of [320, 390, 768]) {
  test(`nothing scrolls sideways at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    const pictures = new PicturesPage(page);
    await pictures.open({ ...SMALL, steps: 4 });
    await pictures.finish(4);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}
