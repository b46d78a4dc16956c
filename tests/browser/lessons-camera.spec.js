// A camera that sees one code after the other, in a browser of its own: Chromium plays a film in place of what a camera would see.

import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import config from "../../playwright.config.js";
import { LESSONS } from "../../www/lessons/content/all.js";
import { expect, test } from "./fixtures.js";
import { lineOf } from "./pages/class-lines.js";
import { codesOf, film, inRow } from "./pages/codes.js";
import { LessonsPage } from "./pages/lessons-page.js";

const FILM = join(tmpdir(), `atomlab-camera-${process.pid}.y4m`);
const { executablePath, args = [] } = config.projects?.find(({ name }) => name === "cpu")?.use?.launchOptions ?? {};
const fake = ["--use-fake-device-for-media-stream", `--use-file-for-fake-video-capture=${FILM}`];

test.use({ launchOptions: { executablePath, args: [...args, ...fake, "--use-fake-ui-for-media-stream"] } });

const [WIDTH, HEIGHT] = [640, 480];
const [ada, ben, cem] = [lineOf("Ada"), lineOf("Ben"), lineOf("Cem", 1)];

/** The film is opened with the camera, so it may be made when the page is there. @param {import("@playwright/test").Page} page */
async function makeFilm(page) {
  const [codeOfAda, codeOfBen, codeOfCem, foreign] = await codesOf(page, [ada, ben, cem, "https://example.org/"]);
  const scenes = [[codeOfAda], [codeOfBen, codeOfCem], [foreign], []];
  writeFileSync(FILM, film(WIDTH, HEIGHT, 5, scenes.map((codes) => ({ frames: 8, codes: codes.length > 0 ? inRow(codes, WIDTH, HEIGHT) : [] }))));
}

test("one code after the other is read once, counted and said, and the class is shown", async ({ page, expectAccessible }) => {
  const lessons = new LessonsPage(page);
  await lessons.open();
  await makeFilm(page);
  await page.evaluate(() => {
    const said = /** @type {string[]} */ ([]);
    Object.assign(globalThis, { said });
    const status = document.querySelector("[role=status][aria-label=Status]");
    if (status) new MutationObserver(() => said.push(status.textContent ?? "")).observe(status, { childList: true, characterData: true, subtree: true });
  });
  await lessons.scan.click();
  await expect(lessons.video).toBeVisible();
  await expect(lessons.lines).toHaveValue(/Ben[^]*\n[^]*Cem|Cem[^]*\n[^]*Ben/);
  await expect(lessons.status).toHaveText(/^A code was read and not taken: it is no result line/);
  await expectAccessible();
  await expect(lessons.status).toHaveText(/^(Ada|Ben|Cem) was read before and counts once\.$/);
  expect((await lessons.lines.inputValue()).split("\n").sort()).toEqual([ada, ben, cem].sort());
  const said = await page.evaluate(() => /** @type {{said: string[]}} */ (/** @type {unknown} */ (globalThis)).said);
  expect(said.filter((sentence) => sentence.includes("3 result lines.")), "each code is said once").toHaveLength(1);
  await lessons.stopCamera.click();
  await expect(lessons.video).toBeHidden();
  await expect(lessons.scan).toBeFocused();
  expect(await page.evaluate(() => document.querySelector("video")?.srcObject)).toBeNull();
  await expect(lessons.status).toHaveText("The camera is closed.");
  await lessons.showClass.click();
  await expect(page.getByRole("region", { name: `Class: ${LESSONS[0].title}` })).toContainText("n = 2 results");
  await expect(page.getByRole("region", { name: `Class: ${LESSONS[1].title}` })).toContainText("n = 1 result");
});

test("the camera is closed when its panel goes out of sight, and opens again", async ({ page }) => {
  const lessons = new LessonsPage(page);
  await lessons.open();
  await makeFilm(page);
  await page.evaluate(() => {
    const tracks = /** @type {MediaStreamTrack[]} */ ([]);
    Object.assign(globalThis, { tracks });
    const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    navigator.mediaDevices.getUserMedia = async (wish) => {
      const stream = await ask(wish);
      tracks.push(...stream.getTracks());
      return stream;
    };
  });
  const states = () => page.evaluate(() => /** @type {{tracks: MediaStreamTrack[]}} */ (/** @type {unknown} */ (globalThis)).tracks.map(({ readyState }) => readyState));
  await lessons.scan.click();
  await expect(lessons.lines).not.toHaveValue("");
  expect(await states()).toEqual(["live"]);
  await page.getByRole("button", { name: `Handout: ${LESSONS[0].title}` }).click();
  await expect.poll(states).toEqual(["ended"]);
  await page.getByRole("button", { name: "Back to the lessons" }).click();
  await expect(lessons.video).toBeHidden();
  await lessons.scan.click();
  await expect.poll(states).toEqual(["ended", "live"]);
  await lessons.tab("Forces").click();
  await expect.poll(states).toEqual(["ended", "ended"]);
});

test("a camera that is refused: one sentence with the way out", async ({ playwright, baseURL }) => {
  const browser = await playwright.chromium.launch({ executablePath, args: [...args, "--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream=deny"] });
  try {
    const lessons = new LessonsPage(await browser.newPage({ baseURL }));
    await lessons.open();
    await lessons.scan.click();
    await expect(lessons.classForm).toContainText("The camera was refused: allow it beside the page’s address, or paste the lines, or choose pictures of the codes.");
    await expect(lessons.video).toBeHidden();
    await expect(lessons.scan).toBeFocused();
  } finally {
    await browser.close();
  }
});
