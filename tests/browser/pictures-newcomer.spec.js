// What somebody new meets in the Pictures laboratory: a photograph first, what the network can know, and one's own run on one's own picture.
import { expect, test } from "./fixtures.js";
import { FIGURES, LookPage } from "./pages/look-page.js";
import { png } from "./pages/picture-files.js";
import { MISSING_MODEL, PicturesPage, SMALL } from "./pages/pictures-page.js";

test.slow();
test.use({ allowedErrors: MISSING_MODEL });

test("a photograph is the first picture, and beside its classes stands what the model can know", async ({ page }) => {
  test.skip(MISSING_MODEL.length > 0, "nobody has trained the model of photographs yet");
  const look = new LookPage(page);
  await look.open();
  await look.shown("Photograph: cat");
  await expect(look.samples.nth(2)).toHaveAttribute("title", "Photograph: ship");
  await expect(look.panel).toContainText("This model knows only airplane, automobile, bird, cat, deer, dog, frog, horse, ship, truck: it takes every picture for one of them, whatever it shows. It is right in");
  await look.panel.locator("summary", { hasText: "Samples: the first 3 are free photographs" }).click();
  await expect(look.panel.getByRole("listitem").filter({ hasText: "Stéfan van der Walt" })).toContainText("Licence: CC0");
});

test("the picture is there before the model", async ({ page }) => {
  let release = () => {};
  const held = new Promise((/** @type {(value?: unknown) => void} */ resolve) => (release = resolve));
  await page.route("**/models/photographs.*", async (route) => {
    await held;
    await route.continue();
  });
  const look = new LookPage(page);
  await page.goto("/#/pictures");
  await expect(look.whole(FIGURES[0])).toContainText("Photograph: cat, 32 × 32 pixels.");
  await expect(look.whole("Charge map")).toContainText("Loading the model");
  release();
  await expect(look.whole("Charge map")).toContainText("channel 0.", { timeout: 60_000 });
});

test("without pictures of one's own, their data set leaves something to look at", async ({ page }) => {
  const look = new LookPage(page);
  await page.goto("/#/pictures?v=1&dataset=own");
  await expect(look.whole(FIGURES[0])).toContainText("32 × 32 pixels.", { timeout: 60_000 });
  await expect(look.samples.first()).toBeVisible();
});

test("a picture of the run is judged by the run, and so is a new one", async ({ page }) => {
  const [pictures, look] = [new PicturesPage(page), new LookPage(page)];
  await pictures.open({ ...SMALL, steps: 4 });
  await pictures.finish(4);
  await pictures.number.fill("1");
  await pictures.number.press("Enter");
  await expect(look.source).toHaveValue("run");
  await expect(look.status).toContainText("is shown, as this run sees it.");
  await expect(look.whole("Charge map")).toContainText("This run, seed 0, step 4, CPU; layer 1, channel 0.");
  await expect(look.panel).toContainText(/This run knows only cheerful, troubled: .* It is right in \d+\.\d % of \d+ held-out pictures, measured at step 4\./);
  await look.source.selectOption("Shipped model");
  await page.getByRole("button", { name: "Try it on a picture" }).click();
  await expect(look.source).toHaveValue("run");
  await expect(look.whole("Charge map")).toContainText("This run, seed 0, step 4");
  await expect(page.getByRole("heading", { name: "Charges of a picture" })).toBeFocused();
});

test("the charges follow a run while it trains", async ({ page }) => {
  const [pictures, look] = [new PicturesPage(page), new LookPage(page)];
  await pictures.open({ ...SMALL, steps: 100_000 });
  await pictures.step.click();
  await look.source.selectOption("This run");
  await expect(look.whole("Charge map")).toContainText("step 1, CPU;");
  await page.getByRole("heading", { name: "Charges of a picture" }).scrollIntoViewIfNeeded();
  const step = async () => Number(/step (\d+), CPU;/.exec((await look.whole("Charge map").textContent()) ?? "")?.[1]);
  await pictures.train.click();
  await expect.poll(step, { timeout: 60_000 }).toBeGreaterThan(1);
  const first = await step();
  await expect.poll(step, { timeout: 60_000 }).toBeGreaterThan(first);
  await page.getByRole("button", { name: "Pause" }).click();
});

test("a map that holds no charges is not called one", async ({ page }) => {
  const look = new LookPage(page);
  await look.open();
  await expect(look.panel).toContainText("−1 electron");
  await expect(look.panel).toContainText(/Net charge[+−]?[\d.]/);
  await look.layer.selectOption({ index: 1 });
  await expect(look.panel).toContainText("This map holds no charges");
  await expect(look.panel).not.toContainText("−1 electron");
  await expect(look.panel).toContainText(/Net charge, layer 1[+−]?[\d.]/);
  await expect(look.panel).toContainText("this layer was not asked for charges, so none of them is one");
  await expect(look.whole("Picture × charge")).toContainText("They are no charges.");
});

test("under the pointer the numbers follow, and an edge is said to be one", async ({ page }) => {
  const look = new LookPage(page);
  await look.open();
  await look.figure("Charge map").hover({ position: { x: 3, y: 40 } });
  await expect(look.column).toHaveValue("1");
  await expect(look.pixel).toContainText("at the edge, so the grey beyond it counts too");
  await page.mouse.move(0, 0);
  await expect(look.column).toHaveValue("");
});

test("a file cannot be chosen before the laboratory is there to take it", async ({ page }) => {
  const look = new LookPage(page);
  /** @type {() => void} */
  let release = () => {};
  const held = new Promise((/** @type {(value: void) => void} */ resolve) => (release = resolve));
  await page.route("**/pictures/tab.js", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto("/#/pictures");
  await expect(look.file).toBeVisible();
  await expect(look.file).toBeDisabled();
  release();
  await expect(look.file).toBeEnabled({ timeout: 60_000 });
  await look.look("at-once.png", png(32, 32, () => [20, 60, 220]));
  await expect(look.file).toBeEnabled();
});
