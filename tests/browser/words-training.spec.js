// What a run on sentences says of itself: which settings it has, what it waits for, and where its steps were taken.
import { expect, test } from "./fixtures.js";
import { pretendGpu } from "./pages/altered.js";
import { TrainingPage } from "./pages/training-page.js";
import { WordsPage } from "./pages/words-page.js";

const SLOW = "The first steps compile the GPU's programs and take some seconds.";

test("settings changed after Reset are those that Train takes", async ({ words }) => {
  const training = new TrainingPage(words);
  await words.makeSmall({ steps: 40 });
  await words.step.click();
  await expect(words.status).toContainText("Step 1 done", { timeout: 30_000 });
  await words.reset.click();
  await expect(words.status).toContainText("Reset to the start, seed 0");
  await words.seed.fill("7");
  await training.number("Steps").fill("3");
  await expect(words.page.getByText("Changed: seed, steps. Train starts one with the new settings.")).toBeVisible();
  await training.finish(3);
  await expect(words.runLine).toContainText("seed 7");
});

test("settings changed in mid-run are told once in Status, and the run goes on as it was made", async ({ words }) => {
  await words.makeSmall({ steps: 40 });
  await words.step.click();
  await expect(words.status).toContainText("Step 1 done", { timeout: 30_000 });
  await words.seed.fill("7");
  await expect(words.status).toHaveText("The open run goes on as it was made; Reset starts one with the new settings.");
  await words.step.click();
  await expect(words.status).toHaveText("Step 2 done.");
  await words.seed.fill("8");
  await expect(words.status).toHaveText("Step 2 done.");
  await expect(words.runLine).toContainText("seed 0");
});

test("a long sentence of the run leaves the last word to training", async ({ words }) => {
  const training = new TrainingPage(words);
  await words.makeSmall({ steps: 20, rate: 0.01 });
  await words.step.click();
  await expect(words.status).toContainText("Step 1 done", { timeout: 30_000 });
  await words.page.getByRole("combobox", { name: "Charges from" }).selectOption("This run");
  await words.read("a good film with a bad end and ".repeat(8));
  await expect(words.status).toContainText(/Only the first \d+ tokens were read/);
  const before = await words.chips.first().getAttribute("data-charge");
  await training.finish(20);
  // By then the charges of the last step are there, and their notice with them.
  await expect(words.chips.first()).not.toHaveAttribute("data-charge", before ?? "");
  await expect(words.page.getByText(/Only the first \d+ tokens were read/)).toBeVisible();
  await expect(words.status).toHaveText("Training finished at step 20.");
});

test("on a GPU the first Step says what takes its time, and a run says where its steps were taken", async ({ page }) => {
  const words = new WordsPage(page);
  await pretendGpu(page);
  await words.open();
  await words.makeSmall();
  await words.step.click();
  await expect(words.status).toHaveText(`Taking step 1. ${SLOW}`);
  await expect(words.status).toHaveText("Step 1 done.", { timeout: 30_000 });
  await expect(words.runLine).toContainText("seed 0, WebGPU, start");
  await words.device.selectOption("cpu");
  await expect(words.status).toContainText("CPU, as chosen");
  await expect(words.runLine).toContainText("seed 0, WebGPU, start");
  await words.step.click();
  await expect(words.status).toHaveText("Step 2 done.");
  await expect(words.runLine).toContainText("seed 0, WebGPU and CPU, start");
  await words.reset.click();
  await expect(words.status).toContainText("Reset to the start");
  await expect(words.runLine).toContainText("seed 0, CPU, start");
});
