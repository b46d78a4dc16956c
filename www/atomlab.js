/**
 * atomlab in the browser: a laboratory over web workers. The page itself uses nothing else.
 *
 *     import { Lab } from "./atomlab.js";
 *     const lab = await Lab.open({ device: "auto", onStatus: ({ message }) => console.log(message) });
 *     const charges = await lab.charges("the food was great");           // the shipped model
 *     const run = await lab.run({ seed: 7, method: "atom" }, { dataset: "snippets" });
 *     await run.train({ until: 100, onProgress: ({ step }) => console.log(step) });
 *     console.log(await run.charges("the food was great"));              // the run's own weights
 *     const points = await lab.points(spec);                             // several methods in lock-step on synthetic data
 *     await points.train({ until: 200 });
 *     console.log((await points.look()).methods);
 *     lab.close();
 *
 * Each kind of work has a worker of its own, started when first used: the *reader* holds the shipped model on the CPU, so
 * that charges come at once while something trains; the *runner* holds a run on sentences, *points* one on points, *study*
 * many seeds of one; these three are on the device that was chosen.
 */

/** @import {Charges, Dataset, DeviceChoice, EnergyFile, RunSpec, WordCharge} from "./lab/protocol.js" */
/** @import {Phase, PointsSpec} from "./lab/points-protocol.js" */
/** @import {DeviceFound} from "./lab/device.js" */
/** @import {ShippedModel} from "./lab/assets.js" */
/** @import {StudyOptions} from "./lab/study.js" */
import { loadDataset, loadShippedModel } from "./lab/assets.js";
import { Bench } from "./lab/bench.js";
import { chooseDevice } from "./lab/device.js";
import { PointsRun } from "./lab/points-run.js";
import { Run } from "./lab/run.js";
import { Station } from "./lab/station.js";
import { Study } from "./lab/study.js";

export { PointsRun, Run, Study };

/** @typedef {"reader" | "runner" | "points" | "study"} WorkerName */
/** @typedef {{kind: "loading" | "ready" | "lost" | "recovered" | "failed" | "device", worker: WorkerName, message: string}} LabStatus */

export class Lab {
  /** @type {DeviceFound} */
  device;
  /** @type {Promise<ShippedModel> | null} */
  #model = null;
  /** The data set that the reader holds. @type {string | null} */
  #readerData = null;
  /** @type {Promise<unknown>} */
  #turn = Promise.resolve();
  #reader;
  /** @type {Bench<Run>} */
  #runner;
  /** @type {Bench<PointsRun>} */
  #points;
  /** @type {Study | null} */
  #study = null;
  #onStatus;

