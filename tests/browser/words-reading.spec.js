// Reading a sentence: tokens edited, charges held by hand, another sentence pinned beside it.
import { Newest } from "../../www/page/newest.js";
import { neighbourOf, replaced, swapped, unitAt, without } from "../../www/words/reading/edits.js";
import { balance, energyFigure, meaning } from "../../www/words/reading/pair.js";
import { expect, test } from "./fixtures.js";
import { numberOf } from "./pages/reading.js";

/** What the page opens with. */
const SENTENCE = "the food was great but the service was awfully slow";
const OTHER = "a quiet, patient story that stays with you";

/** The word of a text, as a token of it. @param {string} text @param {string} word */
function token(text, word) {
  const start = text.indexOf(word);
  return { start, end: start + word.length };
}

test("an edit takes whole words, and the space that goes with them", () => {
  const text = "I laughed, I don't cry";
  const word = unitAt(text, token(text, "laugh"));
  expect(text.slice(word.start, word.end)).toBe("laughed");
  expect(without(text, word)).toEqual({ text: "I, I don't cry", at: 1 });
  expect(unitAt(text, token(text, "'"))).toEqual({ ...token(text, "don't"), word: true });
  expect(without(text, unitAt(text, token(text, "I"))).text).toBe("laughed, I don't cry");
  expect(without(text, unitAt(text, token(text, "cry"))).text).toBe("I laughed, I don't");
  expect(without(text, unitAt(text, token(text, ","))).text).toBe("I laughed I don't cry");
  expect(replaced(text, word, "wept")).toEqual({ text: "I wept, I don't cry", at: 2 });
});

test("words swap around the signs between them; signs stay", () => {
  const text = "good, bad 真的 x";
  const good = unitAt(text, token(text, "good"));
  const bad = neighbourOf(text, good, 1);
  expect(bad && swapped(text, good, bad)).toEqual({ text: "bad, good 真的 x", at: 5 });
  expect(neighbourOf(text, good, -1)).toBe(null);
  expect(neighbourOf(text, unitAt(text, token(text, ",")), 1)).toBe(null);
  // Every Han character is a word.
  const first = unitAt(text, token(text, "真"));
  expect(first.end - first.start).toBe(1);
});

test("of many questions the newest is asked, one at a time", async () => {
  const newest = new Newest();
  /** @type {number[]} */
  const asked = [];
  let most = 0;
  let now = 0;
  const question = (/** @type {number} */ i) => async () => {
    most = Math.max(most, ++now);
    await new Promise((resolve) => setTimeout(resolve, 1));
    asked.push(i);
    now--;
  };
  for (let i = 0; i < 10; i++) newest.ask(question(i));
  await expect.poll(() => asked).toEqual([0, 9]);
  expect(most).toBe(1);
});

test("a run that learns is asked for free and held charges at once", async ({ page, words }) => {
  await expect(words.status).toBeVisible();
  const found = await page.evaluate(async () => {
    const { FollowUp } = await import(/** @type {any} */ ("/www/words/reading/follow-up.js"));
    const { Holding } = await import(/** @type {any} */ ("/www/words/reading/holding.js"));
    const holding = new Holding();
    holding.hold(0, 0.5);
    let step = 0;
    // The run takes a step whenever nothing is asked of it.
    const ask = async () => {
      const netCharge = step;
      await new Promise((resolve) => setTimeout(resolve));
      step++;
      return { netCharge, tokens: [] };
    };
    const shown = { text: "a film", source: "run", charges: { netCharge: -1, tokens: [] } };
    const pin = { text: "", pair: null, against: async () => ({}) };
    await new Promise((done) => new FollowUp({ ask, shown: () => shown, holding, pin, done: () => done(null), failed: done }).ask());
    return [shown.charges.netCharge, holding.answer.netCharge];
  });
  expect(found).toEqual([0, 0]);
});

