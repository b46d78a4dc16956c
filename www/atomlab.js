/**
 * atomlab in the browser: a laboratory over web workers. The page itself uses nothing else.
 *
 *     import { Lab } from "./atomlab.js";
 *     const lab = await Lab.open({ device: "auto", onStatus: ({ message }) => console.log(message) });
 *     const charges = await lab.charges("the food was great");           // the shipped model
 *     const run = await lab.run({ seed: 7, method: "atom" }, { dataset: "snippets" });
 *     await run.train({ until: 100, onProgress: ({ step }) => console.log(step) });
 *     console.log(await run.charges("the food was great"));              // the run's own weights
 *     lab.close();
 *
 * Two workers stand behind it, each started when first used: the *reader* holds the shipped model on the CPU, so that
 * charges come at once while something trains; the *runner* holds the run, on the device that was chosen.
 */

/** @import {Charges, Dataset, DeviceChoice, EnergyFile, RunSpec, WordCharge} from "./protocol.js" */
/** @import {DeviceFound} from "./device.js" */
/** @import {ShippedModel} from "./assets.js" */
/** @import {StationHooks} from "./station.js" */
import { loadDataset, loadShippedModel } from "./assets.js";
import { chooseDevice } from "./device.js";
import { Run } from "./run.js";
import { Station } from "./station.js";

export { Run };

/** @typedef {{kind: "loading" | "ready" | "lost" | "recovered" | "failed" | "device", worker: "reader" | "runner", message: string}} LabStatus */

export class Lab {
  /** @type {DeviceFound} */
  device;
  /** @type {Run | null} */
  #run = null;
  /** @type {Promise<ShippedModel> | null} */
  #model = null;
  /** The data set that the reader holds. @type {string | null} */
  #readerData = null;
  /** What opens or moves a run waits for the one before it. @type {Promise<unknown>} */
  #turn = Promise.resolve();
  #reader;
  #runner;
  #onStatus;

  /** Use `Lab.open`. @param {DeviceFound} device @param {(status: LabStatus) => void} onStatus */
  constructor(device, onStatus) {
    this.device = device;
    this.#onStatus = onStatus;
    this.#reader = new Station({
      ...this.#hooks("reader", "The worker that reads sentences"),
      device: () => "cpu",
      prepare: async (client) => {
        this.#readerData = null;
        const { weights } = await this.model();
        await client.request({ kind: "loadModel", weights });
      },
    });
    this.#runner = new Station({
      ...this.#hooks("runner", "The worker that trains"),
      device: () => this.device.name,
      fallBack: (error) => this.#fallBack(error),
      onNews: (news) => this.#run?.hear(news),
      onLost: (error) => {
        this.#run?.lost();
        const from = this.#run?.checkpoint ? " from the last checkpoint" : "";
        this.#say("lost", "runner", `The worker that trains stopped: ${error.message} Starting another one${from}.`);
      },
      onRecovered: () => this.#say("recovered", "runner", cameBack(this.#run)),
      prepare: async (client) => this.#run?.reopen(client),
    });
  }

  /**
   * Finds the device; loads nothing yet.
   * @param {{device?: DeviceChoice, onStatus?: (status: LabStatus) => void}} [options]
   * @returns {Promise<Lab>}
   */
  static async open({ device = "auto", onStatus = () => {} } = {}) {
    return new Lab(await chooseDevice(device), onStatus);
  }

  /** Changes the device; the open run goes on there from where it is. @param {DeviceChoice} wanted @returns {Promise<DeviceFound>} */
  useDevice(wanted) {
    return this.#inTurn(async () => {
      const found = await chooseDevice(wanted);
      const changed = found.name !== this.device.name;
      if (changed) await this.#keepState();
      this.device = found;
      if (changed) {
        const ended = this.#runner.restart();
        this.#run?.lost();
        await ended;
        if (this.#run) await this.#runner.client();
      }
      return found;
    });
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
    return this.#runner.ask({ kind: "energy", file }, { again: true });
  }

  /**
   * Opens a run; the one before it is dropped. One seed is one start, on every device.
   * @param {RunSpec} spec
   * @param {{dataset: string | Dataset, vocabulary?: string | null, start?: Uint8Array | null}} options
   *   `dataset`: a name below `www/data`, or the lines themselves; `vocabulary`: one token a line, learnt from the data if left
   *   out; `start`: the bytes of a model to go on from
   * @returns {Promise<Run>}
   */
  run(spec, { dataset, vocabulary = null, start = null }) {
    return this.#inTurn(async () => {
      const data = typeof dataset === "string" ? await loadDataset(dataset) : dataset;
      await this.#run?.pause();
      const run = new Run(this.#runner, spec, { dataset: data, vocabulary, start });
      await run.reopen(await this.#runner.client());
      this.#run = run;
      return run;
    });
  }

  /** Ends both workers. */
  close() {
    this.#run = null;
    this.#reader.close();
    this.#runner.close();
  }

  /** @template T @param {() => Promise<T>} work @returns {Promise<T>} */
  #inTurn(work) {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => {});
    return done;
  }

  /** The run's state, for its next worker; where it cannot be saved, the last checkpoint has to do. */
  async #keepState() {
    if (!this.#run) return;
    await this.#run.pause();
    try {
      await this.#run.save();
    } catch {
      this.#say("device", "runner", "The state of the run could not be saved: it goes on from its last checkpoint.");
    }
  }

  /** @param {LabStatus["worker"]} worker @param {string} who @returns {Omit<StationHooks, "device" | "prepare">} */
  #hooks(worker, who) {
    return {
      onNews: () => {},
      onLost: (error) => this.#say("lost", worker, `${who} stopped: ${error.message} Starting another one.`),
      onRecovered: () => this.#say("recovered", worker, `${who} runs again.`),
      onFailed: (error) => this.#say("failed", worker, `${who} could not be started again: ${error.message} Reload the page.`),
      fallBack: () => false,
    };
  }

  /** A GPU that does not open is no reason to stop. @param {Error} error */
  #fallBack(error) {
    if (this.device.name === "cpu") return false;
    this.device = { name: "cpu", reason: `CPU: WebGPU could not be opened (${error.message}).` };
    this.#say("device", "runner", this.device.reason);
    return true;
  }

  /** @param {LabStatus["kind"]} kind @param {LabStatus["worker"]} worker @param {string} message */
  #say(kind, worker, message) {
    this.#onStatus({ kind, worker, message });
  }
}

/** What a run is after its worker was lost. @param {Run | null} run */
function cameBack(run) {
  if (!run) return "The worker that trains runs again.";
  if (!run.checkpoint) return "The run was opened again at step 0: there was no checkpoint yet.";
  return `Restored the last checkpoint: the run is back at step ${run.metrics().step}.`;
}
