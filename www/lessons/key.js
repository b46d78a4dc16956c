// A lesson in an address: `lesson=latent-space,step:2,seed:7,device:cpu,hide:seed.device,present:1`. Only the name is needed.

/** @import {Wish} from "./types.js" */
import { t } from "../language/translate.js";

const LARGEST_SEED = 4294967295;

/** @type {Wish} */
export const NO_WISH = { seed: null, step: null, device: null, hide: null, present: false };

/** @param {string} id of a lesson @param {Partial<Wish>} wish `step` counts from 0, in the address from 1 */
export function writeKey(id, { seed = null, step = null, device = null, hide = null, present = false }) {
  const parts = [
    ...(step !== null && step > 0 ? [`step:${step + 1}`] : []),
    ...(seed !== null ? [`seed:${seed}`] : []),
    ...(device ? [`device:${device}`] : []),
    ...(hide ? [`hide:${hide.join(".")}`] : []),
    ...(present ? ["present:1"] : []),
  ];
  return [id, ...parts].join(",");
}

/** @param {string} text @returns {{id: string, wish: Wish, notices: string[]}} what cannot be taken is said */
export function readKey(text) {
  const [id, ...parts] = text.split(",");
  const wish = { ...NO_WISH };
  /** @type {string[]} */
  const notices = [];
  for (const part of parts) {
    const at = part.indexOf(":");
    const [name, value] = at < 0 ? [part, ""] : [part.slice(0, at), part.slice(at + 1)];
    const number = /^\d+$/.test(value) ? Number(value) : NaN;
    if (name === "step" && number >= 1) wish.step = number - 1;
    else if (name === "seed" && number <= LARGEST_SEED) wish.seed = number;
    else if (name === "device" && (value === "cpu" || value === "webgpu")) wish.device = value;
    else if (name === "hide") wish.hide = value.split(".").filter((one) => /^[a-z0-9-]+$/.test(one));
    else if (name === "present" && (value === "1" || value === "0")) wish.present = value === "1";
    else notices.push(t("The link says “{what}” of the lesson, which this page does not know: it was left out.", { what: part.slice(0, 24) }));
  }
  return { id, wish, notices };
}