test("an edit that fails is said and ends nothing", async ({ page, words }) => {
  await expect(words.status).toBeVisible();
  const found = await page.evaluate(async () => {
    const { Editing } = await import(/** @type {any} */ ("/www/words/reading/editing.js"));
    /** @type {string[]} */
    const said = [];
    const shown = { text: "a film", charges: { tokens: [{ text: "a", start: 0, end: 1, charge: 0, special: false }] } };
    const put = async () => Promise.reject(new Error("not this time"));
    const line = { remark: (/** @type {string} */ sentence) => said.push(sentence), tell() {} };
    const editing = new Editing({ shown: () => shown, chosen: () => 0, text: () => shown.text, put, losses: () => "", line });
    editing.remove();
    editing.remove();
    await new Promise((resolve) => setTimeout(resolve, 50));
    return said;
  });
  expect(found).toEqual(["Not this time.", "Not this time."]);
});

test("two atoms balance as the corrected theorem says", () => {
  const pair = { energy: 0, c1: 1, c2: 2, distance: 1, meanRadius: 1 };
  expect(balance(pair)).toBeCloseTo(2.414214, 5);
  expect(meaning(pair)).toContain("They are closer than that, so they repel.");
  expect(energyFigure(pair).dMax).toBeGreaterThan(2.5);
  expect(balance({ ...pair, c2: 1 })).toBeNaN();
  expect(meaning({ ...pair, c2: 0.5 })).toContain("k ≤ 1");
  expect(meaning({ ...pair, c1: 0 })).toContain("nothing repels");
  expect(meaning({ ...pair, c1: 0, c2: 0 })).toContain("no force");
});

test("a word is deleted and swapped by the mouse, and undone", async ({ reading }) => {
  const { words } = reading;
  await reading.chip("great").click();
  await reading.remove.click();
  await expect(words.sentence).toHaveValue("the food was but the service was awfully slow");
  await expect.poll(() => words.chipText()).toBe("the food was but the service was awfully slow");
  await expect(reading.change).toContainText(/^“great” deleted: negative [\d.]+ % → [\d.]+ %.*, net charge [+−][\d.]+ → [+−][\d.]+\./);
  await expect(words.status).toContainText("“great” deleted: negative");
  await reading.swapNext.click();
  await expect(words.sentence).toHaveValue("the food was the but service was awfully slow");
  await expect.poll(() => words.chipText()).toContain("the but");
  await reading.swapPrevious.click();
  await expect(words.sentence).toHaveValue("the food was but the service was awfully slow");
  await expect(reading.change).toContainText("“but” swapped with “the”");
  for (let i = 0; i < 3; i++) {
    await reading.undo.click();
    await expect(reading.change).toContainText("Undone");
  }
  await expect(words.sentence).toHaveValue(SENTENCE);
  await expect(reading.undo).toBeHidden();
});

test("the same by the keyboard alone", async ({ reading }) => {
  const { words, page } = reading;
  await words.chips.first().focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Alt+ArrowRight");
  await expect(words.sentence).toHaveValue("the was food great but the service was awfully slow");
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("data-token"))).toBe("food");
  await expect(words.chips.nth(2)).toBeFocused();
  await page.keyboard.press("Alt+ArrowLeft");
  await expect(words.sentence).toHaveValue(SENTENCE);
  await expect(words.chips.nth(1)).toBeFocused();
  await page.keyboard.press("Delete");
  await expect(words.sentence).toHaveValue("the was great but the service was awfully slow");
  await expect(words.chips.nth(1)).toBeFocused();
  await expect(words.chips.nth(1)).toHaveAttribute("data-token", "was");
  await page.keyboard.press("Control+z");
  await expect(words.sentence).toHaveValue(SENTENCE);
  // However fast the keys, no swap is lost.
  await words.chips.first().focus();
  for (let i = 0; i < 4; i++) await page.keyboard.press("Alt+ArrowRight");
  await expect(words.sentence).toHaveValue("food was great but the the service was awfully slow");
});

