// A run on images as its user holds it. Made by `lab.images(…)`.

/** @import {Channel, ChargeMaps, ImageDataset, ImageLatent, ImageSpec, Predictions} from "./image-protocol.js" */
/** @import {FromWorker, TrainOrder} from "./protocol.js" */
/** @import {ResumedAt} from "./classifier-run.js" */
/** @import {Station} from "./station.js" */
import { ClassifierRun, EVALUATE_LIMIT } from "./classifier-run.js";

/**
 * @typedef {object} ImageRunOptions
 * @property {ImageDataset} dataset
 * @property {Uint8Array | null} [start]  a model's bytes to go on from
 * @property {(ResumedAt<ImageLatent> & {predictions?: Predictions | null}) | null} [resume]  where the run stands already
 */

/** @extends {ClassifierRun<ImageSpec, ImageLatent>} */
export class ImageRun extends ClassifierRun {
  /** @type {Predictions | null} the last ones, of the same images as the latent space */
  lastPredictions = null;

  /** @param {Station} station @param {ImageSpec} spec @param {ImageRunOptions} options */
  constructor(station, spec, { resume = null, ...options }) {
    const { dataset, start = null } = options;
    super(station, spec, () => ({ kind: "openRun", spec, dataset, start }), resume);
    this.options = options;
    this.lastPredictions = resume?.predictions ?? null;
  }

  /** Charges of an image of 32 × 32 pixels by the weights as they are now. @param {Uint8Array} pixels @param {{maps?: Channel[]}} [options] @returns {Promise<ChargeMaps>} */
  charges(pixels, { maps = [] } = {}) {
    return this.station.ask({ kind: "chargeMaps", pixels, source: "run", maps }, { again: true });
  }

  /** What is predicted for held-out images. @param {number} [limit] @returns {Promise<Predictions>} */
  async predictions(limit = EVALUATE_LIMIT) {
    /** @type {Predictions} */
    const predictions = await this.station.ask({ kind: "predictions", split: "validation", limit }, { again: true });
    this.lastPredictions = predictions;
    return predictions;
  }

  async reset() {
    await super.reset();
    this.lastPredictions = null;
  }

  /** @param {FromWorker} news */
  hear(news) {
    if (news.type === "evaluated") this.lastPredictions = news.predictions;
    super.hear(news);
  }

  /** @protected @param {number} until @returns {TrainOrder} */
  order(until) {
    return /** @type {TrainOrder} */ ({ ...super.order(until), predictions: true });
  }

  /** @protected @param {number} step */
  cutTo(step) {
    super.cutTo(step);
    if (this.lastPredictions && this.lastPredictions.step > step) this.lastPredictions = null;
  }
}
