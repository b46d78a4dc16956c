// Who says the charges of a picture: the shipped model, or a run; and what either can take a picture for.

/** @import {Lab} from "../../atomlab.js" */
/** @import {Channel, ChargeMaps} from "../../lab/image-protocol.js" */
/** @import {ImageRun} from "../../lab/image-run.js" */
import { t } from "../../language/translate.js";
import { modelKnows, runKnows } from "./knows.js";

/** `origin`: who says so; `knows`: what it can take a picture for, in a sentence. @typedef {{maps: ChargeMaps, origin: string, knows: string}} Said */

/** @param {Lab} lab @param {Uint8Array} pixels @param {Channel[]} maps @returns {Promise<Said>} */
export async function askModel(lab, pixels, maps) {
  return { maps: await lab.imageCharges(pixels, { maps }), origin: t("Shipped model"), knows: modelKnows((await lab.imageModel()).card) };
}

/** @param {ImageRun} run @param {Uint8Array} pixels @param {Channel[]} maps @returns {Promise<Said>} */
export async function askRun(run, pixels, maps) {
  const answer = await run.charges(pixels, { maps });
  const { step, evaluations } = run.metrics();
  return { maps: answer, origin: t("This run, seed {seed}, step {step}", { seed: run.spec.seed ?? 0, step }), knows: runKnows(answer.classNames, evaluations) };
}
