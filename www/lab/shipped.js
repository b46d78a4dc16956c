// The shipped model over data sets: the reader holds one data set at a time, and a question about another one brings it.

/** @import {Dataset, DeviceRequest, RunInfo} from "./protocol.js" */
/** @import {ShippedModel} from "./assets.js" */
/** @import {Station} from "./station.js" */
import { loadDataset } from "./assets.js";
import { WorkerLost } from "./client.js";
import { Insight } from "./insight.js";

export class Shipped {
  /** What the worker holds. @type {{dataset: string | Dataset, info: RunInfo} | null} */
  #held = null;
  /** Between bringing a data set and asking about it, nobody may bring another. @type {Promise<unknown>} */
  #turn = Promise.resolve();
  #station;
  #model;

  /** @param {Station} station @param {() => Promise<ShippedModel>} model */
  constructor(station, model) {
    this.#station = station;
    this.#model = model;
  }

  /** @param {string | Dataset} dataset a name below `www/data`, or the lines themselves */
  insight(dataset) {
    return new Insight(
      (request) => this.#inTurn(dataset, () => this.#station.ask(request)),
      () => this.#inTurn(dataset, async (info) => info),
    );
  }

  /** The worker is a fresh one, and holds nothing. */
  forget() {
    this.#held = null;
  }

  /** @template T @param {string | Dataset} dataset @param {(info: RunInfo) => Promise<T>} work @returns {Promise<T>} */
  #inTurn(dataset, work) {
    const done = this.#turn.then(async () => {
      try {
        return await work(await this.#bring(dataset));
      } catch (error) {
        // Nothing asked here changes anything, so the next worker may be asked again.
        if (!(error instanceof WorkerLost)) throw error;
        return work(await this.#bring(dataset));
      }
    });
    this.#turn = done.catch(() => {});
    return done;
  }

  /** @param {string | Dataset} dataset @returns {Promise<RunInfo>} */
  async #bring(dataset) {
    // Asked first: a worker that has to be started anew forgets what the one before it held.
    await this.#station.client();
    if (this.#held?.dataset !== dataset) {
      const [data, { weights, card }] = await Promise.all([typeof dataset === "string" ? loadDataset(dataset) : dataset, this.#model()]);
      /** @type {DeviceRequest} */
      const open = { kind: "openRun", spec: card.spec, dataset: data, start: weights };
      this.#held = null;
      this.#held = { dataset, info: await this.#station.ask(open) };
    }
    return this.#held.info;
  }
}
