// What the laboratories of sentences and of pictures give their trainers alike.

/** @import {Lab} from "../atomlab.js" */
/** @import {Setting, Values} from "./settings-list.js" */
/** @import {SettingsForm} from "./settings-form.js" */
import { t } from "../language/translate.js";
import { namesOf } from "./classifier-settings.js";
import { byId } from "./dom.js";

/**
 * @param {object} parts
 * @param {Lab} parts.lab
 * @param {SettingsForm} parts.settings
 * @param {string} parts.prefix of the ids of its places on the page
 * @param {(a: Values, b: Values) => Setting[]} parts.changes what makes another run
 * @param {() => boolean} parts.goesOn whether the open run has begun and is not at its end
 * @param {() => void} parts.reset starts the run again, with the settings as they are now
 */
export function classifierTrainee({ lab, settings, prefix, changes, goesOn, reset }) {
  /** Another rate is another run, from the same start. */
  const halve = () => {
    settings.set("learning-rate", Number(settings.values["learning-rate"]) / 2);
    reset();
  };
  return {
    settings,
    changes: (/** @type {Values} */ a, /** @type {Values} */ b) => namesOf(changes(a, b)),
    settled: () => lab.settled(),
    slowStart: () => lab.device.name === "webgpu",
    notice: byId(`${prefix}run-notice`, HTMLElement),
    settingsNotice: byId(`${prefix}settings-notice`, HTMLElement),
    changed: (/** @type {string} */ what) => `${what} ${goesOn() ? t("The open run goes on as it was made; Reset starts one with the new settings.") : t("Train starts one with the new settings.")}`,
    stops: () => "",
    canRestore: () => true,
    waysBack: () => ({}),
    waysOut: () => ({ [t("Halve the learning rate")]: halve }),
    onStart: () => {},
  };
}
