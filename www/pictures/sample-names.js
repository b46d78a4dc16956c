// What single pictures of a data set are called, wherever they are spoken of. Numbers are counted from 1.

/** @import {ImageDataset, ImageLatent} from "../lab/image-protocol.js" */

/** A picture of a latent space: its place among those that were measured, and in the data. @param {ImageLatent} latent @param {number} index */
export function heldOutName({ samples }, index) {
  return `Picture ${index + 1} of ${samples.length} held out, no. ${samples[index] + 1} of the data`;
}

/** A picture by its class and its place in the data. @param {ImageDataset} dataset @param {number} sample */
export function dataName({ classNames, labels }, sample) {
  return `${classNames[labels[sample]]}, no. ${sample + 1}`;
}
