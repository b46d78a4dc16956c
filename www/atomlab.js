/**
 * atomlab in the browser: a laboratory over web workers. The page itself uses nothing else.
 *
 *     import { Lab } from "./atomlab.js";
 *     const lab = await Lab.open({ device: "auto", onStatus: ({ message }) => console.log(message) });
 *     const charges = await lab.charges("the food was great");           // the shipped model
 *     console.log((await (await lab.shipped("snippets")).wordCharges(500)).words[0]);  // charges of words over a data set
 *     const run = await lab.run({ seed: 7, method: "atom" }, { dataset: "snippets" });
 *     await run.train({ until: 100, onProgress: ({ step }) => console.log(step) });
 *     console.log(await run.charges("the food was great"));              // the run's own weights
 *     const points = await lab.points(spec);                             // several methods in lock-step on synthetic data
 *     await points.train({ until: 200 });
 *     console.log((await points.look()).methods);
 *     const faces = await lab.imageDataset("smileys");                   // images of 32 × 32 pixels
 *     const seeing = await lab.images({ seed: 7 }, { dataset: faces });
 *     console.log((await seeing.charges(faces.pixels.slice(0, 3072))).maps[0].charges);
 *     lab.close();
 *
 * Each kind of work has a worker of its own, started when first used: the *readers* of sentences and of images hold the shipped
 * models on the CPU, so that charges come at once while something trains; the *runner* holds a run on sentences, *images* one on
 * images, *points* one on points, *study* many seeds of one, the *comparisons* several methods on sentences or on images; these
 * are on the device that was chosen.
 */

/** @import {ChargeOptions, Charges, Dataset, DeviceChoice, Encoder, EnergyFile, RunSpec, TextColumns, TextPreview} from "./lab/protocol.js" */
/** @import {PointsResumed} from "./lab/points-run.js" */
/** @import {Phase, PointsSpec} from "./lab/points-protocol.js" */
/** @import {DeviceFound} from "./lab/device.js" */
/** @import {Channel, ChargeMaps, ImageDataset, ImageFile, ImageSpec} from "./lab/image-protocol.js" */
/** @import {ImageComparisonOptions} from "./lab/image-comparison.js" */
/** @import {Classes} from "./lab/image-reader.js" */
/** @import {ImageRunOptions} from "./lab/image-run.js" */
/** @import {ShippedModel} from "./lab/assets.js" */
/** @import {EncoderOptions} from "./lab/encoder.js" */
/** @import {Insight} from "./lab/insight.js" */
/** @import {Resumed} from "./lab/run.js" */
/** @import {StudyOptions} from "./lab/study.js" */
/** @import {ComparisonOptions} from "./lab/text-comparison.js" */
import { loadDataset } from "./lab/assets.js";
import { chooseDevice } from "./lab/device.js";
import { loadEncoder } from "./lab/encoder.js";
import { ImageComparison } from "./lab/image-comparison.js";
import { ImageReader } from "./lab/image-reader.js";
import { ImageRun } from "./lab/image-run.js";
import { PointsRun } from "./lab/points-run.js";
import { Run } from "./lab/run.js";
import { Study } from "./lab/study.js";
import { TextComparison } from "./lab/text-comparison.js";
import { TextReader } from "./lab/text-reader.js";
import { Workers } from "./lab/workers.js";

export { ImageComparison, ImageRun, PointsRun, Run, Study, TextComparison };

/** What is told of a worker. @typedef {import("./lab/workers.js").LabStatus} LabStatus */

export class Lab {
  #workers;
  #reader;
  #imageReader;

  /** Use `Lab.open`. @param {DeviceFound} device @param {(status: LabStatus) => void} onStatus */
  constructor(device, onStatus) {
    const workers = (this.#workers = new Workers(device, onStatus));
    this.#reader = new TextReader((kind, message) => workers.say(kind, "reader", message));
    this.#imageReader = new ImageReader((kind, message) => workers.say(kind, "image reader", message));
  }

  /** What runs are trained on, and why. */
  get device() {
    return this.#workers.device;
  }

  /**
   * Finds the device; loads nothing yet.
   * @param {{device?: DeviceChoice, onStatus?: (status: LabStatus) => void}} [options]
   * @returns {Promise<Lab>}
   */
  static async open({ device = "auto", onStatus = () => {} } = {}) {
    return new Lab(await chooseDevice(device), onStatus);
  }

  /** Changes the device; open runs go on there from where they are. @param {DeviceChoice} wanted @returns {Promise<DeviceFound>} */
  useDevice(wanted) {
    return this.#workers.use(wanted);
  }

  /** When the last change of the device has come to its end, well or not. */
  settled() {
    return this.#workers.settled();
  }

  /** The shipped model with its card; fetched once. @returns {Promise<ShippedModel>} */
  model() {
    return this.#reader.model();
  }

  /** Opens the reader before it is asked. */
  prepare() {
    return this.#reader.prepare();
  }

  /**
   * Charges of a sentence by the shipped model.
   * @param {string} sentence @param {ChargeOptions} [options] `clamps`: charges set by hand; `against`: another sentence, for the pair's energy
   * @returns {Promise<Charges>}
   */
  charges(sentence, options = {}) {
    return this.#reader.charges(sentence, options);
  }

  /**
   * Reads a file of labelled sentences, away from the page. A file that cannot be read rejects with one sentence that names the line.
   * @param {string} name of the file @param {Uint8Array} bytes @param {TextColumns | null} [columns] guessed if left out
   * @returns {Promise<TextPreview>} what it was understood as; `dataset` is what `run` takes
   */
  readText(name, bytes, columns = null) {
    return this.#reader.read(name, bytes, columns);
  }

  /** The pretrained encoder that comes with the page, fetched when first asked for and kept by the browser. @param {EncoderOptions} [options] @returns {Promise<Encoder>} */
  encoder(options) {
    return loadEncoder(options);
  }

  /**
   * The shipped model over a data set, split as its own was: charges of words and their contexts, neighbours, measures.
   * @param {string | Dataset} dataset a name below `www/data`, or the lines themselves
   * @returns {Promise<Insight>}
   */
  shipped(dataset) {
    return this.#reader.insight(dataset);
  }

  /** Every quantity of the method for the batches of a file, on the lab's device. @param {EnergyFile} file @returns {Promise<any>} in the same schema */
  energy(file) {
    return this.#workers.runner.station.ask({ kind: "energy", file }, { again: true });
  }

  /**
   * Opens a run on sentences; the one before it is dropped. One seed is one start, on every device.
   * @param {RunSpec} spec
   * @param {{dataset: string | Dataset, vocabulary?: string | null, start?: Uint8Array | null, encoder?: Encoder | null, resume?: Resumed | null}} options
   *   `dataset`: a name below `www/data`, or the lines themselves; `vocabulary`: one token a line, learnt from the data if left
   *   out; `start`: the bytes of a model to go on from; `encoder`: a BERT-family model to go on from;
   *   `resume`: where such a run stood before; if it cannot be taken up there, the open run stays
   * @returns {Promise<Run>}
   */
  run(spec, { dataset, vocabulary = null, start = null, encoder = null, resume = null }) {
    return this.#workers.runner.open(async () => {
      const data = typeof dataset === "string" ? await loadDataset(dataset) : dataset;
      return new Run(this.#workers.runner.station, spec, { dataset: data, vocabulary, start, encoder, resume });
    }, { careful: resume !== null });
  }

