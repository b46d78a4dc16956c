// The combobox "Device": what was wished, what was found, and why.

/** @import {Lab} from "../atomlab.js" */
/** @import {LiveRun} from "../lab/live-run.js" */
/** @import {DeviceChoice} from "../lab/protocol.js" */
import { t } from "../language/translate.js";
import { byId } from "./dom.js";
import { joined } from "./joined.js";
import { say, sentenceOf } from "./status.js";

/** @param {Lab} lab @param {() => void} onChange */
export function wireDeviceChoice(lab, onChange) {
  const select = byId("device", HTMLSelectElement);
  let chosen = select.value;
  showDevice(lab);
  select.addEventListener("change", async () => {
    const wanted = select.value;
    try {
      say(t("Changing the device."));
      await lab.useDevice(/** @type {DeviceChoice} */ (wanted));
      chosen = wanted;
      say(lab.device.reason);
    } catch (error) {
      if (select.value === wanted) select.value = chosen;
      say(sentenceOf(error));
    }
    showDevice(lab);
    onChange();
  });
}

/** @param {Lab} lab */
export function showDevice(lab) {
  byId("device-reason", HTMLElement).textContent = lab.device.reason;
}

/** @param {string} name */
export function deviceTitle(name) {
  return { cpu: "CPU", webgpu: "WebGPU" }[name] ?? name;
}

/** Where a run took its steps, or will. @param {LiveRun<any>} run @param {Lab} lab */
export function runDevices({ devices }, lab) {
  return joined((devices.length > 0 ? devices : [lab.device.name]).map(deviceTitle));
}
