// A comparison on images. Made by `lab.compareImages(…)`.

/** @import {ImageDataset, ImageLatent, ImageSpec} from "./image-protocol.js" */
/** @import {BenchHooks} from "./bench.js" */
/** @import {CommonOptions} from "./comparison.js" */
import { Comparison } from "./comparison.js";

/** @typedef {CommonOptions<ImageLatent> & {dataset: ImageDataset, start?: Uint8Array | null}} ImageComparisonOptions */

/** @extends {Comparison<ImageSpec, ImageLatent>} */
export class ImageComparison extends Comparison {
  #options;

  /** @param {ImageSpec} spec @param {ImageComparisonOptions} options @param {BenchHooks} hooks */
  constructor(spec, options, hooks) {
    super(spec, options, hooks);
    this.#options = options;
    // A parameter of a convolution is used at every place of the image.
    this.quick = 5e5;
  }

  /** @protected */
  async begin() {
    const { dataset, start = null } = this.#options;
    return { dataset, ...(start && { start }) };
  }
}
