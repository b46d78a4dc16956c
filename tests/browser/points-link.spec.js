// The whole state in a link: copied, opened elsewhere, clamped, and hiding what a lesson does not need.
import { expect, test } from "./fixtures.js";
import { PointsPage, SMALL } from "./pages/points-page.js";
import { WordsPage } from "./pages/words-page.js";

test("a copied link opens the same start and the same curves elsewhere", async ({ browser, points }) => {
  await points.open({ ...SMALL, seed: 7 });
  await points.rate.fill("0.02");
  await points.page.getByRole("switch", { name: "Nuclei" }).check();
  await points.page.getByRole("spinbutton", { name: "Class 1, mean, x" }).fill("1.5");
  await expect.poll(() => points.page.getByText(/Step 0 of 40/).count()).toBeGreaterThan(0);
  await points.page.waitForTimeout(600);
  await points.finish(40);
  const [link, fingerprint, curves] = [await points.link(), await points.fingerprint.textContent(), await points.curves()];
  expect(link).toContain("#/points?v=1&");
  const context = await browser.newContext();
  const other = new PointsPage(await context.newPage());
  await other.page.goto(link);
  await expect(other.fingerprint).toHaveText(fingerprint ?? "", { timeout: 60_000 });
  await expect(other.page.getByRole("switch", { name: "Nuclei" })).toBeChecked();
  await other.finish(40);
  expect(await other.curves()).toBe(curves);
  expect(await other.link()).toBe(link);
  await context.close();
});

test("a link opened in the same tab opens its run, and the way back the one before", async ({ browser, points }) => {
  await points.open({ ...SMALL, seed: 7 });
  await points.finish(40);
  const [first, curves] = [await points.fingerprint.textContent(), await points.curves()];
  await expect(points.page).toHaveURL(/v=1/);
  const go = (/** @type {string} */ hash) => points.page.evaluate((to) => (location.hash = to), hash);
  await go(`#/points?v=1&seed=8&methods=cross-entropy,atom&steps=30&batch=16&train-samples=64&test-samples=64&rate=0.02`);
  await expect(points.status).toContainText("The run of the link is open");
  expect(await points.stepNow()).toBe(0);
  const second = await points.fingerprint.textContent();
  expect(second).not.toBe(first);
  await expect(points.page.getByText("Changed:")).toHaveCount(0);
  await points.finish(30);
  const context = await browser.newContext();
  const other = new PointsPage(await context.newPage());
  await other.page.goto(points.page.url());
  await expect(other.fingerprint).toHaveText(second ?? "", { timeout: 60_000 });
  await other.finish(30);
  expect(await points.curves()).toBe(await other.curves());
  await context.close();
  await points.page.goBack();
  await expect(points.fingerprint).toHaveText(first ?? "");
  expect(await points.stepNow()).toBe(0);
  await points.finish(40);
  expect(await points.curves()).toBe(curves);
});

test("the page's own address keeps the run", async ({ points }) => {
  await points.open(SMALL);
  await points.finish(40);
  await points.page.getByRole("switch", { name: "Nuclei" }).check();
  await expect(points.page).toHaveURL(/nuclei=1/);
  await points.tab("Points").click();
  await expect(points.page).toHaveURL(/nuclei=1/);
  expect(await points.stepNow()).toBe(40);
});

test("a link's remarks name values as people do, five at most", async ({ points }) => {
  await points.open({ ...SMALL, methods: "", nuclei: "x", "mean-x-0": "y", speed: "z", weight: "w", bias: "v", p: 7, phase: "20,rate:much" });
  const list = points.page.getByRole("list").filter({ hasText: "Methods cannot be empty" });
  await expect(list).toContainText("it stays Cross-entropy, +1-norm, +2-norm, Atom");
  await expect(list.getByRole("listitem")).toHaveCount(6);
  await expect(list.getByRole("listitem").last()).toHaveText(/^And \d+ more\.$/);
  expect(await list.textContent()).not.toMatch(/stays (true|false)|“”/);
  await expect(points.page.getByText("from step 20")).toHaveCount(0);
});

