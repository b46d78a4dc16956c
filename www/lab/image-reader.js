// The reader of images.

/** @import {Channel, ChargeMaps, ImageDataset, ImageFile} from "./image-protocol.js" */
/** @import {ShippedImageModel} from "./image-assets.js" */
import { t } from "../language/translate.js";
import { loadImageFiles, loadShippedImageModel } from "./image-assets.js";
import { Reader } from "./reader.js";

/** @typedef {{names?: string[], only?: string[]}} Classes  `names`: what the classes are called, in the order of their numbers; `only`: those that are kept, in their new order */

/** @extends {Reader<ShippedImageModel>} */
export class ImageReader extends Reader {
  /** The last data set that was read; another one of a hundred megabytes beside it would be one too many. @type {{key: string, dataset: Promise<ImageDataset>} | null} */
  #dataset = null;

  /** @param {(kind: "lost" | "recovered" | "failed", message: string) => void} say */
  constructor(say) {
    super({ samples: t("pictures"), load: loadShippedImageModel, room: "images" }, say);
  }

  /** @param {Uint8Array} pixels @param {{maps?: Channel[]}} [options] @returns {Promise<ChargeMaps>} */
  async charges(pixels, { maps = [] } = {}) {
    // Where it is missing, this says so.
    await this.model();
    return this.station.ask({ kind: "chargeMaps", pixels, source: "model", maps }, { again: true });
  }

  /** @param {string} name @param {ImageFile[]} files in any order @param {Classes} [classes] @returns {Promise<ImageDataset>} */
  async read(name, files, { names, only } = {}) {
    const { dataset } = await this.station.ask({ kind: "readImages", name, files, ...(names && { classNames: names }), ...(only && { classes: only }) }, { again: true });
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
}
