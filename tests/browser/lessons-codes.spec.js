// A result line as a QR code: what the page draws is what readers read, its own and another one; and a class's pictures are read.

import jsQR from "jsqr";

import { LESSONS } from "../../www/lessons/content/all.js";
import { Collector, sentenceFor } from "../../www/lessons/codes/collected.js";
import { expect, test } from "./fixtures.js";
import { finished, lineOf, longestLine } from "./pages/class-lines.js";
import { codesOf, inRow, photograph, pixelsOf } from "./pages/codes.js";
import { LessonsPage } from "./pages/lessons-page.js";

const [LESSON] = LESSONS;

for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
  test(`the code at a lesson's end is its result line, in ${colorScheme}, to two readers`, async ({ page, expectAccessible }) => {
    await page.emulateMedia({ colorScheme });
    const lessons = new LessonsPage(page);
    await lessons.finished(LESSON, finished(LESSON));
    await lessons.nameInClass.fill("Jürgen O'Łuk");
    const line = await lessons.line.inputValue();
    expect(line).toContain(";Jürgen O'Łuk;");
    const shot = await lessons.code.screenshot();
    const { data, width, height } = await pixelsOf(page, shot);
    expect(jsQR(data, width, height)?.data).toBe(line);
    const [box, below] = [await lessons.code.boundingBox(), await lessons.card.getByText("Your teacher’s camera reads").boundingBox()];
    expect(Math.abs((box?.width ?? 0) - (box?.height ?? 1))).toBeLessThan(2);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(below?.y ?? 0);
    await expectAccessible();
    await page.setViewportSize({ width: 360, height: 600 });
    await lessons.card.getByRole("button", { name: "Show the code large" }).click();
    const large = page.getByRole("dialog", { name: "QR code of the result line" });
    await expect(large.getByRole("img")).toBeInViewport({ ratio: 1 });
    const whole = await pixelsOf(page, await page.screenshot());
    expect(jsQR(whole.data, whole.width, whole.height)?.data).toBe(line);
    await expectAccessible();
    await page.keyboard.press("Escape");
    await expect(large).toHaveCount(0);
    await expect(lessons.card.getByRole("button", { name: "Show the code large" })).toBeFocused();
    await lessons.open();
    await lessons.pictures.setInputFiles({ name: "code.png", mimeType: "image/png", buffer: shot });
    await expect(lessons.lines).toHaveValue(line);
    await expect(lessons.status).toHaveText("1 new code in 1 picture. 1 result line.");
  });
}

test("the longest line of every lesson comes back, many in one picture", async ({ page }) => {
  const lessons = new LessonsPage(page);
  await lessons.open();
  const lines = LESSONS.map(longestLine);
  const codes = await codesOf(page, lines);
  const buffer = photograph(1600, 1200, [...inRow(codes.slice(0, 3), 1600, 400), ...inRow(codes.slice(3, 6), 1600, 400).map((placed) => ({ ...placed, top: placed.top + 400 })), ...inRow(codes.slice(6), 1600, 400).map((placed) => ({ ...placed, top: placed.top + 800 }))]);
  await lessons.pictures.setInputFiles({ name: "class.png", mimeType: "image/png", buffer });
  await expect(lessons.status).toHaveText("9 new codes in 1 picture. 9 result lines.");
  expect((await lessons.lines.inputValue()).split("\n").sort()).toEqual([...lines].sort());
});

test("several pictures: every line once, and each picture without one is named", async ({ page, expectAccessible }) => {
  const lessons = new LessonsPage(page);
  await lessons.open();
  const [ada, ben] = [lineOf("Ada"), lineOf("Ben")];
  const [codeOfAda, codeOfBen, foreign] = await codesOf(page, [ada, ben, "https://example.org/"]);
  const file = (/** @type {string} */ name, /** @type {import("./pages/codes.js").Code[]} */ codes) => ({ name, mimeType: "image/png", buffer: photograph(640, 480, codes.length > 0 ? inRow(codes, 640, 480) : []) });
  await lessons.lines.fill(ada);
  await lessons.pictures.setInputFiles([file("one.png", [codeOfAda, codeOfBen]), file("desk.png", []), file("two.png", [codeOfBen, foreign]), { name: "notes.png", mimeType: "image/png", buffer: Buffer.from("not a picture at all") }]);
  await expect(lessons.scanState).toHaveText("1 new code in 4 pictures. 2 result lines.");
  await expect(lessons.lines).toHaveValue(`${ada}\n${ben}`);
  const problems = lessons.classForm.getByRole("listitem");
  await expect(problems.filter({ hasText: "desk.png: no code was found." })).toBeVisible();
  await expect(problems.filter({ hasText: "two.png: a code was read and not taken: it is no result line" })).toBeVisible();
  await expect(problems.filter({ hasText: "notes.png was not taken. The file is no picture of a kind that is read here, it holds text" })).toBeVisible();
  await expect(lessons.status).toContainText("1 new code in 4 pictures. 2 result lines. desk.png: no code was found.");
  await expectAccessible();
  await lessons.showClass.click();
  await expect(page.getByRole("region", { name: `Class: ${LESSON.title}` })).toContainText("n = 2 results");
});

