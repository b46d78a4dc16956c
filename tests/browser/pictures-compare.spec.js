// Methods and layers side by side on pictures: one start for all, the paper's table beside.
import { blindRemark, spreadOf } from "../../www/page/compare/measured.js";
import { expect, test } from "./fixtures.js";
import { MISSING_MODEL, PicturesComparePage } from "./pages/pictures-page.js";

test.slow();
test.use({ allowedErrors: MISSING_MODEL });

test("methods from one start, with their latent spaces, a table and the curves", async ({ page }) => {
  const compare = new PicturesComparePage(page);
  await compare.open();
  await expect(compare.section).toContainText("Everything else is taken from “Train one yourself”: Smileys: cheerful or troubled, from scratch, Three convolutions of width 4");
  await compare.finish();
  await expect(compare.starts).toHaveCount(1);
  for (const name of ["Cross-entropy", "Atom"]) {
    await expect(compare.row(name)).toContainText(/\d+\.\d/);
    await expect(compare.space(name)).toBeVisible();
  }
  await expect(compare.table).toContainText("validation pictures, 32 trained on");
  await compare.space("Atom").focus();
  await page.keyboard.press("ArrowRight");
  await expect(compare.results).toContainText(/Picture 1 of 13 held out, no\. \d+ of the data \((cheerful|troubled)\)/);
  await expect(compare.results).toContainText("● cheerful ✕ troubled");
  const curves = await compare.taken("Download the comparison’s curves as CSV");
  expect(curves).toHaveLength(2 * 7);
});

test("layers of the network that is trained", async ({ page }) => {
  const compare = new PicturesComparePage(page);
  await compare.open({ width: 4, "batch-size": 8, "compare-pictures": 16, "compare-steps": 3, "compare-seeds": 1, "compare-what": "layers", "compare-layers": "1,3,5" });
  await compare.finish();
  for (const name of ["Layer 1", "Layer 3"]) await expect(compare.row(name)).toBeVisible();
  await expect(compare.row("Layer 5")).toHaveCount(0);
  await expect(compare.results.getByRole("img", { name: "Accuracy by atomised layer" })).toBeVisible();
});

test("more than one seed from the start, and a score that says nothing is called so", async ({ page }) => {
  const compare = new PicturesComparePage(page);
  await compare.open();
  await expect(compare.section.getByRole("spinbutton", { name: "Number of seeds" })).toHaveValue("1");
  await compare.open({ width: 4, "batch-size": 8, "compare-pictures": 16, "compare-steps": 1, "compare-methods": "atom" });
  await expect(compare.section.getByRole("spinbutton", { name: "Number of seeds" })).toHaveValue("3");
  await compare.finish();
  await expect(compare.table).toContainText("n = 3 seeds");
  const row = (/** @type {string} */ name, /** @type {number[]} */ mccs) => ({ name, accuracy: spreadOf([0.6, 0.5]), macroF1: spreadOf([0.4, 0.4]), mcc: spreadOf(mccs) });
  expect(blindRemark([row("Atom", [0, 0]), row("Hinge", [0, 0.2])], "pictures")).toBe("An MCC of 0 (Atom) means that the classes are told apart no better than by giving every picture the same one, whatever the accuracy is.");
  expect(blindRemark([row("Hinge", [0, 0.2])], "pictures")).toBe("");
});

test("the paper’s numbers stand apart", async ({ page }) => {
  const compare = new PicturesComparePage(page);
  await compare.open();
  await compare.section.getByText("What the paper reports").click();
  await expect(page.getByRole("region", { name: "The paper’s numbers for images" })).toContainText("23.41 ± 0.57");
});
