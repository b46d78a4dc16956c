// One laboratory's run under the common bar: Train/Pause, Step and Reset, and what is said while it goes.

/** @import {LabStatus} from "../atomlab.js" */
/** @import {LiveRun} from "../lab/live-run.js" */
/** @import {TrainEnd} from "../lab/protocol.js" */
/** @import {SettingsForm} from "./settings-form.js" */
/** @import {Values} from "./settings-list.js" */
/** @import {PausedFor} from "./trainer-says.js" */
/** @import {BarState, Transport} from "./transport.js" */
import { said, t } from "../language/translate.js";
import { notice, say, sayInstead, sentenceOf } from "./status.js";
import { SLOW_START, endSentence, overSentence, stateSentence } from "./trainer-says.js";
import { progressText } from "./transport.js";
import { Turns } from "../lab/turns.js";

/**
 * What a laboratory gives its trainer.
 * @template {LiveRun<any>} R
 * @typedef {object} Trainee
 * @property {string} what is trained on, in a word
 * @property {SettingsForm} settings
 * @property {(values: Values) => Promise<R>} open
 * @property {(values: Values) => string} trouble one sentence, or an empty one
 * @property {(a: Values, b: Values) => string[]} changes labels of what makes another run
 * @property {string} [shownAt] said at a run's first step, where its figures are not in sight: where they are
 * @property {string} preparing said while a run is opened
 * @property {() => Promise<unknown>} settled when no change of the device is under way
 * @property {() => boolean} slowStart whether the first steps take seconds
 * @property {HTMLElement} notice
 * @property {HTMLElement} settingsNotice
 * @property {(sentence: string) => string} changed what is said of changed settings
 * @property {(run: R) => string} stops what stopped on the way while the rest went on, or all of it
 * @property {(run: R) => boolean} canRestore whether the last checkpoint is worth going back to, when training stopped
 * @property {() => Record<string, () => void>} waysBack buttons by name, when the first run could not be opened
 * @property {(run: R, end: TrainEnd) => Record<string, () => void>} waysOut buttons by name, when training stopped
 * @property {() => void} onStart the run is about to take steps
 * @property {(run: R) => void} onRun
 * @property {(run: R) => void} onProgress
 * @property {(run: R) => void} onEnd
 */

/** @template {LiveRun<any>} [R=LiveRun<any>] */
export class Trainer {
  /** @type {R | null} */
  run = null;
  /** What the open run was made from. @type {Values | null} */
  made = null;
  #preparing = false;
  #turns = new Turns(() => this.#show(), (error) => this.#fail(error));
  /** When hidden, it goes on when the browser's tab is back and the pause has landed. @type {PausedFor} */
  #pausedFor = null;
  /** What the settings were refused for. */
  #refused = "";
  #transport;
  #trainee;

  /** @param {Transport} transport @param {Trainee<R>} trainee */
  constructor(transport, trainee) {
    this.#transport = transport;
    this.#trainee = trainee;
  }

  /** Whether something is being done with the run that has to end first. */
  get busy() {
    return this.#turns.busy;
  }

  /** Whether the open run has taken a step, or is about to. */
  get begun() {
    return this.run !== null && (this.run.training || this.run.metrics().step > 0);
  }

  /** Whether the open run has begun and is not at its end: other settings wait until it is, or until Reset. */
  get goesOn() {
    return this.begun && !this.run?.metrics().finished;
  }

  toggle() {
    return this.run?.training ? this.pause() : this.train();
  }

