// What the crowd is made of and how fast it goes: its settings as they stand on the page.

/** @import {Scale} from "../../page/slider.js" */
/** @import {ForcesForm} from "../form.js" */
import { t } from "../../language/translate.js";
import { byId, make } from "../../page/dom.js";
import { Slider, byFactors, evenly } from "../../page/slider.js";
import { say } from "../../page/status.js";
import { CROWDS, offer } from "../examples.js";
import { CHARGE, CROWD_PARTICLES, PACE } from "../settings.js";

export class CrowdControls {
  /** @type {Slider[]} */
  #sliders = [];
  #form;
  #charges = byId("crowd-charges", HTMLElement);

  /** @param {ForcesForm} form */
  constructor(form) {
    this.#form = form;
    byId("crowd-settings", HTMLFormElement).addEventListener("submit", (event) => event.preventDefault());
    offer(byId("crowd-examples", HTMLElement), CROWDS, (values, name) => {
      form.setAll({ ...form.values, ...values });
      say(t("{name}: another start.", { name }));
    });
    this.#charges.before(form.field("charges"), pair(form.field("kind-a"), form.field("kind-b")));
    this.#charges.append(...["a", "b"].map((kind) => this.#kind(kind)));
    this.#charges.after(pair(form.field("crowd-radius"), form.field("step-size")), form.field("arrows"));
    byId("crowd-pace", HTMLElement).append(this.#withSlider("pace", t("Steps a second, slider"), byFactors(PACE)));
    form.adopt("seed", byId("crowd-seed", HTMLInputElement));
  }

  /** Follows the settings. */
  show() {
    for (const slider of this.#sliders) slider.show();
    this.#charges.hidden = this.#form.values.charges === "drawn";
  }

  /** @param {string} kind */
  #kind(kind) {
    const letter = kind.toUpperCase();
    const label = (/** @type {number} */ n) => t("Kind {kind}, charge {n}, slider", { kind: letter, n });
    const charges = Array.from({ length: CROWD_PARTICLES }, (_, i) => this.#withSlider(`kind-${kind}${i + 1}`, label(i + 1), evenly(CHARGE)));
    return make("fieldset", {}, make("legend", {}, t("Kind {kind}", { kind: letter })), ...charges);
  }

  /** @param {string} id @param {string} label of the slider @param {Scale} scale */
  #withSlider(id, label, scale) {
    const slider = new Slider(this.#form, id, label, scale);
    this.#sliders.push(slider);
    const field = this.#form.field(id);
    field.append(slider.element);
    return field;
  }
}

/** @param {HTMLElement[]} fields */
function pair(...fields) {
  return make("div", { class: "crowd-numbers" }, ...fields);
}
