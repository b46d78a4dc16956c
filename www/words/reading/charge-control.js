// The charge of one token by hand: a slider, a number, and the ways back.

import { t } from "../../language/translate.js";
import { signed } from "../../page/charge.js";
import { make } from "../../page/dom.js";
import { markField } from "../../page/settings-field.js";
import { neededOf } from "../../page/settings-list.js";

/** A charge never reaches ±1: its logit would be infinite. */
const RANGE = { min: -0.99, max: 0.99, step: 0.01 };

/** @typedef {{hold: (charge: number) => void, release: () => void, releaseAll: () => void}} ChargeActs */

export class ChargeControl {
  #slider = make("input", { type: "range", id: "token-charge", ...RANGE });
  #number = make("input", { type: "number", id: "token-charge-number", "aria-label": t("Charge"), ...RANGE, step: "any", inputmode: "decimal" });
  #release = make("button", { type: "button" }, t("Release"));
  #releaseAll = make("button", { type: "button" }, t("Release all"));
  #charge = 0;
  element;

  /** @param {ChargeActs} acts */
  constructor({ hold, release, releaseAll }) {
    const line = make("div", { class: "charge-line" }, this.#slider, this.#number, this.#release, this.#releaseAll);
    this.element = make("div", { class: "field" }, make("label", { for: "token-charge" }, t("Charge")), line);
    this.#slider.addEventListener("input", () => hold(this.#slider.valueAsNumber));
    this.#number.addEventListener("input", () => {
      const good = this.#mark(this.#number.value === "");
      if (good && this.#number.value !== "") hold(this.#number.valueAsNumber);
    });
    this.#number.addEventListener("change", () => {
      // What was emptied goes back to what is.
      if (this.#number.value === "") this.#write();
    });
    this.#release.addEventListener("click", release);
    this.#releaseAll.addEventListener("click", releaseAll);
  }

  /** @param {number} charge as it is now @param {boolean} held @param {number} all held tokens */
  show(charge, held, all) {
    this.#charge = charge;
    this.#slider.value = String(charge);
    this.#slider.setAttribute("aria-valuetext", held ? t("{charge}, held", { charge: signed(charge) }) : signed(charge));
    if (document.activeElement !== this.#number) this.#write();
    off(this.#release, !held);
    off(this.#releaseAll, all === 0);
  }

  #write() {
    this.#number.value = String(Number(this.#charge.toFixed(4)));
    this.#mark(true);
  }

  /** @param {boolean} forgive @returns {boolean} whether the number is one that can be held */
  #mark(forgive) {
    const needed = forgive ? "" : neededOf({ id: "", label: "", value: 0, range: { ...RANGE, step: "any" } }, this.#number.value);
    markField(this.#number, needed);
    return needed === "";
  }
}

/** A button that has nothing to do, but keeps the focus. @param {HTMLButtonElement} button @param {boolean} idle */
export function off(button, idle) {
  if (idle) button.setAttribute("aria-disabled", "true");
  else button.removeAttribute("aria-disabled");
}
