// The time machine: a slider over the stored steps of a run, back to any of them, and on from there another way.

/** @import {History, PointsLook} from "../lab/points-protocol.js" */
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
  /** @type {number | null} */
  #wanted = null;
  #hooks;

  /** @param {TimeHooks} hooks */
  constructor(hooks) {
    this.#hooks = hooks;
    this.#slider.addEventListener("input", () => this.#scrub(this.#slider.valueAsNumber));
    this.#branch.addEventListener("click", () => hooks.branch(this.at ?? this.#now));
    this.#back.addEventListener("click", () => this.backToNow());
  }

  /** The run has come this far. @param {number} step @param {number} total @param {History} history @param {boolean} training */
  follow(step, total, history, training) {
    this.#now = step;
    this.#total = total;
    const { every, states, steps, bytes, limitBytes } = history;
    this.#first = states > 0 ? steps[0] : step;
    this.#every = Math.max(1, every);
    // One notch per stored state, and a last one for now, which need not be stored.
    this.#slider.max = String(Math.ceil((step - this.#first) / this.#every));
    this.#slider.disabled = states === 0 || step === this.#first;
    if (this.at === null) this.#slider.value = this.#slider.max;
    this.#memory.textContent = states > 0 ? `${states} states kept, every ${every === 1 ? "step" : `${every} steps`}: ${size(bytes)} of at most ${size(limitBytes)}` : "No states kept yet";
    this.#branch.disabled = training && this.at === null;
    this.#say();
  }

  backToNow() {
    this.#wanted = null;
    if (this.at === null) return;
    this.at = null;
    this.#slider.value = this.#slider.max;
    this.#say();
    this.#hooks.show(null);
  }

  /** @param {number} notch */
  #scrub(notch) {
    const step = this.#first + notch * this.#every;
    if (step >= this.#now) return this.backToNow();
    this.#hooks.scrub();
    this.#wanted = step;
    this.#ask();
  }

  async #ask() {
    if (this.#asking) return;
    this.#asking = true;
    try {
      while (this.#wanted !== null) {
        const step = this.#wanted;
        this.#wanted = null;
        const look = await this.#hooks.look(step);
        if (this.#slider.value === this.#slider.max) break;
        this.at = look.step;
        this.#say();
        this.#hooks.show(look);
      }
    } catch (error) {
      this.#hooks.fail(error);
    } finally {
      this.#asking = false;
    }
  }

  #say() {
    const past = this.at !== null;
    this.#back.disabled = !past;
    const text = past ? `Step ${this.at} of ${this.#total}, in the past` : `Step ${this.#now} of ${this.#total}, now`;
    if (this.#output.textContent !== text) this.#output.textContent = text;
    this.#slider.setAttribute("aria-valuetext", text);
  }
}

/** @param {number} bytes */
function size(bytes) {
  return bytes < 1e6 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
