// Looking at a picture: what comes in is shown at once, and a network, the shipped one or the open run's, says the rest.

/** @import {Lab} from "../../atomlab.js" */
/** @import {Channel, ImageDataset} from "../../lab/image-protocol.js" */
/** @import {ImageRun} from "../../lab/image-run.js" */
/** @import {PageModule} from "../../page/page-figures.js" */
/** @import {SettingsForm} from "../../page/settings-form.js" */
/** @import {Said} from "./ask.js" */
/** @import {Picture} from "./shown-maps.js" */
import { t } from "../../language/translate.js";
import { byId, make } from "../../page/dom.js";
import { Newest } from "../../page/newest.js";
import { counted } from "../../page/numbers.js";
import { FigureView, onThemeChange } from "../../page/page-figures.js";
import { goTo } from "../../page/sections.js";
import { notice, say, sentenceOf } from "../../page/status.js";
import { samplePicture } from "../thumbnail.js";
import { askModel, askRun } from "./ask.js";
import { chargesFigure } from "./charge-maps.js";
import { ChannelChoice } from "./channel-choice.js";
import { Following } from "./following.js";
import { PictureNumbers } from "./numbers.js";
import { PictureInput } from "./picture-input.js";
import { Samples } from "./samples.js";
import { SeveralMaps } from "./several-maps.js";
import { ShownMaps } from "./shown-maps.js";
import { TakeHome } from "./take-home.js";

/**
 * What the tab gives to this view.
 * @typedef {object} LookParts
 * @property {Lab} lab
 * @property {PageModule} module
 * @property {SettingsForm} settings  of the tab, which say what is looked at
 * @property {() => ImageRun | null} run  the open one
 * @property {() => Promise<ImageDataset | null>} dataset  the chosen one, for a row of samples; null where there is none
 * @property {(dataset: ImageDataset) => string} titleOf  its name for people
 */

export class LookView {
  /** Whether there is somebody to ask. */
  #ready = false;
  /** Why the shipped model is not here, if it is not. */
  #missing = "";
  #newest = new Newest();
  #following = new Following(byId("look-panel", HTMLElement));
  /** Questions so far: the answer to an older one is not shown. */
  #asked = 0;
  /** Data sets so far. */
  #offered = 0;
  #parts;
  #input = new PictureInput((picture) => this.#take(picture));
  #shown;
  #numbers = new PictureNumbers();
  #channel;
  /** What was taken back of the settings, as this network does not have it. */
  #clamped = "";
  /** The settings of the last question. */
  #wished = "";
  /** The picture that is shown before one is chosen. */
  #firstName = "";
  /** Whether a link says which picture is shown, and its data set is not here yet. */
  #linked = false;
  #histogram;
  #select = byId("look-source", HTMLSelectElement);
  #notice = byId("look-model-notice", HTMLElement);
  #takeHome;
  #several;
  #try = byId("pictures-try", HTMLButtonElement);
  #samples;

  /** @param {LookParts} parts */
  constructor(parts) {
    this.#parts = parts;
    this.#samples = new Samples(parts.lab, parts.dataset);
    this.#shown = new ShownMaps(parts.settings);
    this.#channel = new ChannelChoice(parts.settings);
    this.#histogram = new FigureView(parts.module, byId("look-histogram", HTMLElement), t("Charges"));
    this.#select.addEventListener("change", () => parts.settings.set("map-source", this.#select.value));
    this.#takeHome = new TakeHome(this.#shown);
    this.#several = new SeveralMaps(async (picture, maps) => (await this.#maps(picture, maps)).maps, (channel) => this.#channel.choose(channel));
    onThemeChange(() => {
      this.#shown.redraw();
      this.#several.redraw();
    });
    this.#try.addEventListener("click", () => this.#tryRun());
    this.#shown.empty(t("Loading."));
  }

  /** The first picture is here long before the network that says what it makes of it. */
  begin() {
    return this.datasetChanged();
  }