test("a screenshot may be pasted, and a photograph dropped", async ({ page }) => {
  const lessons = new LessonsPage(page);
  await lessons.open();
  const [ada, ben] = [lineOf("Ada"), lineOf("Ben")];
  const codes = await codesOf(page, [ada, ben]);
  await lessons.handOver("paste", lessons.lines, "screenshot.png", photograph(640, 480, inRow([codes[0]], 640, 480)));
  await expect(lessons.lines).toHaveValue(ada);
  await lessons.handOver("drop", lessons.lines, "photograph.png", photograph(640, 480, inRow(codes, 640, 480)));
  await expect(lessons.lines).toHaveValue(`${ada}\n${ben}`);
});

test.describe("a reader that is missing or stops", () => {
  test.use({ allowedErrors: ["net::ERR_FAILED"] });

  test("is named, and the next picture asks for another", async ({ page }) => {
    const lessons = new LessonsPage(page);
    await lessons.open();
    const [code] = await codesOf(page, [lineOf("Ada")]);
    const file = { name: "ada.png", mimeType: "image/png", buffer: photograph(640, 480, inRow([code], 640, 480)) };
    const wasm = "**/atomlab_codes_bg.wasm";
    await page.context().route(wasm, (route) => route.abort());
    await lessons.pictures.setInputFiles(file);
    await expect(lessons.classForm).toContainText("ada.png was not taken. The reader of codes is not here: the connection is gone, or www/wasm/atomlab_codes is missing.");
    await page.context().unroute(wasm);
    await lessons.pictures.setInputFiles(file);
    await expect(lessons.lines).toHaveValue(lineOf("Ada"));
    // A module whose reader stops: its memory is gone.
    await page.context().route("**/atomlab_codes.js", async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, body: (await answer.text()).replace("read() {", 'read() { if (this.__wbg_ptr) throw new WebAssembly.RuntimeError("unreachable");') });
    });
    await lessons.lines.fill("");
    await lessons.pictures.setInputFiles(file);
    await expect(lessons.classForm).toContainText(/ada\.png was not taken\. The picture could not be read: .*unreachable/);
    await page.context().unroute("**/atomlab_codes.js");
    await lessons.pictures.setInputFiles(file);
    await expect(lessons.lines).toHaveValue(lineOf("Ada"));
  });
});

test("without a camera: one sentence, and pasting goes on", async ({ page, expectAccessible }) => {
  const lessons = new LessonsPage(page);
  await lessons.open();
  await lessons.scan.click();
  await expect(lessons.classForm).toContainText("There is no camera: paste the lines, or choose pictures of the codes.");
  await expect(lessons.status).toHaveText("There is no camera: paste the lines, or choose pictures of the codes.");
  await expect(lessons.scan).toBeFocused();
  await expect(lessons.video).toBeHidden();
  await expectAccessible();
  await lessons.lines.fill(lineOf("Ada"));
  await lessons.showClass.click();
  await expect(page.getByRole("region", { name: `Class: ${LESSON.title}` })).toContainText("n = 1 result");
});

test("a code in view is added once and spoken of once, until it was away", () => {
  const collector = new Collector(LESSONS);
  const [ada, ben, nameless] = [lineOf("Ada"), lineOf("Ben"), lineOf("")];
  /** @type {string[]} */
  let lines = [];
  const see = (/** @type {string[]} */ texts, /** @type {number} */ now) => {
    const sorted = collector.sort(texts, lines.join("\n"), now);
    lines = [...lines, ...sorted.added.map(({ line }) => line)];
    return sentenceFor(sorted, lines.length);
  };
  expect(see([ada], 0)).toBe("Ada is read. 1 result line.");
  expect(see([ada], 1000)).toBe("");
  expect(see([ada, `${ben} `, ben], 2000)).toBe("Ben is read. 2 result lines.");
  expect(see([ada], 6000)).toBe("Ada was read before and counts once.");
  expect(see([nameless], 6100)).toBe("A code without a name is read. 3 result lines.");
  expect(see([nameless], 9500)).toBe("This code without a name was read before: equal ones cannot be told apart and count once.");
  expect(see(["WIFI:S:school;;"], 9600)).toContain("A code was read and not taken: it is no result line");
  expect(see(["WIFI:S:school;;"], 9700)).toBe("");
  expect(lines).toEqual([ada, ben, nameless]);
  // A line that was taken out of the field may come in again.
  lines = [ben];
  expect(see([ada, nameless], 20_000)).toBe("2 codes read. 3 result lines.");
  // Two lines in one code are none.
  expect(see([`${lineOf("Cem")}\n${lineOf("Dora")}`], 20_100)).toContain("not taken");
  expect(lines).toEqual([ben, ada, nameless]);
});