test("a word is replaced, and one word stays", async ({ reading }) => {
  const { words } = reading;
  await reading.chip("slow").click();
  await reading.other.fill("fast");
  await reading.other.press("Enter");
  await expect(words.sentence).toHaveValue(SENTENCE.replace("slow", "fast"));
  await expect(reading.change).toContainText("“slow” replaced by “fast”");
  await words.read("good");
  await expect.poll(() => words.chipText()).toBe("good");
  await words.chips.first().click();
  await reading.remove.click();
  await expect(words.status).toContainText("the only word");
  await expect(words.sentence).toHaveValue("good");
});

test("a held charge moves the net charge by what was held, and the prediction", async ({ reading }) => {
  const { words } = reading;
  const free = await reading.charge("slow");
  const [net] = await reading.values("Net charge");
  const [prediction] = await reading.values("Predicted class");
  await reading.chip("slow").click();
  await reading.slider.fill("0.95");
  await expect.poll(() => reading.values("Net charge")).toHaveLength(2);
  await expect.poll(async () => numberOf((await reading.values("Net charge"))[1]) - numberOf(net)).toBeCloseTo(0.95 - free, 1);
  const [before, after] = await reading.values("Net charge");
  expect(before).toBe(net);
  expect(Math.abs(numberOf(after) - numberOf(before) - (0.95 - free))).toBeLessThan(0.011);
  expect((await reading.values("Predicted class"))[0]).toBe(prediction);
  expect((await reading.values("Predicted class"))[1]).not.toBe(prediction);
  await expect(reading.chip("slow")).toHaveAccessibleName("slow, charge +0.95, proton, held");
  await expect(reading.chip("slow")).toHaveAttribute("data-charge", "0.9500");
  await expect(words.status).toContainText("One charge held: negative");
});

test("typing and arrow keys hold too, and a value out of range is refused", async ({ reading }) => {
  await reading.chip("great").click();
  await reading.number.fill("-0.5");
  await expect(reading.chip("great")).toHaveAccessibleName("great, charge −0.50, electron, held");
  await reading.slider.focus();
  await reading.page.keyboard.press("ArrowRight");
  await expect(reading.chip("great")).toHaveAttribute("data-charge", "-0.4900");
  await expect(reading.number).toHaveValue("-0.49");
  await reading.number.fill("1");
  await expect(reading.tools).toContainText("Accepted is −0.99 to 0.99.");
  await expect(reading.chip("great")).toHaveAttribute("data-charge", "-0.4900");
});

test("released, everything is as it was; another text releases too", async ({ reading }) => {
  const { words } = reading;
  const before = await Promise.all(["Predicted class", "Net charge", "Radius"].map((term) => reading.values(term)));
  const charge = await reading.charge("awfully");
  await words.page.getByRole("switch", { name: "Show special tokens" }).check();
  await reading.chip("awfully").click();
  await reading.slider.fill("0.8");
  await reading.chip("[CLS]").click();
  await expect(reading.remove).toBeHidden();
  await reading.slider.fill("-0.8");
  await expect(reading.chip("[CLS]")).toHaveAccessibleName(/held$/);
  await reading.release.click();
  await expect(reading.chip("[CLS]")).not.toHaveAccessibleName(/held$/);
  await expect(reading.chip("awfully")).toHaveAccessibleName(/held$/);
  await reading.releaseAll.click();
  await expect(reading.chip("awfully")).not.toHaveAccessibleName(/held$/);
  expect(await reading.charge("awfully")).toBe(charge);
  expect(await Promise.all(["Predicted class", "Net charge", "Radius"].map((term) => reading.values(term)))).toEqual(before);
  await reading.slider.fill("-0.8");
  await words.sentence.fill(`${SENTENCE} indeed`);
  await expect(words.status).toContainText("One charge released: the text changed.");
});

