// The common bar: one run at a time, its Train/Pause, Step and Reset, and what is said while it goes.

/** @import {Lab} from "./atomlab.js" */
/** @import {Run} from "./run.js" */
/** @import {TrainEnd} from "./protocol.js" */
/** @import {SettingsForm} from "./settings-form.js" */
/** @import {Values} from "./settings.js" */
import { byId } from "./dom.js";
import { changes, specFrom, trouble } from "./settings.js";
import { notice, say, sayInstead, sentenceOf } from "./status.js";

/** @typedef {{onRun: (run: Run) => void, onProgress: (run: Run) => void, onEnd: (run: Run) => void}} TrainerHooks */

export class Trainer {
  /** @type {Run | null} */
  run = null;
  /** What the open run was made from. @type {Values | null} */
  #made = null;
  #busy = false;
  /** The last thing asked for while busy. @type {(() => Promise<unknown>) | null} */
  #next = null;
  /** A hidden tab asked for the pause: training goes on when the tab is back and the pause has landed. */
  #hiddenPause = false;
  #lab;
  #settings;
  #hooks;
  #train = byId("train", HTMLButtonElement);
  #step = byId("step", HTMLButtonElement);
  #reset = byId("reset", HTMLButtonElement);
  #bar = byId("progress", HTMLProgressElement);
  #text = byId("progress-text", HTMLElement);
  #notice = byId("run-notice", HTMLElement);
  #settingsNotice = byId("settings-notice", HTMLElement);

  /** @param {Lab} lab @param {SettingsForm} settings @param {TrainerHooks} hooks */
  constructor(lab, settings, hooks) {
    this.#lab = lab;
    this.#settings = settings;
    this.#hooks = hooks;
    this.#train.addEventListener("click", () => (this.run?.training ? this.pause() : this.train()));
    this.#step.addEventListener("click", () => this.step());
    this.#reset.addEventListener("click", () => this.reset());
    byId("new-seed", HTMLButtonElement).addEventListener("click", () => this.newSeed());
    document.addEventListener("visibilitychange", () => this.#visibility());
    this.#buttons();
  }

  /** Goes on training, from a new start if there is no run. */
  async train() {
    await this.#guard(async () => {
      if (this.run?.training) return;
      // Before the run is opened, which may have something to say.
      notice(this.#notice, "");
      const run = this.run ?? (await this.#open());
      if (run.metrics().finished) {
        say("The run is finished. Reset starts it again; more steps need a new run.");
        return;
      }
      // Said until the first step is done.
      const slow = run.metrics().step === 0 && this.#lab.device.name === "webgpu" ? " The first steps compile the GPU's programs and take some seconds." : "";
      const started = `Training from step ${run.metrics().step}.${slow}`;
      say(started);
      const ended = run.train({
        onProgress: () => {
          if (slow) sayInstead(started, "Training.");
          this.#progress(run);
        },
      });
      this.#progress(run);
      ended.then((end) => this.#ended(run, end)).catch((error) => this.#fail(error));
    });
    this.#buttons();
  }

  async pause() {
    await this.#guard(async () => this.run?.pause());
  }

  async step() {
    await this.#guard(async () => {
      const run = this.run ?? (await this.#open());
      if (run.training) return;
      if (run.metrics().finished) return say("The run is finished. Reset starts it again.");
      const { step, stopped } = await run.step(1);
      if (stopped) this.#ended(run, { reason: "stopped", stopped });
      else say(`Step ${step} done.`);
      this.#progress(run);
      this.#hooks.onEnd(run);
    });
  }

  /** The same start again; with changed settings, the start of the changed run. */
  async reset() {
    await this.#guard(async () => {
      notice(this.#notice, "");
      const changed = this.#made && changes(this.#made, this.#settings.values).length > 0;
      if (this.run && !changed) {
        await this.run.reset();
        this.#hooks.onRun(this.run);
        this.#progress(this.run);
      } else {
        await this.#open();
      }
      say(`Reset to the start, seed ${this.#settings.values.seed}, fingerprint ${this.run?.info.fingerprint}.`);
    });
  }

  async newSeed() {
    const [seed] = crypto.getRandomValues(new Uint32Array(1));
    this.#settings.set("seed", seed % 1_000_000);
    if (this.run) await this.reset();
    else say(`The seed is ${this.#settings.values.seed}.`);
  }

  /** Says what a changed setting needs. */
  settingsChanged() {
    const { values } = this.#settings;
    const wrong = trouble(values);
    const changed = this.#made ? changes(this.#made, values) : [];
    const sentence = wrong || (changed.length > 0 ? `Changed: ${changed.join(", ")}. The open run goes on as it was made; Reset starts one with the new settings.` : "");
    this.#settingsNotice.hidden = sentence === "";
    this.#settingsNotice.textContent = sentence;
  }