  /** Goes on training, from a new start if there is no run. */
  async train() {
    await this.#turns.take(async () => {
      if (this.run?.training) return;
      // Before the run is opened, which may have something to say.
      notice(this.#trainee.notice, "");
      const former = this.run;
      const run = await this.#ready();
      if (run.metrics().finished) return say(overSentence(run.metrics()));
      this.#trainee.onStart();
      // Said until the first step is done.
      const slow = this.#slow(run);
      const { step } = run.metrics();
      const begun = former?.metrics().finished ? t("A new run with the changed settings: training from step {step}.", { step }) : t("Training from step {step}.", { step });
      const started = [begun, slow, step === 0 ? this.#trainee.shownAt : ""].filter(Boolean).join(" ");
      say(started);
      const ended = run.train({
        onProgress: () => {
          if (slow) sayInstead(started, t("Training."));
          this.progress(run);
        },
      });
      this.progress(run);
      ended.then((/** @type {TrainEnd} */ end) => this.#ended(run, end)).catch((/** @type {unknown} */ error) => this.#fail(error));
    });
    this.#show();
  }

  async pause() {
    await this.#turns.take(async () => this.run?.pause());
  }

  async step() {
    await this.#turns.take(async () => {
      if (this.run?.training) return;
      const run = await this.#ready();
      if (run.metrics().finished) return say(overSentence(run.metrics()));
      this.#trainee.onStart();
      const slow = this.#slow(run);
      if (slow) say(`${t("Taking step 1.")} ${slow}`);
      const { step, stopped } = await run.step(1);
      if (stopped) this.#ended(run, { reason: "stopped", stopped });
      else say(t("Step {step} done.", { step }));
      this.progress(run);
      this.#trainee.onEnd(run);
    });
  }

  /** The same start again; with changed settings, the start of the changed run. */
  async reset() {
    await this.#turns.take(async () => {
      notice(this.#trainee.notice, "");
      if (this.run && this.changes().length === 0) {
        await this.run.reset();
        this.#trainee.onRun(this.run);
        this.progress(this.run);
      } else {
        await this.#open();
      }
      say(t("Reset to the start, seed {seed}, fingerprint {fingerprint}.", { seed: String(this.#trainee.settings.values.seed), fingerprint: this.run?.info.fingerprint ?? "" }));
    });
  }

  /** Opens a run before it is asked for, or one with the settings as they are now, if no step has been taken. */
  async prepare() {
    // Whatever waits opens the run by itself.
    if (this.#turns.waited) return;
    await this.#turns.take(async () => {
      if (this.begun || (this.run && this.changes().length === 0) || this.#trainee.trouble(this.#trainee.settings.values)) return;
      notice(this.#trainee.notice, "");
      await this.#open();
    });
  }

  /**
   * Another run than the settings' own, such as one that branched; it counts as made from these values.
   * @param {() => Promise<R>} make @param {Values} values @param {(error: unknown) => void} [onFail] tells what went wrong, in the trainer's place
   */
  async adopt(make, values, onFail = (error) => this.#fail(error)) {
    await this.#turns.take(async () => {
      try {
        this.run = await make();
      } catch (error) {
        return onFail(error);
      }
      notice(this.#trainee.notice, "");
      this.#took(this.run, values);
    });
  }

  /** Settings that the open run was not made with. */
  changes() {
    return this.made ? this.#trainee.changes(this.made, this.#trainee.settings.values) : [];
  }

  async newSeed() {
    const [seed] = crypto.getRandomValues(new Uint32Array(1));
    this.#trainee.settings.set("seed", seed % 1_000_000);
    if (this.run) await this.reset();
    else say(t("The seed is {seed}.", { seed: String(this.#trainee.settings.values.seed) }));
  }

  /** Says what a changed setting needs; once in the status line too, where a run goes on without it. */
  settingsChanged() {
    const { settingsNotice: place, settings } = this.#trainee;
    const wrong = this.#trainee.trouble(settings.values);
    const changed = wrong ? [] : this.changes();
    const sentence = changed.length > 0 ? this.#trainee.changed(t("Changed: {settings}.", { settings: changed.join(", ") })) : wrong;
    this.#lift(wrong);
    if (place.hidden && changed.length > 0 && this.goesOn) say(t("The open run goes on as it was made; Reset starts one with the new settings."));
    place.hidden = sentence === "";
    if (place.textContent !== sentence) place.textContent = sentence;
  }

  /** A run's worker is lost, came back, or could not. @param {LabStatus} status */
  hear({ kind, message }) {
    if (kind !== "lost" && kind !== "failed" && kind !== "recovered") return;
    notice(this.#trainee.notice, message, kind === "recovered" && this.run ? { [t("Go on training")]: () => this.train() } : {});
    if (this.run) this.progress(this.run);
    this.#show();
  }

  /** Another laboratory is opened. */
  leave() {
    if (!this.run?.training) return;
    this.#pausedFor = "left";
    this.pause();
  }

  /** This laboratory is opened again: what is said is its own. */
  arrive() {
    if (this.#pausedFor === "left") this.#pausedFor = null;
    if (!this.run?.training) say(stateSentence(this.run?.metrics(), this.#trainee.what));
  }

  /** The browser's tab was hidden or is back. */
  visibility() {
    if (document.hidden && this.run?.training) {
      this.#pausedFor = "hidden";
      this.pause();
    } else if (!document.hidden && this.#pausedFor === "hidden") {
      // Else the pause has not landed yet, and `#ended` goes on.
      if (!this.run?.training) this.#goOn();
    }
  }

  /** @returns {BarState} */
  bar() {
    const training = this.run?.training ?? false;
    if (this.#preparing) return { training, value: null, max: 1, text: t("Preparing") };
    if (!this.run) return { training, value: 0, max: 1, text: t("Not started") };
    const metrics = this.run.metrics();
    return { training, value: metrics.step, max: metrics.totalSteps, text: progressText(metrics, training) };
  }

  /** @param {R} run */
  progress(run) {
    if (run !== this.run) return;
    this.#show();
    this.#trainee.onProgress(run);
  }

  /** The run to go on with; where there is none to go on with, it gives way to one with the settings as they are now. */
  async #ready() {
    await this.#trainee.settled();
    const outdated = !this.goesOn && this.changes().length > 0;
    return this.run && !outdated ? this.run : this.#open();
  }

  /** @returns {Promise<R>} */
  async #open() {
    const { settings, trouble, open, preparing } = this.#trainee;
    const wrong = trouble(settings.values);
    if (wrong) {
      this.#refused = sentenceOf(wrong);
      throw new Error(wrong);
    }
    const values = { ...settings.values };
    say(preparing);
    this.#preparing = true;
    this.#show();
    try {
      this.run = await open(values);
    } finally {
      this.#preparing = false;
    }
    sayInstead(preparing, t("Ready."));
    this.#took(this.run, values);
    return this.run;
  }

  /** @param {R} run @param {Values} values */
  #took(run, values) {
    this.made = { ...values };
    this.settingsChanged();
    this.#trainee.onRun(run);
    this.progress(run);
    if (run.info.notices.length > 0) notice(this.#trainee.notice, run.info.notices.map(said).join(" "));
  }

  /** @param {R} run @param {TrainEnd} end */
  #ended(run, end) {
    const { reason } = end;
    this.#show();
    if (run !== this.run) return;
    const { step } = run.metrics();
    this.progress(run);
    // What a changed setting needs is another thing now.
    this.settingsChanged();
    this.#trainee.onEnd(run);
    const pausedFor = this.#pausedFor;
    if (reason !== "paused" || pausedFor === "left") this.#pausedFor = null;
    if (reason === "paused" && pausedFor === "hidden" && !document.hidden) return this.#goOn();
    const { what, stops, canRestore, waysOut } = this.#trainee;
    const sentence = endSentence(end, step, pausedFor, what, stops(run));
    if (reason !== "stopped") return sentence && say(sentence);
    notice(this.#trainee.notice, sentence, { ...(canRestore(run) && { [t("Restore last checkpoint")]: () => this.#restore() }), ...waysOut(run, end) });
  }

  async #restore() {
    await this.#turns.take(async () => {
      await this.run?.restoreCheckpoint();
      notice(this.#trainee.notice, "");
      if (this.run) {
        this.#trainee.onRun(this.run);
        this.progress(this.run);
        this.settingsChanged();
      }
      say(t("Restored the last checkpoint: the run is at step {step}.", { step: this.run?.metrics().step ?? 0 }));
    });
  }

  #goOn() {
    this.#pausedFor = null;
    this.train();
  }

  /** Says no longer what has been mended. @param {string} wrong with the settings as they are now */
  #lift(wrong) {
    const { notice: place, what } = this.#trainee;
    if (this.#refused === "" || this.#refused === sentenceOf(wrong)) return;
    // Something else may stand there by now.
    if (place.textContent?.startsWith(this.#refused)) notice(place, "");
    sayInstead(this.#refused, stateSentence(this.run?.metrics(), what));
    this.#refused = "";
  }

  /** What is said before a slow first step. @param {R} run */
  #slow(run) {
    return run.metrics().step === 0 && this.#trainee.slowStart() ? SLOW_START : "";
  }

  /** @param {unknown} error */
  #fail(error) {
    notice(this.#trainee.notice, sentenceOf(error), this.run ? {} : this.#trainee.waysBack());
    if (this.run) this.progress(this.run);
    this.#show();
  }

  #show() {
    this.#transport.show(this);
  }
}
