// Settings as controls, built from their list, and the values read back from them.

/** @import {Setting, Value, Values} from "./settings-list.js" */
import { make } from "./dom.js";
import { describe, markField, withSymbol } from "./settings-field.js";
import { SLIDER, defaultsOf, neededOf } from "./settings-list.js";

/** @typedef {{write: (value: Value) => void, elements: (HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement)[], shared: boolean}} Control */

export class SettingsForm {
  /** @type {Values} */
  values;
  /** Whether the controls of the common bar speak for this form. */
  active = false;
  /** @type {Map<string, Control>} */
  #controls = new Map();
  #list;
  #prefix;
  #onChange;

  /**
   * @param {readonly Setting[]} list @param {(id: string) => void} onChange by the visitor's hand or by `set`
   * @param {string} [prefix] of the elements' ids, so that two forms share a page
   */
  constructor(list, onChange, prefix = "") {
    this.#list = list;
    this.#onChange = onChange;
    this.#prefix = prefix;
    this.values = defaultsOf(list);
  }

  /** @param {string} group as the settings name it @param {string} name for people @param {{shown?: boolean}} [how] */
  fieldset(group, name, { shown = true } = {}) {
    const fields = this.#list.filter((setting) => setting.group === group).map((setting) => this.field(setting.id));
    const set = make("fieldset", {}, ...fields);
    if (shown) set.prepend(make("legend", {}, name));
    else set.setAttribute("aria-label", name);
    return set;
  }

  /** @param {string} id */
  field(id) {
    const setting = this.#setting(id);
    const { label, hint, toggle, several } = setting;
    const name = this.#prefix + id;
    const field = several ? this.#choices(setting) : toggle ? this.#toggle(setting) : this.#single(setting);
    field.dataset.setting = id;
    if (hint) {
      field.append(make("p", { class: "hint", id: `${name}-hint` }, hint));
      for (const element of this.elements(id)) describe(element, `${name}-hint`, true);
    }
    if (!label) throw new Error(`The setting “${id}” has no label.`);
    return field;
  }

  /** A control that stands in the page already; `shared`: one of the common bar. @param {string} id @param {Element | null} element */
  adopt(id, element, { shared = false } = {}) {
    if (element instanceof HTMLInputElement || element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement) {
      this.#wire(this.#setting(id), element, shared);
    }
  }

  /** Changes one value. @param {string} id @param {Value} value */
  set(id, value) {
    this.values[id] = value;
    this.#write(id);
    this.#onChange(id);
  }

  /** Changes many values, and says so once. @param {Values} values */
  setAll(values) {
    this.fill(values);
    this.#onChange("");
  }

  /** Changes many values in silence. @param {Values} values */
  fill(values) {
    Object.assign(this.values, values);
    for (const id of Object.keys(values)) this.#write(id);
  }

  /** The common bar's controls show this form's values from here on, or no longer. @param {boolean} active */
  activate(active) {
    this.active = active;
    if (active) for (const [id, { shared }] of this.#controls) if (shared) this.#write(id);
  }

  /** @param {string} id */
  elements(id) {
    return this.#controls.get(id)?.elements ?? [];
  }

  /** @param {string} id @param {boolean} enabled */
  enable(id, enabled) {
    for (const element of this.elements(id)) element.disabled = !enabled;
  }

  /** @param {string} id */
  #setting(id) {
    const setting = this.#list.find((one) => one.id === id);
    if (!setting) throw new Error(`There is no setting “${id}”.`);
    return setting;
  }

  /** @param {Setting} setting */
  #single(setting) {
    const { id, options, range, slider, limit } = setting;
    const name = this.#prefix + id;
    const control = options
      ? make("select", { id: name })
      : limit
        ? make("input", { id: name, type: "text", maxlength: limit })
        : make("input", slider ? { id: name, type: "range", ...SLIDER } : { id: name, type: "number", ...range, inputmode: "decimal" });
    const title = make("label", { for: name }, ...withSymbol(setting));
    if (slider) title.append(make("span", { class: "value numbers" }));
    const field = make("div", { class: "field" }, title, control);
    this.#wire(setting, control);
    return field;
  }

  /** @param {Setting} setting */
  #toggle(setting) {
    const control = make("input", { type: "checkbox", role: "switch", id: this.#prefix + setting.id });
    this.#wire(setting, control);
    return make("div", {}, make("label", { class: "switch" }, control, ` ${setting.label}`));
  }

  /** @param {Setting} setting */
  #choices(setting) {
    const { id, label, options = [] } = setting;
    const boxes = options.map(([value]) => make("input", { type: "checkbox", value, id: `${this.#prefix}${id}-${value}` }));
    const write = (/** @type {Value} */ value) => {
      const chosen = String(value).split(",");
      for (const box of boxes) box.checked = chosen.includes(box.value);
    };
    this.#controls.set(id, { write, elements: boxes, shared: false });
    write(this.values[id]);
    for (const box of boxes) {
      box.addEventListener("change", () => {
        this.values[id] = boxes.filter(({ checked }) => checked).map(({ value }) => value).join(",");
        this.#onChange(id);
      });
    }
    const items = options.map(([, name], i) => make("label", { class: "switch" }, boxes[i], ` ${name}`));
    return make("fieldset", { class: "choices" }, make("legend", {}, label), ...items);
  }

  /** @param {Setting} setting @param {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} control @param {boolean} [shared] */
  #wire({ id, options, slider, toggle }, control, shared = false) {
    if (options && control.children.length === 0) control.append(...options.map(([key, name]) => make("option", { value: key }, name)));
    const box = control instanceof HTMLInputElement ? control : null;
    const write = (/** @type {Value} */ value) => {
      if (toggle && box) box.checked = Boolean(value);
      else control.value = slider ? String(exponent(Number(value))) : String(value);
      if (slider) spell(control, String(value));
    };
    this.#controls.set(id, { write, elements: [control], shared });
    write(this.values[id]);
    control.addEventListener("input", () => {
      if (shared && !this.active) return;
      this.values[id] = toggle && box ? box.checked : slider ? fromExponent(Number(control.value)) : control.value;
      if (slider) spell(control, String(this.values[id]));
      this.#mark(id);
      this.#onChange(id);
    });
  }

  /** @param {string} id */
  #write(id) {
    const control = this.#controls.get(id);
    if (!control || (control.shared && !this.active)) return;
    control.write(this.values[id]);
    this.#mark(id);
  }

  /** @param {string} id */
  #mark(id) {
    const needed = neededOf(this.#setting(id), this.values[id]);
    for (const element of this.elements(id)) markField(element, needed);
  }
}

/** A slider's place says little: its value stands beside it and is spoken. @param {Element} control @param {string} text */
function spell(control, text) {
  control.setAttribute("aria-valuetext", text);
  const value = control.closest(".field")?.querySelector(".value");
  if (value) value.textContent = text;
}

/** @param {number} value */
function exponent(value) {
  return value <= 0 ? SLIDER.min : Math.log10(value);
}

/** Two digits are all that a weight needs; the left end is zero. @param {number} power */
function fromExponent(power) {
  return power <= SLIDER.min + SLIDER.step / 2 ? 0 : Number((10 ** power).toPrecision(2));
}
