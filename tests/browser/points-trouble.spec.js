// Settings that cannot go well end in a clear sentence with the way out, never in figures of nothing.
import { expect, test } from "./fixtures.js";
import { SMALL } from "./pages/points-page.js";

/** @param {import("./pages/points-page.js").PointsPage} points */
async function showsNumbers(points) {
  for (const panel of await points.page.getByRole("region").filter({ has: points.page.getByRole("img", { name: /^Latent space/ }) }).all()) {
    expect(await panel.textContent()).not.toMatch(/NaN|Infinity|undefined|null/);
  }
  for (const name of ["Accuracy", "Loss"]) expect((await points.dataOf(name)).join(" ")).not.toMatch(/NaN|Infinity/);
}

test("a rate of 100", async ({ points }) => {
  await points.open({ ...SMALL, rate: 100, "one-rate": 1 });
  await points.train.click();
  await expect(points.status).toContainText(/Training (stopped|finished) at step \d+/, { timeout: 60_000 });
  await expect(points.status).toContainText("learning rate 100");
  await expect(points.panel("Atom")).toContainText(/Stopped at step \d+/);
  await expect(points.status).toContainText(/at step \d+: both methods diverged/);
  await expect(points.page.getByText(/Step \d+ of 40 .* · stopped/)).toBeVisible();
  await expect(points.page.getByRole("button", { name: "Restore last checkpoint" })).toHaveCount(0);
  await showsNumbers(points);
  await points.page.getByRole("button", { name: "Halve the learning rate" }).click();
  await expect(points.rate).toHaveValue("50");
  await expect(points.status).toContainText("Reset to the start");
  await points.train.click();
  await points.page.getByRole("button", { name: "Use the preset’s rate" }).click();
  await expect(points.status).toContainText("Reset to the start");
  expect(Number(await points.rate.inputValue())).toBeLessThan(1);
});

test("one method stops, the others go on", async ({ points }) => {
  await points.open({ ...SMALL, "rate.atom": 100 });
  await points.finish(40);
  await expect(points.status).toContainText(/Training finished at step 40; Atom stopped at step \d+\./);
  await expect(points.panel("Atom")).toContainText(/Stopped at step \d+/);
  await expect(points.panel("Cross-entropy")).not.toContainText("Stopped");
  await showsNumbers(points);
  await points.panel("Atom").getByRole("button", { name: "Halve its rate" }).click();
  await points.page.getByText("Tuned per method", { exact: true }).click();
  await expect(points.page.getByRole("spinbutton", { name: "Learning rate of Atom", exact: true })).toHaveValue("50");
  await expect(points.status).toContainText("Reset to the start");
  await expect(points.panel("Atom")).not.toContainText("Stopped");
});

test("a stop is said when it happens", async ({ points }) => {
  await points.open({ ...SMALL, "rate.atom": 100, speed: 5 });
  await points.train.click();
  await expect(points.status).toContainText(/Atom stopped at step \d+; the other goes on\./);
  await expect(points.pause).toBeVisible();
  await points.pause.click();
});

test("a sample that is not there is said, and Escape takes the pin away", async ({ points }) => {
  await points.open(SMALL);
  await points.sample.fill("999999");
  await expect(points.page.getByText("accepted is 1 to 64")).toBeVisible();
  await points.sample.fill("3");
  await points.sample.press("Enter");
  await expect(points.page.getByText(/, pinned$/)).toBeVisible();
  await points.space("Atom").focus();
  await points.page.keyboard.press("Escape");
  await expect(points.page.getByText(/, pinned$/)).toHaveCount(0);
  await expect(points.page.getByText(/Enter pins, Escape lets go/)).toBeVisible();
});

test("coefficients of 1000 are told to drown the task", async ({ points }) => {
  await points.open({ ...SMALL, energy: 1000, charge: 1000, neutrons: 1000 });
  await points.finish(40);
  await expect(points.page.getByRole("list", { name: "Advice" })).toContainText("more than 10 times the task's own loss");
  await showsNumbers(points);
});

for (const [what, settings, said] of /** @type {const} */ ([
  ["one training sample", { "train-samples": 1 }, "There is nothing to learn from training samples of one class alone (n = 1"],
  ["one class only", { mixing: 0 }, "There is nothing to learn from training samples of one class alone (n = 64"],
])) {
  test(`${what}: said before anything is trained, and mended by another value`, async ({ points }) => {
    await points.show({ ...SMALL, ...settings });
    await expect(points.status).toContainText(said, { timeout: 30_000 });
    await points.train.click();
    await expect(points.status).toContainText(said);
    await points.page.getByRole("spinbutton", { name: "Training samples" }).fill("64");
    await points.page.getByRole("spinbutton", { name: "Share of class 1" }).fill("0.5");
    await expect(points.runLine).toContainText("64 training", { timeout: 30_000 });
    await points.finish(40);
  });
}

test("zero variance trains without a number that is none", async ({ points }) => {
  await points.open({ ...SMALL, "var-x-0": 0, "var-y-0": 0, "var-x-1": 0, "var-y-1": 0 });
  await points.finish(40);
  await showsNumbers(points);
});

test("no method, and a value out of range", async ({ points }) => {
  await points.open(SMALL);
  await points.page.getByRole("checkbox", { name: "Cross-entropy" }).uncheck();
  await points.page.getByRole("checkbox", { name: "Atom", exact: true }).uncheck();
  await expect(points.page.getByText("No method is chosen: take at least one.")).toBeVisible();
  await points.page.getByRole("checkbox", { name: "Atom", exact: true }).check();
  await points.rate.fill("1000");
  await expect(points.page.getByText("Learning rate is 1000: accepted is 0.000001 to 100.")).toBeVisible();
});
