// Many seeds: starts the same experiment over and over, tells how far it is, and can be called off. Until then a recorded
// study of the preset is shown, where there is one.

/** @import {Lab} from "../atomlab.js" */
/** @import {Study, StudyProgress} from "../lab/study.js" */
/** @import {PointsSpec, StudyInfo} from "../lab/points-protocol.js" */
/** @import {PageModule} from "../page/page-figures.js" */
import { loadRecordedStudy } from "../lab/assets.js";
import { deviceTitle } from "../page/device-choice.js";
import { byId } from "../page/dom.js";
import { PointsOutcomes } from "./outcomes.js";
import { round } from "./settings.js";
import { notice, say, sentenceOf } from "../page/status.js";
import { duration } from "../page/transport.js";

/** What a study is made from; `trouble` says why it cannot be, or nothing; `alone`: milliseconds per step and run of the run that was trained by itself; `best`: accuracy that the data allow, if known. @typedef {{spec: PointsSpec, seeds: number, threshold: number, csv: string | null, preset: string, changed: boolean, alone: number | null, best: number | null, trouble: string}} StudyWish */

export class PointsStudy {
  /** @type {Study | null} */
  #study = null;
  /** The preset whose outcomes are shown, and whether a visitor asked for them. */
  #shown = { preset: "", live: false };
  #lab;
  #wish;
  #outcomes;
  #run = byId("study-run", HTMLButtonElement);
  #bar = byId("study-progress", HTMLProgressElement);
  #text = byId("study-text", HTMLElement);
  #notice = byId("study-notice", HTMLElement);

  /** @param {Lab} lab @param {PageModule} module @param {() => StudyWish} wish */
  constructor(lab, module, wish) {
    this.#lab = lab;
    this.#wish = wish;
    this.#outcomes = new PointsOutcomes(module);
    this.#run.addEventListener("click", () => (this.#study ? this.#cancel() : this.#start()));
  }

  /** The threshold or the preset may be another. */
  settingsChanged() {
    const { preset, threshold } = this.#wish();
    if (threshold >= 0 && threshold <= 1) this.#outcomes.count(threshold);
    if (preset !== this.#shown.preset && !this.#study) this.#showRecorded(preset);
  }

  /** @param {string} preset */
  async #showRecorded(preset) {
    this.#shown = { preset, live: false };
    try {
      const { outcomes, seeds, spec, testSamples, device, command } = await loadRecordedStudy(preset);
      if (this.#shown.preset !== preset || this.#shown.live || this.#study) return;
      const from = `seeds ${Math.min(...seeds)} to ${Math.max(...seeds)}`;
      const far = `${spec.optimizer.steps} steps`;
      this.#outcomes.show({ origin: "recorded", outcomes, preset, seeds: seeds.length, from, far, testSamples, device: deviceTitle(device), source: command, best: null }, this.#wish().threshold);
    } catch (error) {
      if (!this.#study) this.#text.textContent = `Not started. ${sentenceOf(error)}`;
    }
  }

  async #start() {
    const wish = this.#wish();
    if (wish.trouble) return notice(this.#notice, wish.trouble);
    notice(this.#notice, "");
    const { spec, seeds, csv } = wish;
    const device = deviceTitle(this.#lab.device.name);
    const study = this.#lab.study(spec, { firstSeed: spec.seed, seeds, csv, onProgress: (progress) => this.#progress(progress, wish, device) });
    this.#study = study;
    this.#button();
    this.#bar.hidden = false;
    this.#bar.removeAttribute("value");
    this.#text.textContent = "Preparing";
    say(`Running ${seeds} seeds of ${spec.methods.length} methods.`);
    try {
      const { info, step, seconds, cancelled } = await study.run();
      this.#text.textContent = pace(info, step, seconds, cancelled, wish.alone);
      say(cancelled ? `The study was cancelled at step ${step} of ${info.totalSteps}; what was measured stays.` : `The study is finished: ${seeds} seeds of ${spec.methods.length} methods in ${seconds.toFixed(1)} s.`);
    } catch (error) {
      this.#text.textContent = "Not finished";
      notice(this.#notice, sentenceOf(error));
    } finally {
      this.#study = null;
      this.#bar.hidden = true;
      this.#button();
    }
  }

  async #cancel() {
    try {
      await this.#study?.cancel();
    } catch (error) {
      notice(this.#notice, sentenceOf(error));
    }
  }

  /** @param {StudyProgress} progress @param {StudyWish} wish @param {string} device */
  #progress({ step, totalSteps, seconds, secondsLeft, outcomes, isNew, info }, wish, device) {
    this.#bar.max = totalSteps;
    this.#bar.value = step;
    const left = Number.isFinite(secondsLeft) ? `, ${duration(secondsLeft)} left` : "";
    this.#text.textContent = `Step ${step} of ${totalSteps} of all ${info.runs} runs, ${Math.round(seconds)} s${left}`;
    if (!isNew) return;
    const { spec, seeds, preset, changed, csv } = wish;
    this.#shown = { preset, live: true };
    const from = `seeds ${spec.seed} to ${spec.seed + seeds - 1}`;
    const far = step < totalSteps ? `step ${step} of ${totalSteps}` : `${totalSteps} steps`;
    const title = `${preset}${changed ? " with changes" : ""}${csv ? ", own points" : ""}`;
    this.#outcomes.show({ origin: "live", outcomes, preset: title, seeds, from, far, testSamples: info.testSamples, device, source: `${info.runs} runs at once`, best: wish.best }, this.#wish().threshold);
  }

  #button() {
    this.#run.textContent = this.#study ? "Cancel" : "Run over seeds";
    this.#run.classList.toggle("primary", !this.#study);
  }
}

/** @param {StudyInfo} info @param {number} step @param {number} seconds @param {boolean} cancelled @param {number | null} alone */
function pace({ runs, totalSteps }, step, seconds, cancelled, alone) {
  const each = step > 0 ? `, ${round((1000 * seconds) / step / runs)} ms per step and run` : "";
  const beside = step > 0 && alone !== null ? ` (${round(alone)} in the run above)` : "";
  return `${cancelled ? "Cancelled" : "Finished"} at step ${step} of ${totalSteps}: ${runs} runs in ${seconds.toFixed(1)} s${each}${beside}`;
}
