// Sentences of one's own: every format that is promised, the columns, what is refused, and a run on them.
import { expect, test } from "./fixtures.js";
import { TrainingPage, csv, sentences } from "./pages/training-page.js";

test("5,000 rows of one's own train and give charges, without a network", async ({ words, allowedErrors }) => {
  test.slow();
  // The browser asks for the page's icon again whenever the address changes.
  allowedErrors.push("net::ERR_INTERNET_DISCONNECTED");
  const training = new TrainingPage(words);
  // The worker that trains is fetched with the first step.
  await words.makeSmall({ steps: 6 });
  await words.step.click();
  await expect(words.status).toContainText("Step 1 done");
  await words.page.context().setOffline(true);
  await training.give("reviews.csv", csv(5000));
  await expect(words.status).toContainText("reviews.csv read: 5,000 sentences in 2 classes");
  await expect(training.panel).toContainText("bad 2,500 (50.0 %)");
  await expect(training.dataset).toHaveValue("own");
  await expect(words.page.getByText("Changed: data set.")).toBeVisible();
  await words.reset.click();
  await expect(words.status).toContainText("Reset to the start");
  await training.finish(6);
  await expect(words.runLine).toContainText("reviews.csv");
  expect((await training.chargesOfRun("the film was a joy")).length).toBeGreaterThan(3);
  await words.page.context().setOffline(false);
});

test("the columns are guessed, shown, and read again when changed", async ({ words }) => {
  const training = new TrainingPage(words);
  await training.give("reviews.csv", csv(40));
  await expect(training.column("Text").getByRole("option", { selected: true })).toContainText("review");
  await expect(training.column("Label").getByRole("option", { selected: true })).toContainText("mood");
  await expect(training.preview).toHaveCount(9);
  await expect(training.preview.nth(1)).toContainText(/2\s*good\s*the film is lovely/);
  await training.column("Group").focus();
  await training.column("Group").selectOption({ label: "None" });
  await expect(words.status).toContainText("40 sentences in 2 classes");
  await expect(training.column("Group")).toBeFocused();
  await training.column("Text").selectOption(await training.column("Text").getByRole("option", { name: /^mood/ }).getAttribute("value"));
  // Text and label change places, and no column of sentences is a label.
  await expect(training.panel).toContainText("reviews.csv was not taken, and nothing else changed.");
  await expect(training.column("Text").getByRole("option", { selected: true })).toContainText("review");
  await expect(training.panel).toContainText("good 20 (50.0 %)");
});

test("pasted lines", async ({ words, expectAccessible }) => {
  const training = new TrainingPage(words);
  await training.paste("");
  await expect(words.status).toContainText("There are no lines yet");
  await training.paste("good: a lovely film\nbad: a long one: very long\ngood: what a cast\nbad: no");
  await expect(words.status).toContainText("Pasted lines read: 4 sentences in 2 classes");
  await expect(training.preview.nth(2)).toContainText("a long one: very long");
  await training.paste("good\ta lovely film\nbad\ta long one\ngood\twhat a cast\nbad\tno");
  await expect(training.panel).toContainText(/tab-separated/);
  await expectAccessible();
});

for (const [format, text, classes] of /** @type {const} */ ([
  ["tab-separated lines without a header", sentences(8).map((pair) => pair.join("\t")).join("\n"), "bad 4"],
  ["tab-separated lines with a header", ["label\tsentence", ...sentences(8).map((pair) => pair.join("\t"))].join("\n"), "bad 4"],
  ["CSV with a header", csv(8), "good 4"],
  ["the CoLA data set", sentences(8).map(([mood, line]) => `gj04\t${mood === "good" ? "1\t" : "0\t*"}\t${line}`).join("\n"), "unacceptable 4"],
  ["the poem-sentiment data set", sentences(8).map(([mood, line], i) => `${i}\t${line}\t${mood === "good" ? 1 : -1}`).join("\n"), "negative 4"],
  ["Drugs.com reviews", ["\tdrugName\tcondition\treview\trating\tdate\tusefulCount", ...sentences(8).map(([mood, line], i) => `${i}\tD${i}\tpain\t"""${line}"""\t${mood === "good" ? "9.0" : "2.0"}\tMay 1, 2012\t3`)].join("\n"), "negative 4"],
  ["atomlab's own format", ["# good\tbad", ...sentences(8).map(([mood, line]) => `${mood}\t\t\t${line}`)].join("\n"), "good 4"],
])) {
  test(`reads ${format}`, async ({ words }) => {
    const training = new TrainingPage(words);
    await training.give("mine.txt", text);
    await expect(words.status).toContainText(/mine\.txt read: 8 sentences in 2 classes/);
    await expect(training.panel).toContainText(format);
    await expect(training.panel).toContainText(classes);
  });
}

