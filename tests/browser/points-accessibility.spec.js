// The laboratory of points by keyboard, for assistive technology, in light and dark, and on small screens.
import { expect, test } from "./fixtures.js";
import { SMALL } from "./pages/points-page.js";

for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test("axe finds nothing, with every detail open, a sample pinned and advice given", async ({ points, expectAccessible }) => {
      await points.open({ ...SMALL, energy: 1000, nuclei: 1, "one-rate": 1 });
      await points.finish(40);
      await points.sample.fill("3");
      await points.page.getByRole("button", { name: "Pin", exact: true }).click();
      await points.goBackTo(20);
      await points.page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
      await expectAccessible();
    });

    test("axe finds nothing where things went wrong", async ({ points, expectAccessible }) => {
      await points.open({ ...SMALL, "rate.atom": 100, seeds: 3, hide: "device" });
      await points.finish(40);
      await points.give("bad.csv", ["sample"]);
      await expectAccessible();
    });
  });
}

test("a sample is walked to by keys, in every panel and in the data", async ({ points }) => {
  await points.open(SMALL);
  await points.space("Atom").focus();
  await points.page.keyboard.press("ArrowRight");
  await expect(points.sample).toHaveValue("1");
  await points.page.keyboard.press("ArrowDown");
  await expect(points.sample).toHaveValue("11");
  await points.page.keyboard.press("End");
  await expect(points.sample).toHaveValue("64");
  await points.page.keyboard.press("Home");
  expect(await points.charges("Atom")).toHaveLength(5);
  const start = await points.charges("Atom");
  expect(await points.charges("Cross-entropy")).toEqual(start);
  await expect(points.panel("Atom").getByRole("listitem").first()).toHaveAccessibleName(/^point 1, charge [+−]?\d\.\d\d, (proton|neutron|electron)$/);
  await points.page.keyboard.press("Enter");
  await expect(points.page.getByText(/class \d, pinned/)).toBeVisible();
  await points.finish(40);
  await expect.poll(() => points.charges("Atom")).not.toEqual(start);
  expect(await points.charges("Cross-entropy")).not.toEqual(await points.charges("Atom"));
});

test("a point under the pointer is the same sample everywhere", async ({ points }) => {
  await points.open(SMALL);
  const components = () => points.figure("Components").evaluate((canvas) => /** @type {HTMLCanvasElement} */ (canvas).toDataURL());
  const [other, data] = [await points.picture("Cross-entropy"), await components()];
  await points.space("Atom").hover();
  const box = await points.space("Atom").boundingBox();
  if (!box) throw new Error("The panel is not on the page.");
  for (let y = 0.3; y < 0.8 && (await points.sample.inputValue()) === ""; y += 0.05) await points.page.mouse.move(box.x + box.width / 2, box.y + y * box.height);
  await expect(points.sample).not.toHaveValue("");
  await expect.poll(() => points.picture("Cross-entropy")).not.toBe(other);
  await expect.poll(components).not.toBe(data);
});

for (const width of [320, 390, 768, 1366, 1920]) {
  test(`nothing scrolls sideways at ${width} pixels`, async ({ points }) => {
    await points.page.setViewportSize({ width, height: 800 });
    await points.open(SMALL);
    expect(await points.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}

test("the first panels and Train are on the first screen of a small laptop", async ({ points }) => {
  await points.page.setViewportSize({ width: 1366, height: 768 });
  await points.open({});
  await expect(points.train).toBeInViewport({ ratio: 1 });
  await expect(points.space("Cross-entropy")).toBeInViewport({ ratio: 1 });
});

test("a latent space's table names its method, seed and step, in the file and in its name", async ({ points }) => {
  await points.open({ ...SMALL, seed: 7 });
  await points.finish(40);
  await points.openData("Latent space: Atom");
  const waiting = points.page.waitForEvent("download");
  await points.whole("Latent space: Atom").getByRole("button", { name: "Export CSV" }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toBe("atomlab-latent-space-atom-seed-7-step-40.csv");
});

test("on a phone a line of the bar stays, and no more", async ({ points }) => {
  await points.page.setViewportSize({ width: 390, height: 844 });
  await points.open(SMALL);
  await points.studyTable.scrollIntoViewIfNeeded();
  await expect(points.train).toBeInViewport({ ratio: 1 });
  await expect(points.progress).toBeInViewport();
  await expect(points.seed).not.toBeInViewport();
  const [top, progress] = [await points.train.boundingBox(), await points.progress.boundingBox()];
  expect(Math.max((top?.y ?? 99) + (top?.height ?? 99), (progress?.y ?? 99) + 10)).toBeLessThan(64);
});

test("methods with rates of their own are told beside the common one", async ({ points }) => {
  await points.open({ ...SMALL, methods: "cross-entropy,atom" });
  await expect(points.rate).toHaveAccessibleDescription("Cross-entropy has its own: 0.06 (see Tuned per method).");
  await points.rate.fill("1000");
  await expect(points.rate).toHaveAccessibleDescription(/Accepted is 0\.000001 to 100\./);
});

test("figures carry a sentence, a table and pictures to take home", async ({ points }) => {
  await points.open(SMALL);
  await points.finish(40);
  for (const name of ["Latent space: Atom", "Accuracy", "Loss", "Components", "Sample means", "Accuracy over seeds"]) {
    await expect(points.figure(name)).toHaveAccessibleDescription(/.{20,}/);
    expect((await points.dataOf(name)).length).toBeGreaterThan(2);
  }
  for (const [kind, start] of /** @type {const} */ ([["SVG", "<svg"], ["PNG", "\u0089PNG"], ["CSV", "Step,"]])) {
    const waiting = points.page.waitForEvent("download");
    await points.whole("Accuracy").getByRole("button", { name: `Export ${kind}` }).click();
    const download = await waiting;
    expect(download.suggestedFilename()).toBe(`atomlab-accuracy-seed-0.${kind.toLowerCase()}`);
    const parts = [];
    for await (const part of await download.createReadStream()) parts.push(part);
    const text = Buffer.concat(parts).toString("latin1");
    expect(text.slice(0, 200)).toContain(start);
    if (kind === "SVG") expect(text).toContain("seed 0");
  }
});
