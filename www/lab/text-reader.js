// The reader of sentences: a worker on the CPU that holds the shipped model, so that charges come at once while something trains,
// and reads files of sentences away from the page.

/** @import {ShippedModel} from "./assets.js" */
/** @import {Insight} from "./insight.js" */
/** @import {ChargeOptions, Charges, Dataset, TextColumns, TextPreview} from "./protocol.js" */
import { loadShippedModel } from "./assets.js";
import { Shipped } from "./shipped.js";
import { Station } from "./station.js";

export class TextReader {
  /** @type {Promise<ShippedModel> | null} */
  #model = null;
  #station;
  #shipped;

  /** @param {(kind: "lost" | "recovered" | "failed", message: string) => void} say */
  constructor(say) {
    const who = "The worker that reads sentences";
    this.#station = new Station({
      device: () => "cpu",
      fallBack: () => false,
      prepare: async (client) => {
        this.#shipped.forget();
        // Without its model the reader still reads files.
        const model = await this.model().catch(() => null);
        if (model) await client.request({ kind: "loadModel", weights: model.weights });
      },
      onNews: () => {},
      onLost: (error) => say("lost", `${who} stopped: ${error.message} Starting another one.`),
      onRecovered: () => say("recovered", `${who} runs again.`),
      onFailed: (error) => say("failed", `${who} could not be started again: ${error.message} Reload the page.`),
    });
    this.#shipped = new Shipped(this.#station, () => this.model());
  }

  /** The shipped model with its card; fetched once. @returns {Promise<ShippedModel>} */
  model() {
    const model = this.#model ?? loadShippedModel();
    this.#model = model;
    model.catch(() => (this.#model = null));
    return model;
  }

  /** Opens the worker before it is asked. */
  async prepare() {
    await this.#station.client();
  }

  /** @param {string} sentence @param {ChargeOptions} options @returns {Promise<Charges>} */
  charges(sentence, options) {
    return this.#station.ask({ kind: "charges", text: sentence, source: "model", ...options }, { again: true });
  }

  /** @param {string} name of the file @param {Uint8Array} bytes @param {TextColumns | null} columns @returns {Promise<TextPreview>} */
  read(name, bytes, columns) {
    return this.#station.ask({ kind: "readText", name, bytes, ...(columns && { columns }) }, { again: true });
  }

  /** @param {string | Dataset} dataset @returns {Promise<Insight>} */
  async insight(dataset) {
    return this.#shipped.insight(dataset);
  }

  close() {
    this.#station.close();
  }
}
