// A reader: a worker on the CPU that holds a shipped model, so that charges come at once while something trains, and reads files
// away from the page.

import { t } from "../language/translate.js";
import { Station } from "./station.js";

/**
 * @template M  the shipped model with its card
 * @typedef {object} ReaderKind
 * @property {string} samples  what it reads, such as "sentences" in the visitor's language
 * @property {() => Promise<M>} load
 * @property {import("./station.js").StationHooks["room"]} [room]  of its worker
 * @property {() => void} [begin]  a worker starts, which knows nothing of the one before it
 */

/** @template {{weights: Uint8Array}} M */
export class Reader {
  station;
  /** @type {Promise<M> | null} */
  #model = null;
  #load;

  /** @param {ReaderKind<M>} kind @param {(kind: "lost" | "recovered" | "failed", message: string) => void} say */
  constructor({ samples, load, room, begin }, say) {
    this.#load = load;
    this.station = new Station({
      ...(room && { room }),
      device: () => "cpu",
      fallBack: () => false,
      prepare: async (client) => {
        begin?.();
        // Without its model the reader still reads files.
        const model = await this.model().catch(() => null);
        if (model) await client.request({ kind: "loadModel", weights: model.weights });
      },
      onNews: () => {},
      onLost: (error) => say("lost", t("The worker that reads {samples} stopped: {why} Starting another one.", { samples, why: error.message })),
      onRecovered: () => say("recovered", t("The worker that reads {samples} runs again.", { samples })),
      onFailed: (error) => say("failed", t("The worker that reads {samples} could not be started again: {why} Reload the page.", { samples, why: error.message })),
    });
  }

  /** The shipped model with its card; fetched once. @returns {Promise<M>} */
  model() {
    const model = this.#model ?? this.#load();
    this.#model = model;
    model.catch(() => (this.#model = null));
    return model;
  }

  /** Opens the worker before it is asked. */
  async prepare() {
    await this.station.client();
  }

  close() {
    this.station.close();
  }
}