test("a pinned sentence stays, and the two make a pair", async ({ reading }) => {
  const { words } = reading;
  await reading.pin.click();
  await expect(reading.pinnedChips).toHaveCount(10);
  await words.read(OTHER);
  await expect.poll(() => words.chipText()).toBe(OTHER);
  await expect(reading.pinned.getByRole("row").filter({ hasText: "Net charge" })).toBeVisible();
  await expect(words.figure("Potential energy")).toBeVisible();
  const terms = ["Pair energy", "Distance of the nuclei d", "Mean radius r̃", "c₁, like charges", "c₂, unlike charges", "k = c₂/c₁"];
  const read = async () => (await Promise.all(terms.map((term) => reading.ofPair(term)))).map(numberOf);
  const before = await read();
  for (const value of before) expect(Number.isFinite(value)).toBe(true);
  const [energy, d, r, c1, c2, k] = before;
  expect(energy).toBeCloseTo(c1 / d - c2 / (d + r), 3);
  expect(k).toBeCloseTo(c2 / c1, 2);
  await reading.pinned.getByRole("button", { name: "Exchange with the present one" }).click();
  await expect(words.sentence).toHaveValue(SENTENCE);
  await expect.poll(() => words.chipText()).toBe(SENTENCE);
  await expect.poll(async () => Math.max(...(await read()).map((value, i) => Math.abs(value - before[i]) / Math.max(1, Math.abs(before[i]))))).toBeLessThan(1e-3);
  // A held charge moves the pair.
  await reading.chip("slow").click();
  await reading.slider.fill("0.99");
  await expect.poll(async () => (await read())[0]).not.toBe(before[0]);
  await expect.poll(() => reading.values("Pair energy")).toHaveLength(2);
  await reading.pinned.getByRole("button", { name: "Unpin" }).click();
  await expect(reading.pinned).toBeHidden();
  await expect(reading.pin).toBeFocused();
});

test("a link carries the pinned sentence", async ({ reading }) => {
  const { page, words } = reading;
  await page.goto(`/#/words?v=1&pinned=${encodeURIComponent(OTHER)}`);
  await expect(reading.pinnedChips).toHaveCount(9);
  await expect.poll(() => reading.ofPair("Pair energy")).toMatch(/\d/);
  await words.read("a wonderful film");
  await reading.pin.click();
  await expect(page).toHaveURL(/pinned=a%20wonderful%20film/);
  await reading.pinned.getByRole("button", { name: "Unpin" }).click();
  await expect(page).not.toHaveURL(/pinned=/);
});

test("a pinned sentence that cannot be read is said, and the present one goes on", async ({ reading }) => {
  await reading.page.goto("/#/words?v=1&pinned=%20%20");
  await expect(reading.pinned.getByText(/empty|nothing|no text/i)).toBeVisible();
  await expect.poll(() => reading.words.chipText()).toBe(SENTENCE);
});

test("the charges go home as a table", async ({ reading }) => {
  await reading.chip("great").click();
  await reading.number.fill("0.5");
  const { file, rows } = await reading.table("Download charges as CSV");
  expect(file).toMatch(/^atomlab-charges-the-food.*\.csv$/);
  expect(rows[0]).toEqual(["token", "start", "end", "charge", "mass", "special", "held", "source"]);
  expect(rows).toHaveLength(13);
  expect(rows[1].slice(0, 3)).toEqual(["[CLS]", "0", "0"]);
  expect(rows[5]).toEqual(["great", "13", "18", "0.500000", "1.000000", "0", "1", "model"]);
  const [, , , charge, mass] = rows[3].map(Number);
  expect(mass).toBeCloseTo(1 - Math.max(-charge, 0), 5);
});

for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test("axe finds nothing with the tools open and a sentence pinned", async ({ reading, expectAccessible }) => {
      await reading.pin.click();
      await reading.chip("great").click();
      await reading.number.fill("2");
      await reading.chip("slow").click();
      await reading.slider.fill("0.9");
      await expect.poll(() => reading.values("Net charge")).toHaveLength(2);
      await expect(reading.words.figure("Potential energy")).toBeVisible();
      await expectAccessible();
    });
  });
}

test("nothing scrolls sideways on a phone", async ({ reading }) => {
  const { page } = reading;
  await page.setViewportSize({ width: 320, height: 700 });
  await reading.pin.click();
  await reading.chip("great").click();
  await reading.slider.fill("0.9");
  await expect(reading.words.figure("Potential energy")).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
