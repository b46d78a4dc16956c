// The laboratory of pictures: joins its views to its run.

/** @import {LabStatus} from "../atomlab.js" */
/** @import {ImageRun} from "../lab/image-run.js" */
/** @import {Tab} from "../page/router.js" */
/** @import {Setting} from "../page/settings-list.js" */
/** @import {TabParts} from "../words/tab.js" */
/** @import {OwnImages} from "./own/view.js" */
import { t } from "../language/translate.js";
import { imageCredit } from "../lab/image-assets.js";
import { classifierTrainee } from "../page/classifier-trainee.js";
import { runDevices, showDevice } from "../page/device-choice.js";
import { byId } from "../page/dom.js";
import { addressOf } from "../page/link.js";
import { LinkMissing } from "../page/link-missing.js";
import { LinkState } from "../page/link-state.js";
import { showCard, showNoCard } from "../page/model-card.js";
import { goTo, wireSectionLinks } from "../page/sections.js";
import { SessionView } from "../page/session/session-view.js";
import { sayInstead, sentenceOf } from "../page/status.js";
import { Trainer } from "../page/trainer.js";
import { comparePictures } from "./compare/view.js";
import { picturesExports } from "./exports.js";
import { picturesForm } from "./form.js";
import { LookView } from "./look/view.js";
import { OwnPictures } from "./own/view.js";
import { RunView } from "./run-view.js";
import { picturesSession } from "./session.js";
import { PICTURES, SETTINGS, changes, defaults } from "./settings.js";
import { TrainingSetup } from "./training-setup.js";

/** @implements {Tab} */
export class PicturesTab {
  /** @type {Trainer<ImageRun>} */
  trainer;
  #lab;
  #transport;
  #settings;
  #setup;
  #look;
  #view;
  #compare;
  #link;
  #opened = false;
  #frame = 0;
  #missing;

  /** @param {TabParts} parts */
  constructor({ lab, module, transport, onChange }) {
    this.#lab = lab;
    this.#transport = transport;
    this.#settings = picturesForm(byId("pictures-settings", HTMLFormElement), (id, moved) => {
      this.#changed(id, moved);
      onChange();
    });
    this.#link = new LinkState(this.#settings, PICTURES, byId("link-notice", HTMLElement), (params) => defaults(params.get("dataset") ?? undefined));
    const setup = (this.#setup = new TrainingSetup(lab, this.#settings));
    this.#missing = new LinkMissing(this.#link, () => [...setup.missing(), ...this.#look.missing()]);
    this.#look = new LookView({ lab, module, settings: this.#settings, run: () => this.trainer.run, dataset: () => setup.dataset().catch(() => null), titleOf: (dataset) => setup.titleOf(dataset) });
    const own = new OwnPictures({ lab, onTake: (given) => this.#takeOwn(given), onTrain: () => this.#trainOwn() });
    this.#view = new RunView(lab, module, setup, this.#settings.field("thumbnails"), (pixels, name) => {
      goTo(byId("pictures", HTMLElement));
      this.#look.show(pixels, name, imageCredit(this.trainer.run?.options.dataset.name ?? ""));
    });
    this.#compare = comparePictures(lab, module, this.#settings, setup);
    this.trainer = new Trainer(transport, {
      ...classifierTrainee({ lab, settings: this.#settings, prefix: "pictures-", changes, goesOn: () => this.trainer.goesOn, reset: () => this.trainer.reset() }),
      what: t("pictures"),
      shownAt: t("Its curves are under “The run”, further down."),
      open: async (values) => {
        const { spec, ...parts } = await setup.parts(values);
        return lab.images(spec, parts);
      },
      trouble: (values) => setup.trouble(values),
      preparing: t("Preparing the run: reading the pictures and building the network."),
      onRun: (run) => {
        showDevice(lab);
        this.#draw(run);
        this.#look.runChanged();
        this.#missing.changed();
      },
      onProgress: (run) => {
        this.#draw(run);
        this.#look.runWentOn();
      },
      onEnd: (run) => {
        this.#draw(run);
        this.#look.runChanged();
      },
    });
    new SessionView(picturesSession(lab, setup, own), this.#settings, this.trainer);
    wireSectionLinks(byId("pictures-on-this-page", HTMLElement));
  }

  /** @param {string | null} query */
  async open(query) {
    this.#settings.activate(true);
    this.#transport.serve(this.trainer);
    if (query !== null) this.#take(query);
    if (this.#opened) return this.trainer.arrive();
    this.#opened = true;
    this.#compare.open();
    this.#look.begin();
    const list = byId("pictures-card-list", HTMLElement);
    let missing = "";
    try {
      const [{ card }] = await Promise.all([this.#lab.imageModel(), this.#lab.prepareImages()]);
      showCard(list, card, "photographs");
    } catch (error) {
      missing = sentenceOf(error);
      showNoCard(list, missing);
    }
    this.#look.ready(missing);
    sayInstead(t("Loading."), t("Ready."));
  }

  leave() {
    this.trainer.leave();
    this.#settings.activate(false);
  }

  showAll() {
    this.#link.showAll();
  }

  link() {
    return this.#link.write();
  }

  remark() {
    return this.#setup.missingInLink(this.#settings.values) || this.#look.remark();
  }

  exports() {
    return picturesExports({
      title: t("Pictures"), prefix: "pictures-", trainer: this.trainer, settings: SETTINGS, defaults: defaults(String((this.trainer.made ?? this.#settings.values).dataset)),
      data: (run) => this.#setup.titleOf(run.options.dataset),
      device: (run) => runDevices(run, this.#lab),
      link: () => addressOf("pictures", this.link()),
      remark: () => this.remark(),
    });
  }

  /** The device is another. */
  deviceChanged() {
    if (this.trainer.run) this.#draw(this.trainer.run);
  }

  /** @param {LabStatus} status */
  hear(status) {
    if (status.worker === "images") this.trainer.hear(status);
  }

  /** @param {string} id empty: several @param {Setting[]} moved what another data set has set */
  #changed(id, moved) {
    const { values } = this.#settings;
    // Before the setup, which may have more to say.
    this.trainer?.settingsChanged();
    this.#setup?.changed(id, moved);
    this.#missing?.changed();
    this.#compare?.settingsChanged();
    if (["thumbnails", ""].includes(id)) this.#view?.drawPictures(Boolean(values.thumbnails));
    if (id === "") this.#look?.settingsTaken();
    // Its number means another picture of another data set.
    else if (["dataset", "classes"].includes(id) || (id === "own-data" && values.dataset === "own")) this.#settings.fill({ picture: "" });
    if (["dataset", "classes", "own-data", ""].includes(id)) this.#look?.datasetChanged();
    this.#look?.follow();
  }

  /** @param {string} query */
  #take(query) {
    this.#link.read(query);
    this.#settings.fill({ "own-data": this.#setup.own?.key ?? "" });
    this.#missing.taken();
  }

  /** The visitor's own pictures are others, or their classes are called otherwise. @param {OwnImages | null} own */
  #takeOwn(own) {
    this.#setup.take(own);
    if (own) this.#look.renamed(own.dataset);
  }

  /** A run on the visitor's own pictures, where it can be watched. */
  async #trainOwn() {
    if (this.#settings.values.dataset !== "own") this.#settings.set("dataset", "own");
    goTo(byId("pictures-run", HTMLElement));
    if (this.trainer.goesOn && this.trainer.changes().length > 0) await this.trainer.reset();
    await this.trainer.train();
  }

  /** @param {ImageRun} run */
  #draw(run) {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#view.show(run);
    });
  }
}
