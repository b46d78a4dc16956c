// The settings of a run on sentences, as they stand on the page, with the one weight that opens into three.

import { make } from "../page/dom.js";
import { SettingsForm } from "../page/settings-form.js";
import { WORDS } from "./settings.js";

const THREE = ["energy", "charge", "neutrons"];

/** @param {HTMLFormElement} place @param {(id: string) => void} onChange */
export function wordsForm(place, onChange) {
  const form = new SettingsForm(WORDS, (id) => {
    follow();
    onChange(id);
  });
  for (const id of ["seed", "method-choice"]) form.adopt(id, document.getElementById(id), { shared: true });
  for (const id of ["sentence", "special"]) form.adopt(id, document.getElementById(id));
  const three = form.fieldset("Three weights");
  place.append(
    form.fieldset("Data"),
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
