// A comparison that runs in this browser: starts it, tells how far it is, can be called off, and shows what it measures.

/** @import {Comparison, ComparisonProgress} from "../../lab/comparison.js" */
/** @import {PageModule} from "../page-figures.js" */
/** @import {SettingsForm} from "../settings-form.js" */
/** @import {Values} from "../settings-list.js" */
/** @import {CompareKind, CompareParts, CompareSetup} from "./kind.js" */
import { namesOf } from "../classifier-settings.js";
import { byId } from "../dom.js";
import { howMany } from "../numbers.js";
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
    const sentence = outdated.length > 0 ? `The settings have changed since this comparison: ${outdated.join(", ")}.` : "";
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
    this.#text.textContent = "Preparing";
    try {
      /** @type {Promise<null>} */
      const released = new Promise((resolve) => (this.#release = () => resolve(null)));
      await this.#settled();
      const parts = await Promise.race([this.#setup.parts(values), released]);
      if (parts) await this.#compare(values, parts, aboutOf(wish.title, values));
      else this.#notStarted();
    } catch (error) {
      this.#text.textContent = "Not finished";
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
    const what = howMany(variants.length, layerwise ? "layer" : "method");
    const started = `Comparing ${what}${seeds > 1 ? `, ${seeds} seeds each` : ""}.`;
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
    const early = step < totalSteps && !cancelled;
    this.#text.textContent = `${cancelled ? "Cancelled" : early ? "Stopped" : "Finished"} at step ${step} of ${totalSteps}: ${howMany(compared.info.runs.length, "run")} in ${seconds.toFixed(1)} s`;
    const sentence = cancelled ? `The comparison was cancelled at step ${step} of ${totalSteps}; what was measured stays.` : early ? `The comparison stopped at step ${step}: no run is left.` : `The comparison is finished: ${what}, ${howMany(step, "step")} in ${seconds.toFixed(1)} s.`;
    const trouble = stoppedSentence(compared, variants);
    if (trouble) notice(this.#notice, trouble);
    say(`${sentence} ${trouble}`.trim());
  }

  /** Called off before the first step. */
  #notStarted() {
    this.#text.textContent = "Not started";
    say("The comparison was cancelled before its first step.");
  }

  async #cancel() {
    this.#release();
    try {
      await this.#comparison?.cancel();
    } catch (error) {
      notice(this.#notice, sentenceOf(error));
    }
  }

  /** @param {ComparisonProgress} progress @param {import("./results.js").Made} made */
  #progress({ step, totalSteps, seconds, secondsLeft, compared }, made) {
    this.#bar.max = totalSteps;
    this.#bar.value = step;
    const left = Number.isFinite(secondsLeft) ? `, ${duration(secondsLeft)} left` : "";
    const { length } = compared.info.runs;
    const runs = length === 1 ? "the run" : `all ${length} runs`;
    const slow = compared.device === "webgpu" ? `. ${SLOW_START}` : "";
    this.#text.textContent = step > 0 ? `Step ${step} of ${totalSteps} of ${runs}, ${Math.round(seconds)} s${left}` : `The first of ${totalSteps} steps of ${runs} is under way${slow}`;
    this.#results.show(compared, step, made);
    if (compared.stopped.length === this.#told) return;
    this.#told = compared.stopped.length;
    notice(this.#notice, stoppedSentence(compared, made.variants));
  }

  #button() {
    const busy = this.#comparison !== null || this.#preparing;
    this.#run.textContent = busy ? "Cancel" : "Compare";
    this.#run.classList.toggle("primary", !busy);
  }
}

/** What is taken from the training settings, in a line. @param {string} title @param {Values} values */
export function aboutOf(title, values) {
  const layer = values["compare-what"] === "layers" ? "" : `, atomised layer ${values["atom-layer"]}`;
  const weights = values["split-weights"] ? `Atom’s terms weighted ${values.energy}, ${values.charge} and ${values.neutrons}` : `extra terms weighted ${values.coefficient}`;
  const margin = variantsOf(values, 0).some(({ method }) => method === "hinge") ? `, margin of hinge ${values.margin}` : "";
  return `${title}${layer}, ${weights}${margin}, seed ${values.seed}.`;
}

/** Training settings that a comparison has for itself. */
const ITS_OWN = ["method-choice", "steps", "train-limit"];

/** What is no longer as it was, by its names. @param {CompareKind} kind @param {Values} made @param {Values} now */
function changedSince({ settings, changes }, made, now) {
  const compared = settings.filter((setting) => !same(setting, made[setting.id], now[setting.id]));
  return namesOf([...changes(made, now).filter(({ id }) => !ITS_OWN.includes(id)), ...compared]);
}
