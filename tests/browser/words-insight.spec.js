// What can be asked of a network beyond one sentence: charges of words in their contexts, neighbours, confusion.
import { expect, test } from "./fixtures.js";
import { InsightPage } from "./pages/insight-page.js";
import { TrainingPage } from "./pages/training-page.js";

/** @param {string | null} text such as "+0.42" or "−0.1234" */
const number = (text) => Number((text ?? "").replace("−", "-"));

/** @param {string} csv of cells without line breaks @returns {string[][]} */
const cellsOf = (csv) => csv.trimEnd().split("\n").map((line) => [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell]) => cell));

test.describe("words", () => {
  test.slow();

  test("averages of the shipped model: lists, n, and the scatter of frequency against charge", async ({ words }) => {
    const insight = new InsightPage(words);
    await insight.averageWords();
    await expect(insight.averages).toContainText(/n = 1,004 validation sentences/);
    await expect(insight.averages).toContainText(/leave out the [\d,]+ of [\d,]+ words with fewer than 3 uses/);
    expect(await insight.listed.count()).toBe(20);
    await expect(words.figure("Frequency against charge")).toHaveAccessibleDescription(/electron.*neutron.*proton/);
    const rows = await words.dataOf("Frequency against charge");
    expect(rows.some((row) => /Word, uses$/.test(row))).toBe(true);
    const table = cellsOf(await insight.downloaded(() => insight.averages.getByRole("button", { name: "Download the averages as CSV" }).click()));
    expect(table[0].slice(0, 3)).toEqual(["word", "uses", "mean charge"]);
    expect(table.length).toBeGreaterThan(4000);
    // What is listed is the top of what is in the file.
    const [word, uses, charge] = table.slice(1).find((row) => Number(row[1]) >= 3) ?? [];
    await expect(insight.listed.first()).toContainText(`${word} ×${uses}`);
    await expect(insight.listed.first()).toContainText(`+${Number(charge).toFixed(2)}`);
  });

  test("a word opens its contexts, which hold it, and whose mean is the listed one", async ({ words }) => {
    const insight = new InsightPage(words);
    await insight.averageWords();
    await insight.listed.nth(10).getByRole("button").click();
    const word = (await insight.listed.nth(10).getByRole("button").textContent()) ?? "";
    await expect(words.status).toContainText(`“${word}” found`);
    const summary = insight.contextsPanel.getByText(/^Mean charge/);
    await expect(summary).toContainText((await insight.listed.nth(10).textContent())?.match(/[+−]\d\.\d\d/)?.[0] ?? "none");
    await insight.showAllContexts();
    const charges = await insight.contexts.evaluateAll((rows) => rows.map((row) => Number(/** @type {HTMLElement} */ (row).dataset.charge)));
    const uses = number((await summary.textContent())?.match(/over ([\d,]+) use/)?.[1].replace(",", "") ?? "");
    expect(charges.length).toBe(uses);
    const mean = charges.reduce((sum, charge) => sum + charge, 0) / charges.length;
    const listed = number((await summary.textContent())?.match(/Mean charge ([+−]\d\.\d\d)/)?.[1] ?? "");
    expect(Math.abs(mean - listed)).toBeLessThan(0.0055);
    for (const text of await insight.contexts.getByRole("list").allTextContents()) expect(text.toLowerCase()).toContain(word);
    const stressed = await insight.contexts.getByRole("list").evaluateAll((lists) => lists.map((list) => [...list.querySelectorAll(".stressed .chip")].map(({ textContent }) => textContent).join("")));
    expect([...new Set(stressed)]).toEqual([word]);
  });

  test("a typed word opens its contexts too, and Enter on a token puts the sentence into the box", async ({ words, expectAccessible }) => {
    const insight = new InsightPage(words);
    await insight.word.fill("Film");
    await insight.word.press("Enter");
    await expect(insight.contextsPanel.getByRole("heading", { name: "Contexts of “film”" })).toBeFocused();
    await expectAccessible();
    const first = insight.contexts.first().getByRole("list");
    const text = (await first.textContent()) ?? "";
    await first.getByRole("listitem").first().focus();
    await words.page.keyboard.press("ArrowRight");
    await words.page.keyboard.press("Enter");
    await expect(words.sentence).toHaveValue(text);
    await expect(insight.reading).toBeFocused();
    await insight.contexts.nth(1).getByRole("button", { name: /^Read: / }).click();
    await expect(words.sentence).not.toHaveValue(text);
    await expect(insight.reading).toBeFocused();
    await expect(words.sentence).toBeInViewport();
  });

  test("a word that is nowhere, or nothing, is said where it was typed", async ({ words }) => {
    const insight = new InsightPage(words);
    await insight.word.fill("zyzzyva");
    await insight.word.press("Enter");
    await expect(words.status).toContainText("“zyzzyva” is in none of the 1,004 validation sentences");
    await insight.word.fill(" ");
    await insight.word.press("Enter");
    await expect(words.status).toContainText("Word is empty");
  });

  test("the word under the figure is of the network that the figure is of", async ({ words }) => {
    const insight = new InsightPage(words);
    await words.makeSmall();
    await words.step.click();
    await expect(words.status).toContainText("Step 1 done", { timeout: 30_000 });
    await insight.averageWords();
    await insight.showContexts("good");
    const shipped = (await insight.pointed.textContent()) ?? "";
    expect(shipped).toMatch(/^good\s+mean charge/);
    const source = words.page.getByRole("combobox", { name: "Charges from" });
    await source.selectOption("This run");
    await expect(words.status).toContainText("of this run.", { timeout: 60_000 });
    await expect(insight.pointed).toHaveText(/^good\s+mean charge/);
    await expect(insight.pointed).not.toHaveText(shipped);
    await source.selectOption("Shipped model");
    await expect(words.status).toContainText("of the shipped model.", { timeout: 60_000 });
    await expect(insight.pointed).toHaveText(shipped);
    // A word that the others do not use.
    await new TrainingPage(words).paste(Array.from({ length: 40 }, (_, i) => `${i % 2 ? "yes" : "no"}: meal number ${i} was ${i % 2 ? "lovely" : "dull"}`).join("\n"));
    await expect(words.status).toContainText("Pasted lines read");
    await insight.averageWords();
    await expect(insight.pointed).toHaveText(/^Point at a word/);
  });

  test("averages follow the run that the charges come from", async ({ words }) => {
    const insight = new InsightPage(words);
    await words.makeSmall();
    await words.step.click();
    await expect(words.status).toContainText("Step 1 done", { timeout: 30_000 });
    await words.page.getByRole("combobox", { name: "Charges from" }).selectOption("This run");
    await insight.averageWords("this run");
    await expect(insight.averages).toContainText(/This run: Atom on Snippets \(sentiment\), seed 0, CPU, step 1/);
    // They do not outlive the run that they are of.
    await words.page.getByRole("spinbutton", { name: "Seed", exact: true }).fill("1");
    await words.page.getByRole("button", { name: "Reset", exact: true }).click();
    await expect(words.status).toContainText("Reset to the start, seed 1", { timeout: 30_000 });
    await expect(insight.listed).toHaveCount(0);
  });
});

