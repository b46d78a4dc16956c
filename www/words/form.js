// The settings of a run on sentences, as they stand on the page: the one weight that opens into three, and what follows the
// choice of a start.

/** @import {Setting} from "../page/settings-list.js" */
import { byId, make } from "../page/dom.js";
import { SettingsForm } from "../page/settings-form.js";
import { followStart, WORDS } from "./settings.js";

const THREE = ["energy", "charge", "neutrons"];

/** @param {HTMLFormElement} place @param {(id: string, moved: Setting[]) => void} onChange `moved`: what another start has set */
export function wordsForm(place, onChange) {
  const form = new SettingsForm(WORDS, (id) => {
    const moved = id === "start" ? followStart(form.values, start) : [];
    start = String(form.values.start);
    form.fill(Object.fromEntries(moved.map((setting) => [setting.id, form.values[setting.id]])));
    follow();
    onChange(id, moved);
  });
  let start = String(form.values.start);
  for (const id of ["seed", "method-choice"]) form.adopt(id, document.getElementById(id), { shared: true });
  for (const id of ["sentence", "special"]) form.adopt(id, document.getElementById(id));
  byId("dataset-place", HTMLElement).append(form.field("dataset"));
  const three = form.fieldset("Three weights");
  place.append(
    form.fieldset("Start"),
    form.fieldset("Method"),
    form.field("split-weights"),
    three,
    form.fieldset("Training"),
    make("details", {}, make("summary", {}, "Advanced"), form.fieldset("Advanced", { legend: null })),
  );
  place.addEventListener("submit", (event) => event.preventDefault());

  /** What depends on other values: the shared weight, and what the method does not use. */
  function follow() {
    const { values } = form;
    const apart = Boolean(values["split-weights"]);
    three.hidden = !apart;
    if (!apart) form.fill(Object.fromEntries(THREE.map((id) => [id, values.coefficient])));
    const method = values["method-choice"];
    form.enable("coefficient", method !== "cross-entropy" && !(method === "atom" && apart));
    form.enable("split-weights", method === "atom");
  }
  follow();
  return form;
}
