// The laboratory of pictures: joins its views to its run.

/** @import {LabStatus} from "../atomlab.js" */
/** @import {ImageRun} from "../lab/image-run.js" */
/** @import {Tab} from "../page/router.js" */
/** @import {TabParts} from "../words/tab.js" */
import { classifierTrainee } from "../page/classifier-trainee.js";
import { showDevice } from "../page/device-choice.js";
import { byId } from "../page/dom.js";
import { LinkMissing } from "../page/link-missing.js";
import { LinkState } from "../page/link-state.js";
import { showCard, showNoCard } from "../page/model-card.js";
import { goTo, wireSectionLinks } from "../page/sections.js";
import { sayInstead, sentenceOf } from "../page/status.js";
import { Trainer } from "../page/trainer.js";
import { comparePictures } from "./compare/view.js";
import { picturesForm } from "./form.js";
import { LookView } from "./look/view.js";
import { OwnPictures } from "./own/view.js";
import { RunView } from "./run-view.js";
import { PICTURES, changes, defaults } from "./settings.js";
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
    this.#settings = picturesForm(byId("pictures-settings", HTMLFormElement), (id) => {
      this.#changed(id);
      onChange();
    });
    this.#link = new LinkState(this.#settings, PICTURES, byId("link-notice", HTMLElement), (params) => defaults(params.get("dataset") ?? undefined));
    const setup = (this.#setup = new TrainingSetup(lab, this.#settings));
    this.#missing = new LinkMissing(this.#link, () => setup.missing());
    this.#look = new LookView({ lab, module, run: () => this.trainer.run, dataset: () => setup.dataset().catch(() => null) });
    new OwnPictures({ lab, onTake: (own) => setup.take(own) });
    this.#view = new RunView(lab, module, setup, this.#settings.field("thumbnails"), (pixels, name) => {
      goTo(byId("pictures", HTMLElement));
      this.#look.show(pixels, name);
    });
    this.#compare = comparePictures(lab, module, this.#settings, setup);
    this.trainer = new Trainer(transport, {
      ...classifierTrainee({ lab, settings: this.#settings, prefix: "pictures-", changes, begun: () => this.trainer.begun, reset: () => this.trainer.reset() }),
      what: "pictures",
      open: async (values) => {
        const { spec, ...parts } = await setup.parts(values);
        return lab.images(spec, parts);
      },
      trouble: (values) => setup.trouble(values),
      preparing: "Preparing the run: reading the pictures and building the network.",
      onRun: (run) => {
        showDevice(lab);
        this.#draw(run);
        this.#look.runChanged();
      },
      onProgress: (run) => this.#draw(run),
      onEnd: (run) => {
        this.#draw(run);
        this.#look.runChanged();
      },
    });
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
    sayInstead("Loading.", "Ready.");
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

  /** The device is another. */
  deviceChanged() {
    if (this.trainer.run) this.#draw(this.trainer.run);
  }

  /** @param {LabStatus} status */
  hear(status) {
    if (status.worker === "images") this.trainer.hear(status);
  }

  /** @param {string} id empty: several */
  #changed(id) {
    this.#setup?.changed(id);
    this.#missing?.changed();
    this.trainer?.settingsChanged();
    this.#compare?.settingsChanged();
    if (["thumbnails", ""].includes(id)) this.#view?.drawPictures(Boolean(this.#settings.values.thumbnails));
    if (["dataset", "classes", "own-data", ""].includes(id)) this.#look?.datasetChanged();
  }

  /** @param {string} query */
  #take(query) {
    this.#link.read(query);
    this.#settings.fill({ "own-data": this.#setup.own?.key ?? "" });
    this.#missing.taken();
  }

  /** @param {ImageRun} run */
  #draw(run) {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#view.show(run);
    });
  }
}
