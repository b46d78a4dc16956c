// The workers that train, each started when first used, all on the device that was chosen: benches, whose runs go on when it is
// another, and experiments, which end first.

/** @import {BenchHooks} from "./bench.js" */
/** @import {DeviceFound} from "./device.js" */
/** @import {DeviceChoice} from "./protocol.js" */
/** @import {ImageRun} from "./image-run.js" */
/** @import {PointsRun} from "./points-run.js" */
/** @import {Run} from "./run.js" */
import { t } from "../language/translate.js";
import { Bench } from "./bench.js";
import { chooseDevice } from "./device.js";

/** @typedef {"reader" | "runner" | "points" | "study" | "comparison" | "image reader" | "images" | "image comparison"} WorkerName */
/** @typedef {{kind: "loading" | "ready" | "lost" | "recovered" | "failed" | "device", worker: WorkerName, message: string}} LabStatus */

export class Workers {
  /** @type {DeviceFound} */
  device;
  /** @type {Bench<Run>} */
  runner;
  /** @type {Bench<PointsRun>} */
  points;
  /** @type {Bench<ImageRun>} */
  images;
  /** One of each kind at a time. @type {Map<WorkerName, {close: () => void}>} */
  #experiments = new Map();
  /** @type {Promise<unknown>} */
  #turn = Promise.resolve();
  #onStatus;

  /** @param {DeviceFound} device @param {(status: LabStatus) => void} onStatus */
  constructor(device, onStatus) {
    this.device = device;
    this.#onStatus = onStatus;
    this.runner = new Bench(this.#hooks("runner"));
    this.points = new Bench(this.#hooks("points"));
    this.images = new Bench({ ...this.#hooks("images"), room: "images" });
  }

  /** Changes the device; open runs go on there from where they are. @param {DeviceChoice} wanted @returns {Promise<DeviceFound>} */
  use(wanted) {
    const done = this.#turn.then(async () => {
      const found = await chooseDevice(wanted);
      const choose = () => (this.device = found);
      if (found.name === this.device.name) choose();
      else for (const bench of [this.runner, this.points, this.images]) await bench.move(choose);
      return found;
    });
    this.#turn = done.catch(() => {});
    return done;
  }

  /** When the last change of the device has come to its end, well or not. */
  async settled() {
    await this.#turn;
  }

  /** Another experiment of this kind; the one before it is ended. @template {{close: () => void}} T @param {WorkerName} name @param {(hooks: BenchHooks) => T} make @returns {T} */
  begin(name, make) {
    this.#experiments.get(name)?.close();
    const experiment = make(this.#hooks(name));
    this.#experiments.set(name, experiment);
    return experiment;
  }

  /** @param {LabStatus["kind"]} kind @param {WorkerName} worker @param {string} message */
  say(kind, worker, message) {
    this.#onStatus({ kind, worker, message });
  }

  close() {
    for (const part of [this.runner, this.points, this.images, ...this.#experiments.values()]) part.close();
  }

  /** @param {WorkerName} name @returns {BenchHooks} */
  #hooks(name) {
    return {
      device: () => this.device.name,
      fallBack: (error) => this.#fallBack(name, error),
      say: (kind, message) => this.say(kind, name, message),
    };
  }

  /** A GPU that does not open is no reason to stop. @param {WorkerName} worker @param {Error} error */
  #fallBack(worker, error) {
    if (this.device.name === "cpu") return false;
    this.device = { name: "cpu", reason: t("CPU: WebGPU could not be opened ({why}).", { why: error.message }) };
    this.say("device", worker, this.device.reason);
    return true;
  }
}
