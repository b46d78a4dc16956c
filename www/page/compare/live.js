// A comparison that runs in this browser: starts it, tells how far it is, can be called off, and shows what it measures.

/** @import {Comparison, ComparisonProgress} from "../../lab/comparison.js" */
/** @import {PageModule} from "../page-figures.js" */
/** @import {SettingsForm} from "../settings-form.js" */
/** @import {Values} from "../settings-list.js" */
/** @import {CompareKind, CompareParts, CompareSetup} from "./kind.js" */
/** @import {Made} from "./results.js" */
import { t } from "../../language/translate.js";
import { namesOf } from "../classifier-settings.js";
import { byId } from "../dom.js";
import { notice, say, sayInstead, sentenceOf } from "../status.js";
import { SLOW_START } from "../trainer-says.js";
import { duration } from "../transport.js";
import { ComparisonResults, stoppedSentence } from "./results.js";
import { same } from "../settings-list.js";
import { compareTrouble, comparisonSpec, variantsOf } from "./settings.js";

export class LiveComparison {
  /** @type {Comparison<any, any> | null} */
  #comparison = null;
  /** What is being fetched has not become a comparison yet. */
  #preparing = false;
  /** Lets go of what is being fetched. */
  #release = () => {};
  #kind;
  #settings;
  #setup;
  #settled;
  #results;
  #run;
  #bar;
  #text;
  #notice;
  #stale;
  /** The settings of the comparison that is shown. @type {Values | null} */
  #made = null;
  /** Whether the notice says what cannot be taken. */
  #refused = false;
  /** Runs whose stop was told. */
  #told = 0;

  /** @param {CompareKind} kind @param {PageModule} module @param {SettingsForm} settings @param {CompareSetup} setup what a run is made from @param {() => Promise<unknown>} settled no change of the device is under way */
  constructor(kind, module, settings, setup, settled) {
    this.#kind = kind;
    this.#settings = settings;
    this.#setup = setup;
    this.#settled = settled;
    this.#results = new ComparisonResults(kind, module);
    const id = (/** @type {string} */ name) => `${kind.prefix}compare-${name}`;
    this.#run = byId(id("run"), HTMLButtonElement);
    this.#bar = byId(id("progress"), HTMLProgressElement);
    this.#text = byId(id("text"), HTMLElement);
    this.#notice = byId(id("notice"), HTMLElement);
    this.#stale = byId(id("stale"), HTMLElement);
    this.#run.addEventListener("click", () => (this.#comparison || this.#preparing ? this.#cancel() : this.#start()));
  }

