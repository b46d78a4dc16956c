// Looking at a picture: what comes in is shown at once, and a network, the shipped one or the open run's, says the rest.

/** @import {Lab} from "../../atomlab.js" */
/** @import {ChargeMaps, ImageDataset} from "../../lab/image-protocol.js" */
/** @import {ImageRun} from "../../lab/image-run.js" */
/** @import {Source} from "../../lab/protocol.js" */
/** @import {PageModule} from "../../page/page-figures.js" */
/** @import {Answer, Picture} from "./shown-maps.js" */
import { paintLegend } from "../../page/charge.js";
import { byId, make } from "../../page/dom.js";
import { Newest } from "../../page/newest.js";
import { FigureView, onThemeChange } from "../../page/page-figures.js";
import { notice, say, sentenceOf } from "../../page/status.js";
import { chargesFigure } from "./charge-maps.js";
import { ChannelChoice } from "./channel-choice.js";
import { PictureNumbers } from "./numbers.js";
import { PictureInput } from "./picture-input.js";
import { ShownMaps } from "./shown-maps.js";
import { takeCharges, takeSheet } from "./take-picture.js";

/**
 * What the tab gives to this view.
 * @typedef {object} LookParts
 * @property {Lab} lab
 * @property {PageModule} module
 * @property {() => ImageRun | null} run  the open one
 * @property {() => Promise<ImageDataset | null>} dataset  the chosen one, for a row of samples; null where there is none
 */

export class LookView {
  /** @type {Source} */
  #source = "model";
  /** Whether there is somebody to ask. */
  #ready = false;
  /** Why the shipped model is not here, if it is not. */
  #missing = "";
  #newest = new Newest();
  /** Questions so far: the answer to an older one is not shown. */
  #asked = 0;
  /** Data sets so far. */
  #offered = 0;
  #parts;
  #input = new PictureInput((picture) => this.#take(picture));
  #shown = new ShownMaps();
  #numbers = new PictureNumbers();
  #channel = new ChannelChoice(() => this.#ask());
  #histogram;
  #select = byId("look-source", HTMLSelectElement);
  #notice = byId("look-model-notice", HTMLElement);
  #png = byId("look-png", HTMLButtonElement);
  #csv = byId("look-csv", HTMLButtonElement);

  /** @param {LookParts} parts */
  constructor(parts) {
    this.#parts = parts;
    this.#histogram = new FigureView(parts.module, byId("look-histogram", HTMLElement), "Charges");
    this.#select.addEventListener("change", () => this.#choose(/** @type {Source} */ (this.#select.value)));
    this.#png.addEventListener("click", () => this.#export(takeSheet));
    this.#csv.addEventListener("click", () => this.#export(takeCharges));
    const legend = byId("look-legend", HTMLElement);
    paintLegend(legend);
    onThemeChange(() => {
      paintLegend(legend);
      this.#shown.redraw();
    });
  }

  /** The tab is opened for the first time: the shipped model is here, or a sentence says why not. @param {string} missing */
  ready(missing) {
    this.#ready = true;
    this.#missing = missing;
    if (missing) notice(this.#notice, `${missing} A run of your own can be asked, as soon as there is one.`);
    if (missing && this.#parts.run()) this.#choose("run");
    else this.#ask();
    this.datasetChanged();
  }

  /** There is another run, or its weights are others than before. */
  runChanged() {
    if (![...this.#select.options].some(({ value }) => value === "run")) this.#select.append(make("option", { value: "run" }, "This run"));
    // Without the shipped model, the run is all there is to ask.
    if (this.#source === "run") this.#ask();
    else if (this.#missing) this.#choose("run");
  }

  /** Another data set is chosen: its pictures are samples, and the first is shown, if there is none yet. */
  async datasetChanged() {
    const turn = ++this.#offered;
    const dataset = await this.#parts.dataset();
    // Another one was chosen meanwhile.
    if (turn !== this.#offered) return;
    const first = this.#input.offer(dataset);
    if (first && !this.#shown.picture) this.#take(first);
  }

  /** What a link leaves out. */
  remark() {
    return this.#shown.picture?.own ? `It holds the settings, but not the picture “${this.#shown.picture.name}”: give that along.` : "";
  }

  /** A picture of elsewhere on the page. @param {Uint8Array} pixels @param {string} name */
  show(pixels, name) {
    this.#take({ pixels, name });
    say(`${name} is shown.`);
  }

  /** @param {Picture} picture */
  #take(picture) {
    this.#shown.clear("Its charges are asked for.");
    this.#shown.showPicture(picture);
    this.#ask();
  }

  /** @param {Source} source */
  #choose(source) {
    this.#source = source;
    this.#select.value = source;
    this.#ask();
  }

  #ask() {
    const asked = ++this.#asked;
    if (this.#ready) this.#newest.ask(() => this.#answer(asked));
  }

  /** @param {number} asked */
  async #answer(asked) {
    const { picture } = this.#shown;
    if (!picture) return;
    // Said once, beside the pictures.
    if (this.#missing && this.#source === "model") return this.#nothing();
    const wish = this.#channel.wish;
    const began = performance.now();
    try {
      const { maps, origin } = await this.#maps(picture, wish ? [wish] : []);
      const took = performance.now() - began;
      if (asked !== this.#asked) return;
      const [map] = maps.maps;
      const facts = `${origin}; layer ${map.layer}, channel ${map.channel}`;
      notice(this.#notice, "");
      this.#channel.show(maps, map);
      this.#shown.showCharges({ maps, map, facts });
      this.#numbers.show(maps, map, took);
      this.#histogram.show(`${asked}`, () => chargesFigure(map, maps.atomLayer), `n = ${map.charges.length.toLocaleString("en")} places of ${picture.name}; ${facts}.`);
      this.#png.disabled = this.#csv.disabled = false;
    } catch (error) {
      if (asked !== this.#asked) return;
      // This network may have no such layer.
      if (this.#channel.forget()) return this.#ask();
      this.#fail(error);
    }
  }

  /** @param {Picture} picture @param {{layer: number, channel: number}[]} maps @returns {Promise<{maps: ChargeMaps, origin: string}>} */
  async #maps({ pixels }, maps) {
    const run = this.#source === "run" ? this.#parts.run() : null;
    if (!run) return { maps: await this.#parts.lab.imageCharges(pixels, { maps }), origin: "Shipped model" };
    const answer = await run.charges(pixels, { maps });
    return { maps: answer, origin: `This run, seed ${run.spec.seed ?? 0}, step ${run.metrics().step}` };
  }

  /** @param {unknown} error */
  #fail(error) {
    this.#nothing();
    notice(this.#notice, sentenceOf(error));
  }

  #nothing() {
    this.#shown.clear("There are no charges to show.");
    this.#numbers.clear();
    this.#png.disabled = this.#csv.disabled = true;
  }

  /** @param {(picture: Picture, answer: Answer, shown: ShownMaps) => unknown} write */
  async #export(write) {
    const { picture, answer } = this.#shown;
    if (!picture || !answer) return;
    try {
      await write(picture, answer, this.#shown);
      say(`Exported the charges of ${picture.name}.`);
    } catch (error) {
      say(sentenceOf(error));
    }
  }
}
