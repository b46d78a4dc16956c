// The reader of sentences.

/** @import {ShippedModel} from "./assets.js" */
/** @import {Insight} from "./insight.js" */
/** @import {ChargeOptions, Charges, Dataset, TextColumns, TextPreview} from "./protocol.js" */
import { t } from "../language/translate.js";
import { loadShippedModel } from "./assets.js";
import { Reader } from "./reader.js";
import { Shipped } from "./shipped.js";

/** @extends {Reader<ShippedModel>} */
export class TextReader extends Reader {
  #shipped;

  /** @param {(kind: "lost" | "recovered" | "failed", message: string) => void} say */
  constructor(say) {
    super({ samples: t("sentences"), load: loadShippedModel, begin: () => this.#shipped.forget() }, say);
    this.#shipped = new Shipped(this.station, () => this.model());
  }

  /** @param {string} sentence @param {ChargeOptions} options @returns {Promise<Charges>} */
  charges(sentence, options) {
    return this.station.ask({ kind: "charges", text: sentence, source: "model", ...options }, { again: true });
  }

  /** @param {string} name of the file @param {Uint8Array} bytes @param {TextColumns | null} columns @returns {Promise<TextPreview>} */
  read(name, bytes, columns) {
    return this.station.ask({ kind: "readText", name, bytes, ...(columns && { columns }) }, { again: true });
  }

  /** @param {string | Dataset} dataset @returns {Promise<Insight>} */
  async insight(dataset) {
    return this.#shipped.insight(dataset);
  }
}
