// Where a network begins, and where a run goes on: the shipped weights, the pretrained encoder, files of one's own, a session.
import { readFileSync } from "node:fs";

import { decodeSession, encodeSession } from "../../www/page/session/session-file.js";
import { expect, test } from "./fixtures.js";
import { InsightPage } from "./pages/insight-page.js";
import { TrainingPage, csv } from "./pages/training-page.js";
import { WordsPage } from "./pages/words-page.js";

const ENCODER = "www/data/encoder";

/** A small BERT as its files, without a tensor: that is enough for what comes before the weights. @param {number} layers */
const config = (layers) => JSON.stringify({ model_type: "bert", hidden_size: 32, num_hidden_layers: layers, num_attention_heads: 2, intermediate_size: 64, max_position_embeddings: 64, type_vocab_size: 2, vocab_size: 4, hidden_act: "gelu" });
const VOCABULARY = "[PAD]\n[UNK]\n[CLS]\n[SEP]\n";

/** The head of such a file. @param {Record<string, object>} tensors */
function safetensors(tensors) {
  const json = Buffer.from(JSON.stringify(tensors));
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(json.length));
  return Buffer.concat([length, json]);
}

/** @param {string} name @param {string | Buffer} content */
const file = (name, content) => ({ name, mimeType: "application/octet-stream", buffer: Buffer.from(content) });

test("the shipped weights go on with classes of one's own", async ({ words }) => {
  test.slow();
  const training = new TrainingPage(words);
  await training.give("mine.csv", csv(40));
  await expect(words.status).toContainText("40 sentences");
  await words.makeSmall({ steps: 4 });
  await training.start.selectOption("Shipped sentiment model");
  await expect(words.page.getByRole("combobox", { name: "Width" })).toBeDisabled();
  await expect(training.number("Layers")).toHaveValue("1");
  await expect(training.number("Tokens a sentence")).toHaveValue("40");
  await training.finish(4);
  await expect(words.page.getByText(/the data has .*its last layer starts anew/)).toBeVisible();
  expect((await training.chargesOfRun("the film was a joy")).length).toBeGreaterThan(3);
  await training.start.selectOption("From scratch");
  await expect(words.page.getByRole("combobox", { name: "Width" })).toHaveValue("32");
  await expect(training.number("Tokens a sentence")).toHaveValue("32");
});

test("what goes on from the shipped weights says that the data are divided as for them", async ({ words }) => {
  const training = new TrainingPage(words);
  await words.makeSmall({ steps: 1 });
  await training.start.selectOption("Shipped sentiment model");
  await words.seed.fill("12345");
  await words.step.click();
  await expect(words.page.getByRole("main").getByText(/The sentences are divided by seed \d+, as for the model/)).toBeVisible();
});

test("another start sets what it does best with, and only that", async ({ page, words }) => {
  const training = new TrainingPage(words);
  await words.tab("Words").click();
  await training.number("Steps").fill("77");
  await training.start.selectOption("Pretrained MiniLM");
  await expect(words.status).toContainText(/Set for this start: .*learning rate 0\.0002/);
  await expect(training.number("Learning rate")).toHaveValue("0.0002");
  await expect(training.number("Steps")).toHaveValue("77");
  await expect(page.getByRole("combobox", { name: "Frozen" })).toHaveValue("1");
  await expect.poll(() => page.url()).toMatch(/start=encoder/);
  expect(page.url()).not.toContain("learning-rate");
  await page.reload();
  await expect(training.number("Learning rate")).toHaveValue("0.0002");
  await expect(training.number("Steps")).toHaveValue("77");
  await training.start.selectOption("From scratch");
  await expect(training.number("Learning rate")).toHaveValue("0.001");
  await expect(training.number("Steps")).toHaveValue("77");
});

