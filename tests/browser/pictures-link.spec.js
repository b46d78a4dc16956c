// A link to the Pictures laboratory: which picture and which map of it are shown, and what a network does not have.
import { expect, test } from "./fixtures.js";
import { LookPage } from "./pages/look-page.js";
import { MISSING_MODEL, PicturesPage, SMALL } from "./pages/pictures-page.js";

test.slow();
test.use({ allowedErrors: MISSING_MODEL });

test("a link brings back the picture, the map and how it is looked at", async ({ page }) => {
  const [pictures, look] = [new PicturesPage(page), new LookPage(page)];
  const shown = { "map-source": "run", "map-layer": 2, "map-channel": 3, particles: "protons", signs: 0, picture: 5 };
  await pictures.open({ ...SMALL, ...shown });
  await expect(look.whole("Picture as the network sees it")).toContainText("no. 5, 32 × 32 pixels.");
  const wanted = page.getByText("The link shows the charges of a run, and there is none yet: Train or Step opens it.");
  await expect(wanted.first()).toBeVisible();
  await pictures.step.click();
  await expect(look.whole("Charge map")).toContainText("This run, seed 0, step 1, CPU; layer 2, channel 3.");
  await expect(wanted).toHaveCount(0);
  await expect(look.source).toHaveValue("run");
  await expect(look.particles).toHaveValue("protons");
  await expect(page.getByRole("switch", { name: "Show signs" })).not.toBeChecked();
  await expect.poll(() => new URL(page.url()).hash).toContain("map-source=run&map-layer=2&map-channel=3&particles=protons&signs=0&picture=5");
  // What is chosen by hand goes into the link, and what is as usual out of it.
  await look.layer.selectOption("1");
  await look.channel.fill("2");
  await expect(look.whole("Charge map")).toContainText("layer 1, channel 2.");
  await page.getByRole("button", { name: /^Sample: .*no\. / }).nth(1).click();
  const place = /no\. (\d+)/.exec((await look.whole("Picture as the network sees it").textContent()) ?? "")?.[1];
  await look.source.selectOption("Shipped model");
  await expect.poll(() => new URL(page.url()).hash).toContain(`map-channel=2&particles=protons&signs=0&picture=${place}`);
  await expect.poll(() => new URL(page.url()).hash).not.toContain("map-source");
  await pictures.dataset.selectOption("emoji");
  await expect.poll(() => new URL(page.url()).hash).not.toContain("picture=");
});

test("a link says which picture it does not hold", async ({ page }) => {
  test.skip(MISSING_MODEL.length > 0, "nobody has trained the model of photographs yet");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const look = new LookPage(page);
  await look.open();
  await look.copyLink.click();
  await expect(look.status).toHaveText("Link copied.");
  await look.samples.nth(2).click();
  await look.shown("Photograph: ship");
  await look.copyLink.click();
  await expect(look.status).toHaveText("Link copied. It holds the settings, but not the picture “Photograph: ship”: say which one it is.");
  await page.getByRole("button", { name: /^Sample: .*no\. / }).first().click();
  await expect.poll(() => new URL(page.url()).hash).toContain("picture=");
  await look.copyLink.click();
  await expect(look.status).toHaveText("Link copied.");
});

test("a map that a network does not have gives way to the nearest one, and that is said", async ({ page }) => {
  const [pictures, look] = [new PicturesPage(page), new LookPage(page)];
  await pictures.open({ ...SMALL, "map-source": "run", "map-layer": 9, "map-channel": 5000, picture: 50_000 });
  await expect(page.getByRole("main").getByText("Layer of the map was 9 in the link; accepted is 1 to 5, so it is 5.")).toBeVisible();
  await expect(page.getByRole("main").getByText("Channel of the map was 5000 in the link; accepted is 0 to 1023, so it is 1023.")).toBeVisible();
  await expect(look.whole("Picture as the network sees it")).toContainText(/no\. 6\d, 32/);
  await expect(look.panel.getByText(/^Picture 50000 was asked for; the data set has 6\d, so it is the last one\.$/)).toBeVisible();
  await pictures.step.click();
  await expect(look.panel.getByText("Layer 5 was asked for; this network has 3, so layer 3, channel 15 is shown.")).toBeVisible();
  await expect(look.whole("Charge map")).toContainText("This run, seed 0, step 1, CPU; layer 3, channel 15.");
  await look.layer.selectOption("1, atomised");
  await expect(look.whole("Charge map")).toContainText("layer 1, channel 0.");
  await expect(look.panel.getByText("was asked for")).toHaveCount(0);
});

test("a data set brings what suits it, says so, and leaves what was set by hand", async ({ page }) => {
  const pictures = new PicturesPage(page);
  await pictures.open({});
  const rate = page.getByRole("spinbutton", { name: "Learning rate" });
  await expect(rate).toHaveValue("0.005");
  await pictures.dataset.selectOption("digits");
  await expect(pictures.data).toContainText("Set for this data set: learning rate 0.01, steps 300, mirror half of them off, batch size 32. What you had changed stays.");
  await expect(pictures.status).toContainText("Set for this data set");
  await expect(rate).toHaveValue("0.01");
  await rate.fill("0.5");
  await pictures.dataset.selectOption("emoji");
  await expect(pictures.data).toContainText("Set for this data set: mirror half of them on. What you had changed stays.");
  await expect(rate).toHaveValue("0.5");
});
