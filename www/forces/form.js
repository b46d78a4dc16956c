// The settings of the laboratory of forces as one form over several panels, with what was last right.

/** @import {Values} from "../page/settings-list.js" */
import { neededOf } from "../page/settings-list.js";
import { SettingsForm } from "../page/settings-form.js";
import { FORCES } from "./settings.js";

export class ForcesForm extends SettingsForm {
  /** Each setting's last value within its limits. @type {Values} */
  #good = {};

  /** @param {(id: string) => void} onChange */
  constructor(onChange) {
    super(FORCES, onChange, "forces-");
  }

  /** The values with the last good one where a field is being typed into. @returns {Values} */
  good() {
    for (const setting of FORCES) {
      const value = this.values[setting.id];
      if (neededOf(setting, value) === "") this.#good[setting.id] = value;
    }
    return { ...this.values, ...this.#good };
  }

  /** @param {string} id */
  rangeOf(id) {
    return FORCES.find((setting) => setting.id === id)?.range;
  }
}
