// Two atoms: numbers that agree with the golden file, set by typing, slider, arrow keys and hand; the ratio k; the link.
import { readFileSync } from "node:fs";

import { expect, test } from "./fixtures.js";
import { ForcesPage } from "./pages/forces-page.js";

/** @type {{pairs: {p: number, E: number[][][], charge: number[][], mass: number[][], nucleus: number[][], radius: number[], distance: number, mean_radius: number, L_f_all_pairs: number}[], balance: {k: number, d_over_mean_radius: number}[]}} */
const GOLDEN = JSON.parse(readFileSync(new URL("../golden/atom.json", import.meta.url), "utf8"));

/** A golden pair as settings of a link. @param {typeof GOLDEN.pairs[number]} pair */
function settingsOf({ p, E, charge }) {
  const ofAtom = (/** @type {string} */ name, /** @type {number} */ atom) => E[atom].flatMap(([, x, y], i) => [[`${name}${i + 1}q`, charge[atom][i]], [`${name}${i + 1}x`, x], [`${name}${i + 1}y`, y]]);
  return Object.fromEntries([["p", p], ["an", E[0].length], ["bn", E[1].length], ...ofAtom("a", 0), ...ofAtom("b", 1)]);
}

test.describe("two atoms", () => {
  for (const pair of GOLDEN.pairs) {
    test(`the golden file's numbers stand on the page, p = ${pair.p}`, async ({ page }) => {
      const forces = new ForcesPage(page);
      await forces.open(settingsOf(pair));
      for (const [term, golden] of /** @type {const} */ ([["Distance of the nuclei d", pair.distance], ["Mean radius r̃", pair.mean_radius], ["Energy L", pair.L_f_all_pairs]])) {
        expect(Math.abs((await forces.value(term)) / golden - 1), term).toBeLessThan(1e-3);
      }
      const rows = await forces.each.getByRole("row").allTextContents();
      const said = rows.join(" ").replaceAll("−", "-");
      for (const value of [...pair.mass.flat(), ...pair.nucleus.flat(), ...pair.radius]) expect(said).toContain(String(Number(value.toPrecision(4))));
      await expect(forces.pairs.getByRole("row")).toHaveCount(6);
    });
  }

  test("a charge is set by typing, by slider and by arrow keys, and everything follows", async ({ page }) => {
    const forces = new ForcesPage(page);
    await forces.open();
    const before = await forces.value("c₁, like charges");
    await forces.number("A", 1, "charge").fill("-0.9");
    await expect(forces.slider("A", 1)).toHaveValue("-0.9");
    await expect(forces.slider("A", 1)).toHaveAttribute("aria-valuetext", "−0.90, electron");
    await expect.poll(() => forces.value("c₁, like charges")).not.toBe(before);
    await forces.slider("A", 1).focus();
    await page.keyboard.press("ArrowRight");
    await expect(forces.number("A", 1, "charge")).toHaveValue("-0.85");
    await expect(forces.each.getByRole("row").nth(1)).toContainText("−0.85");
    await expect(forces.figure("Two atoms")).toHaveAccessibleDescription(/Atom A has 1 proton, 1 neutron and 2 electrons/);
    await forces.number("A", 1, "charge").fill("7");
    await expect(page.getByText("Accepted is −1 to 1.")).toBeVisible();
    // What is no charge changes nothing.
    await expect(forces.each.getByRole("row").nth(1)).toContainText("−0.85");
  });

  test("what a pair means: balance, repulsion alone, neutral atoms, attraction alone", async ({ page }) => {
    const forces = new ForcesPage(page);
    await forces.open();
    const balance = await forces.value("Balance d*");
    const [k, radius] = [await forces.value("k = c₂/c₁"), await forces.value("Mean radius r̃")];
    expect(Math.abs(balance * (Math.sqrt(k) - 1) / radius - 1)).toBeLessThan(2e-3);
    await expect(page.getByText("The net charges have opposite signs, so k > 1")).toBeVisible();
    for (const [name, said] of /** @type {const} */ ([
      ["Net charges of one sign", "There is no balance: at every distance the two repel. The net charges have one sign, so k < 1"],
      ["Two neutral atoms", "There is no balance: at every distance the two repel. A net charge is 0, so c₁ = c₂ and k = 1"],
      ["Protons here, electrons there", "Nothing repels (c₁ = 0): the two attract at every distance"],
    ])) {
      await page.getByRole("button", { name, exact: true }).click();
      await expect(page.getByRole("paragraph").filter({ hasText: said })).toBeVisible();
    }
    await expect(page.getByText("k = c₂/c₁").first()).toBeVisible();
    expect(await forces.value("k = c₂/c₁")).toBe(Infinity);
  });

  test("atoms and particles are dragged, and moved by arrow keys", async ({ page }) => {
    const forces = new ForcesPage(page);
    await forces.open();
    const nucleus = forces.handle("Atom B, nucleus");
    const distance = () => forces.value("Distance of the nuclei d");
    const first = await distance();
    const box = await nucleus.boundingBox();
    if (!box) throw new Error("The nucleus has no place.");
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2 - 40, box.y + box.height / 2, { steps: 4 });
    await page.mouse.up();
    await expect.poll(distance).toBeLessThan(first - 0.1);
    const dragged = await distance();
    await nucleus.focus();
    for (let i = 0; i < 3; i++) await page.keyboard.press("ArrowRight");
    await expect.poll(async () => Math.abs((await distance()) - dragged)).toBeGreaterThan(0.2);
    await forces.picture.selectOption("Where the particles lie");
    await expect(nucleus).toBeHidden();
    const x = Number(await forces.number("A", 2, "x").inputValue());
    await forces.handle("Atom A, particle 2").focus();
    await page.keyboard.press("Shift+ArrowRight");
    await expect(forces.number("A", 2, "x")).toHaveValue(String(Number((x + 0.01).toFixed(2))));
  });
});

