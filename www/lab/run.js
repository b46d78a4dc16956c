// A run on sentences as its user holds it: a spec, a start, steps, and everything measured so far. Made by `lab.run(…)`.

/** @import {ChargeOptions, Charges, Dataset, Encoder, Latent, RunSpec} from "./protocol.js" */
/** @import {ResumedAt} from "./classifier-run.js" */
/** @import {Station} from "./station.js" */
import { ClassifierRun } from "./classifier-run.js";
import { Insight } from "./insight.js";

/** @typedef {ResumedAt<Latent>} Resumed */

/**
 * @typedef {object} RunOptions
 * @property {Dataset} dataset
 * @property {string | null} vocabulary  null: learnt from the data
 * @property {Uint8Array | null} [start]  weights to start from instead of the seed's
 * @property {Encoder | null} [encoder]  the same as a BERT-family model
 * @property {Resumed | null} [resume]  where the run stands already
 */

/** Measurements over a whole run of a pretrained encoder: fewer, as one of them takes as long as a dozen steps on a CPU. */
const OF_AN_ENCODER = 8;

/** @extends {ClassifierRun<RunSpec, Latent>} */
export class Run extends ClassifierRun {
  /** Questions about the run's validation split, by the weights as they are when they are asked. */
  insight = new Insight(
    (request) => this.station.ask(request, { again: true }),
    async () => this.info,
  );

  /** @param {Station} station @param {RunSpec} spec @param {RunOptions} options */
  constructor(station, spec, options) {
    const { resume = null, ...rest } = options;
    const { dataset, vocabulary, start = null, encoder = null } = rest;
    super(station, spec, () => ({ kind: "openRun", spec, dataset, vocabulary, start, encoder }), resume);
    this.options = rest;
    if (encoder) this.measurements = OF_AN_ENCODER;
  }

  /** Charges of a sentence by the weights as they are now. @param {string} text @param {ChargeOptions} [options] @returns {Promise<Charges>} */
  charges(text, options = {}) {
    return this.station.ask({ kind: "charges", text, source: "run", ...options }, { again: true });
  }
}
