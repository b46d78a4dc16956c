// A comparison on sentences. Made by `lab.compareText(…)`.

/** @import {Dataset, Encoder, Latent, RunSpec} from "./protocol.js" */
/** @import {BenchHooks} from "./bench.js" */
/** @import {CommonOptions} from "./comparison.js" */
import { loadDataset } from "./assets.js";
import { Comparison } from "./comparison.js";

/** @typedef {CommonOptions<Latent> & {dataset: string | Dataset, start?: Uint8Array | null, encoder?: Encoder | null}} ComparisonOptions */

/** @extends {Comparison<RunSpec, Latent>} */
export class TextComparison extends Comparison {
  #options;

  /** @param {RunSpec} spec @param {ComparisonOptions} options @param {BenchHooks} hooks */
  constructor(spec, options, hooks) {
    super(spec, options, hooks);
    this.#options = options;
  }

  /** @protected */
  async begin() {
    const { dataset, start = null, encoder = null } = this.#options;
    const data = typeof dataset === "string" ? await loadDataset(dataset) : dataset;
    return { dataset: data, ...(start && { start }), ...(encoder && { encoder }) };
  }
}
