// What every experiment of many runs is: a worker of its own, opened for it and ended with it; progress, a way to call it off,
// and an end that keeps what was measured.

/** @import {DeviceName, FromWorker, TrainOrder} from "./protocol.js" */
/** @import {BenchHooks} from "./bench.js" */
/** @import {Client} from "./client.js" */
import { t } from "../language/translate.js";
import { WorkerLost } from "./client.js";
import { Station } from "./station.js";

/** @typedef {{step: number, totalSteps: number, seconds: number, secondsLeft: number}} Progress  `secondsLeft` NaN until it is known */

/** @template {{totalSteps: number}} I what the worker says of the experiment when it is open */
export class Experiment {
  step = 0;
  /** @protected @type {I | null} */
  info = null;
  /** What it runs on, once it is open. @type {DeviceName} */
  device = "cpu";
  #cancelled = false;
  #began = 0;
  /** The first steps that were told of: how fast it goes is counted from there. @type {{step: number, seconds: number} | null} */
  #first = null;
  #totalSteps = 0;
  /** @type {{promise: Promise<unknown>, resolve: (value?: unknown) => void, reject: (error: Error) => void} | null} */
  #ended = null;
  #station;

  /** @param {(why: string) => string} lost says that its worker stopped @param {BenchHooks} hooks */
  constructor(lost, hooks) {
    this.#station = new Station({
      room: hooks.room,
      device: hooks.device,
      // Once it has begun, a worker that is lost says nothing of the device.
      fallBack: (error) => this.info === null && hooks.fallBack(error),
      prepare: async () => {
        if (this.info) throw new WorkerLost(t("An experiment is not taken up again."));
      },
      onNews: (news) => this.#hear(news),
      onLost: (error) => this.#ended?.reject(new Error(lost(error.message))),
      onRecovered: () => {},
      onFailed: () => {},
    });
  }

  /** @protected @param {Client} _client @returns {Promise<I>} */
  open(_client) {
    throw new Error("An experiment says how it is opened.");
  }

  /** What the worker's loop is to do. @protected @returns {TrainOrder} */
  order() {
    throw new Error("An experiment says how it is run.");
  }

  /** Takes what the worker tells; whether it was progress. @protected @param {FromWorker} _news @returns {{step: number, totalSteps: number, isNew: boolean} | null} */
  take(_news) {
    return null;
  }

  /** @protected @param {Progress} _progress @param {boolean} _isNew */
  tell(_progress, _isNew) {}

  /** Runs to the end or to `cancel()`; null if that came before it had begun. @protected @returns {Promise<{info: I, step: number, seconds: number, cancelled: boolean} | null>} */
  async runAll() {
    try {
      const client = await this.#station.client();
      this.device = this.#station.hooks.device();
      const info = await this.open(client);
      if (this.#cancelled) return null;
      this.info = info;
      this.#totalSteps = info.totalSteps;
      this.#began = performance.now();
      const ended = this.#end();
      this.#tell(false);
      await Promise.all([client.train(this.order()), ended]);
      return { info, step: this.step, seconds: this.#seconds(), cancelled: this.#cancelled };
    } catch (error) {
      if (this.#cancelled && !this.info) return null;
      throw error;
    } finally {
      this.#station.close();
    }
  }

  /** Ends it after the slice in work, and at once where it has not begun; what was measured stays. */
  async cancel() {
    this.#cancelled = true;
    if (!this.#ended) return this.#station.close();
    // The worker is let go as soon as it has ended, and may not answer any more.
    await Promise.race([(await this.#station.client()).pause(), this.#ended.promise]);
  }

  /** Ends it at once. */
  close() {
    this.#cancelled = true;
    this.#ended?.resolve();
    this.#station.close();
  }

  /** @param {FromWorker} news */
  #hear(news) {
    if (news.type === "trained") return this.#ended?.resolve();
    const progress = this.take(news);
    if (!progress) return;
    this.step = progress.step;
    this.#totalSteps = progress.totalSteps;
    this.#tell(progress.isNew);
  }

  /** @param {boolean} isNew */
  #tell(isNew) {
    if (!this.info) return;
    const seconds = this.#seconds();
    if (this.step > 0) this.#first ??= { step: this.step, seconds };
    const since = this.#first ?? { step: this.step, seconds };
    const secondsLeft = this.step > since.step ? ((seconds - since.seconds) / (this.step - since.step)) * (this.#totalSteps - this.step) : NaN;
    this.tell({ step: this.step, totalSteps: this.#totalSteps, seconds, secondsLeft }, isNew);
  }

  /** @returns {Promise<unknown>} of the end of training */
  #end() {
    /** @type {(value?: unknown) => void} */
    let resolve = () => {};
    /** @type {(error: Error) => void} */
    let reject = () => {};
    const promise = new Promise((yes, no) => ([resolve, reject] = [yes, no]));
    this.#ended = { promise, resolve, reject };
    return promise;
  }

  #seconds() {
    return (performance.now() - this.#began) / 1000;
  }
}
