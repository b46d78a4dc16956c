// The settings of a run on sentences, as they stand on the page: the one weight that opens into three, and what follows the
// choice of a start.

/** @import {Setting} from "../page/settings-list.js" */
import { t } from "../language/translate.js";
import { byId, make } from "../page/dom.js";
import { SettingsForm } from "../page/settings-form.js";
import { weightsForm } from "../page/weights-form.js";
import { followStart, WORDS } from "./settings.js";

/** @param {HTMLFormElement} place @param {(id: string, moved: Setting[]) => void} onChange `moved`: what another start has set */
export function wordsForm(place, onChange) {
  const form = new SettingsForm(WORDS, (id) => {
    const moved = id === "start" ? followStart(form.values, start) : [];
    start = String(form.values.start);
    form.fill(Object.fromEntries(moved.map((setting) => [setting.id, form.values[setting.id]])));
    weights.follow();
    onChange(id, moved);
  });
  let start = String(form.values.start);
  for (const id of ["seed", "method-choice"]) form.adopt(id, document.getElementById(id), { shared: true });
  for (const id of ["sentence", "special"]) form.adopt(id, document.getElementById(id));
  byId("dataset-place", HTMLElement).append(form.field("dataset"));
  const weights = weightsForm(form);
  place.append(
    form.fieldset("Start", t("Start")),
    form.fieldset("Method", t("Method")),
    ...weights.fields,
    form.fieldset("Training", t("Training")),
    make("details", {}, make("summary", {}, t("Advanced")), form.fieldset("Advanced", t("Advanced"), { shown: false })),
  );
  place.addEventListener("submit", (event) => event.preventDefault());
  weights.follow();
  return form;
}
