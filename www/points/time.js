// The time machine: a slider over the stored steps of a run, back to any of them, and on from there another way.

/** @import {History, PointsLook} from "../lab/points-protocol.js" */
import { t } from "../language/translate.js";
import { byId } from "../page/dom.js";

/** @typedef {{look: (at: number) => Promise<PointsLook>, show: (look: PointsLook | null) => void, branch: (step: number) => void, fail: (error: unknown) => void, scrub: () => void}} TimeHooks  `show(null)`: back to now */

export class TimeMachine {
  /** The stored step that is shown; null: now. @type {number | null} */
  at = null;
  #slider = byId("time", HTMLInputElement);
  #output = byId("time-output", HTMLElement);
  #memory = byId("time-memory", HTMLElement);
  #branch = byId("time-branch", HTMLButtonElement);
  #back = byId("time-now", HTMLButtonElement);
  #now = 0;
  #total = 0;
  #first = 0;
  #every = 1;
  /** One question at a time; the last one asked meanwhile comes next. */
  #asking = false;
  /** Where the slider was put, until it is shown or given up: the run must not take it away meanwhile. @type {number | null} */
  #wanted = null;
  #hooks;

  /** @param {TimeHooks} hooks */
  constructor(hooks) {
    this.#hooks = hooks;
    this.#slider.addEventListener("input", () => this.#scrub(this.#slider.valueAsNumber));
    this.#branch.addEventListener("click", () => hooks.branch(this.at ?? this.#now));
    this.#back.addEventListener("click", () => this.backToNow());
  }

  /** The run has come this far. @param {number} step @param {number} total @param {History} history */
  follow(step, total, history) {
    this.#now = step;
    this.#total = total;
    const { every, states, steps, bytes, limitBytes } = history;
    this.#first = states > 0 ? steps[0] : step;
    this.#every = Math.max(1, every);
    // One notch per stored state, and a last one for now, which need not be stored.
    this.#slider.max = String(Math.ceil((step - this.#first) / this.#every));
    this.#slider.disabled = states === 0 || step === this.#first;
    this.#place();
    this.#memory.textContent = states > 0 ? t("{states, plural, one {1 state} other {{states} states}} kept, every {every, plural, one {step} other {{every} steps}}: {size} of at most {limit}", { states, every, size: size(bytes), limit: size(limitBytes) }) : t("No states kept yet");
    this.#say();
  }

  /** What is shown is now again. */
  backToNow() {
    const past = this.at !== null;
    this.forget();
    if (past) this.#hooks.show(null);
  }

  /** Stands at now; whatever was asked meanwhile is not wanted any more. */
  forget() {
    this.#wanted = null;
    this.at = null;
    this.#place();
    this.#say();
  }

  /** @param {boolean} possible something is set another way than the run has it */
  offerBranch(possible) {
    this.#branch.disabled = !possible;
    this.#branch.title = possible ? "" : t("Change a rate or a weight first: nothing differs from the run yet.");
  }

  /** @param {number} notch */
  #scrub(notch) {
    const step = this.#first + notch * this.#every;
    if (step >= this.#now) return this.backToNow();
    this.#wanted = step;
    this.#hooks.scrub();
    this.#ask();
  }

  async #ask() {
    if (this.#asking) return;
    this.#asking = true;
    try {
      while (this.#wanted !== null) {
        const step = this.#wanted;
        const look = await this.#hooks.look(step);
        // Back to now, or another step, was wanted meanwhile.
        if (this.#wanted !== step) continue;
        this.#wanted = null;
        this.at = look.step;
        this.#place();
        this.#say();
        this.#hooks.show(look);
      }
    } catch (error) {
      this.#wanted = null;
      this.#place();
      this.#hooks.fail(error);
    } finally {
      this.#asking = false;
    }
  }

  /** Puts the slider where the visitor put it: notches grow apart when states are thinned out. */
  #place() {
    const step = this.#wanted ?? this.at;
    const value = step === null ? this.#slider.max : String(Math.round((step - this.#first) / this.#every));
    if (this.#slider.value !== value) this.#slider.value = value;
  }

  #say() {
    this.#back.disabled = this.at === null && this.#wanted === null;
    const text = this.at === null ? t("Step {step} of {total}, now", { step: this.#now, total: this.#total }) : t("Step {step} of {total}, in the past", { step: this.at, total: this.#total });
    if (this.#output.textContent !== text) this.#output.textContent = text;
    this.#slider.setAttribute("aria-valuetext", text);
  }
}

/** @param {number} bytes */
function size(bytes) {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1e6 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
