// The laboratory of sentences: joins its views to its run.

/** @import {Lab, LabStatus} from "../atomlab.js" */
/** @import {RecordedRun} from "../lab/assets.js" */
/** @import {PageModule} from "../page/page-figures.js" */
/** @import {Source} from "../lab/protocol.js" */
/** @import {Tab} from "../page/router.js" */
/** @import {Run} from "../lab/run.js" */
/** @import {Transport} from "../page/transport.js" */
import { DATASETS, loadRecordedRun } from "../lab/assets.js";
import { deviceTitle, showDevice } from "../page/device-choice.js";
import { paintLegend } from "../page/charge.js";
import { byId, make } from "../page/dom.js";
import { LinkState } from "../page/link-state.js";
import { showCard } from "./model-card.js";
import { onThemeChange } from "../page/page-figures.js";
import { RunFigures } from "./run-figures.js";
import { SentenceView } from "./sentence.js";
import { WORDS, changes, defaults, specFrom, trouble } from "./settings.js";
import { notice, sayInstead, sentenceOf } from "../page/status.js";
import { Trainer } from "../page/trainer.js";
import { wordsForm } from "./form.js";
import { wireWordCharges } from "./word-charges.js";

/** @typedef {{lab: Lab, module: PageModule, transport: Transport, onChange: () => void}} TabParts  what the page gives to every tab */

/** @implements {Tab} */
export class WordsTab {
  /** @type {Trainer<Run>} */
  trainer;
  #lab;
  #transport;
  #source = byId("source", HTMLSelectElement);
  #sentence;
  #figures;
  #frame = 0;
  #opened = false;
  #settings;
  #link;

  /** @param {TabParts} parts */
  constructor({ lab, module, transport, onChange }) {
    this.#lab = lab;
    this.#transport = transport;
    this.#settings = wordsForm(byId("settings", HTMLFormElement), () => {
      this.trainer?.settingsChanged();
      onChange();
    });
    this.#link = new LinkState(this.#settings, WORDS, byId("link-notice", HTMLElement), defaults);
    this.#sentence = new SentenceView((text, source) => {
      if (source === "run" && this.trainer.run) return this.trainer.run.charges(text);
      return lab.charges(text);
    });
    this.#figures = new RunFigures(module, (text) => this.#sentence.put(text));
    this.trainer = new Trainer(transport, {
      what: "sentences",
      settings: this.#settings,
      open: (values) => lab.run(specFrom(values), { dataset: String(values.dataset) }),
      trouble,
      changes,
      preparing: "Preparing the run: reading the data and building the network.",
      freshStart: false,
      settled: () => lab.settled(),
      slowStart: () => lab.device.name === "webgpu",
      notice: byId("run-notice", HTMLElement),
      settingsNotice: byId("settings-notice", HTMLElement),
      changed: (what) => `${what} The open run goes on as it was made; Reset starts one with the new settings.`,
      stops: () => "",
      canRestore: () => true,
      waysBack: () => ({}),
      waysOut: () => ({ "Halve the learning rate": () => this.#halve() }),
      onStart: () => {},
      onRun: (run) => {
        showDevice(lab);
        offerRun(this.#source);
        this.#drawLive(run);
        if (this.#sentence.source === "run") this.#sentence.show({ quiet: true });
      },
      onProgress: (run) => this.#drawLive(run),
      onEnd: (run) => {
        this.#drawLive(run);
        if (this.#sentence.source === "run") this.#sentence.show({ quiet: true });
      },
    });
    this.#source.addEventListener("change", () => {
      this.#sentence.source = /** @type {Source} */ (this.#source.value);
      this.#sentence.show();
    });
    wireWordCharges(lab, () => (this.#source.value === "run" ? this.trainer.run : null));
    const legend = byId("legend-bar", HTMLElement);
    paintLegend(legend);
    onThemeChange(() => {
      paintLegend(legend);
      this.#sentence.chips.draw();
    });
  }

  /** @param {string | null} query */
  async open(query) {
    this.#settings.activate(true);
    this.#transport.serve(this.trainer);
    if (query !== null) this.#take(query);
    if (this.#opened) return this.trainer.arrive();
    this.#opened = true;
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

  link() {
    return this.#link.write();
  }

  remark() {
    return "";
  }

  /** The device is another. */
  deviceChanged() {
    if (this.trainer.run) this.#drawLive(this.trainer.run);
  }

  /** @param {LabStatus} status */
  hear({ kind, worker, message }) {
    if (worker !== "runner") return;
    if (kind === "lost" || kind === "failed") this.trainer.interrupted(message, false);
    if (kind === "recovered") this.trainer.interrupted(message, true);
  }

  /** @param {string} query */
  #take(query) {
    this.#link.read(query);
    this.#sentence.chips.showSpecial = Boolean(this.#settings.values.special);
    if (this.#opened) this.#sentence.show({ quiet: true });
  }

  async #openModel() {
    const list = byId("model-card-list", HTMLElement);
    try {
      const [{ card }] = await Promise.all([this.#lab.model(), this.#lab.prepare()]);
      showCard(list, card);
      this.#sentence.ready();
      byId("average", HTMLButtonElement).disabled = false;
      await this.#sentence.show({ quiet: true });
      sayInstead("Loading.", "Ready.");
    } catch (error) {
      list.replaceChildren(make("dt", {}, "Not here"), make("dd", {}, sentenceOf(error)));
      notice(byId("sentence-notice", HTMLElement), sentenceOf(error));
      this.#sentence.ready();
    }
  }

  /** Another rate is another run, from the same start. */
  #halve() {
    this.#settings.set("learning-rate", Number(this.#settings.values["learning-rate"]) / 2);
    this.trainer.reset();
  }

  /** @param {Run} run */
  #drawLive(run) {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      showLive(this.#figures, run, this.#lab);
    });
  }
}

/** @param {HTMLSelectElement} source */
function offerRun(source) {
  if (![...source.options].some((option) => option.value === "run")) source.append(make("option", { value: "run" }, "This run"));
}

/** @param {RunFigures} figures @param {Run} run @param {Lab} lab */
function showLive(figures, run, lab) {
  const { records, evaluations, totalSteps } = run.metrics();
  const { method = "atom", seed = 0 } = run.spec;
  const { fingerprint } = run.info;
  figures.show({ origin: "live", method, dataset: datasetTitle(run.options.dataset.name), seed, device: deviceTitle(lab.device.name), fingerprint, totalSteps, records, evaluations, latent: run.lastLatent });
}

/** @param {RecordedRun} recorded @returns {import("./run-figures.js").ShownRun} */
function fromRecorded({ spec, seed, device, dataset = "snippets", fingerprint, records, evaluations, latent }) {
  const totalSteps = spec.optimizer?.steps ?? records.at(-1)?.step ?? 1;
  return { origin: "recorded", method: spec.method ?? "atom", dataset: datasetTitle(dataset), seed, device: deviceTitle(device), fingerprint, totalSteps, records, evaluations, latent };
}

/** @param {string} name */
function datasetTitle(name) {
  return DATASETS.find((dataset) => dataset.name === name)?.title ?? name;
}