test.describe("latent space", () => {
  test.slow();

  test("the nearest sentence to one of the validation set is itself", async ({ words }) => {
    const found = await words.page.evaluate(async () => {
      const { Lab } = await import(/** @type {any} */ ("/www/atomlab.js"));
      const lab = await Lab.open({ device: "cpu" });
      const insight = await lab.shipped("snippets");
      const [latent, other] = await Promise.all([insight.latent(50), lab.shipped("grammar").then((/** @type {any} */ grammar) => grammar.latent(20))]);
      const { neighbours } = await insight.neighbours(latent.texts[7], { limit: 50, count: 50 });
      lab.close();
      return { latent, other, neighbours };
    });
    expect(found.neighbours[0]).toMatchObject({ index: 7, text: found.latent.texts[7] });
    expect(found.neighbours[0].distance).toBeLessThan(1e-3);
    expect(found.neighbours.length).toBe(50);
    for (const { index, text, label } of found.neighbours) expect([text, label]).toEqual([found.latent.texts[index], found.latent.labels[index]]);
    const distances = found.neighbours.map((/** @type {any} */ { distance }) => distance);
    expect(distances).toEqual([...distances].sort((a, b) => a - b));
    // Two data sets asked at once are answered each from its own.
    expect(found.other.texts[0]).not.toBe(found.latent.texts[0]);
  });

  test("a point and its neighbours are one selection, in the list and in the scatter", async ({ words, expectAccessible }) => {
    const insight = new InsightPage(words);
    await insight.sentenceNumber.fill("3");
    await words.page.getByRole("button", { name: "Show its charges" }).click();
    await expect(insight.neighbours).toHaveCount(8);
    await expect(words.figure("Latent space: Atom")).toHaveAccessibleDescription(/Point 3 .*is pinned.*8 points are emphasised/);
    await expect(insight.reading).toBeFocused();
    await expect(words.sentence).toBeInViewport();
    await expectAccessible();
    const second = insight.neighbours.nth(1).getByRole("button");
    await second.focus();
    const place = Number(await second.getAttribute("data-index"));
    await expect(insight.sentenceNumber).toHaveValue(String(place + 1));
    await expect(words.figure("Latent space: Atom")).toHaveAccessibleDescription(new RegExp(`Point ${place + 1} .*is highlighted`));
    const text = (await second.locator("span").first().textContent()) ?? "";
    await words.page.keyboard.press("Enter");
    await expect(words.sentence).toHaveValue(text);
    await expect(insight.space).toContainText(`Of “${text}”`);
  });

  test("neighbours of the sentence in the box", async ({ words }) => {
    const insight = new InsightPage(words);
    await words.read("a dull and lifeless film");
    await words.page.getByRole("button", { name: "Neighbours in latent space" }).click();
    await expect(insight.space).toContainText("Of “a dull and lifeless film”");
    await expect(insight.neighbours).toHaveCount(8);
    await expect(insight.space.getByRole("heading", { name: "Neighbours in latent space" })).toBeFocused();
    const distances = await insight.neighbours.getByRole("button").evaluateAll((rows) => rows.map((row) => Number(/** @type {HTMLElement} */ (row).dataset.distance)));
    expect(distances).toEqual([...distances].sort((a, b) => a - b));
  });

  test("the confusion matrix counts what the measures say, of the shipped model and of a run", async ({ words }) => {
    const insight = new InsightPage(words);
    for (const run of [false, true]) {
      if (run) {
        await words.makeSmall({ steps: 20 });
        await words.train.click();
        await expect(words.status).toContainText("Training finished at step 20", { timeout: 100_000 });
        await expect(insight.space.getByRole("combobox", { name: "Latent space of" })).toHaveValue("run");
        await expect(insight.confusion).toContainText("step 20");
      }
      const { counts, n, accuracy } = await insight.confused();
      expect(counts.flat().reduce((sum, count) => sum + count, 0)).toBe(n);
      const right = counts.reduce((sum, row, i) => sum + row[i], 0);
      expect(Math.abs(right / n - accuracy)).toBeLessThan(0.00051);
    }
    await insight.space.getByRole("combobox", { name: "Latent space of" }).selectOption("Shipped model");
    await expect(insight.confusion).toContainText("Shipped model, recorded, seed 0, CPU, step 1000");
  });

  test("neighbours of a live run follow its weights", async ({ words }) => {
    const insight = new InsightPage(words);
    await words.makeSmall({ steps: 40, rate: 0.003 });
    await words.train.click();
    await words.reaches(10);
    await insight.sentenceNumber.fill("5");
    await words.page.getByRole("button", { name: "Show its charges" }).click();
    await expect(insight.neighbours).toHaveCount(8);
    await expect(words.status).toContainText("Training finished at step 40", { timeout: 100_000 });
    await expect(insight.space).toContainText(/This run: Atom on Snippets \(sentiment\), seed 0, CPU, step 40; n = 200 validation sentences\./);
    await expect(insight.neighbours).toHaveCount(8);
  });

  test("points and matrix can be taken home", async ({ words }) => {
    const insight = new InsightPage(words);
    const data = await words.openData("Latent space: Atom");
    const points = cellsOf(await insight.downloaded(() => data.getByRole("button", { name: "Export CSV" }).click()));
    expect(points[0]).toContain("Sentence");
    expect(points.length).toBe(401);
    const matrix = cellsOf(await insight.downloaded(() => insight.space.getByRole("button", { name: "Download the matrix as CSV" }).click()));
    const { counts, n } = await insight.confused();
    expect(matrix.slice(1, 3).map((row) => row.slice(1, 3).map(Number))).toEqual(counts);
    expect(matrix.find(([name]) => name === "n")?.[1]).toBe(String(n));
  });

  test("the shipped model on another data set shows its space and counts nothing", async ({ words }) => {
    const insight = new InsightPage(words);
    await words.page.getByRole("combobox", { name: "Data set" }).selectOption("Grammar pairs");
    await insight.space.getByRole("button", { name: "Measure on the data set in use" }).click();
    const facts = "Atom, trained on Snippets (sentiment), measured on Grammar pairs, seed 0, CPU, step 1000";
    await expect(insight.space).toContainText(facts, { timeout: 60_000 });
    await expect(insight.space).toContainText("so there is nothing to count");
    await insight.sentenceNumber.fill("2");
    await words.page.getByRole("button", { name: "Show its charges" }).click();
    await expect(insight.neighbours).toHaveCount(8);
    await insight.averageWords();
    await expect(insight.averages).toContainText(`The shipped model: ${facts}`);
    const table = cellsOf(await insight.downloaded(() => insight.averages.getByRole("button", { name: "Download the averages as CSV" }).click()));
    expect(table[1]).toContain(`"${facts}"`);
  });

  test("another run has no sentence chosen", async ({ words }) => {
    const insight = new InsightPage(words);
    await words.makeSmall({ steps: 2 });
    await new TrainingPage(words).finish(2);
    await insight.sentenceNumber.fill("3");
    await expect(insight.space).toContainText(/\((positive|negative)\)/);
    await words.seed.fill("1");
    await words.reset.click();
    await expect(words.status).toContainText("Reset to the start, seed 1", { timeout: 30_000 });
    await expect(insight.sentenceNumber).toHaveValue("");
  });
});

