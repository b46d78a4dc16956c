// The ratio k on its own: where two atoms balance, by what follows from the energy and by what the paper prints.

/** @import {BalanceTheorem} from "./module.js" */
/** @import {PageModule} from "../page/page-figures.js" */
/** @import {ForcesForm} from "./form.js" */
import { t } from "../language/translate.js";
import { byId, make } from "../page/dom.js";
import { FigureView } from "../page/page-figures.js";
import { Slider, byFactors } from "../page/slider.js";
import { explorerFigure } from "./figures.js";
import { number } from "./numbers.js";
import { K } from "./settings.js";

/** Ratios of the table. */
const LISTED = [0.5, 1, 1.05, 1.5, 2, 4, 9, 100];

export class RatioExplorer {
  #module;
  #view;
  #slider;
  #sentence = byId("k-sentence", HTMLElement);
  #corrected = byId("k-corrected", HTMLElement);
  #printed = byId("k-printed", HTMLElement);
  #ofAtoms = byId("k-of-atoms", HTMLButtonElement);
  #twoAtomsK = NaN;

  /** @param {PageModule} module @param {ForcesForm} form */
  constructor(module, form) {
    this.#module = module;
    this.#view = new FigureView(module, byId("k-energy", HTMLElement), t("Potential energy of a ratio k"));
    this.#slider = new Slider(form, "k", t("Ratio k, slider"), byFactors(K), (k) => `k = ${k}`);
    const field = form.field("k");
    field.append(this.#slider.element);
    byId("k-place", HTMLElement).append(field);
    this.#ofAtoms.addEventListener("click", () => form.set("k", Number(Math.min(K.max, Math.max(K.min, this.#twoAtomsK)).toPrecision(4))));
    const rows = LISTED.map((k) => make("tr", {}, make("th", { scope: "row" }, String(k)), ...cells(module.balanceTheorem(k, 1)).map((text) => make("td", {}, text))));
    const head = make("tr", {}, ...["k", "d* / r̃", t("L there"), t("Printed / r̃"), t("L there")].map((name) => make("th", { scope: "col" }, name)));
    byId("k-table", HTMLElement).append(make("table", { class: "numbers" }, make("caption", {}, t("Distances in r̃, energies in c₁/r̃.")), make("thead", {}, head), make("tbody", {}, ...rows)));
  }

  /** @param {number} k @param {number} ofAtoms the ratio of the two atoms above */
  show(k, ofAtoms) {
    this.#twoAtomsK = ofAtoms;
    this.#ofAtoms.disabled = !Number.isFinite(ofAtoms);
    this.#slider.show();
    const theorem = this.#module.balanceTheorem(k, 1);
    this.#view.show(String(k), () => explorerFigure(k, theorem), t("k = {k}, r̃ = 1, c₁ = 1. Computed on this page.", { k: number(k) }));
    this.#corrected.textContent = theorem.balance === null ? t("none") : `${number(theorem.balance)} r̃`;
    this.#printed.textContent = theorem.printed === null ? t("none") : `${number(theorem.printed)} r̃`;
    this.#sentence.textContent = sentence(k, theorem);
  }
}

/** @param {BalanceTheorem} theorem */
function cells({ balance, balanceEnergy, printed, printedEnergy }) {
  return [balance, balanceEnergy, printed, printedEnergy].map((value) => (value === null ? t("none") : number(value)));
}

/** @param {number} k @param {BalanceTheorem} theorem */
export function sentence(k, { balance, balanceEnergy, printed, printedEnergy }) {
  if (balance === null || balanceEnergy === null || printed === null || printedEnergy === null) {
    return t("There is no balance for k ≤ 1: attraction is at most as strong as repulsion and acts from farther away, so the two repel at every distance.");
  }
  return t("For k = {k} the energy is least at {balance} r̃, where it is {least}. At the printed distance, {printed} r̃, it is {there}: higher, so that is not the balance.", {
    k: number(k),
    balance: number(balance),
    least: number(balanceEnergy),
    printed: number(printed),
    there: number(printedEnergy),
  });
}
