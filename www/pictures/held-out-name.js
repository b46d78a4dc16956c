// What a held-out picture is called, in one run and in a comparison. Numbers are counted from 1.

/** @import {ImageLatent} from "../lab/image-protocol.js" */
import { t } from "../language/translate.js";

/** A picture of a latent space: its place among those that were measured, and in the data. @param {ImageLatent} latent @param {number} index */
export function heldOutName({ samples }, index) {
  return t("Picture {index} of {n} held out, no. {sample} of the data", { index: index + 1, n: samples.length, sample: samples[index] + 1 });
}
