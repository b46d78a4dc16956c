// The data of a run on images: what is known of the chosen set, with its source and licence.

/** @import {ImageDatasetInfo} from "../lab/image-assets.js" */
/** @import {SettingsForm} from "../page/settings-form.js" */
/** @import {Setting} from "../page/settings-list.js" */
/** @import {OwnImages} from "./own/view.js" */
import { t } from "../language/translate.js";
import { IMAGE_DATASETS, loadImageManifest } from "../lab/image-assets.js";
import { classCounts } from "../page/class-counts.js";
import { byId, fillTerms, make } from "../page/dom.js";
import { Manifests } from "../page/manifests.js";
import { tellMoved } from "../page/moved-settings.js";
import { counted } from "../page/numbers.js";

export class DataPanel {
  #form;
  #own;
  #manifests;
  #about = byId("pictures-data-about", HTMLElement);
  #moved = byId("pictures-data-moved", HTMLElement);
  #list = byId("pictures-data-list", HTMLElement);
  #remarks = byId("pictures-data-remarks", HTMLElement);

  /** @param {SettingsForm} form @param {() => OwnImages | null} own the visitor's */
  constructor(form, own) {
    this.#form = form;
    this.#own = own;
    this.#manifests = new Manifests(byId("pictures-data", HTMLElement), loadImageManifest, () => this.show());
    this.show();
  }

  /** Follows the choice of the data set. @param {Setting[]} [moved] what it has set */
  show(moved) {
    if (moved) tellMoved(this.#moved, moved, this.#form.values, "data set");
    const name = String(this.#form.values.dataset);
    const info = IMAGE_DATASETS.find((one) => one.name === name);
    this.#about.textContent = info?.about ?? t("The pictures that you chose or drew under “Your own pictures”, in the classes that you named.");
    if (info) this.#showShipped(info);
    else this.#showOwn();
  }

  #showOwn() {
    const own = this.#own();
    if (!own) {
      fillTerms(this.#list, []);
      return this.#remark([t("There are too few pictures yet: two classes with two pictures each are needed.")]);
    }
    const { labels, classNames } = own.dataset;
    const counts = classNames.map((name, label) => ({ name, count: labels.reduce((sum, one) => sum + Number(one === label), 0) }));
    this.#remark([]);
    fillTerms(this.#list, [
      [t("Pictures"), counted(labels.length)],
      [t("Classes"), classCounts(counts)],
    ]);
  }

  /** @param {ImageDatasetInfo} info */
  async #showShipped({ name, last, flag = "" }) {
    this.#remark([]);
    if (!this.#manifests.seen) return;
    const known = await this.#manifests.get(name);
    if (this.#form.values.dataset !== name) return;
    if (!known) {
      fillTerms(this.#list, []);
      return this.#remark([t("www/data/{name}.json is missing: run “cargo xtask data{flag}”.", { name, flag })]);
    }
    const { title, images, classNames, counts, groups, group, licence, attribution, package: source } = known;
    fillTerms(this.#list, [
      [t("Holds"), title],
      [t("Pictures"), last !== undefined && images > last ? t("the last {last} of {all}", { last: counted(last), all: counted(images) }) : counted(images)],
      [t("Classes"), classCounts(classNames.map((one, i) => ({ name: one, count: counts[i] })))],
      [t("Held out together"), groups === images ? group : t("{n} groups: {group}", { n: counted(groups), group })],
      [t("Made by"), make("bdi", {}, attribution)],
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