test("lines pasted anew under the same name are measured anew", async ({ words }) => {
  const insight = new InsightPage(words);
  const training = new TrainingPage(words);
  for (const thing of ["film", "meal"]) {
    const lines = Array.from({ length: 40 }, (_, i) => `${i % 2 ? "good" : "bad"}: ${thing} number ${i} is ${i % 2 ? "lovely" : "dull"}`);
    await training.paste(lines.join("\n"));
    await expect(words.status).toContainText("Pasted lines read: 40 sentences in 2 classes");
    await insight.space.getByRole("button", { name: "Measure on the data set in use" }).click();
    await expect(words.status).toContainText("The shipped model's latent space is shown", { timeout: 60_000 });
    await insight.sentenceNumber.fill("1");
    await expect(insight.space).toContainText(`${thing} number`);
    await expect((await words.openData("Latent space: Atom")).getByRole("row", { name: `${thing} number` })).not.toHaveCount(0);
  }
});

test("links to the sections scroll and take the focus, and leave the address alone", async ({ words }) => {
  const nav = words.page.getByRole("navigation", { name: "On this page" });
  const before = words.page.url();
  for (const [link, heading] of [["Train", "Train one yourself"], ["Words", "Charges of words"], ["Read", "Charges of a sentence"]]) {
    await nav.getByRole("link", { name: link, exact: true }).focus();
    await words.page.keyboard.press("Enter");
    await expect(words.page.getByRole("heading", { name: heading, exact: true })).toBeFocused();
    await expect(words.page.getByRole("heading", { name: heading, exact: true })).toBeInViewport();
  }
  expect(words.page.url()).toBe(before);
});
