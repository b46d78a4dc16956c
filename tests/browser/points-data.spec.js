// The data: Gaussians moved by hand, by keys and by numbers, and points of one's own as CSV.
import { expect, test } from "./fixtures.js";
import { SMALL } from "./pages/points-page.js";

const OWN = ["sample,label,x,y", ...Array.from({ length: 60 }, (_, i) => `s${Math.floor(i / 3)},${Math.floor(i / 3) % 2 ? "yes" : "no"},${(Math.floor(i / 3) % 2) * 2 + Math.sin(i)},${Math.cos(i)}`)];

test("a mean moves by keys, by pointer and by typing, and the run follows", async ({ points }) => {
  await points.open(SMALL);
  const fingerprint = await points.fingerprint.textContent();
  const mean = points.page.getByRole("button", { name: /^Mean of class 0/ });
  const field = points.page.getByRole("spinbutton", { name: "Class 0, mean, y" });
  await mean.focus();
  await points.page.keyboard.press("ArrowUp");
  await expect(field).toHaveValue("-0.9");
  await points.page.keyboard.press("Shift+ArrowDown");
  await expect(field).toHaveValue("-0.91");
  await expect(mean).toHaveAccessibleName(/y −0\.91/);
  await expect(points.fingerprint).not.toHaveText(fingerprint ?? "");
  const before = await points.figure("Components").evaluate((canvas) => /** @type {HTMLCanvasElement} */ (canvas).toDataURL());
  const box = await mean.boundingBox();
  if (!box) throw new Error("The handle is not on the page.");
  await points.page.mouse.move(box.x + 12, box.y + 12);
  await points.page.mouse.down();
  await points.page.mouse.move(box.x + 30, box.y - 28, { steps: 4 });
  await points.page.mouse.up();
  await expect.poll(async () => Number(await field.inputValue())).toBeGreaterThan(-0.8);
  await expect.poll(() => points.figure("Components").evaluate((canvas) => /** @type {HTMLCanvasElement} */ (canvas).toDataURL())).not.toBe(before);
  await field.fill("2");
  await expect(mean).toHaveAccessibleName(/y \+2\.00/);
});

test("a mean dragged far away stays within what is accepted", async ({ points }) => {
  await points.open({ ...SMALL, "mean-x-0": -19, "mean-y-0": -19 });
  const mean = points.page.getByRole("button", { name: /^Mean of class 0/ });
  await mean.focus();
  for (let i = 0; i < 15; i++) await points.page.keyboard.press("ArrowLeft");
  await expect(points.page.getByRole("spinbutton", { name: "Class 0, mean, x" })).toHaveValue("-20");
  const axis = points.page.getByRole("button", { name: /^Long axis of class 1/ });
  const [box, canvas] = [await axis.boundingBox(), await points.figure("Components").boundingBox()];
  if (!box || !canvas) throw new Error("The handle is not on the page.");
  await points.page.mouse.move(box.x + 12, box.y + 12);
  await points.page.mouse.down();
  await points.page.mouse.move(canvas.x + 5, canvas.y + canvas.height - 5, { steps: 4 });
  await points.page.mouse.up();
  await expect.poll(async () => Number(await points.page.getByRole("spinbutton", { name: "Class 1, variance of x" }).inputValue())).toBeGreaterThan(5);
  expect(Number(await points.page.getByRole("spinbutton", { name: "Class 1, variance of x" }).inputValue())).toBeLessThanOrEqual(25);
  await expect(points.page.getByText(/accepted is/i)).toHaveCount(0);
});

test("the preset's data are one button away", async ({ points }) => {
  const back = points.page.getByRole("button", { name: "Back to the preset's data" }).last();
  await points.show({ mixing: 0 });
  await expect(points.status).toContainText("one class alone", { timeout: 30_000 });
  await expect(points.page.getByRole("img", { name: "Components" })).toHaveCount(0);
  await back.click();
  await expect(points.runLine).toContainText("512 training", { timeout: 30_000 });
  await expect(back).toBeHidden();
  await expect(points.figure("Components")).toBeVisible();
});