test("the embeddings can be atomised, a layer that is not there cannot", async ({ words }) => {
  const training = new TrainingPage(words);
  await words.makeSmall({ steps: 2 });
  await training.number("Atomised layer").fill("2");
  await words.train.click();
  await expect(words.status).toContainText("Atomised layer is 2, but the network has 1.");
  await training.number("Atomised layer").fill("0");
  await training.number("Training sentences at most").fill("100");
  await training.finish(2);
  await expect(words.runLine).toContainText("Live run");
});

test("a download that is cancelled leaves everything as it was", async ({ page, words }) => {
  const training = new TrainingPage(words);
  await page.route("**/data/encoder/model.safetensors", () => {});
  await training.start.selectOption("Pretrained MiniLM");
  await words.train.click();
  await expect(training.download).toBeVisible();
  await page.getByRole("button", { name: "Cancel", exact: true }).click();
  await expect(words.status).toContainText("The download of the encoder was cancelled; nothing else changed.");
  await expect(training.download).toBeHidden();
  await expect(words.train).toBeVisible();
});

test("a download that two wait for has one bar and one Cancel", async ({ page, words }) => {
  const training = new TrainingPage(words);
  /** @type {string[]} */
  const asked = [];
  page.on("request", (request) => request.url().endsWith("/model.safetensors") && asked.push(request.url()));
  await page.route("**/data/encoder/model.safetensors", () => {});
  await training.start.selectOption("Pretrained MiniLM");
  await words.train.click();
  await expect(training.download).toBeVisible();
  const comparison = page.getByRole("region", { name: "Methods and layers side by side" });
  await comparison.getByRole("button", { name: "Compare", exact: true }).click();
  await expect(comparison.getByText("Preparing")).toBeVisible();
  await page.getByRole("group", { name: "Start", exact: true }).getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("main").getByText("The download of the encoder was cancelled; nothing else changed.")).toHaveCount(2);
  await expect(training.download).toBeHidden();
  expect(asked.length).toBe(1);
});

test.describe("without a file of the page", () => {
  test.use({ allowedErrors: ["Failed to load resource"] });

  test("the encoder is fetched with its progress, once", async ({ page, words }) => {
    test.setTimeout(240_000);
    const training = new TrainingPage(words);
    /** @type {string[]} */
    const asked = [];
    page.on("request", (request) => request.url().includes("/data/encoder/") && asked.push(request.url()));
    await page.route("**/data/encoder/model.safetensors", async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue();
    });
    await page.locator("summary", { hasText: "Advanced" }).click();
    await training.start.selectOption("Pretrained MiniLM");
    expect(asked).toEqual([]);
    await training.number("Batch size").fill("2");
    await training.number("Tokens a sentence").fill("8");
    await training.number("Training sentences at most").fill("40");
    await training.number("Steps").fill("2");
    await page.getByRole("combobox", { name: "Frozen" }).selectOption("Embeddings and layers 1 to 2");
    const began = words.step.click();
    await expect(training.download).toBeVisible();
    await expect(page.getByText(/(kB|MB) of 20\.\d MB/)).toBeVisible();
    await began;
    await expect(words.status).toContainText("Step 1 done", { timeout: 100_000 });
    await expect(training.download).toBeHidden();
    expect(asked.length).toBe(3);
    expect((await training.chargesOfRun("a quiet story")).length).toBe(3);
    // From the browser's own keeping, with a network that has it no longer.
    await page.reload();
    await page.route("**/data/encoder**", (route) => route.abort());
    asked.length = 0;
    await words.step.click();
    await expect(words.status).toContainText("Step 1 done", { timeout: 100_000 });
    expect(asked).toEqual([]);
  });

  test("no shipped model: a live run is asked all the same", async ({ page }) => {
    test.slow();
    await page.route("**/models/sentiment.bpk", (route) => route.fulfill({ status: 404 }));
    const words = new WordsPage(page);
    const insight = new InsightPage(words);
    await page.goto("/");
    await expect(words.status).toContainText("The shipped model could not be read");
    await insight.averages.getByRole("button", { name: "Average over the validation set" }).click();
    await expect(insight.averages.getByText("The shipped model could not be read")).toBeVisible();
    await words.makeSmall({ steps: 2 });
    await new TrainingPage(words).finish(2);
    await page.getByRole("combobox", { name: "Charges from" }).selectOption("This run");
    await insight.averageWords("this run");
    await insight.word.fill("film");
    await insight.word.press("Enter");
    await expect(insight.contextsPanel.getByRole("heading", { name: "Contexts of “film”" })).toBeVisible();
    await page.getByRole("button", { name: "Neighbours in latent space" }).click();
    await expect(insight.neighbours).toHaveCount(8);
  });

  test("no encoder: the page says what to run", async ({ page, words }) => {
    const training = new TrainingPage(words);
    await page.route("**/data/encoder.json", (route) => route.fulfill({ status: 404 }));
    await training.start.selectOption("Pretrained MiniLM");
    await words.train.click();
    await expect(words.status).toContainText("cargo xtask data");
  });
});

