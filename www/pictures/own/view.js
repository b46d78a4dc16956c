// The visitor's own pictures in classes of their own, as a data set.

/** @import {Lab} from "../../atomlab.js" */
/** @import {ImageDataset} from "../../lab/image-protocol.js" */

/** A data set of the visitor's; `key` tells one from another. @typedef {{name: string, dataset: ImageDataset, key: string}} OwnImages */

/**
 * @typedef {object} OwnParts
 * @property {Lab} lab
 * @property {(own: OwnImages | null) => void} onTake  the pictures are others: a data set that can be trained on, or null where they are too few
 */

export class OwnPictures {
  /** @type {OwnImages | null} */
  own = null;

  /** @param {OwnParts} parts */
  constructor(parts) {
    this.parts = parts;
  }
}