test("an axis turns the ellipse and keeps the other one", async ({ points }) => {
  await points.open(SMALL);
  const axis = points.page.getByRole("button", { name: /^Long axis of class 1/ });
  await axis.focus();
  for (let i = 0; i < 5; i++) await points.page.keyboard.press("ArrowUp");
  const value = async (/** @type {string} */ name) => Number(await points.page.getByRole("spinbutton", { name: `Class 1, ${name}` }).inputValue());
  expect(await value("covariance")).not.toBe(0);
  const [xx, xy, yy] = [await value("variance of x"), await value("covariance"), await value("variance of y")];
  // One axis grew, the other kept its length: the determinant is that of both.
  expect(xx * yy - xy * xy).toBeGreaterThan(0.49 * 0.49);
  await expect(points.status).not.toContainText("accepted");
});

test("a covariance that is none is refused in words", async ({ points }) => {
  await points.open(SMALL);
  await points.page.getByRole("spinbutton", { name: "Class 0, covariance" }).fill("3");
  await expect(points.page.getByText("The covariance of class 0 is 3: accepted is up to ±0.49")).toBeVisible();
  await points.train.click();
  await expect(points.status).toContainText("The covariance of class 0 is 3");
});

test("the mixture as CSV and back is the same run", async ({ points }) => {
  await points.open(SMALL);
  const text = await points.taken("Download CSV");
  expect(text.split("\n")[0]).toBe("split,sample,label,x,y");
  await points.finish(40);
  const accuracy = await points.panel("Atom").getByText(/\d+\.\d %/).allTextContents();
  await points.give("again.csv", text.trim().split("\n"));
  await expect(points.status).toContainText("again.csv read: 64 training and 64 test samples, 2 classes");
  await points.reset.click();
  await expect(points.status).toContainText("Reset to the start");
  await points.finish(40);
  await expect.poll(() => points.panel("Atom").getByText(/\d+\.\d %/).allTextContents()).toEqual(accuracy);
});

test("points of one's own, and back to the mixture", async ({ points }) => {
  await points.open(SMALL);
  await points.give("mine.csv", OWN);
  await expect(points.runLine).toContainText("16 training and 4 test samples");
  await expect(points.whole("Components")).toContainText("mine.csv: 16 training and 4 test samples of 3 points");
  await expect(points.page.getByRole("spinbutton", { name: "Points per sample" })).toHaveCount(0);
  await expect(points.page.getByRole("form", { name: "Mixture" })).toContainText(/mine\.csv.*Training samples.?16.*Points per sample.?3/s);
  await points.copyLink.click();
  await expect(points.status).toContainText("not your file of points");
  await points.page.getByRole("button", { name: "Back to the mixture" }).click();
  await expect(points.runLine).toContainText("64 training and 64 test samples");
});

for (const [what, lines, said] of /** @type {const} */ ([
  ["a number that is none", ["sample,label,x,y", "a,0,1,1", "a,0,one,1"], /Line 3: x is "one"/],
  ["a missing column", ["sample,label,x", "a,0,1"], /Line 1 has no column "y"/],
  ["samples of two sizes", ["sample,label,x,y", "a,0,1,1", "a,0,1,2", "b,1,1,1"], /Line 4/],
  ["one class", ["sample,label,x,y", ...Array.from({ length: 10 }, (_, i) => `s${i},only,1,${i}`)], /class/],
  ["nothing", [""], /header|column/],
])) {
  test(`a file with ${what} is refused, and nothing is lost`, async ({ points }) => {
    await points.open(SMALL);
    const fingerprint = await points.fingerprint.textContent();
    await points.give("bad.csv", [...lines]);
    await expect(points.status).toContainText("bad.csv was not taken, and nothing else changed.");
    await expect(points.status).toContainText(said);
    await expect(points.fingerprint).toHaveText(fingerprint ?? "");
    await expect(points.whole("Components")).toContainText("64 test samples");
  });
}