  /** The tab is opened for the first time: the shipped model is here, or a sentence says why not. @param {string} missing */
  ready(missing) {
    this.#ready = true;
    this.#missing = missing;
    if (missing) notice(this.#notice, `${missing} ${t("A run of your own can be asked, as soon as there is one.")}`);
    this.#ask();
  }

  /** There is another run, or its weights are others than before. */
  runChanged() {
    if (![...this.#select.options].some(({ value }) => value === "run")) this.#select.append(make("option", { value: "run" }, t("This run")));
    this.#try.hidden = this.#parts.run() === null;
    if (this.#source !== "run") return;
    this.#several.clear();
    this.#ask();
  }

  /** The run has gone on, and its charges form while one looks. */
  runWentOn() {
    if (this.#source !== "run" || !this.#following.due) return;
    this.#following.asked();
    this.#ask();
  }

  /** Another map, or another look at it, is set. */
  follow() {
    this.#shown.follow();
    if (this.#wished === this.#wish()) return;
    this.#clamped = "";
    this.#ask();
  }

  /** The settings are those of a link or a session: they may say which picture is shown. */
  settingsTaken() {
    this.#linked = this.#parts.settings.values.picture !== "";
  }

  /** What a link asks for that is not here yet. @returns {string[]} */
  missing() {
    const asked = this.#parts.settings.values["map-source"] === "run" && !this.#parts.run();
    return asked ? [t("The link shows the charges of a run, and there is none yet: Train or Step opens it.")] : [];
  }

  /** Who is asked: a run where one is wished for and open; without the shipped model, it is all there is. */
  get #source() {
    const wished = this.#missing !== "" || this.#parts.settings.values["map-source"] === "run";
    return wished && this.#parts.run() ? "run" : "model";
  }

  #wish() {
    return JSON.stringify([this.#source, this.#channel.wish]);
  }

  /** Another data set is chosen: its pictures are samples, and the first is shown, if there is none yet. */
  async datasetChanged() {
    const turn = ++this.#offered;
    const photographs = await this.#samples.photographs();
    // A data set is many times as large, and a link may name one of its pictures.
    if (!this.#linked && !this.#shown.picture) this.#showFirst(this.#input.offer(photographs, null, ""));
    const dataset = await this.#samples.dataset();
    // Another one was chosen meanwhile.
    if (turn !== this.#offered) return;
    const linked = this.#linked && dataset ? this.#linkedPicture(dataset) : null;
    const first = this.#input.offer(photographs, dataset, dataset ? this.#parts.titleOf(dataset) : "");
    this.#firstName = first?.name ?? "";
    if (linked) this.#take(linked);
    else this.#showFirst(first);
    if (!this.#shown.picture) this.#shown.empty(t("There is no picture yet: choose or draw one above."));
  }

  /** @param {Picture | null} picture shown, if there is none yet */
  #showFirst(picture) {
    if (picture && !this.#shown.picture) this.#show(picture);
  }

  /** What a link leaves out. */
  remark() {
    const { picture } = this.#shown;
    // The link names a picture of the chosen data set, and the first one is shown anyway.
    if (!picture || this.#parts.settings.values.picture !== "" || picture.name === this.#firstName) return "";
    const { name } = picture;
    return picture.own ? t("It holds the settings, but not the picture “{name}”: give that along.", { name }) : t("It holds the settings, but not the picture “{name}”: say which one it is.", { name });
  }

  /** A picture that the open run was measured on: as that run sees it. @param {Uint8Array} pixels @param {string} name @param {string} credit who made it, or nothing */
  show(pixels, name, credit) {
    this.#askRun();
    this.#take({ pixels, name, credit });
    say(t("{name} is shown, as this run sees it.", { name }));
  }

  /** One's own network, on a picture of one's choice. */
  #tryRun() {
    this.#askRun();
    this.follow();
    goTo(byId("pictures", HTMLElement));
    say(t("The charges are this run’s now: choose a photograph, or draw one."));
  }

  #askRun() {
    if (this.#parts.run()) this.#parts.settings.set("map-source", "run");
  }

  /** @param {ImageDataset} dataset @returns {Picture} the one that a link names */
  #linkedPicture(dataset) {
    this.#linked = false;
    const wished = Number(this.#parts.settings.values.picture);
    const number = Math.min(wished, dataset.labels.length);
    if (number < wished) this.#clamped = t("Picture {wished} was asked for; the data set has {n}, so it is the last one.", { wished, n: dataset.labels.length });
    return samplePicture(dataset, number - 1);
  }

  /** @param {Picture} picture */
  #take(picture) {
    this.#parts.settings.set("picture", picture.sample === undefined ? "" : picture.sample + 1);
    this.#show(picture);
  }

  /** @param {Picture} picture */
  #show(picture) {
    this.#several.clear();
    this.#shown.clear(this.#ready ? t("Its charges are asked for.") : t("Loading the model, which says its charges."));
    this.#shown.showPicture(picture);
    this.#ask();
  }

  #ask() {
    const asked = ++this.#asked;
    this.#wished = this.#wish();
    this.#select.value = this.#source;
    if (this.#ready) this.#newest.ask(() => this.#answer(asked));
  }

  /** @param {number} asked @param {Channel | null} [wish] @returns {Promise<void>} */
  async #answer(asked, wish = this.#channel.wish) {
    const { picture } = this.#shown;
    if (!picture) return;
    // Said once, beside the pictures.
    if (this.#missing && this.#source === "model") return this.#nothing();
    try {
      const { maps, origin, knows, took } = await this.#maps(picture, wish ? [wish] : []);
      if (asked !== this.#asked) return;
      const [map] = maps.maps;
      const facts = t("{origin}; layer {layer}, channel {channel}", { origin, layer: map.layer, channel: map.channel });
      this.#channel.show(maps, map);
      // The atomised layer is known now, and another channel of it may be wished for.
      if (this.#wished !== this.#wish()) return this.#ask();
      notice(this.#notice, this.#clamped);
      this.#shown.showCharges({ maps, map, origin, facts });
      this.#several.show(picture, { maps, map, origin, facts });
      this.#numbers.show(maps, map, { took, knows });
      this.#histogram.show(`${asked}`, () => chargesFigure(map, maps.atomLayer), t("n = {n} places of {name}; {facts}.", { n: counted(map.charges.length), name: picture.name, facts }));
      this.#takeHome.enable(true);
    } catch (error) {
      if (asked !== this.#asked) return;
      // Of a run that is not there yet, the shipped model may have no such map: it says what it has.
      if (wish && this.missing().length > 0) return this.#answer(asked, null);
      if (!(wish && (await this.#clamp(picture, asked)))) this.#fail(error);
    }
  }

  /** This network may have no such layer: the nearest is shown, and said. @param {Picture} picture @param {number} asked @returns {Promise<boolean>} whether that was it */
  async #clamp(picture, asked) {
    const network = await this.#maps(picture, []).catch(() => null);
    if (asked !== this.#asked) return true;
    const sentence = network ? this.#channel.clamp(network.maps) : "";
    this.#clamped = sentence;
    return sentence !== "";
  }

  /** The run is left alone for a while after each question. @param {Picture} picture @param {Channel[]} maps @returns {Promise<Said & {took: number}>} `took`: milliseconds */
  async #maps({ pixels }, maps) {
    const began = performance.now();
    const run = this.#source === "run" ? this.#parts.run() : null;
    const said = await (run ? askRun(this.#parts.lab, run, pixels, maps) : askModel(this.#parts.lab, pixels, maps));
    const took = performance.now() - began;
    this.#following.answered(took);
    return { ...said, took };
  }

  /** @param {unknown} error */
  #fail(error) {
    this.#nothing();
    notice(this.#notice, sentenceOf(error));
  }

  #nothing() {
    this.#shown.clear(t("There are no charges to show."));
    this.#numbers.clear();
    this.#several.clear();
    this.#takeHome.enable(false);
  }

  /** The classes of the data may be called otherwise by now, and with them the picture that is shown. @param {ImageDataset} dataset */
  renamed(dataset) {
    const { sample, pixels, name } = this.#shown.picture ?? {};
    if (sample === undefined || sample >= dataset.labels.length) return;
    const again = samplePicture(dataset, sample);
    if (again.name !== name && String(again.pixels) === String(pixels)) this.#shown.showPicture(again);
  }
}
