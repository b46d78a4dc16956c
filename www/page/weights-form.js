// The one weight of the extra terms that opens into three, in a form.

/** @import {SettingsForm} from "./settings-form.js" */
import { t } from "../language/translate.js";

const THREE = ["energy", "charge", "neutrons"];

/** @param {SettingsForm} form @returns {{fields: HTMLElement[], follow: () => void}} `follow`: a value may be another */
export function weightsForm(form) {
  const three = form.fieldset("Three weights", t("Three weights"));
  const follow = () => {
    const { values } = form;
    const apart = Boolean(values["split-weights"]);
    three.hidden = !apart;
    if (!apart) form.fill(Object.fromEntries(THREE.map((id) => [id, values.coefficient])));
    const method = values["method-choice"];
    form.enable("coefficient", method !== "cross-entropy" && !(method === "atom" && apart));
    form.enable("split-weights", method === "atom");
  };
  return { fields: [form.field("split-weights"), three], follow };
}