test("a branch travels in the link", async ({ browser, points }) => {
  await points.open(SMALL);
  await points.finish(40);
  await points.goBackTo(20);
  await points.rate.fill("0.05");
  await points.page.getByText("Tuned per method", { exact: true }).click();
  await points.page.getByRole("switch", { name: "One rate and weight for all" }).check();
  await points.branch.click();
  await expect(points.status).toContainText("Branched at step");
  const from = await points.stepNow();
  await points.finish(40);
  const [link, curves] = [await points.link(), await points.curves()];
  expect(link).toContain(`phase=${from},rate:0.05,one-rate:1`);
  const context = await browser.newContext();
  const other = new PointsPage(await context.newPage());
  await other.page.goto(link);
  await expect(other.page.getByText(`from step ${from}:`)).toBeVisible({ timeout: 60_000 });
  await other.finish(40);
  expect(await other.curves()).toBe(curves);
  await context.close();
});

test("what a link should not say is said, and clamped", async ({ points }) => {
  await points.open({ ...SMALL, v: 9, rate: 5000, weight: "heavy", colour: "red", phase: "90,rate:0.1" });
  const notice = points.page.getByRole("list").filter({ hasText: "this page reads version 1" });
  await expect(notice).toContainText("Learning rate was 5000 in the link; accepted is 0.000001 to 100, so it is 100");
  await expect(notice).toContainText("cannot be “heavy”");
  await expect(notice).toContainText("does not know: “colour”");
  await expect(notice).toContainText("branches at step “90”");
  await expect(points.rate).toHaveValue("100");
});

test("a lesson hides controls, and the visitor can have them back", async ({ points }) => {
  await points.open({ ...SMALL, hide: "seed,device,settings,study,tuned,nothing" });
  await expect(points.seed).toBeHidden();
  await expect(points.device).toBeHidden();
  await expect(points.preset).toBeHidden();
  await expect(points.runStudy).toBeHidden();
  await expect(points.page.getByText(/hides what is not here: “nothing”/)).toBeVisible();
  expect(await points.link()).toContain("hide=seed,device,settings,study,tuned");
  await points.page.getByRole("button", { name: "Show all controls" }).click();
  await expect(points.seed).toBeVisible();
  await expect(points.runStudy).toBeVisible();
  expect(await points.link()).not.toContain("hide=");
});

test("without a clipboard the link can be copied by hand", async ({ points }) => {
  await points.open(SMALL);
  await points.page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await points.copyLink.click();
  const field = points.page.getByRole("textbox", { name: "Link" });
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(/#\/points\?v=1&/);
  expect(await field.evaluate((input) => /** @type {HTMLInputElement} */ (input).selectionEnd)).toBeGreaterThan(20);
});

test("Words has links too", async ({ page, words, browser }) => {
  await words.read("a link is a sentence");
  await words.seed.fill("5");
  await words.page.getByRole("switch", { name: "Show special tokens" }).check();
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await words.copyLink.click();
  await expect(words.status).toContainText("Link copied");
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const context = await browser.newContext();
  const other = new WordsPage(await context.newPage());
  await other.page.goto(link);
  await expect.poll(() => other.chipText(), { timeout: 30_000 }).toContain("a link is a sentence");
  await expect(other.seed).toHaveValue("5");
  await expect(other.chips.first()).toHaveAttribute("data-token", "[CLS]");
  await context.close();
});

test("each laboratory loads its own code, and only when it is opened", async ({ page, words, points }) => {
  const loaded = () => page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname));
  await expect(words.status).toContainText("Ready");
  expect((await loaded()).filter((path) => /points-(tab|panel|data)/.test(path))).toEqual([]);
  await points.open();
  expect((await loaded()).filter((path) => /words-tab|sentence|sentiment/.test(path))).toEqual([]);
});
