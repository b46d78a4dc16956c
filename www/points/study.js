// Many seeds: starts the same experiment over and over, tells how far it is, and can be called off. Until then a recorded
// study of the preset is shown, where there is one.

/** @import {Lab} from "../atomlab.js" */
/** @import {Study, StudyProgress} from "../lab/study.js" */
/** @import {Outcome, PointsSpec, StudyInfo} from "../lab/points-protocol.js" */
/** @import {PageModule} from "../page/page-figures.js" */
/** @import {Values} from "../page/settings-list.js" */
import { t } from "../language/translate.js";
import { loadRecordedStudy } from "../lab/assets.js";
import { deviceTitle } from "../page/device-choice.js";
import { byId, make } from "../page/dom.js";
import { PointsOutcomes } from "./outcomes.js";
import { changes, round } from "./settings.js";
import { notice, say, sentenceOf } from "../page/status.js";
import { stoppedSentence } from "./stopped.js";
import { duration } from "../page/transport.js";

/**
 * What a study is made from.
 * @typedef {object} StudyWish
 * @property {PointsSpec} spec
 * @property {Values} values that the spec is made from
 * @property {number} seeds
 * @property {number} threshold a share
 * @property {string | null} csv
 * @property {string | null} file its name
 * @property {string} preset
 * @property {string[]} changed what differs from the preset, with its values
 * @property {string[]} departs the same without values
 * @property {string} command that makes the same study
 * @property {number | null} alone milliseconds per step and run of the run that was trained by itself
 * @property {number | null} best accuracy that the data allow, if known
 * @property {string} trouble why it cannot be, or nothing
 */

/** @typedef {{wish: StudyWish, outcomes: Outcome[], step: number, totalSteps: number}} Measured */

export class PointsStudy {
  /** @type {Study | null} */
  #study = null;
  /** When the one that was started last has come to its end. @type {Promise<void>} */
  #ended = Promise.resolve();
  /** The preset whose outcomes are shown. */
  #shown = "";
  /** What the live outcomes shown were made from; null: recorded ones are shown. @type {StudyWish | null} */
  #made = null;
  /** What the live study shown has come to, for those who ask; null: there is none. @type {Measured | null} */
  measured = null;
  #lab;
  #wish;
  #outcomes;
  #run = byId("study-run", HTMLButtonElement);
  #bar = byId("study-progress", HTMLProgressElement);
  #text = byId("study-text", HTMLElement);
  #notice = byId("study-notice", HTMLElement);
  #stale = byId("study-stale", HTMLElement);

