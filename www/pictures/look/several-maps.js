// Several maps at once: the channels of the layer that is shown, and the layers. They are asked for after the large one, and each can
// become it.

/** @import {Channel, ChargeMap, ChargeMaps} from "../../lab/image-protocol.js" */
/** @import {Answer, Picture} from "./shown-maps.js" */
import { t } from "../../language/translate.js";
import { byId } from "../../page/dom.js";
import { sentenceOf } from "../../page/status.js";
import { isCharge, sameMap, severalOf } from "./charge-maps.js";
import { MapStrip } from "./map-strip.js";
import { describeChannels, describeLayers } from "./sentences.js";

/** Milliseconds after the large map, so that who walks through pictures or channels does not wait for maps that nobody sees. */
const REST = 200;

/** @typedef {(picture: Picture, maps: Channel[]) => Promise<ChargeMaps>} AskMaps */

export class SeveralMaps {
  #place = byId("look-several", HTMLElement);
  #channels;
  #layers;
  #ask;
  /** What the maps are of. @type {{picture: Picture, origin: string, channels: string, wanted: string} | null} */
  #of = null;
  /** @type {ChargeMap[]} */
  #maps = [];
  /** @type {Answer | null} the large one */
  #large = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #turn = 0;

  /** @param {AskMaps} ask @param {(channel: Channel) => void} choose */
  constructor(ask, choose) {
    this.#ask = ask;
    this.#channels = new MapStrip("look-channels", choose);
    this.#layers = new MapStrip("look-layers", choose);
    this.#place.replaceChildren(this.#channels.element, this.#layers.element);
  }

  /** Nobody knows the maps of what is shown now. */
  clear() {
    clearTimeout(this.#timer);
    this.#turn += 1;
    this.#of = null;
    this.#place.setAttribute("aria-busy", "true");
  }

  /** The large map is there. @param {Picture} picture @param {Answer} answer */
  show(picture, answer) {
    this.#large = answer;
    const { maps, map, origin } = answer;
    const wanted = severalOf(maps, map);
    const of = { picture, origin, channels: maps.channels.join(), wanted: JSON.stringify(wanted) };
    const known = this.#of;
    if (known && known.picture === picture && known.origin === origin && known.channels === of.channels && known.wanted === of.wanted) return this.redraw();
    this.clear();
    this.#of = of;
    const turn = this.#turn;
    this.#timer = setTimeout(() => this.#fill(turn, picture, wanted), REST);
  }

  /** In other colours, or with another one as the large one. */
  redraw() {
    const large = this.#large;
    if (!large || this.#maps.length === 0) return;
    const { map, maps, origin } = large;
    const all = maps.channels[map.layer - 1];
    const channels = this.#maps.filter(({ layer }, i) => layer === map.layer && i < this.#maps.length - maps.channels.length);
    const layers = this.#maps.slice(-maps.channels.length);
    // The layer is another, and its maps are on their way.
    if (channels.length === 0) return;
    /** @param {ChargeMap} one @param {number} label */
    const small = (one, label) => ({ map: one, label: String(label), name: nameOf(one, maps.atomLayer), large: sameMap(one, map) });
    this.#channels.show({
      title: t("Channels of layer {layer}", { layer: map.layer }),
      caption: describeChannels(channels, all, origin),
      maps: channels.map((one) => small(one, one.channel)),
    });
    this.#layers.show({
      title: t("Layers"),
      caption: describeLayers(layers, maps.atomLayer, origin),
      maps: layers.map((one) => small(one, one.layer)),
    });
  }

  /** @param {number} turn @param {Picture} picture @param {Channel[]} wanted */
  async #fill(turn, picture, wanted) {
    try {
      const { maps } = await this.#ask(picture, wanted);
      if (turn !== this.#turn) return;
      this.#maps = maps;
      this.redraw();
      this.#place.setAttribute("aria-busy", "false");
    } catch (error) {
      // Asked again with the next large map.
      if (turn !== this.#turn) return;
      this.#of = null;
      this.#channels.tell(sentenceOf(error));
    }
  }
}

/** @param {ChargeMap} map @param {number} atomLayer */
function nameOf(map, atomLayer) {
  const { layer, channel } = map;
  return isCharge(map, atomLayer) ? t("Layer {layer}, channel {channel}, the charge", { layer, channel }) : t("Layer {layer}, channel {channel}", { layer, channel });
}
