// Who says the charges of a picture: the shipped model, or a run; and what either can take a picture for.

/** @import {Lab} from "../../atomlab.js" */
/** @import {Channel, ChargeMaps} from "../../lab/image-protocol.js" */
/** @import {ImageRun} from "../../lab/image-run.js" */
import { t } from "../../language/translate.js";
import { deviceTitle, runDevices } from "../../page/device-choice.js";
import { modelKnows, runKnows } from "./knows.js";

/** `origin`: who says so; `knows`: what it can take a picture for, in a sentence. @typedef {{maps: ChargeMaps, origin: string, knows: string}} Said */

/** The reader of the shipped model is on the CPU, whatever the device of runs. @param {Lab} lab @param {Uint8Array} pixels @param {Channel[]} maps @returns {Promise<Said>} */
export async function askModel(lab, pixels, maps) {
  return { maps: await lab.imageCharges(pixels, { maps }), origin: t("Shipped model, {device}", { device: deviceTitle("cpu") }), knows: modelKnows((await lab.imageModel()).card) };
}

/** @param {Lab} lab @param {ImageRun} run @param {Uint8Array} pixels @param {Channel[]} maps @returns {Promise<Said>} */
export async function askRun(lab, run, pixels, maps) {
  const answer = await run.charges(pixels, { maps });
  const { step, evaluations } = run.metrics();
  return { maps: answer, origin: t("This run, seed {seed}, step {step}, {device}", { seed: run.spec.seed ?? 0, step, device: runDevices(run, lab) }), knows: runKnows(answer.classNames, evaluations) };
}
