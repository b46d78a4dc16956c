// Which map is shown: a layer and one of its channels; at first the charges of the atomised layer, whichever that is.

/** @import {Channel, ChargeMap, ChargeMaps} from "../../lab/image-protocol.js" */
import { byId, make } from "../../page/dom.js";
import { markField } from "../../page/settings-field.js";

export class ChannelChoice {
  /** What is asked for; null: the charges of the atomised layer. @type {Channel | null} */
  wish = null;
  /** @type {Pick<ChargeMaps, "channels" | "atomLayer"> | null} */
  #network = null;
  #layer = byId("look-layer", HTMLSelectElement);
  #channel = byId("look-channel", HTMLInputElement);
  #hint = byId("look-channel-hint", HTMLElement);
  #onChange;

  /** @param {() => void} onChange */
  constructor(onChange) {
    this.#onChange = onChange;
    this.#layer.addEventListener("change", () => {
      // A channel of one layer is nothing of another's.
      this.#channel.value = "0";
      this.#choose();
    });
    this.#channel.addEventListener("input", () => this.#choose());
  }

  /** @param {ChargeMaps} maps @param {ChargeMap} map the one shown */
  show({ channels, atomLayer }, { layer, channel }) {
    const same = this.#network?.atomLayer === atomLayer && this.#network.channels.join() === channels.join();
    this.#network = { channels, atomLayer };
    if (!same) this.#layer.replaceChildren(...channels.map((_, i) => make("option", { value: i + 1 }, `${i + 1}${i + 1 === atomLayer ? ", atomised" : ""}`)));
    this.#layer.value = String(layer);
    if (document.activeElement !== this.#channel) this.#channel.value = String(channel);
    this.#channel.max = String(channels[layer - 1] - 1);
    this.#hint.textContent = `0 to ${channels[layer - 1] - 1}; 0 is the charge, the others are coordinates of positions.`;
    this.#layer.disabled = this.#channel.disabled = false;
  }

  /** Back to the charges. @returns {boolean} whether something else was asked for */
  forget() {
    const wished = this.wish !== null;
    this.wish = null;
    return wished;
  }

  #choose() {
    if (!this.#network) return;
    const [layer, channel] = [Number(this.#layer.value), this.#channel.valueAsNumber];
    const highest = this.#network.channels[layer - 1] - 1;
    const good = Number.isInteger(channel) && channel >= 0 && channel <= highest;
    markField(this.#channel, good ? "" : `accepted is 0 to ${highest}`);
    if (!good) return;
    this.wish = layer === this.#network.atomLayer && channel === 0 ? null : { layer, channel };
    this.#onChange();
  }
}