  /** Any setting may be another. */
  settingsChanged() {
    if (this.#refused) notice(this.#notice, "");
    this.#refused = false;
    const outdated = this.#made ? changedSince(this.#kind, this.#made, this.#settings.values) : [];
    const sentence = outdated.length > 0 ? t("The settings have changed since this comparison: {settings}.", { settings: outdated.join(", ") }) : "";
    if (this.#stale.textContent === sentence) return;
    this.#stale.textContent = sentence;
    this.#stale.hidden = sentence === "";
  }

  async #start() {
    const values = { ...this.#settings.values };
    const wish = this.#setup.wish();
    const wrong = wish.trouble || compareTrouble(this.#kind, values, wish.layers);
    if (wrong) {
      this.#refused = true;
      return notice(this.#notice, wrong);
    }
    notice(this.#notice, "");
    this.#preparing = true;
    this.#button();
    this.#bar.hidden = false;
    this.#bar.removeAttribute("value");
    this.#text.textContent = t("Preparing");
    try {
      /** @type {Promise<null>} */
      const released = new Promise((resolve) => (this.#release = () => resolve(null)));
      await this.#settled();
      const parts = await Promise.race([this.#setup.parts(values), released]);
      if (parts) await this.#compare(values, parts, aboutOf(wish.title, values));
      else this.#notStarted();
    } catch (error) {
      this.#text.textContent = t("Not finished");
      notice(this.#notice, sentenceOf(error));
    } finally {
      this.#comparison = null;
      this.#preparing = false;
      this.#bar.hidden = true;
      this.#button();
    }
  }

  /** @param {Values} values @param {CompareParts} parts @param {string} about the training settings */
  async #compare(values, parts, about) {
    const { spec, ...begin } = parts;
    const layers = this.#kind.layers(spec);
    const variants = variantsOf(values, layers);
    const seeds = Number(values["compare-seeds"]);
    const wrong = compareTrouble(this.#kind, values, layers) || this.#kind.tooLarge(variants, seeds, parts);
    if (wrong) throw new Error(wrong);
    const sized = comparisonSpec(spec, values, this.#kind.limit);
    const layerwise = values["compare-what"] === "layers";
    const firstSeed = spec.seed ?? 0;
    const made = { variants, layers: layerwise, seeds, about, firstSeed };
    const started = startedSentence(made);
    const onProgress = (/** @type {ComparisonProgress<any>} */ progress) => {
      if (progress.compared.device === "webgpu") sayInstead(started, `${started} ${SLOW_START}`);
      this.#progress(progress, made);
    };
    const comparison = this.#kind.compare(sized, { ...begin, variants, seeds, onProgress });
    this.#comparison = comparison;
    this.#made = values;
    this.#told = 0;
    this.settingsChanged();
    say(started);
    const ended = await comparison.run();
    if (!ended) return this.#notStarted();
    const { step, seconds, cancelled, ...compared } = ended;
    this.#results.show(compared, step, made);
    const { totalSteps } = compared.info;
    const how = cancelled ? "cancelled" : step < totalSteps ? "stopped" : "finished";
    const facts = { step, totalSteps, seconds: seconds.toFixed(1) };
    this.#text.textContent = endedText(how, { ...facts, runs: compared.info.runs.length });
    const sentence = endedSentence(how, made, facts);
    const trouble = stoppedSentence(compared, variants);
    if (trouble) notice(this.#notice, trouble);
    say(`${sentence} ${trouble}`.trim());
  }

  /** Called off before the first step. */
  #notStarted() {
    this.#text.textContent = t("Not started");
    say(t("The comparison was cancelled before its first step."));
  }

  async #cancel() {
    this.#release();
    try {
      await this.#comparison?.cancel();
    } catch (error) {
      notice(this.#notice, sentenceOf(error));
    }
  }

  /** @param {ComparisonProgress} progress @param {Made} made */
  #progress({ step, totalSteps, seconds, secondsLeft, compared }, made) {
    this.#bar.max = totalSteps;
    this.#bar.value = step;
    const facts = { step, totalSteps, runs: compared.info.runs.length, seconds: Math.round(seconds) };
    const left = Number.isFinite(secondsLeft) ? `, ${t("{time} left", { time: duration(secondsLeft) })}` : "";
    const slow = compared.device === "webgpu" ? `. ${SLOW_START}` : "";
    this.#text.textContent =
      step > 0
        ? `${t("{runs, plural, one {Step {step} of {totalSteps} of the run} other {Step {step} of {totalSteps} of all # runs}}, {seconds} s", facts)}${left}`
        : `${t("{runs, plural, one {The first of {totalSteps} steps of the run is under way} other {The first of {totalSteps} steps of all # runs is under way}}", facts)}${slow}`;
    this.#results.show(compared, step, made);
    if (compared.stopped.length === this.#told) return;
    this.#told = compared.stopped.length;
    notice(this.#notice, stoppedSentence(compared, made.variants));
  }

  #button() {
    const busy = this.#comparison !== null || this.#preparing;
    this.#run.textContent = busy ? t("Cancel") : t("Compare");
    this.#run.classList.toggle("primary", !busy);
  }
}

/** @param {Made} made */
function startedSentence({ variants, layers, seeds }) {
  const facts = { n: variants.length, seeds };
  if (seeds > 1) return layers ? t("Comparing {n, plural, one {# layer} other {# layers}}, {seeds} seeds each.", facts) : t("Comparing {n, plural, one {# method} other {# methods}}, {seeds} seeds each.", facts);
  return layers ? t("Comparing {n, plural, one {# layer} other {# layers}}.", facts) : t("Comparing {n, plural, one {# method} other {# methods}}.", facts);
}

/** @typedef {"cancelled" | "stopped" | "finished"} Ended */

/** Beside the bar. @param {Ended} how @param {{step: number, totalSteps: number, seconds: string, runs: number}} facts */
function endedText(how, facts) {
  if (how === "cancelled") return t("Cancelled at step {step} of {totalSteps}: {runs, plural, one {# run} other {# runs}} in {seconds} s", facts);
  if (how === "stopped") return t("Stopped at step {step} of {totalSteps}: {runs, plural, one {# run} other {# runs}} in {seconds} s", facts);
  return t("Finished at step {step} of {totalSteps}: {runs, plural, one {# run} other {# runs}} in {seconds} s", facts);
}

/** @param {Ended} how @param {Made} made @param {{step: number, totalSteps: number, seconds: string}} facts */
function endedSentence(how, { variants, layers }, facts) {
  if (how === "cancelled") return t("The comparison was cancelled at step {step} of {totalSteps}; what was measured stays.", facts);
  if (how === "stopped") return t("The comparison stopped at step {step}: no run is left.", facts);
  const all = { ...facts, n: variants.length };
  return layers
    ? t("The comparison is finished: {n, plural, one {# layer} other {# layers}}, {step, plural, one {# step} other {# steps}} in {seconds} s.", all)
    : t("The comparison is finished: {n, plural, one {# method} other {# methods}}, {step, plural, one {# step} other {# steps}} in {seconds} s.", all);
}

/** What is taken from the training settings, in a line. @param {string} title @param {Values} values */
export function aboutOf(title, values) {
  const { coefficient, energy, charge, neutrons, margin, seed } = values;
  const hinge = variantsOf(values, 0).some(({ method }) => method === "hinge");
  return `${[
    title,
    ...(values["compare-what"] === "layers" ? [] : [t("atomised layer {layer}", { layer: String(values["atom-layer"]) })]),
    values["split-weights"] ? t("Atom’s terms weighted {energy}, {charge} and {neutrons}", { energy: String(energy), charge: String(charge), neutrons: String(neutrons) }) : t("extra terms weighted {weight}", { weight: String(coefficient) }),
    ...(hinge ? [t("margin of hinge {margin}", { margin: String(margin) })] : []),
    t("seed {n}", { n: String(seed) }),
  ].join(", ")}.`;
}

/** Training settings that a comparison has for itself. */
const ITS_OWN = ["method-choice", "steps", "train-limit"];

/** What is no longer as it was, by its names. @param {CompareKind} kind @param {Values} made @param {Values} now */
function changedSince({ settings, changes }, made, now) {
  const compared = settings.filter((setting) => !same(setting, made[setting.id], now[setting.id]));
  return namesOf([...changes(made, now).filter(({ id }) => !ITS_OWN.includes(id)), ...compared]);
}
