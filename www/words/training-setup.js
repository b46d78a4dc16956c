// What a run is made from, beside its settings: the data and the start, each with its panel, put together for whoever opens one.

/** @import {Lab} from "../atomlab.js" */
/** @import {Dataset, RunSpec} from "../lab/protocol.js" */
/** @import {Setting, Values} from "../page/settings-list.js" */
/** @import {SettingsForm} from "../page/settings-form.js" */
/** @import {StartBytes} from "./start.js" */
import { t } from "../language/translate.js";
import { titleOfDataset } from "../lab/assets.js";
import { DataPanel } from "./data-panel.js";
import { specFrom, trouble } from "./settings.js";
import { StartPanel } from "./start.js";

/** @typedef {{spec: RunSpec, dataset: string | Dataset} & StartBytes} RunParts  what `lab.run` takes */

/** Where a network begins, as a line takes it. @type {Record<string, string>} */
const FROM = {
  scratch: t("from scratch"),
  shipped: t("from Shipped sentiment model"),
  encoder: t("from Pretrained MiniLM"),
  own: t("from Your own BERT files"),
};

export class TrainingSetup {
  #form;

  /** @param {Lab} lab @param {SettingsForm} form */
  constructor(lab, form) {
    this.#form = form;
    this.data = new DataPanel(lab, form);
    this.start = new StartPanel(lab, form);
  }

  /** A setting was changed. @param {string} id empty: several @param {Setting[]} moved what another start has set */
  changed(id, moved) {
    if (id === "dataset" || id === "") this.data.show();
    if (["start", "layers", "width", ""].includes(id)) this.start.show(id === "start" ? moved : undefined);
  }

  /** What is wrong with the values, one sentence, or an empty one. @param {Values} values */
  trouble(values) {
    return this.data.trouble(values) || this.start.trouble(values) || trouble(values, this.start.network(values));
  }

  /** Everything that a run with these values is opened with; may take a download. @param {Values} values @returns {Promise<RunParts>} */
  async parts(values) {
    const dataset = this.data.dataset(values);
    const bytes = await this.start.bytes(values);
    // After the bytes: the shipped model's card says what its network is.
    return { spec: specFrom(values, this.start.network(values)), dataset, ...bytes };
  }

  /** What the settings ask for, before anything is fetched: its layers, all of it in a line, and what is wrong with it. */
  wish() {
    const { values } = this.#form;
    const { layers, width } = this.start.network(values);
    const title = [
      this.#dataTitle(values),
      FROM[String(values.start)],
      t("{layers, plural, one {# layer} other {# layers}} of width {width}", { layers, width }),
      t("learning rate {rate}", { rate: String(values["learning-rate"]) }),
      t("batch size {size}", { size: String(values["batch-size"]) }),
    ].join(", ");
    return { layers, title, trouble: this.trouble(values) };
  }

  /** What a link with these values leaves out. @param {Values} values */
  missingInLink({ dataset, start }) {
    if (dataset === "own" && start === "own") return t("It holds the settings, but not your file of sentences and not your BERT files: give them along.");
    if (dataset === "own") return t("It holds the settings, but not your file of sentences: give that along.");
    return start === "own" ? t("It holds the settings, but not your BERT files: give them along.") : "";
  }

  /** A link was taken: what it says of the visitor's own files gives way to what is here. */
  linkTaken() {
    const { values } = this.#form;
    this.#form.fill({ "own-data": this.data.own?.key ?? "", "own-start": this.start.key, ...(this.data.own && values.dataset === "own" && { file: this.data.own.name }) });
  }

  /** What the settings ask for that no link can carry, one sentence each. @returns {string[]} */
  missing() {
    const { values } = this.#form;
    /** @type {string[]} */
    const missing = [];
    if (values.dataset === "own") {
      const file = String(values.file);
      const own = this.data.own?.name;
      if (own === undefined) missing.push(
        file
          ? t("The link was made with “{file}”, which no link can carry: choose that file under “The data”, or another data set.", { file })
          : t("The link was made with a file of sentences, which no link can carry: choose that file under “The data”, or another data set."),
      );
      else if (own !== file) missing.push(
        file
          ? t("The link was made with “{file}”, which no link can carry: {own}, which is here, takes its place.", { file, own })
          : t("The link was made with a file of sentences, which no link can carry: {own}, which is here, takes its place.", { own }),
      );
    }
    if (values.start === "own" && !this.start.own) missing.push(t("The link was made with BERT files, which no link can carry: choose them under “Start from”, or another start."));
    return missing;
  }

  /** @param {Values} values */
  #dataTitle({ dataset }) {
    return dataset === "own" ? (this.data.own?.name ?? t("your own file")) : titleOfDataset(String(dataset));
  }
}
