// The data of a run: which data set, what is known of it, and how the visitor's own file was understood.

/** @import {Lab} from "../atomlab.js" */
/** @import {Dataset, TextColumns} from "../lab/protocol.js" */
/** @import {SettingsForm} from "../page/settings-form.js" */
/** @import {Values} from "../page/settings-list.js" */
/** @import {OwnSentences} from "./own-text.js" */
import { said, t } from "../language/translate.js";
import { DATASETS, loadManifest } from "../lab/assets.js";
import { classCounts } from "../page/class-counts.js";
import { byId, fillTerms, make } from "../page/dom.js";
import { Manifests } from "../page/manifests.js";
import { counted } from "../page/numbers.js";
import { OwnText, previewTable } from "./own-text.js";

const COLUMNS = /** @type {const} */ ([["text", t("Text column")], ["label", t("Label column")], ["group", t("Group column")]]);
/** Of the example beside a column's name, in characters. */
const EXAMPLE = 24;

export class DataPanel {
  #form;
  #text;
  #manifests;
  #about = make("p", { class: "hint", id: "dataset-about" });
  #list = byId("text-data-list", HTMLElement);
  #remarks = byId("text-data-remarks", HTMLElement);
  #columns = byId("text-columns", HTMLElement);
  #preview = byId("text-preview", HTMLElement);

  /** @param {Lab} lab @param {SettingsForm} form */
  constructor(lab, form) {
    this.#form = form;
    this.#text = new OwnText(lab, ({ name, key }) => form.setAll({ dataset: "own", file: name.slice(0, 120), "own-data": key }));
    form.elements("dataset")[0].closest(".field")?.append(this.#about);
    this.#manifests = new Manifests(byId("text-data", HTMLElement), loadManifest, () => this.show());
    this.show();
  }

  get own() {
    return this.#text.own;
  }

  /** The data set of the values. @param {Values} values @returns {string | Dataset} */
  dataset(values) {
    return values.dataset === "own" && this.own ? this.own.preview.dataset : String(values.dataset);
  }

  /** One sentence, or an empty one. @param {Values} values */
  trouble(values) {
    if (values.dataset !== "own" || this.own) return "";
    return values.file
      ? t("Your own file ({name}) is not here yet: choose it under “The data”, or another data set.", { name: String(values.file) })
      : t("Your own file is not here yet: choose it under “The data”, or another data set.");
  }

  /** Sentences of a session, not taken yet. @param {string} name @param {string} tsv */
  restored(name, tsv) {
    return this.#text.restored(name, tsv);
  }

  /** @param {OwnSentences} own */
  take(own) {
    this.#text.take(own);
  }

  /** Follows the choice of the data set. */
  show() {
    const name = String(this.#form.values.dataset);
    this.#about.textContent = DATASETS.find((dataset) => dataset.name === name)?.about ?? t("Sentences of your own, from a file or pasted.");
    if (name === "own") this.#showOwn();
    else this.#showShipped(name);
  }

  #showOwn() {
    const { own } = this;
    this.#columns.hidden = this.#preview.hidden = !own;
    if (!own) {
      fillTerms(this.#list, []);
      this.#remark([t("No file is read yet.")]);
      return;
    }
    const { preview } = own;
    fillTerms(this.#list, [
      [t("File"), make("bdi", {}, own.name)],
      [t("Read as"), said(preview.formatTitle)],
      [t("Sentences"), counted(preview.rows)],
      [t("Classes"), classCounts(preview.classes)],
    ]);
    this.#remark(preview.notices.map(said));
    this.#showColumns(own);
    this.#preview.replaceChildren(previewTable(preview));
  }

  /** @param {OwnSentences} own */
  #showColumns({ preview }) {
    this.#columns.hidden = preview.columns.length < 2;
    const chosen = { text: preview.text, label: preview.label, group: preview.group };
    // The focus stays where the choice was made.
    const focused = document.activeElement?.id;
    this.#columns.replaceChildren(
      ...COLUMNS.map(([role, title]) => {
        const id = `column-${role}`;
        const options = preview.columns.map(({ index, name, example }) => make("option", { value: index, selected: chosen[role] === index, translate: "no" }, `${name}${example ? ` (${shortened(example)})` : ""}`));
        const none = role === "group" ? [make("option", { value: "", selected: chosen.group === null }, t("None"))] : [];
        const select = make("select", { id }, ...none, ...options);
        select.addEventListener("change", () => this.#change(moved(chosen, role, select.value)));
        return make("div", { class: "field" }, make("label", { for: id }, title), select);
      }),
    );
    if (focused) document.getElementById(focused)?.focus();
  }

  /** @param {TextColumns} columns */
  async #change(columns) {
    // What was refused goes back to what holds.
    if (!(await this.#text.columns(columns)) && this.own) this.#showColumns(this.own);
  }

  /** @param {string} name */
  async #showShipped(name) {
    this.#columns.hidden = this.#preview.hidden = true;
    this.#remark([]);
    if (!this.#manifests.seen) return;
    const known = await this.#manifests.get(name);
    if (this.#form.values.dataset !== name) return;
    if (!known) {
      fillTerms(this.#list, []);
      return this.#remark([t("www/data/{name}.json is missing: run “cargo xtask data”.", { name })]);
    }
    const { title, rows, classNames, counts, groups, group, licence, package: source } = known;
    fillTerms(this.#list, [
      [t("Holds"), title],
      [t("Sentences"), counted(rows)],
      [t("Classes"), classCounts(classNames.map((one, i) => ({ name: one, count: counts[i] })))],
      [t("Held out together"), t("{n} groups: {group}", { n: counted(groups), group })],
      [t("Source"), make("bdi", {}, source)],
      [t("Licence"), make("bdi", {}, licence)],
    ]);
  }

  /** @param {string[]} sentences */
  #remark(sentences) {
    this.#remarks.hidden = sentences.length === 0;
    this.#remarks.replaceChildren(...sentences.map((sentence) => make("li", {}, sentence)));
  }
}

/** The columns with one of them chosen anew: what stood there before takes the place that is left. @param {TextColumns} chosen @param {"text" | "label" | "group"} role @param {string} value @returns {TextColumns} */
function moved(chosen, role, value) {
  if (role === "group") return { ...chosen, group: value === "" ? null : Number(value) };
  const column = Number(value);
  const other = role === "text" ? "label" : "text";
  const group = chosen.group === column ? null : chosen.group;
  return { ...chosen, group, [role]: column, ...(chosen[other] === column && { [other]: chosen[role] }) };
}

/** @param {string} text */
function shortened(text) {
  return text.length > EXAMPLE ? `${text.slice(0, EXAMPLE)}…` : text;
}
