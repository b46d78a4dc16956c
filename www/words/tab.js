// The laboratory of sentences: joins its views to its run.

/** @import {Lab, LabStatus} from "../atomlab.js" */
/** @import {RecordedRun} from "../lab/assets.js" */
/** @import {PageModule} from "../page/page-figures.js" */
/** @import {Source} from "../lab/protocol.js" */
/** @import {Tab} from "../page/router.js" */
/** @import {Run} from "../lab/run.js" */
/** @import {Transport} from "../page/transport.js" */
import { t } from "../language/translate.js";
import { loadRecordedRun, titleOfDataset } from "../lab/assets.js";
import { deviceTitle, runDevices, showDevice } from "../page/device-choice.js";
import { paintLegend } from "../page/charge.js";
import { classifierTrainee } from "../page/classifier-trainee.js";
import { compareWords } from "./compare/view.js";
import { byId, make } from "../page/dom.js";
import { wordsExports } from "./exports.js";
import { addressOf } from "../page/link.js";
import { LinkMissing } from "../page/link-missing.js";
import { LinkState } from "../page/link-state.js";
import { InsightViews } from "./insight/views.js";
import { showCard, showNoCard } from "../page/model-card.js";
import { onThemeChange } from "../page/page-figures.js";
import { SessionView } from "../page/session/session-view.js";
import { RunFigures } from "./run-figures.js";
import { SentenceView } from "./sentence.js";
import { wordsSession } from "./session.js";
import { SETTINGS, WORDS, changes, defaults } from "./settings.js";
import { notice, sayInstead, sentenceOf } from "../page/status.js";
import { Trainer } from "../page/trainer.js";
import { TrainingSetup } from "./training-setup.js";
import { wordsForm } from "./form.js";

/** @typedef {{lab: Lab, module: PageModule, transport: Transport, onChange: () => void}} TabParts  what the page gives to every tab */

/** @implements {Tab} */
export class WordsTab {
  /** @type {Trainer<Run>} */
  trainer;
  #lab;
  #transport;
  #source = byId("source", HTMLSelectElement);
  #sentence;
  #insight;
  #figures;
  #frame = 0;
  #opened = false;
  #settings;
  #setup;
  #missing;
  #compare;
  #link;

