// Which map is shown: a layer and one of its channels, as the settings say; where they say nothing, the charges of the atomised layer.

/** @import {Channel, ChargeMap, ChargeMaps} from "../../lab/image-protocol.js" */
/** @import {SettingsForm} from "../../page/settings-form.js" */
import { t } from "../../language/translate.js";
import { byId, make } from "../../page/dom.js";
import { markField } from "../../page/settings-field.js";
import { say } from "../../page/status.js";

export class ChannelChoice {
  /** @type {Pick<ChargeMaps, "channels" | "atomLayer"> | null} */
  #network = null;
  #settings;
  #layer = byId("look-layer", HTMLSelectElement);
  #channel = byId("look-channel", HTMLInputElement);
  #hint = byId("look-channel-hint", HTMLElement);

  /** @param {SettingsForm} settings of the tab */
  constructor(settings) {
    this.#settings = settings;
    this.#layer.addEventListener("change", () => {
      // A channel of one layer is nothing of another's.
      const former = this.#channel.value;
      this.#channel.value = "0";
      this.#choose();
      if (former !== "0") say(t("Layer {layer} is shown by its channel 0; it was channel {former} of the other layer.", { layer: this.#layer.value, former }));
    });
    this.#channel.addEventListener("input", () => this.#choose());
  }

  /** What is asked for; null: the charges of the atomised layer, which is known once a network has answered. @returns {Channel | null} */
  get wish() {
    const { "map-layer": layer, "map-channel": channel } = this.#settings.values;
    if (layer !== "") return { layer: Number(layer), channel: Number(channel) };
    return this.#network && Number(channel) !== 0 ? { layer: this.#network.atomLayer, channel: Number(channel) } : null;
  }

  /** @param {ChargeMaps} maps @param {ChargeMap} map the one shown */
  show({ channels, atomLayer }, { layer, channel }) {
    const same = this.#network?.atomLayer === atomLayer && this.#network.channels.join() === channels.join();
    this.#network = { channels, atomLayer };
    if (!same) this.#layer.replaceChildren(...channels.map((_, i) => make("option", { value: i + 1 }, i + 1 === atomLayer ? t("{layer}, atomised", { layer: i + 1 }) : String(i + 1))));
    this.#layer.value = String(layer);
    if (document.activeElement !== this.#channel) this.#channel.value = String(channel);
    const highest = channels[layer - 1] - 1;
    this.#channel.max = String(highest);
    this.#hint.textContent =
      layer === atomLayer
        ? t("0 to {highest}; 0 is the charge, the others are coordinates of positions.", { highest })
        : t("0 to {highest}; this layer was not asked for charges, so none of them is one.", { highest });
    this.#layer.disabled = this.#channel.disabled = false;
  }

  /** Takes back what this network does not have. @param {ChargeMaps} maps @returns {string} in a sentence, or nothing */
  clamp({ channels, atomLayer }) {
    this.#network = { channels, atomLayer };
    const { wish } = this;
    if (!wish) return "";
    const layer = Math.min(wish.layer, channels.length);
    const highest = channels[layer - 1] - 1;
    const channel = Math.min(wish.channel, highest);
    if (layer === wish.layer && channel === wish.channel) return "";
    this.#set({ layer, channel });
    return layer === wish.layer
      ? t("Channel {wished} was asked for; layer {layer} of this network has 0 to {highest}, so it is {channel}.", { wished: wish.channel, layer, highest, channel })
      : t("Layer {wished} was asked for; this network has {layers}, so layer {layer}, channel {channel} is shown.", { wished: wish.layer, layers: channels.length, layer, channel });
  }

  /** Another map of this network. @param {Channel} wish */
  choose(wish) {
    this.#set(wish);
  }

  #choose() {
    if (!this.#network) return;
    const [layer, channel] = [Number(this.#layer.value), this.#channel.valueAsNumber];
    const highest = this.#network.channels[layer - 1] - 1;
    const good = Number.isInteger(channel) && channel >= 0 && channel <= highest;
    markField(this.#channel, good ? "" : t("accepted is 0 to {highest}; the map still shows the channel before", { highest }));
    if (good) this.#set({ layer, channel });
  }

  /** @param {Channel} wish */
  #set({ layer, channel }) {
    this.#settings.fill({ "map-layer": layer === this.#network?.atomLayer ? "" : layer });
    this.#settings.set("map-channel", channel);
  }
}