test("BERT files of one's own: what is missing is said, and what is wrong", async ({ words, expectAccessible }) => {
  const training = new TrainingPage(words);
  await training.start.selectOption("Your own BERT files");
  await words.train.click();
  await expect(words.status).toContainText("Your own BERT files are not chosen yet");
  await training.bertFiles.setInputFiles([file("pytorch_model.bin", "x")]);
  await expect(words.status).toContainText("pytorch_model.bin is none of the files of a model");
  await training.bertFiles.setInputFiles([file("config.json", config(2))]);
  await expect(words.status).toContainText("Still missing: model.safetensors, vocab.txt or tokenizer.json. Choose them too.");
  await training.bertFiles.setInputFiles([file("vocab.txt", VOCABULARY), file("model.safetensors", "nothing of the kind")]);
  await expect(words.status).toContainText("model.safetensors does not begin as a safetensors file does.");
  await training.bertFiles.setInputFiles([file("model.safetensors", safetensors({}))]);
  await expect(words.status).toContainText("2 layers of width 32");
  await expectAccessible();
  await words.train.click();
  await expect(words.status).toContainText(/model\.safetensors/);
  await expect(words.train).toBeVisible();
});

test("BERT files of one's own: those of two models are not mixed", async ({ words }) => {
  const training = new TrainingPage(words);
  await training.start.selectOption("Your own BERT files");
  await training.bertFiles.setInputFiles([file("model.safetensors", safetensors({}))]);
  await expect(words.status).toContainText("Still missing: config.json, vocab.txt or tokenizer.json.");
  // Two vocabularies make no whole model, so the weights stay.
  await training.bertFiles.setInputFiles([file("config.json", config(2)), file("vocab.txt", VOCABULARY), file("tokenizer.json", "{}")]);
  await expect(words.status).toContainText("2 layers of width 32");
  await training.bertFiles.setInputFiles([file("config.json", config(3))]);
  await expect(words.status).toContainText("Still missing: model.safetensors, vocab.txt or tokenizer.json.");
  await expect(training.page.getByText("It fixes the width (32), the layers (2)")).toBeVisible();
  await training.bertFiles.setInputFiles([file("vocab.txt", VOCABULARY), file("model.safetensors", safetensors({ "embeddings.word": { dtype: "F16", shape: [50_000, 1000], data_offsets: [0, 0] } }))]);
  await expect(words.status).toContainText("The model.safetensors has 50.0 million parameters: accepted are up to 40 million.");
  await training.bertFiles.setInputFiles([file("model.safetensors", safetensors({}))]);
  await expect(words.status).toContainText("Still missing: config.json, vocab.txt or tokenizer.json.");
  await training.bertFiles.setInputFiles([file("config.json", config(3)), file("vocab.txt", VOCABULARY)]);
  await expect(words.status).toContainText("3 layers of width 32");
});