  /** @param {TabParts} parts */
  constructor({ lab, module, transport, onChange }) {
    this.#lab = lab;
    this.#transport = transport;
    this.#settings = wordsForm(byId("settings", HTMLFormElement), (id, moved) => {
      // Before the setup, which may have more to say.
      this.trainer?.settingsChanged();
      this.#setup?.changed(id, moved);
      this.#missing?.changed();
      this.#compare?.settingsChanged();
      this.#insight?.settingsChanged();
      onChange();
    });
    this.#link = new LinkState(this.#settings, WORDS, byId("link-notice", HTMLElement), (params) => defaults(params.get("start") ?? undefined));
    const setup = (this.#setup = new TrainingSetup(lab, this.#settings));
    this.#missing = new LinkMissing(this.#link, () => setup.missing());
    this.#compare = compareWords(lab, module, this.#settings, setup);
    this.#sentence = new SentenceView({
      module,
      ask: (text, source, options) => (source === "run" && this.trainer.run ? this.trainer.run.charges(text, options) : lab.charges(text, options)),
      onPinned: (text) => this.#settings.set("pinned", text),
      origin: (source) => (source === "run" && this.trainer.run ? originOf(this.trainer.run) : t("Shipped model")),
    });
    this.#insight = new InsightViews(lab, module, {
      run: () => this.trainer.run,
      dataset: () => setup.data.dataset(this.#settings.values),
      trouble: () => setup.data.trouble(this.#settings.values),
      source: () => this.#sentence.source,
      sentence: () => String(this.#settings.values.sentence),
      put: (text) => this.#sentence.put(text),
    });
    this.#figures = new RunFigures(module, this.#insight.space);
    this.trainer = new Trainer(transport, {
      ...classifierTrainee({ lab, settings: this.#settings, prefix: "", changes, goesOn: () => this.trainer.goesOn, reset: () => this.trainer.reset() }),
      what: t("sentences"),
      open: async (values) => {
        const { spec, ...parts } = await setup.parts(values);
        return lab.run(spec, parts);
      },
      trouble: (values) => setup.trouble(values),
      preparing: t("Preparing the run: reading the data and building the network."),
      onRun: (run) => {
        showDevice(lab);
        offerRun(this.#source);
        this.#insight.runChanged();
        this.#drawLive(run);
        if (this.#sentence.source === "run") this.#sentence.show({ quiet: true });
      },
      onProgress: (run) => this.#drawLive(run),
      onEnd: (run) => {
        this.#drawLive(run);
        if (this.#sentence.source === "run") this.#sentence.show({ quiet: true });
      },
    });
    new SessionView(wordsSession(lab, setup), this.#settings, this.trainer);
    this.#source.addEventListener("change", () => {
      this.#sentence.source = /** @type {Source} */ (this.#source.value);
      this.#sentence.show();
      this.#insight.sourceChanged();
    });
    const legend = byId("legend-bar", HTMLElement);
    paintLegend(legend);
    onThemeChange(() => {
      paintLegend(legend);
      this.#sentence.redraw();
    });
  }

  /** @param {string | null} query */
  async open(query) {
    this.#settings.activate(true);
    this.#transport.serve(this.trainer);
    if (query !== null) this.#take(query);
    if (this.#opened) return this.trainer.arrive();
    this.#opened = true;
    this.#compare.open();
    loadRecordedRun().then(
      (recorded) => this.trainer.run || this.#figures.show(fromRecorded(recorded)),
      () => {},
    );
    await this.#openModel();
  }

  leave() {
    this.trainer.leave();
    this.#settings.activate(false);
  }

  /** The settings as they are now. */
  get values() {
    return this.#settings.values;
  }

  showAll() {
    this.#link.showAll();
  }

  link() {
    const { values } = this.#settings;
    // A file that is not used is nobody else's affair.
    return this.#link.write(values.dataset === "own" ? values : { ...values, file: "" });
  }

  remark() {
    return this.#setup.missingInLink(this.#settings.values);
  }

  exports() {
    const { start } = this.trainer.made ?? this.#settings.values;
    return wordsExports({
      title: t("Words"), prefix: "", trainer: this.trainer, settings: SETTINGS, defaults: defaults(String(start)),
      data: (run) => titleOfDataset(run.options.dataset),
      device: (run) => runDevices(run, this.#lab),
      link: () => addressOf("words", this.link()),
      remark: () => this.remark(),
    });
  }

  /** The device is another. */
  deviceChanged() {
    if (this.trainer.run) this.#drawLive(this.trainer.run);
  }

  /** @param {LabStatus} status */
  hear(status) {
    if (status.worker === "runner") this.trainer.hear(status);
  }

  /** @param {string} query */
  #take(query) {
    this.#link.read(query);
    this.#missing.taken();
    this.#setup.linkTaken();
    this.#sentence.showSpecial(Boolean(this.#settings.values.special));
    this.#sentence.pin(String(this.#settings.values.pinned));
    if (this.#opened) this.#sentence.show({ quiet: true });
  }

  async #openModel() {
    const list = byId("model-card-list", HTMLElement);
    try {
      const [{ card }] = await Promise.all([this.#lab.model(), this.#lab.prepare()]);
      showCard(list, card, "sentences");
    } catch (error) {
      showNoCard(list, sentenceOf(error));
      return notice(byId("sentence-notice", HTMLElement), sentenceOf(error));
    } finally {
      // A live run can be asked all the same.
      this.#sentence.ready();
      this.#insight.ready();
    }
    await this.#sentence.show({ quiet: true });
    sayInstead(t("Loading."), t("Ready."));
  }

  /** @param {Run} run */
  #drawLive(run) {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      showLive(this.#figures, run, this.#lab);
    });
  }
}

/** @param {Run} run */
function originOf(run) {
  return t("This run, seed {seed}, step {step}", { seed: run.spec.seed ?? 0, step: run.metrics().step });
}

/** @param {HTMLSelectElement} source */
function offerRun(source) {
  if (![...source.options].some((option) => option.value === "run")) source.append(make("option", { value: "run" }, t("This run")));
}

/** @param {RunFigures} figures @param {Run} run @param {Lab} lab */
function showLive(figures, run, lab) {
  const { records, evaluations, totalSteps } = run.metrics();
  const { method = "atom", seed = 0 } = run.spec;
  const { fingerprint } = run.info;
  figures.show({ origin: "live", method, dataset: run.options.dataset, seed, device: runDevices(run, lab), fingerprint, totalSteps, records, evaluations, latent: run.lastLatent });
}

/** @param {RecordedRun} recorded @returns {import("./run-figures.js").ShownRun} */
function fromRecorded({ spec, seed, device, dataset = "snippets", fingerprint, records, evaluations, latent }) {
  const totalSteps = spec.optimizer?.steps ?? records.at(-1)?.step ?? 1;
  return { origin: "recorded", method: spec.method ?? "atom", dataset, seed, device: deviceTitle(device), fingerprint, totalSteps, records, evaluations, latent };
}
