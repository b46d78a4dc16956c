// One atom's particles as rows: charge by slider or number, position by numbers, and how many there are.

/** @import {ForcesForm} from "./form.js" */
import { t } from "../language/translate.js";
import { mark, paintCharge, particleName, signed } from "../page/charge.js";
import { make } from "../page/dom.js";
import { Slider, evenly } from "../page/slider.js";
import { CHARGE, MOST, particleOf } from "./settings.js";

/** @typedef {{row: HTMLElement, chip: HTMLElement, slider: Slider}} Row */

export class AtomEditor {
  /** @type {Row[]} */
  #rows = [];
  #form;
  #atom;

  /** @param {ForcesForm} form @param {string} atom "a" or "b" @param {string} name @param {HTMLElement} place */
  constructor(form, atom, name, place) {
    this.#form = form;
    this.#atom = atom;
    const number = this.#input(`${atom}n`, t("{name}, number of particles", { name }));
    const legend = make("div", { class: "atom-head" }, make("h3", {}, name), make("label", { class: "atom-number", "data-setting": `${atom}n` }, `${t("Particles")} `, number));
    const head = make("div", { class: "particle-row particle-head", "aria-hidden": "true" }, make("span"), ...[t("Charge"), "", "x", "y"].map((word) => make("span", {}, word)));
    place.append(legend, head);
    for (let i = 0; i < MOST; i++) place.append(this.#row(name, i));
    place.addEventListener("submit", (event) => event.preventDefault());
  }

  /** Follows the form. */
  show() {
    const { values } = this.#form;
    const n = Math.min(MOST, Math.max(1, Math.round(Number(values[`${this.#atom}n`])) || 1));
    for (const [i, { row, chip, slider }] of this.#rows.entries()) {
      row.hidden = i >= n;
      const { charge } = particleOf(values, this.#atom, i);
      slider.show();
      if (Number.isNaN(charge)) continue;
      chip.textContent = mark(charge);
      chip.title = particleName(charge);
      paintCharge(chip, charge);
    }
  }

  /** @param {string} name @param {number} index */
  #row(name, index) {
    const [q, x, y] = ["q", "x", "y"].map((what) => `${this.#atom}${index + 1}${what}`);
    const whose = t("{name}, particle {n}", { name, n: index + 1 });
    const ofCharge = t("{name}, charge", { name: whose });
    const chip = make("span", { class: "particle-chip", "aria-hidden": "true" });
    const slider = new Slider(this.#form, q, ofCharge, evenly(CHARGE), (charge) => `${signed(charge)}, ${particleName(charge)}`);
    const row = make("div", { class: "particle-row", role: "group", "aria-label": whose, "data-setting": `${this.#atom}${index + 1}` },
      chip,
      slider.element,
      this.#input(q, ofCharge),
      this.#input(x, `${whose}, x`),
      this.#input(y, `${whose}, y`),
    );
    this.#rows.push({ row, chip, slider });
    return row;
  }

  /** @param {string} id @param {string} label */
  #input(id, label) {
    const { min, max, step } = /** @type {{min: number, max: number, step: number}} */ (this.#form.rangeOf(id));
    const input = make("input", { type: "number", id: `forces-${id}`, "aria-label": label, min, max, step, inputmode: "decimal" });
    const field = make("span", { class: "field" }, input);
    this.#form.adopt(id, input);
    return field;
  }
}