test("BERT files of one's own: the shipped encoder as such files", async ({ words }) => {
  test.setTimeout(240_000);
  const training = new TrainingPage(words);
  await words.page.locator("summary", { hasText: "Advanced" }).click();
  await training.start.selectOption("Your own BERT files");
  await training.bertFiles.setInputFiles(["config.json", "vocab.txt", "model.safetensors"].map((name) => file(name, readFileSync(`${ENCODER}/${name}`))));
  await expect(words.status).toContainText("3 layers of width 384");
  await training.number("Batch size").fill("2");
  await training.number("Tokens a sentence").fill("8");
  await training.number("Training sentences at most").fill("40");
  await words.page.getByRole("combobox", { name: "Frozen" }).selectOption("Embeddings and layers 1 to 2");
  await words.step.click();
  await expect(words.status).toContainText("Step 1 done", { timeout: 100_000 });
});

test("a session that is saved goes on after a reload at the same step with the same numbers", async ({ page, words, expectAccessible }) => {
  test.setTimeout(240_000);
  const training = new TrainingPage(words);
  await training.give("mine.csv", csv(200));
  await expect(words.status).toContainText("200 sentences");
  await words.makeSmall({ steps: 80 });
  await words.train.click();
  await words.reaches(10);
  await words.pause.click();
  await expect(words.status).toContainText("Paused at step");
  const kept = await words.stepNow();
  const { name, buffer } = await training.session.saved();
  expect(name).toMatch(new RegExp(`^atomlab-session-mine-csv-step-${kept}\\.atomlab$`));
  await training.finish(80);
  const losses = await words.dataOf("Loss");
  const charges = await training.chargesOfRun("the film was a joy");
  await page.goto("/");
  await expect(words.showCharges).toBeEnabled();
  await training.session.load(name, buffer);
  await expect(words.status).toContainText(`is open at step ${kept} of 80`);
  expect(await words.stepNow()).toBe(kept);
  await expect(training.panel).toContainText("mine.csv");
  await page.locator("summary", { hasText: "Advanced" }).click();
  await expect(training.number("Batch size")).toHaveValue("8");
  await expect.poll(async () => (await words.dataOf("Loss")).length).toBe(kept + 1);
  await expectAccessible();
  await training.finish(80);
  await expect.poll(() => words.dataOf("Loss")).toEqual(losses);
  expect(await training.chargesOfRun("the film was a joy")).toEqual(charges);
});

test("a wrong or damaged session is one sentence, and the open run stays", async ({ words }) => {
  test.slow();
  const training = new TrainingPage(words);
  await training.session.save.click();
  await expect(words.status).toContainText("There is no run to save yet");
  await words.makeSmall({ steps: 5 });
  await training.finish(5);
  const fingerprint = await words.fingerprint.textContent();
  const { buffer } = await training.session.saved();
  const damaged = Buffer.from(buffer);
  damaged[damaged.length - 100] ^= 1;
  for (const [content, said] of /** @type {[Buffer, string][]} */ ([
    [Buffer.from("PK\u0003\u0004 some archive"), "The file is no session of atomlab."],
    [buffer.subarray(0, buffer.length - 50), "The session file is damaged: it ends too early."],
    [damaged, "The session file is damaged: its checkpoint is not as it was written."],
  ])) {
    await training.session.load("wrong.atomlab", content);
    await expect(training.session.panel).toContainText(`wrong.atomlab was not loaded, and the open run stays. ${said}`);
    await expect(words.fingerprint).toHaveText(fingerprint ?? "");
    expect(await words.stepNow()).toBe(5);
  }
  // Whole as a file, but no state of a run: found out when it is opened, and told once.
  const { header, parts } = decodeSession(buffer, "words");
  const strange = encodeSession(header, new Map(parts).set("checkpoint", new Uint8Array(64)));
  await training.session.load("strange.atomlab", Buffer.concat(strange));
  const told = training.session.panel.getByText("strange.atomlab was not loaded, and the open run stays.");
  const [, why] = (await told.textContent())?.split("stays. ") ?? [];
  await expect(words.page.getByRole("main").getByText(why)).toHaveCount(1);
  await expect(words.fingerprint).toHaveText(fingerprint ?? "");
  expect(await words.stepNow()).toBe(5);
});