  /** Use `Lab.open`. @param {DeviceFound} device @param {(status: LabStatus) => void} onStatus */
  constructor(device, onStatus) {
    this.device = device;
    this.#onStatus = onStatus;
    const who = "The worker that reads sentences";
    this.#reader = new Station({
      device: () => "cpu",
      fallBack: () => false,
      prepare: async (client) => {
        this.#readerData = null;
        const { weights } = await this.model();
        await client.request({ kind: "loadModel", weights });
      },
      onNews: () => {},
      onLost: (error) => this.#say("lost", "reader", `${who} stopped: ${error.message} Starting another one.`),
      onRecovered: () => this.#say("recovered", "reader", `${who} runs again.`),
      onFailed: (error) => this.#say("failed", "reader", `${who} could not be started again: ${error.message} Reload the page.`),
    });
    this.#runner = this.#bench("runner");
    this.#points = this.#bench("points");
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
    const done = this.#turn.then(async () => {
      const found = await chooseDevice(wanted);
      const choose = () => (this.device = found);
      if (found.name === this.device.name) choose();
      else for (const bench of [this.#runner, this.#points]) await bench.move(choose);
      return found;
    });
    this.#turn = done.catch(() => {});
    return done;
  }

  /** When the last change of the device has come to its end, well or not. */
  async settled() {
    await this.#turn;
  }

  /** The shipped model with its card; fetched once. @returns {Promise<ShippedModel>} */
  model() {
    const model = this.#model ?? loadShippedModel();
    this.#model = model;
    model.catch(() => (this.#model = null));
    return model;
  }

  /** Opens the reader before it is asked. */
  async prepare() {
    await this.#reader.client();
  }

  /** Charges of a sentence by the shipped model. @param {string} sentence @returns {Promise<Charges>} */
  charges(sentence) {
    return this.#reader.ask({ kind: "charges", text: sentence, source: "model" }, { again: true });
  }

  /**
   * Mean charge per word by the shipped model, over a data set's validation split.
   * @param {string} dataset @param {number} limit sentences at most
   * @returns {Promise<{words: WordCharge[]}>} from the most positive to the most negative
   */
  async wordCharges(dataset, limit) {
    if (this.#readerData !== dataset) {
      const [data, { weights, card }] = await Promise.all([loadDataset(dataset), this.model()]);
      await this.#reader.ask({ kind: "openRun", spec: card.spec ?? {}, dataset: data, start: weights });
      this.#readerData = dataset;
    }
    return this.#reader.ask({ kind: "wordCharges", limit });
  }

  /** Every quantity of the method for the batches of a file, on the lab's device. @param {EnergyFile} file @returns {Promise<any>} in the same schema */
  energy(file) {
    return this.#runner.station.ask({ kind: "energy", file }, { again: true });
  }

  /**
   * Opens a run on sentences; the one before it is dropped. One seed is one start, on every device.
   * @param {RunSpec} spec
   * @param {{dataset: string | Dataset, vocabulary?: string | null, start?: Uint8Array | null}} options
   *   `dataset`: a name below `www/data`, or the lines themselves; `vocabulary`: one token a line, learnt from the data if left
   *   out; `start`: the bytes of a model to go on from
   * @returns {Promise<Run>}
   */
  run(spec, { dataset, vocabulary = null, start = null }) {
    return this.#runner.open(async () => {
      const data = typeof dataset === "string" ? await loadDataset(dataset) : dataset;
      return new Run(this.#runner.station, spec, { dataset: data, vocabulary, start });
    });
  }

  /**
   * Opens a run of several methods on points; the one before it is dropped.
   * @param {PointsSpec} spec
   * @param {{csv?: string | null, timeline?: Phase[] | null}} [options] `csv`: samples of your own instead of the mixture;
   *   `timeline`: the spec's changes on the way, the first from step 0
   * @returns {Promise<PointsRun>}
   */
  points(spec, { csv = null, timeline = null } = {}) {
    return this.#points.open(() => new PointsRun(this.#points.station, timeline ?? [{ from: 0, spec }], csv));
  }

  /** The same experiment over many seeds; `study.run()` starts it. The one before it is ended. @param {PointsSpec} spec @param {StudyOptions} options */
  study(spec, options) {
    this.#study?.close();
    this.#study = new Study(spec, options, {
      device: () => this.device.name,
      fallBack: (error) => this.#fallBack("study", error),
      say: (kind, message) => this.#say(kind, "study", message),
    });
    return this.#study;
  }

  /** Ends all workers. */
  close() {
    this.#reader.close();
    this.#runner.close();
    this.#points.close();
    this.#study?.close();
  }

  /** @template {import("./lab/live-run.js").LiveRun<any>} R @param {WorkerName} name @returns {Bench<R>} */
  #bench(name) {
    return new Bench({
      device: () => this.device.name,
      fallBack: (error) => this.#fallBack(name, error),
      say: (kind, message) => this.#say(kind, name, message),
    });
  }

  /** A GPU that does not open is no reason to stop. @param {WorkerName} worker @param {Error} error */
  #fallBack(worker, error) {
    if (this.device.name === "cpu") return false;
    this.device = { name: "cpu", reason: `CPU: WebGPU could not be opened (${error.message}).` };
    this.#say("device", worker, this.device.reason);
    return true;
  }

  /** @param {LabStatus["kind"]} kind @param {WorkerName} worker @param {string} message */
  #say(kind, worker, message) {
    this.#onStatus({ kind, worker, message });
  }
}