  /**
   * Opens a run of several methods on points; the one before it is dropped.
   * @param {PointsSpec} spec
   * @param {{csv?: string | null, timeline?: Phase[] | null, resume?: PointsResumed | null}} [options] `csv`: samples of your own instead of the mixture;
   *   `timeline`: the spec's changes on the way, the first from step 0; `resume`: where such a run stood before; if it cannot be taken up there, the open run stays
   * @returns {Promise<PointsRun>}
   */
  points(spec, { csv = null, timeline = null, resume = null } = {}) {
    const { points } = this.#workers;
    return points.open(() => new PointsRun(points.station, timeline ?? [{ from: 0, spec }], csv, resume), { careful: resume !== null });
  }

  /** The same experiment over many seeds; `study.run()` starts it. The one before it is ended. @param {PointsSpec} spec @param {StudyOptions} options */
  study(spec, options) {
    return this.#workers.begin("study", (hooks) => new Study(spec, options, hooks));
  }

  /**
   * Several methods, or atomised layers, on the same sentences from the same weights; `comparison.run()` starts it. The one before it is ended.
   * @param {RunSpec} spec @param {ComparisonOptions} options
   */
  compareText(spec, options) {
    return this.#workers.begin("comparison", (hooks) => new TextComparison(spec, options, hooks));
  }

  /** The shipped model of photographs with its card; fetched once. */
  imageModel() {
    return this.#imageReader.model();
  }

  /** Opens the reader of images before it is asked. */
  prepareImages() {
    return this.#imageReader.prepare();
  }

  /**
   * Charges of an image by the shipped model of photographs.
   * @param {Uint8Array} pixels 32 × 32 of them, row by row, RGB @param {{maps?: Channel[]}} [options] `maps`: the channels asked for, the charges of the atomised layer if left out
   * @returns {Promise<ChargeMaps>}
   */
  imageCharges(pixels, options) {
    return this.#imageReader.charges(pixels, options);
  }

  /**
   * Reads files of IDX or CIFAR, away from the page. What cannot be read rejects with one sentence.
   * @param {string} name of the data set @param {ImageFile[]} files @param {Classes} [classes] @returns {Promise<ImageDataset>}
   */
  readImages(name, files, classes) {
    return this.#imageReader.read(name, files, classes);
  }

  /** A data set of images below `www/data`, fetched and read away from the page. @param {string} name @param {string[]} [only] the classes that are kept */
  imageDataset(name, only) {
    return this.#imageReader.dataset(name, only);
  }

  /**
   * Opens a run on images; the one before it is dropped. One seed is one start, on every device.
   * @param {ImageSpec} spec @param {Omit<ImageRunOptions, "dataset"> & {dataset: string | ImageDataset}} options `start`: the bytes of a model to go on from;
   *   `resume`: where such a run stood before; if it cannot be taken up there, the open run stays
   * @returns {Promise<ImageRun>}
   */
  images(spec, { dataset, ...options }) {
    return this.#workers.images.open(async () => {
      const data = typeof dataset === "string" ? await this.imageDataset(dataset) : dataset;
      return new ImageRun(this.#workers.images.station, spec, { dataset: data, ...options });
    }, { careful: Boolean(options.resume) });
  }

  /** The same as `compareText` for images. @param {ImageSpec} spec @param {ImageComparisonOptions} options */
  compareImages(spec, options) {
    return this.#workers.begin("image comparison", (hooks) => new ImageComparison(spec, options, { ...hooks, room: "images" }));
  }

  /** Ends all workers. */
  close() {
    this.#workers.close();
    this.#reader.close();
    this.#imageReader.close();
  }
}
