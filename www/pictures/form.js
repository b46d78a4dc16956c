// The settings of a run on images, as they stand on the page, and what follows the choice of the data and of the start.

/** @import {Setting} from "../page/settings-list.js" */
import { t } from "../language/translate.js";
import { byId, make } from "../page/dom.js";
import { SettingsForm } from "../page/settings-form.js";
import { weightsForm } from "../page/weights-form.js";
import { FIXABLE, PICTURES, defaults, fixedBy, followDataset } from "./settings.js";

/** @param {HTMLFormElement} place @param {(id: string, moved: Setting[]) => void} onChange `moved`: what another data set has set */
export function picturesForm(place, onChange) {
  const form = new SettingsForm(
    PICTURES,
    (id) => {
      const moved = id === "dataset" ? followDataset(form.values, dataset) : [];
      dataset = String(form.values.dataset);
      form.fill(Object.fromEntries(moved.map((setting) => [setting.id, form.values[setting.id]])));
      follow();
      onChange(id, moved);
    },
    "pictures-",
  );
  form.fill(defaults());
  let dataset = String(form.values.dataset);
  for (const id of ["seed", "method-choice"]) form.adopt(id, document.getElementById(id), { shared: true });
  byId("pictures-dataset-place", HTMLElement).append(form.field("dataset"), form.field("classes"));
  const weights = weightsForm(form);
  place.append(
    form.fieldset("Network", t("Network")),
    form.fieldset("Method", t("Method")),
    ...weights.fields,
    form.fieldset("Training", t("Training")),
    make("details", {}, make("summary", {}, t("Advanced")), form.fieldset("Advanced", t("Advanced"), { shown: false })),
  );
  place.addEventListener("submit", (event) => event.preventDefault());

  function follow() {
    weights.follow();
    const fixed = fixedBy(form.values);
    for (const id of FIXABLE) form.enable(id, !fixed.includes(id));
    form.enable("classes", form.values.dataset !== "own");
  }
  follow();
  return form;
}
