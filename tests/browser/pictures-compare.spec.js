// Methods and layers side by side on pictures: one start for all, the paper's table beside.
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
  await expect(compare.results).toContainText(/Picture \d+ \((cheerful|troubled)\)/);
  const curves = await compare.taken("Download the comparison’s curves as CSV");
  expect(curves).toHaveLength(2 * 7);
});

test("layers of the network that is trained", async ({ page }) => {
  const compare = new PicturesComparePage(page);
  await compare.open({ width: 4, "batch-size": 8, "compare-pictures": 16, "compare-steps": 3, "compare-what": "layers", "compare-layers": "1,3,5" });
  await compare.finish();
  for (const name of ["Layer 1", "Layer 3"]) await expect(compare.row(name)).toBeVisible();
  await expect(compare.row("Layer 5")).toHaveCount(0);
  await expect(compare.results.getByRole("img", { name: "Accuracy by atomised layer" })).toBeVisible();
});

test("the paper’s numbers stand apart", async ({ page }) => {
  const compare = new PicturesComparePage(page);
  await compare.open();
  await compare.section.getByText("What the paper reports").click();
  await expect(page.getByRole("region", { name: "The paper’s numbers for images" })).toContainText("23.41 ± 0.57");
});