test.describe("the ratio k", () => {
  test("both formulas side by side, as the golden file has them", async ({ page }) => {
    const forces = new ForcesPage(page);
    await forces.open();
    await expect(forces.balance).toContainText("2.414 r̃");
    await expect(forces.printed).toContainText("1.732 r̃");
    for (const { k, d_over_mean_radius } of GOLDEN.balance) {
      await forces.ratio.fill(String(k));
      await expect(forces.balance).toContainText(`${Number(d_over_mean_radius.toPrecision(4))} r̃`);
      await expect(forces.printed).toContainText(`${Number((Math.sqrt(k + 1) / (k - 1)).toPrecision(4))} r̃`);
    }
    await expect(forces.figure("Potential energy of a ratio k")).toHaveAccessibleDescription(/The paper prints 0\.10/);
  });

  test("for k ≤ 1 there is no balance", async ({ page }) => {
    const forces = new ForcesPage(page);
    await forces.open();
    for (const k of ["1", "0.4"]) {
      await forces.ratio.fill(k);
      await expect(forces.balance).toContainText("none");
      await expect(forces.printed).toContainText("none");
      await expect(page.getByText("There is no balance for k ≤ 1")).toBeVisible();
    }
    await expect(forces.figure("Potential energy of a ratio k")).toHaveAccessibleDescription(/No balance point/);
    const slider = page.getByRole("slider", { name: "Ratio k, slider" });
    await slider.focus();
    await page.keyboard.press("End");
    await expect(forces.ratio).toHaveValue("100");
    await page.getByRole("button", { name: "Take k of the two atoms" }).click();
    expect(Math.abs(Number(await forces.ratio.inputValue()) / (await forces.value("k = c₂/c₁")) - 1)).toBeLessThan(1e-3);
  });
});

test("a copied link brings everything back, and what is out of range is said", async ({ page, browser }) => {
  const forces = new ForcesPage(page);
  await forces.open();
  await forces.number("B", 2, "charge").fill("0.35");
  await forces.number("A", 3, "y").fill("1.25");
  await forces.picture.selectOption("Where the particles lie");
  await forces.ratio.fill("9");
  const [link, energy] = [await forces.link(), await forces.value("Energy L")];
  expect(link).toContain("#/forces?v=1&");
  const context = await browser.newContext();
  const other = new ForcesPage(await context.newPage());
  await other.page.goto(link);
  await expect(other.number("B", 2, "charge")).toHaveValue("0.35");
  await expect(other.picture).toHaveValue("particles");
  await expect(other.ratio).toHaveValue("9");
  expect(await other.value("Energy L")).toBe(energy);
  expect(await other.link()).toBe(link);
  await context.close();
  await forces.open({ a1q: 3, k: "x", steps: -1, hello: 1 });
  const list = page.getByRole("list").filter({ hasText: "Atom A, particle 1, charge was 3" });
  await expect(list.getByRole("listitem")).toHaveCount(4);
  await expect(forces.number("A", 1, "charge")).toHaveValue("1");
});

test("it opens without a worker, and its data and exports are there", async ({ page }) => {
  /** @type {string[]} */
  const workers = [];
  page.on("worker", (worker) => workers.push(worker.url()));
  const forces = new ForcesPage(page);
  await forces.open();
  const rows = await forces.dataOf("Potential energy");
  expect(rows.length).toBe(21);
  expect(rows[0]).toContain("Repulsion");
  expect((await forces.dataOf("Two atoms")).length).toBe(11);
  for (const kind of ["PNG", "SVG", "CSV"]) {
    const waiting = page.waitForEvent("download");
    await forces.whole("Potential energy").getByRole("button", { name: `Export ${kind}` }).click();
    expect((await waiting).suggestedFilename()).toBe(`atomlab-potential-energy.${kind.toLowerCase()}`);
  }
  await page.getByRole("button", { name: "Export", exact: true }).click();
  const file = page.waitForEvent("download");
  await page.getByRole("button", { name: "Every pair of particles as CSV" }).click();
  expect((await file).suggestedFilename()).toBe("atomlab-forces-pairs.csv");
  await page.keyboard.press("Escape");
  expect(workers).toEqual([]);
  await forces.tab("Points").click();
  await expect(forces.train).toBeVisible();
  await forces.tab("Forces").click();
  await expect(forces.train).toBeHidden();
});

test("in German a figure, what is said of it, and what is refused are German", async ({ page }) => {
  await page.goto("/?lang=de#/forces");
  await expect(page.locator("#forces-energy-description")).toContainText("Gleichgewicht bei d = 1.26: Näher stoßen die Atome sich ab, weiter weg ziehen sie sich an.");
  await page.locator("#forces-energy").getByText("Daten").click();
  await expect(page.locator("#forces-energy").getByRole("columnheader").first()).toHaveText("Abstand d");
  // What the crate refuses arrives in English and is said anew.
  await page.locator("#forces-kind-a").fill("1");
  await page.locator("#forces-kind-b").fill("0");
  await expect(page.locator("#crowd-notice")).toHaveText("Es ist 1 Atom; erlaubt sind 2 bis 80.");
});
