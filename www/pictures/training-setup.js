// What a run on images is made from, beside its settings: the data and the start.

/** @import {Lab} from "../atomlab.js" */
/** @import {ImageDataset, ImageSpec} from "../lab/image-protocol.js" */
/** @import {SettingsForm} from "../page/settings-form.js" */
/** @import {Setting, Values} from "../page/settings-list.js" */
/** @import {OwnImages} from "./own/view.js" */
import { t } from "../language/translate.js";
import { imageDatasetTitle } from "../lab/image-assets.js";
import { DataPanel } from "./data-panel.js";
import { isOfPictures, ownTitle } from "./own/own-data.js";
import { NETWORKS, classesOf, layersOf, specFrom, trouble } from "./settings.js";

/** What `lab.images` takes. @typedef {{spec: ImageSpec, dataset: ImageDataset, start: Uint8Array | null}} RunParts */

export class TrainingSetup {
  /** The visitor's own pictures. @type {OwnImages | null} */
  own = null;
  #lab;
  #form;
  #panel;
  /** The network of the shipped model, once its card is here. @type {ImageSpec["model"]} */
  #shipped;

  /** @param {Lab} lab @param {SettingsForm} form */
  constructor(lab, form) {
    this.#lab = lab;
    this.#form = form;
    this.#panel = new DataPanel(form, () => this.own);
  }

  /** A setting was changed. @param {string} id empty: several @param {Setting[]} moved what another data set has set */
  changed(id, moved) {
    if (id === "dataset" || id === "") this.#panel.show(moved);
  }

  /** The visitor's own pictures are others; a data set that is new is chosen. @param {OwnImages | null} own */
  take(own) {
    const first = this.own === null && own !== null;
    this.own = own;
    const key = own?.key ?? "";
    if (first) {
      this.#form.fill({ "own-data": key });
      this.#form.set("dataset", "own");
    } else {
      this.#form.set("own-data", key);
      this.#panel.show();
    }
  }

  /** What is wrong with the values, one sentence, or an empty one. @param {Values} values */
  trouble(values) {
    if (values.dataset === "own" && !this.own) return t("There are too few pictures of your own: under “Your own pictures” at least two classes need two pictures each, or choose another data set.");
    return trouble(values, this.#network(values));
  }

  /** The data set of the values. @param {Values} [values] @returns {Promise<ImageDataset>} */
  async dataset(values = this.#form.values) {
    if (values.dataset === "own") {
      if (!this.own) throw new Error(this.trouble(values));
      return this.own.dataset;
    }
    const only = classesOf(values);
    return this.#lab.imageDataset(String(values.dataset), only.length > 0 ? only : undefined);
  }

  /** The weights that a run with these values goes on from; null: none. @param {Values} values */
  async start(values) {
    if (values.start !== "shipped") return null;
    const { weights, card } = await this.#lab.imageModel();
    this.#shipped = card.spec.model;
    return weights;
  }

  /** Everything that a run with these values is opened with. @param {Values} values @returns {Promise<RunParts>} */
  async parts(values) {
    const spec = specFrom(values);
    const start = await this.start(values);
    if (!start) return { spec, dataset: await this.dataset(values), start };
    const wrong = trouble(values, this.#network(values));
    if (wrong) throw new Error(wrong);
    const { kind, width } = this.#shipped ?? {};
    return { spec: { ...spec, model: { ...spec.model, kind, width } }, dataset: await this.dataset(values), start };
  }

  /** The data set's name for people. @param {ImageDataset} dataset */
  titleOf(dataset) {
    const { name, classNames } = dataset;
    if (this.own?.dataset.name === name || isOfPictures(dataset)) return ownTitle(dataset);
    const title = imageDatasetTitle(name);
    return classesOf(this.#form.values).length > 0 && classNames.length <= 3 ? `${title} (${classNames.join(", ")})` : title;
  }

  /** What the settings ask for, before anything is fetched: the network's layers, all of it in a line, and what is wrong with it. */
  wish() {
    const { values } = this.#form;
    const network = NETWORKS.find(({ kind }) => kind === values.network)?.title ?? "";
    const what = values.start === "shipped" ? t("from the shipped model of photographs") : t("from scratch, {network} of width {width}", { network, width: String(values.width) });
    const data = values.dataset === "own" ? (this.own?.name ?? t("your own pictures")) : imageDatasetTitle(String(values.dataset));
    const classes = classesOf(values);
    const only = values.dataset !== "own" && classes.length > 0 ? ` (${classes.join(", ")})` : "";
    const title = [`${data}${only}`, what, t("learning rate {rate}", { rate: String(values["learning-rate"]) }), t("batch size {size}", { size: String(values["batch-size"]) })].join(", ");
    return { layers: layersOf(this.#network(values) ?? values.network), title, trouble: this.trouble(values) };
  }

  /** The kind of network that the start brings, if it does. @param {Values} values */
  #network({ start }) {
    return start === "shipped" ? this.#shipped?.kind : undefined;
  }

  /** What a link with these values leaves out. @param {Values} values */
  missingInLink({ dataset }) {
    return dataset === "own" ? t("It holds the settings, but not your own pictures: give those along.") : "";
  }

  /** What the settings ask for that no link can carry. @returns {string[]} */
  missing() {
    const { dataset } = this.#form.values;
    return dataset === "own" && !this.own ? [t("The link was made with somebody’s own pictures, which no link can carry: choose yours under “Your own pictures”, or another data set.")] : [];
  }
}
