// The settings of a run on points, as they stand on the page: presets with what they are for, and the rates tuned per method.

/** @import {Preset} from "../lab/points-protocol.js" */
/** @import {Values} from "../page/settings-list.js" */
import { said, t } from "../language/translate.js";
import { byId, make } from "../page/dom.js";
import { ALL_METHODS, methodName } from "../lab/methods.js";
import { CLASSES, POINTS_RUN, hasOwnWeight, isMixture, presetValues } from "./settings.js";
import { joined } from "../page/joined.js";
import { describe } from "../page/settings-field.js";
import { same } from "../page/settings-list.js";
import { SettingsForm } from "../page/settings-form.js";

const PREFIX = "points-setting-";

export class PointsForm extends SettingsForm {
  #presets;
  #about = make("p", { class: "hint", id: "preset-about" });
  #ownRates = make("p", { class: "hint", id: "own-rates", hidden: true });
  #restore = byId("mixture-back", HTMLButtonElement);
  /** @type {Map<string, HTMLElement>} */
  #rows = new Map();

  /** @param {Preset[]} presets @param {(id: string) => void} onChange */
  constructor(presets, onChange) {
    super(POINTS_RUN, (id) => this.#changed(id, onChange), PREFIX);
    this.#presets = presets;
    Object.assign(this.values, presetValues(presets[0]));
    this.adopt("seed", document.getElementById("seed"), { shared: true });
    const form = byId("points-settings", HTMLFormElement);
    const mixture = byId("mixture-settings", HTMLFormElement);
    const study = byId("study-settings", HTMLFormElement);
    for (const one of [form, mixture, study]) one.addEventListener("submit", (event) => event.preventDefault());
    const preset = this.field("preset");
    preset.append(this.#about);
    for (const element of this.elements("preset")) describe(element, "preset-about", true);
    form.append(
      preset,
      this.field("methods"),
      this.fieldset("Model", t("Model")),
      this.fieldset("Weights of the extra terms", t("Weights of the extra terms")),
      this.fieldset("Training", t("Training")),
      make("details", { "data-setting": "tuned" }, make("summary", {}, t("Tuned per method")), this.#tuned()),
      make("details", { "data-setting": "advanced" }, make("summary", {}, t("Advanced")), this.fieldset("Advanced", t("Advanced"), { shown: false })),
    );
    mixture.append(...CLASSES.map((_, i) => this.#gaussian(i)), this.fieldset("Samples", t("Samples")));
    byId("speed-place", HTMLElement).append(this.field("speed"));
    byId("view-place", HTMLElement).append(this.field("nuclei"), this.field("one-scale"));
    study.append(this.field("seeds"), this.field("threshold"));
    for (const element of this.elements("rate")) {
      element.closest(".field")?.append(this.#ownRates);
      describe(element, "own-rates", true);
    }
    this.#restore.addEventListener("click", () => this.restoreData());
    this.follow();
  }

  /** The preset that the values are told apart from. @param {string} [name] */
  preset(name = String(this.values.preset)) {
    return this.#presets.find((preset) => preset.name === name) ?? this.#presets[0];
  }

  /** The values of a preset, and of everything that it says nothing of. @param {string | null} name @returns {Values} */
  base(name) {
    return { ...presetValues(this.preset(name ?? this.#presets[0].name)), file: "" };
  }

  /** What depends on other values. */
  follow() {
    this.#about.textContent = said(this.preset().about);
    const chosen = String(this.values.methods).split(",");
    const common = Boolean(this.values["one-rate"]);
    for (const [method, row] of this.#rows) {
      row.hidden = !chosen.includes(method);
      this.enable(`rate.${method}`, !common);
      this.enable(`coefficient.${method}`, !common);
    }
    const own = this.values.file !== "";
    for (const { id } of POINTS_RUN) if (isMixture(id)) this.enable(id, !own);
    this.#restore.hidden = own || !this.#mixtureDiffers();
    this.#ownRates.textContent = common ? "" : ownRates(chosen.filter((method) => this.values[`rate.${method}`] !== ""), this.values);
    this.#ownRates.hidden = this.#ownRates.textContent === "";
  }

  /** The preset's data again, whatever else was changed. */
  restoreData() {
    const base = this.base(String(this.values.preset));
    this.setAll(Object.fromEntries(POINTS_RUN.filter(({ id }) => isMixture(id)).map(({ id }) => [id, base[id]])));
  }

  #mixtureDiffers() {
    const base = this.base(String(this.values.preset));
    return POINTS_RUN.some((setting) => isMixture(setting.id) && !same(setting, this.values[setting.id], base[setting.id]));
  }

  /** @param {string} id @param {(id: string) => void} onChange */
  #changed(id, onChange) {
    // Another preset is another start of everything but the seed, the data's file and the view.
    if (id === "preset") {
      const { seed } = this.values;
      this.fill({ ...presetValues(this.preset()), ...this.#views(), seed });
    }
    this.follow();
    onChange(id);
  }

  /** @returns {Values} */
  #views() {
    return Object.fromEntries(POINTS_RUN.filter(({ view, id }) => view || id === "file").map(({ id }) => [id, this.values[id]]));
  }

  /** @param {number} index */
  #gaussian(index) {
    const set = this.fieldset(`Class ${index}`, t("Class {index}", { index }));
    set.classList.add("gaussian");
    const before = `${t("Class {index}", { index })}, `;
    // The legend says the class to those who see it; the name says it to all.
    for (const label of set.querySelectorAll("label")) label.replaceChildren(make("span", { class: "unseen" }, before), (label.textContent ?? "").slice(before.length));
    return set;
  }

  #tuned() {
    const head = make("tr", {}, ...[t("Method"), t("Rate"), t("Weight")].map((name) => make("th", { scope: "col" }, name)));
    const rows = ALL_METHODS.map(([method]) => {
      const cells = [`rate.${method}`, ...(hasOwnWeight(method) ? [`coefficient.${method}`] : [])].map((id) => make("td", {}, this.#bare(id)));
      const row = make("tr", {}, make("th", { scope: "row" }, methodName(method)), ...cells);
      this.#rows.set(method, row);
      return row;
    });
    const remark = t("An empty field takes the common value. These were found by a study of our own, 12 settings per method over 20 seeds; they are not the paper's.");
    const table = make("table", { class: "tuned numbers" }, make("thead", {}, head), make("tbody", {}, ...rows));
    return make("div", {}, this.field("one-rate"), make("p", { class: "hint" }, remark), table);
  }

  /** A field without its label, which the table's heads stand for. @param {string} id */
  #bare(id) {
    const field = this.field(id);
    const control = field.querySelector("input");
    const label = field.querySelector("label");
    if (control && label) control.setAttribute("aria-label", label.textContent ?? "");
    label?.remove();
    if (control) control.placeholder = t("common");
    return field;
  }
}

/** Which methods do not take the common rate. @param {string[]} methods @param {Values} values */
function ownRates(methods, values) {
  if (methods.length === 0) return "";
  if (methods.length === 1) return t("{name} has its own: {rate} (see Tuned per method).", { name: methodName(methods[0]), rate: String(values[`rate.${methods[0]}`]) });
  return t("Their own have {rates} (see Tuned per method).", { rates: joined(methods.map((method) => `${methodName(method)} ${values[`rate.${method}`]}`)) });
}
