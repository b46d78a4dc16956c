// The settings as a form, built from their list, and the values read back from it.

/** @import {Setting, Values} from "./settings.js" */
import { make } from "./dom.js";
import { SETTINGS, SLIDER, defaults } from "./settings.js";

export class SettingsForm {
  /** @type {Values} */
  values = defaults();
  #onChange;
  #split = make("input", { type: "checkbox", role: "switch", id: "split-weights" });
  /** @type {Map<string, HTMLInputElement | HTMLSelectElement>} */
  #controls = new Map();

  /** @param {HTMLFormElement} form @param {() => void} onChange */
  constructor(form, onChange) {
    this.#onChange = onChange;
    for (const setting of SETTINGS.filter(({ group }) => !group)) this.#adopt(setting);
    for (const group of ["Data", "Method"]) form.append(this.#fieldset(group));
    const three = this.#fieldset("Three weights");
    three.hidden = true;
    this.#split.addEventListener("change", () => {
      three.hidden = !this.#split.checked;
      this.#shareWeight();
      onChange();
    });
    form.append(make("label", { class: "switch" }, this.#split, " Set the three weights apart"), three, this.#fieldset("Training"));
    const advanced = this.#fieldset("Advanced");
    advanced.querySelector("legend")?.remove();
    advanced.setAttribute("aria-label", "Advanced");
    form.append(make("details", {}, make("summary", {}, "Advanced"), advanced));
    this.#follow();
  }

  /** @param {string} id @param {string | number} value */
  set(id, value) {
    const control = this.#controls.get(id);
    const setting = SETTINGS.find((one) => one.id === id);
    if (!control || !setting) return;
    control.value = setting.slider ? String(exponent(Number(value))) : String(value);
    this.values[id] = value;
    this.#follow();
    this.#onChange();
  }

  /** @param {string} group */
  #fieldset(group) {
    const fields = SETTINGS.filter((setting) => setting.group === group).map((setting) => this.#field(setting));
    return make("fieldset", {}, make("legend", {}, group), ...fields);
  }

  /** @param {Setting} setting */
  #field(setting) {
    const { id, label, hint, options, range } = setting;
    /** @type {Record<string, string>} */
    const described = hint ? { "aria-describedby": `${id}-hint` } : {};
    const control = options
      ? make("select", { id, ...described })
      : range
        ? make("input", { id, type: "number", ...range, inputmode: "decimal", ...described })
        : make("input", { id, type: "range", ...SLIDER, ...described });
    const name = make("label", { for: id }, label);
    const field = make("div", { class: "field" }, name, control);
    if (setting.slider) name.append(make("span", { class: "value numbers", id: `${id}-value` }));
    if (hint) field.append(make("p", { class: "hint", id: `${id}-hint` }, hint));
    this.#wire(setting, control);
    return field;
  }

  /** A control that stands in the page already. @param {Setting} setting */
  #adopt(setting) {
    const control = document.getElementById(setting.id);
    if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) this.#wire(setting, control);
  }

  /** @param {Setting} setting @param {HTMLInputElement | HTMLSelectElement} control */
  #wire({ id, options, slider, value }, control) {
    this.#controls.set(id, control);
    if (options) control.append(...options.map(([key, name]) => make("option", { value: key }, name)));
    control.value = slider ? String(exponent(Number(value))) : String(value);
    control.addEventListener("input", () => {
      this.values[id] = slider ? fromExponent(Number(control.value)) : control.value;
      this.#follow();
      this.#onChange();
    });
  }

  /** What depends on other values: the spoken slider values, the shared weight, what the method does not use. */
  #follow() {
    this.#shareWeight();
    for (const { id, slider } of SETTINGS) {
      if (!slider) continue;
      const text = String(this.values[id]);
      this.#controls.get(id)?.setAttribute("aria-valuetext", text);
      const value = document.getElementById(`${id}-value`) ?? this.#controls.get(id)?.closest(".field")?.querySelector(".value");
      if (value) value.textContent = text;
    }
    const method = this.values["method-choice"];
    const coefficient = this.#controls.get("coefficient");
    if (coefficient) coefficient.disabled = method === "cross-entropy" || (method === "atom" && this.#split.checked);
    this.#split.disabled = method !== "atom";
  }

  #shareWeight() {
    if (this.#split.checked) return;
    for (const id of ["energy", "charge", "neutrons"]) {
      this.values[id] = this.values.coefficient;
      const control = this.#controls.get(id);
      if (control) control.value = String(exponent(Number(this.values.coefficient)));
    }
  }
}

/** @param {number} value */
function exponent(value) {
  return value <= 0 ? SLIDER.min : Math.log10(value);
}

/** Two digits are all that a weight needs; the left end is zero. @param {number} power */
function fromExponent(power) {
  return power <= SLIDER.min + SLIDER.step / 2 ? 0 : Number((10 ** power).toPrecision(2));
}