  /** A run's worker came back, or could not. @param {string} sentence @param {boolean} usable */
  interrupted(sentence, usable) {
    notice(this.#notice, sentence, usable ? { "Go on training": () => this.train() } : {});
    if (this.run) this.#progress(this.run);
    this.#buttons();
  }

  /** @returns {Promise<Run>} */
  async #open() {
    const wrong = trouble(this.#settings.values);
    if (wrong) throw new Error(wrong);
    const values = { ...this.#settings.values };
    say("Preparing the run: reading the data and building the network.");
    this.#bar.removeAttribute("value");
    this.#text.textContent = "Preparing";
    this.run = await this.#lab.run(specFrom(values), { dataset: String(values.dataset) });
    this.#made = values;
    this.settingsChanged();
    this.#hooks.onRun(this.run);
    this.#progress(this.run);
    if (this.run.info.notices.length > 0) notice(this.#notice, this.run.info.notices.join(" "));
    return this.run;
  }

  /** @param {Run} run */
  #progress(run) {
    if (run !== this.run) return;
    const { step, totalSteps, epoch, stepsPerSecond, secondsLeft, finished } = run.metrics();
    this.#bar.max = totalSteps;
    this.#bar.value = step;
    const pace = stepsPerSecond > 0 ? ` · ${stepsPerSecond.toPrecision(3)} steps/s` : "";
    const left = run.training && Number.isFinite(secondsLeft) ? ` · ${duration(secondsLeft)} left` : "";
    this.#text.textContent = `Step ${step} of ${totalSteps} · epoch ${epoch.toFixed(1)}${pace}${finished ? " · finished" : left}`;
    this.#hooks.onProgress(run);
  }

  /** @param {Run} run @param {TrainEnd} end */
  #ended(run, { reason, stopped }) {
    this.#buttons();
    if (run !== this.run) return;
    const { step } = run.metrics();
    this.#progress(run);
    this.#hooks.onEnd(run);
    if (reason !== "paused") this.#hiddenPause = false;
    if (reason === "paused" && this.#hiddenPause && !document.hidden) return this.#goOn();
    if (reason === "paused") say(this.#hiddenPause ? `Training pauses at step ${step} while the tab is hidden.` : `Paused at step ${step}.`);
    if (reason === "finished" || reason === "until") say(`Training finished at step ${step}.`);
    if (reason === "stopped" && stopped) {
      notice(this.#notice, `Training stopped at step ${stopped.step}. ${sentenceOf(stopped.reason)} ${sentenceOf(stopped.suggestion)}`, {
        "Restore last checkpoint": () => this.#restore(),
        "Halve the learning rate": () => this.#halve(),
      });
    }
  }

  async #restore() {
    await this.#guard(async () => {
      await this.run?.restoreCheckpoint();
      notice(this.#notice, "");
      if (this.run) this.#progress(this.run);
      say(`Restored the last checkpoint: the run is at step ${this.run?.metrics().step}.`);
    });
  }

  /** Another rate is another run, from the same start. */
  async #halve() {
    this.#settings.set("learning-rate", Number(this.#settings.values["learning-rate"]) / 2);
    await this.reset();
  }

  #visibility() {
    if (document.hidden && this.run?.training) {
      this.#hiddenPause = true;
      this.pause();
    } else if (!document.hidden && this.#hiddenPause) {
      // Else the pause has not landed yet, and `#ended` goes on.
      if (!this.run?.training) this.#goOn();
    }
  }

  #goOn() {
    this.#hiddenPause = false;
    this.train();
  }

  /** One thing at a time, the last one asked for meanwhile after it, and no error in silence. @param {() => Promise<unknown>} work */
  async #guard(work) {
    if (this.#busy) {
      this.#next = work;
      return;
    }
    this.#busy = true;
    this.#buttons();
    try {
      await work();
    } catch (error) {
      this.#fail(error);
    } finally {
      this.#busy = false;
      this.#buttons();
      const next = this.#next;
      this.#next = null;
      if (next) this.#guard(next);
    }
  }

  /** @param {unknown} error */
  #fail(error) {
    notice(this.#notice, sentenceOf(error));
    if (this.run) this.#progress(this.run);
    else {
      this.#bar.value = 0;
      this.#text.textContent = "Not started";
    }
    this.#buttons();
  }

  #buttons() {
    const training = this.run?.training ?? false;
    this.#train.textContent = training ? "Pause" : "Train";
    // Never disabled while busy: a button that goes dead under the finger drops the keyboard's focus.
    this.#train.disabled = false;
    this.#step.disabled = training;
    this.#reset.disabled = false;
  }
}

/** @param {number} seconds */
function duration(seconds) {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  return seconds < 5400 ? `${Math.ceil(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
}
