// The reader of images: a worker on the CPU that holds the shipped model, so that charges come at once while something trains,
// and reads files of images away from the page.

/** @import {Channel, ChargeMaps, ImageDataset, ImageFile} from "./image-protocol.js" */
/** @import {ShippedImageModel} from "./image-assets.js" */
import { loadImageFiles, loadShippedImageModel } from "./image-assets.js";
import { Station } from "./station.js";

/** @typedef {{names?: string[], only?: string[]}} Classes  `names`: what the classes are called, in the order of their numbers; `only`: those that are kept, in their new order */

export class ImageReader {
  /** @type {Promise<ShippedImageModel> | null} */
  #model = null;
  /** The last data set that was read; another one of a hundred megabytes beside it would be one too many. @type {{key: string, dataset: Promise<ImageDataset>} | null} */
  #dataset = null;
  #station;

  /** @param {(kind: "lost" | "recovered" | "failed", message: string) => void} say */
  constructor(say) {
    const who = "The worker that reads pictures";
    this.#station = new Station({
      room: "images",
      device: () => "cpu",
      fallBack: () => false,
      prepare: async (client) => {
        // Without its model the reader still reads files.
        const model = await this.model().catch(() => null);
        if (model) await client.request({ kind: "loadModel", weights: model.weights });
      },
      onNews: () => {},
      onLost: (error) => say("lost", `${who} stopped: ${error.message} Starting another one.`),
      onRecovered: () => say("recovered", `${who} runs again.`),
      onFailed: (error) => say("failed", `${who} could not be started again: ${error.message} Reload the page.`),
    });
  }

  /** The shipped model with its card; fetched once. @returns {Promise<ShippedImageModel>} */
  model() {
    const model = this.#model ?? loadShippedImageModel();
    this.#model = model;
    model.catch(() => (this.#model = null));
    return model;
  }

  /** Opens the worker before it is asked. */
  async prepare() {
    await this.#station.client();
  }

  /** @param {Uint8Array} pixels @param {{maps?: Channel[]}} [options] @returns {Promise<ChargeMaps>} */
  async charges(pixels, { maps = [] } = {}) {
    // Where it is missing, this says so.
    await this.model();
    return this.#station.ask({ kind: "chargeMaps", pixels, source: "model", maps }, { again: true });
  }

  /** @param {string} name @param {ImageFile[]} files in any order @param {Classes} [classes] @returns {Promise<ImageDataset>} */
  async read(name, files, { names, only } = {}) {
    const { dataset } = await this.#station.ask({ kind: "readImages", name, files, ...(names && { classNames: names }), ...(only && { classes: only }) }, { again: true });
    return dataset;
  }

  /** A data set of the page's own folder. @param {string} name @param {string[]} [only] classes, all of them if left out @returns {Promise<ImageDataset>} */
  dataset(name, only) {
    const key = [name, ...(only ?? [])].join("\t");
    if (this.#dataset?.key === key) return this.#dataset.dataset;
    const dataset = loadImageFiles(name).then(({ files, classNames }) => this.read(name, files, { names: classNames, ...(only && { only }) }));
    this.#dataset = { key, dataset };
    dataset.catch(() => this.#dataset?.dataset === dataset && (this.#dataset = null));
    return dataset;
  }

  close() {
    this.#station.close();
  }
}
