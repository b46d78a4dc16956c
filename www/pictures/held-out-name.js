// What a held-out picture is called, in one run and in a comparison. Numbers are counted from 1.

/** @import {ImageLatent} from "../lab/image-protocol.js" */

/** A picture of a latent space: its place among those that were measured, and in the data. @param {ImageLatent} latent @param {number} index */
export function heldOutName({ samples }, index) {
  return `Picture ${index + 1} of ${samples.length} held out, no. ${samples[index] + 1} of the data`;
}