for (const [what, text, said] of /** @type {const} */ ([
  ["a line with a field too many", "label,text\ngood,fine\nbad,no\ngood,yes, very\nbad,never", /Line 4 has 3 fields where line 1 has 2/],
  ["a line without a label", "label,text\ngood,fine\n,no\ngood,yes\nbad,never", /Line 3 has no label/],
  ["one class", "label,text\ngood,fine\ngood,no\ngood,yes\ngood,never", /has only the label "good"; accepted are 2 to 20/],
  ["prose", "Once upon a time\nthere was\na file\nof prose.", /Line 1 is not understood; accepted are/],
  ["nothing", " \n", /empty; accepted are at least 4 sentences/],
])) {
  test(`${what} is refused, and what was there stays`, async ({ words, expectAccessible }) => {
    const training = new TrainingPage(words);
    await training.give("mine.csv", csv(20));
    await expect(words.status).toContainText("20 sentences");
    await words.makeSmall({ steps: 3 });
    await training.finish(3);
    const fingerprint = await words.fingerprint.textContent();
    await training.give("bad.csv", text);
    await expect(training.panel).toContainText("bad.csv was not taken, and nothing else changed.");
    await expect(training.panel).toContainText(said);
    await expect(words.status).toContainText(said);
    await expect(training.panel).toContainText("mine.csv");
    await expect(training.preview).toHaveCount(9);
    await expect(words.fingerprint).toHaveText(fingerprint ?? "");
    await expectAccessible();
  });
}

test("more than 20 MB are refused before they are read", async ({ words }) => {
  const training = new TrainingPage(words);
  await training.give("big.csv", `label,text\n${"good,x\n".repeat(3_000_000)}`);
  await expect(words.status).toContainText("The file has 21.0 MB: accepted are up to 20 MB.");
});

test("100,000 rows are read while the page goes on answering", async ({ words }) => {
  test.slow();
  const training = new TrainingPage(words);
  const text = csv(100_000);
  // What a person would see stand still: the longest time without a frame, from when the page has the file until it is read.
  await words.page.evaluate(() => {
    const seen = /** @type {any} */ (globalThis);
    const watch = () => {
      let last = performance.now();
      seen.longestGap = 0;
      const look = () => {
        const now = performance.now();
        seen.longestGap = Math.max(seen.longestGap, now - last);
        last = now;
        requestAnimationFrame(look);
      };
      look();
    };
    document.addEventListener("change", watch, { capture: true, once: true });
  });
  await training.give("long.csv", text);
  await expect(words.status).toContainText("long.csv read: 100,000 sentences in 2 classes", { timeout: 60_000 });
  // After one more frame, which ends the last gap.
  const gap = await words.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => resolve(/** @type {any} */ (globalThis).longestGap))));
  expect(gap).toBeLessThan(1000);
});

test("a link says which file it cannot carry", async ({ page, words }) => {
  const training = new TrainingPage(words);
  await words.tab("Words").click();
  await training.give("mine.csv", csv(20));
  await expect(words.status).toContainText("20 sentences");
  await words.copyLink.click();
  await expect(words.status).toContainText("not your file of sentences");
  await expect.poll(() => page.url()).toContain("dataset=own");
  await page.reload();
  await expect(page.getByRole("main").getByText("The link was made with “mine.csv”, which no link can carry")).toBeVisible();
  await words.train.click();
  await expect(words.status).toContainText("Your own file (mine.csv) is not here yet");
  await training.give("mine.csv", csv(20));
  await expect(words.status).toContainText("20 sentences");
  await expect(page.getByRole("main").getByText("The link was made with")).toBeHidden();
});

test("a link names a file only where it is used", async ({ page, words }) => {
  const training = new TrainingPage(words);
  await words.tab("Words").click();
  await training.give("mine.csv", csv(20));
  await expect.poll(() => page.url()).toContain("file=mine.csv");
  await training.dataset.selectOption("Grammar pairs");
  await expect.poll(() => page.url()).toContain("dataset=grammar");
  expect(page.url()).not.toContain("mine.csv");
});

test("a refusal goes when its cause does", async ({ page, words }) => {
  const training = new TrainingPage(words);
  const refusal = page.getByText(/^Your own file is not here yet/);
  await training.dataset.selectOption("Your own file");
  await words.train.click();
  // Beside the settings, beside the figures and in Status.
  await expect(refusal).toHaveCount(3);
  await training.give("mine.csv", csv(20));
  await expect(words.status).toContainText("mine.csv read");
  await expect(refusal).toHaveCount(0);
  await words.seed.fill("-3");
  await words.train.click();
  await expect(words.status).toContainText("Seed is -3");
  await words.seed.fill("3");
  await expect(words.status).toHaveText("Ready.");
  await expect(page.getByText("Seed is -3")).toHaveCount(0);
});

test("a validation part of one sentence says what its accuracy is worth", async ({ words }) => {
  const training = new TrainingPage(words);
  await training.paste(sentences(12).map((pair) => pair.join(": ")).join("\n"));
  await expect(words.status).toContainText("12 sentences");
  await words.makeSmall({ steps: 2 });
  await training.finish(2);
  await expect(words.runLine).toContainText("(n = 1: one sentence moves it by 100 points)");
  await training.paste("one line");
  await expect(training.panel).toContainText("Pasted lines were not taken");
});

test("the shipped data say what they are", async ({ words }) => {
  const training = new TrainingPage(words);
  await training.panel.scrollIntoViewIfNeeded();
  await expect(training.panel).toContainText("negative 5,061 (50.4 %)");
  await training.dataset.selectOption("Grammar pairs");
  await expect(training.panel).toContainText("Near CoLA, not CoLA");
  await expect(training.panel).toContainText("wrong 4,349");
});