  /** @param {Lab} lab @param {PageModule} module @param {() => StudyWish} wish */
  constructor(lab, module, wish) {
    this.#lab = lab;
    this.#wish = wish;
    this.#outcomes = new PointsOutcomes(module);
    this.#run.addEventListener("click", () => {
      if (this.#study) this.#cancel();
      else this.#ended = this.#start();
    });
  }

  get running() {
    return this.#study !== null;
  }

  /** Starts with the settings as they are now, whatever runs. */
  async startAnew() {
    await this.#cancel();
    // The one before it tells its own end.
    await this.#ended;
    this.#ended = this.#start();
  }

  /** What stands on the page, as text. */
  get told() {
    return this.#outcomes.told;
  }

  /** Any setting may be another. */
  settingsChanged() {
    const { preset, threshold } = this.#wish();
    notice(this.#notice, "");
    if (threshold >= 0 && threshold <= 1 && threshold !== this.#outcomes.threshold) this.#outcomes.count(threshold);
    if (preset !== this.#shown && !this.#study && !this.#made) this.#showRecorded(preset);
    this.#compare();
  }

  /** Says where the study shown is not of the settings as they are now. */
  #compare() {
    const now = this.#wish();
    const sentence = this.#made ? since(this.#made, now) : apart(now);
    if (this.#stale.dataset.said === sentence) return;
    this.#stale.dataset.said = sentence;
    this.#stale.hidden = sentence === "";
    const button = make("button", { type: "button" }, t("Show the recorded one"));
    button.addEventListener("click", () => {
      this.#showRecorded(this.#wish().preset);
      this.#run.focus();
    });
    // Only a live study stands in the place of a recorded one.
    this.#stale.replaceChildren(sentence, ...(this.#made && !this.#study ? [make("div", { class: "buttons" }, button)] : []));
  }

  /** @param {string} preset */
  async #showRecorded(preset) {
    this.#shown = preset;
    this.#made = this.measured = null;
    try {
      const { outcomes, seeds, spec, testSamples, device, command } = await loadRecordedStudy(preset);
      if (this.#shown !== preset || this.#made || this.#study) return;
      const from = t("seeds {first} to {last}", { first: Math.min(...seeds), last: Math.max(...seeds) });
      const { steps } = spec.optimizer;
      const of = { preset, changed: [], file: null, seeds: seeds.length, from, step: steps, totalSteps: steps, testSamples, device: deviceTitle(device), command, runs: null, best: null };
      this.#outcomes.show({ origin: "recorded", outcomes, ...of }, this.#wish().threshold);
      this.#compare();
    } catch (error) {
      if (!this.#study) this.#text.textContent = `${t("Not started.")} ${sentenceOf(error)}`;
    }
  }

  async #start() {
    const wish = this.#wish();
    if (wish.trouble) return notice(this.#notice, wish.trouble);
    notice(this.#notice, "");
    const { spec, seeds, csv } = wish;
    const study = this.#lab.study(spec, { firstSeed: spec.seed, seeds, csv, onProgress: (progress) => this.#progress(progress, wish) });
    this.#study = study;
    this.measured = null;
    this.#button();
    this.#bar.hidden = false;
    this.#bar.removeAttribute("value");
    this.#text.textContent = t("Preparing");
    say(t("Running {seeds} seeds of {methods} methods.", { seeds, methods: spec.methods.length }));
    try {
      const result = await study.run();
      if (!result) return this.#notStarted();
      const { info, step, seconds, cancelled, outcomes } = result;
      this.measured = { wish, outcomes, step, totalSteps: info.totalSteps };
      const alone = this.#wish().alone ?? wish.alone;
      this.#text.textContent = pace(info, step, seconds, cancelled, alone);
      const ended = cancelled
        ? t("The study was cancelled at step {step} of {total}; what was measured stays.", { step, total: info.totalSteps })
        : t("The study is finished: {seeds} seeds of {methods} methods in {seconds} s.", { seeds, methods: spec.methods.length, seconds: seconds.toFixed(1) });
      say(`${ended} ${stoppedSentence(outcomes)}`.trim());
    } catch (error) {
      this.#text.textContent = t("Not finished");
      notice(this.#notice, sentenceOf(error));
    } finally {
      this.#study = null;
      this.#bar.hidden = true;
      this.#button();
      delete this.#stale.dataset.said;
      this.#compare();
    }
  }

  /** Called off before the first step. */
  #notStarted() {
    this.#text.textContent = t("Not started");
    say(t("The study was cancelled before its first step."));
  }

  async #cancel() {
    try {
      await this.#study?.cancel();
    } catch (error) {
      notice(this.#notice, sentenceOf(error));
    }
  }

  /** @param {StudyProgress} progress @param {StudyWish} wish */
  #progress({ step, totalSteps, seconds, secondsLeft, outcomes, isNew, info, device }, wish) {
    this.#bar.max = totalSteps;
    this.#bar.value = step;
    const far = { step, total: totalSteps, runs: info.runs, seconds: Math.round(seconds) };
    this.#text.textContent = Number.isFinite(secondsLeft)
      ? t("Step {step} of {total} of all {runs} runs, {seconds} s, {left} left", { ...far, left: duration(secondsLeft) })
      : t("Step {step} of {total} of all {runs} runs, {seconds} s", far);
    this.measured = { wish, outcomes, step, totalSteps };
    if (!isNew) return;
    const { spec, seeds, preset, changed, file, command, best } = wish;
    this.#shown = preset;
    this.#made = wish;
    const from = t("seeds {first} to {last}", { first: spec.seed, last: spec.seed + seeds - 1 });
    this.#outcomes.show({ origin: "live", outcomes, preset, changed, file, seeds, from, step, totalSteps, testSamples: info.testSamples, device: deviceTitle(device), command, runs: info.runs, best }, this.#wish().threshold);
    this.#compare();
  }

  #button() {
    this.#run.textContent = this.#study ? t("Cancel") : t("Run over seeds");
    this.#run.classList.toggle("primary", !this.#study);
  }
}

/** What is no longer as it was when a study was made. @param {StudyWish} made @param {StudyWish} now */
function since(made, now) {
  const other = [...(made.preset === now.preset ? [] : [t("preset")]), ...changes(made.values, now.values)];
  return other.length > 0 ? t("The settings have changed since this study: {names}.", { names: other.join(", ") }) : "";
}

/** Where a preset's recorded study is of something else. @param {StudyWish} now */
function apart({ file, preset, departs }) {
  if (file !== null) return t("The recorded study is of the mixture of the preset {preset}, not of {file}.", { preset, file });
  return departs.length > 0 ? t("The recorded study is of the preset {preset} without your changes: {names}.", { preset, names: departs.join(", ") }) : "";
}

/** @param {StudyInfo} info @param {number} step @param {number} seconds @param {boolean} cancelled @param {number | null} alone */
function pace({ runs, totalSteps }, step, seconds, cancelled, alone) {
  const far = { step, total: totalSteps, runs, seconds: seconds.toFixed(1) };
  const ended = cancelled ? t("Cancelled at step {step} of {total}: {runs} runs in {seconds} s", far) : t("Finished at step {step} of {total}: {runs} runs in {seconds} s", far);
  if (step === 0) return ended;
  const each = round((1000 * seconds) / step / runs);
  const cost = alone !== null ? t("{each} ms per step and run ({alone} in the run above)", { each, alone: round(alone) }) : t("{each} ms per step and run; train one run to compare", { each });
  return `${ended}, ${cost}`;
}
