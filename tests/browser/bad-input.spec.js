// What goes wrong is said in a sentence, where it went wrong and in Status, and nothing is lost.
import { expect, test } from "./fixtures.js";
import { alter } from "./pages/altered.js";

test("an empty sentence", async ({ words }) => {
  const before = await words.chipText();
  await words.read("   ");
  await expect(words.status).toContainText("The sentence is empty");
  await expect(words.sentence).toHaveAttribute("aria-invalid", "true");
  expect(await words.chipText()).toBe(before);
  await words.read("good");
  await expect(words.sentence).not.toHaveAttribute("aria-invalid", "true");
});

test("a remark that typing has lifted leaves Status too", async ({ words }) => {
  await words.read("   ");
  await expect(words.status).toContainText("The sentence is empty");
  await words.sentence.fill("good again");
  await expect(words.status).toHaveText("Charges of 2 tokens shown.");
});

test("a text that cannot be read shows nothing of the text before it", async ({ page, words }) => {
  await page.route("**/www/lab/worker.js", async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(
      'if (message.type === "request")',
      'if (message.request?.text === "trouble") throw new Error("nothing here");\n  if (message.type === "request")',
    );
    expect(body).toContain("trouble");
    await route.fulfill({ response, body });
  });
  await words.open();
  await words.read("trouble");
  await expect(words.status).toHaveText("Nothing here.");
  await expect(words.chips).toHaveCount(0);
  await expect(words.page.getByText("Net charge", { exact: true })).toHaveCount(0);
  await words.read("good");
  await expect(words.chips).toHaveCount(1);
});

test("more than 10,000 characters", async ({ words }) => {
  await words.read("very good ".repeat(1200));
  await expect(words.status).toContainText("12,000 characters");
  await expect(words.page.getByText(/Only the first \d+ tokens were read/)).toBeVisible();
  expect((await words.sentence.inputValue()).length).toBe(12_000);
});

test("a long sentence announces the limit", async ({ words }) => {
  await words.read("a good film with a bad end and ".repeat(8));
  await expect(words.status).toContainText(/Only the first \d+ tokens were read/);
  // The number is that of the tokens shown.
  await expect(words.status).toContainText(`the first ${await words.chips.count()} tokens`);
});

test("emoji", async ({ words }) => {
  await words.read("great 👍🏽 film 🎬");
  await expect.poll(() => words.chipText()).toContain("great 👍🏽 film 🎬");
});

test("right-to-left text keeps its direction", async ({ words }) => {
  await words.read("الطعام رائع");
  await expect.poll(() => words.chipText()).toContain("الطعام رائع");
  const list = words.page.getByRole("list", { name: "Token charges" });
  expect(await list.evaluate((element) => getComputedStyle(element).direction)).toBe("rtl");
});

test("only unknown words", async ({ words }) => {
  await words.read("☃☃☃ ♞♞♞");
  await expect(words.status).toContainText(/knows none of these words|no letters, digits or signs|nothing to read/);
});

test("no WebGPU: the page says so and goes on with the CPU", async ({ words }) => {
  await words.device.selectOption("cpu");
  await expect(words.status).toContainText("CPU, as chosen");
  await words.page.evaluate(() => Object.defineProperty(navigator, "gpu", { value: undefined, configurable: true }));
  await words.device.selectOption("webgpu");
  await expect(words.status).toContainText("this browser offers no WebGPU");
  await words.makeSmall({ steps: 3 });
  await words.train.click();
  await expect(words.status).toContainText("Training finished at step 3", { timeout: 60_000 });
});

test.describe("without www/data", () => {
  test.use({ allowedErrors: ["Failed to load resource"] });

  test("training says what to run, charges still work", async ({ words }) => {
    await words.page.route("**/www/data/*.tsv", (route) => route.fulfill({ status: 404 }));
    await words.train.click();
    await expect(words.status).toContainText("cargo xtask data");
    await words.read("still good");
    await expect.poll(() => words.chipText()).toBe("still good");
  });
});

test("a setting out of range is refused with what is accepted", async ({ words }) => {
  await words.seed.fill("-3");
  await words.train.click();
  await expect(words.status).toContainText("Seed is -3: accepted is 0 to 4294967295");
});

test("a loss that is not finite stops the run and offers two ways out", async ({ words }) => {
  test.slow();
  // The form allows no setting that surely diverges, so the run is opened with one: weights grow ten-thousandfold a step.
  const wild = "Object.assign(spec.optimizer, { learningRate: 1000, weightDecay: 10, clipNorm: 0, warmupSteps: 0 });";
  await alter(words.page, "page/classifier-settings.js", "spec.baseline =", `${wild}\n  spec.baseline =`);
  await words.page.reload();
  await words.makeSmall({ steps: 40 });
  await words.train.click();
  await expect(words.status).toContainText("stopped being a finite number at step", { timeout: 60_000 });
  await words.page.getByRole("button", { name: "Restore last checkpoint" }).click();
  await expect(words.status).toContainText("Restored the last checkpoint");
  await words.train.click();
  await expect(words.status).toContainText("stopped being a finite number at step", { timeout: 60_000 });
  await words.page.getByRole("button", { name: "Halve the learning rate" }).click();
  await expect(words.page.getByRole("spinbutton", { name: "Learning rate" })).toHaveValue("0.0005");
  await expect(words.status).toContainText("Reset to the start");
});
