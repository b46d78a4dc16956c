// Several maps at once: the channels of a layer and the layers, small, each to become the large one.
import { expect, test } from "./fixtures.js";
import { severalOf, spanOf } from "../../www/pictures/look/charge-maps.js";
import { describeChannels, describeLayers } from "../../www/pictures/look/sentences.js";
import { LookPage } from "./pages/look-page.js";
import { png } from "./pages/picture-files.js";
import { MISSING_MODEL } from "./pages/pictures-page.js";

test.use({ allowedErrors: MISSING_MODEL });

/** @param {number} layer @param {number} channel @param {number[]} charges */
const map = (layer, channel, charges) => ({ layer, channel, width: 2, height: 1, charges });

test("sixteen channels at most stand beside the large map, itself among them", () => {
  const network = { channels: [4, 20] };
  expect(severalOf(network, { layer: 1, channel: 2 }).map(({ layer, channel }) => `${layer}.${channel}`)).toEqual(["1.0", "1.1", "1.2", "1.3", "1.0", "2.0"]);
  const second = severalOf(network, { layer: 2, channel: 17 });
  expect(second.slice(0, -2).map(({ channel }) => channel)).toEqual([16, 17, 18, 19]);
  expect(severalOf(network, { layer: 2, channel: 3 })).toHaveLength(18);
});

test("the small maps are told in a sentence each", () => {
  const maps = [map(1, 0, [0.5, 0.1]), map(1, 1, [-1, 0]), map(1, 2, [0, 0.2])];
  expect(spanOf(maps).most.map).toBe(maps[0]);
  expect(describeChannels(maps, 8, "Shipped model, CPU")).toBe("Shipped model, CPU; channels 0 to 2 of 8, means from −0.50 (channel 1) to +0.30 (channel 0).");
  expect(describeLayers([map(1, 0, [0, 0]), map(2, 0, [-0.2, -0.4])], 1, "Shipped model, CPU"))
    .toBe("Shipped model, CPU; channel 0 of every layer, means from −0.30 (layer 2) to 0.00 (layer 1). Only that of layer 1 is a charge.");
});

test("small maps of all channels and layers, of which each becomes the large one", async ({ page, expectAccessible }) => {
  const look = new LookPage(page);
  await look.open();
  await look.look("halves.png", png(32, 32, (x) => (x < 16 ? [200, 30, 20] : [20, 60, 220])));
  const channels = page.getByRole("group", { name: "Channels of layer 1" });
  const layers = page.getByRole("group", { name: "Layers", exact: true });
  const charge = channels.getByRole("button", { name: "Layer 1, channel 0, the charge" });
  await expect(charge).toHaveAttribute("aria-pressed", "true");
  await expect(page.getByText(/, CPU; channels 0 to \d+ of \d+, means from /)).toBeVisible();
  // By keys along the row, and a press takes one.
  await charge.focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  const second = channels.getByRole("button", { name: "Layer 1, channel 2" });
  await expect(second).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(look.whole("Charge map")).toContainText("CPU; layer 1, channel 2.");
  await expect(second).toHaveAttribute("aria-pressed", "true");
  await expect(second).toBeFocused();
  await expect(look.channel).toHaveValue("2");
  await expect(charge).toHaveAttribute("aria-pressed", "false");
  // The small one has the large one's colours.
  const colour = (/** @type {import("@playwright/test").Locator} */ canvas) =>
    canvas.evaluate((element) => [...(/** @type {HTMLCanvasElement} */ (element).getContext("2d")?.getImageData(0, 0, 32, 32).data ?? [])].join());
  expect(await colour(second.locator("canvas"))).toBe(await colour(look.figure("Charge map")));
  await layers.getByRole("button", { name: "Layer 2, channel 0" }).click();
  await expect(look.whole("Charge map")).toContainText("Layer 2 is not the atomised one");
  await expect(page.getByRole("group", { name: "Channels of layer 2" }).getByRole("button", { name: "Layer 2, channel 0" })).toHaveAttribute("aria-pressed", "true");
  await expectAccessible();
});

test("the large map does not wait for the small ones", async ({ page }) => {
  const look = new LookPage(page);
  await look.open();
  const several = page.getByRole("group", { name: "Channels of layer 1" });
  await expect(several).toBeVisible();
  // Who walks through pictures gets each large map, and small ones of the last alone.
  const busy = await page.evaluate(async () => {
    const place = document.querySelector("#look-several");
    const samples = /** @type {NodeListOf<HTMLButtonElement>} */ (document.querySelectorAll("#look-samples button"));
    samples[1].click();
    const large = () => document.querySelector("#look-pictures")?.textContent?.includes("channel 0.");
    while (large()) await new Promise((resolve) => requestAnimationFrame(resolve));
    while (!large()) await new Promise((resolve) => requestAnimationFrame(resolve));
    return place?.getAttribute("aria-busy");
  });
  expect(busy).toBe("true");
  await expect(page.locator("#look-several")).toHaveAttribute("aria-busy", "false");
});
