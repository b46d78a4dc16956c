// The common bar: Train/Pause, Step, Reset, New seed and the progress line, for whichever laboratory is open.

/** @import {Metrics} from "../lab/live-run.js" */
import { t } from "../language/translate.js";
import { byId, make } from "./dom.js";

/** @typedef {{training: boolean, value: number | null, max: number, text: string}} BarState  `value` null: nobody knows how long */

/** @typedef {{toggle: () => void, step: () => void, reset: () => void, newSeed: () => void, visibility: () => void, bar: () => BarState}} Driver  a trainer, whatever it trains */

export class Transport {
  /** @type {Driver | null} */
  #trainer = null;
  #train = byId("train", HTMLButtonElement);
  #step = byId("step", HTMLButtonElement);
  #reset = byId("reset", HTMLButtonElement);
  #bar = byId("progress", HTMLProgressElement);
  #text = byId("progress-text", HTMLElement);

  constructor() {
    byId("transport", HTMLFormElement).addEventListener("submit", (event) => event.preventDefault());
    this.#train.addEventListener("click", () => this.#trainer?.toggle());
    this.#step.addEventListener("click", () => this.#trainer?.step());
    this.#reset.addEventListener("click", () => this.#trainer?.reset());
    byId("new-seed", HTMLButtonElement).addEventListener("click", () => this.#trainer?.newSeed());
    const bar = byId("bar", HTMLElement);
    new ResizeObserver(() => document.documentElement.style.setProperty("--bar-height", `${bar.offsetHeight}px`)).observe(bar);
    // A trainer pauses itself while it is hidden, and goes on by itself.
    document.addEventListener("visibilitychange", () => this.#trainer?.visibility());
  }

  /** The bar is this trainer's from here on. @param {Driver | null} trainer */
  serve(trainer) {
    this.#trainer = trainer;
    if (trainer) this.show(trainer);
    else for (const button of [this.#train, this.#step, this.#reset]) button.disabled = true;
  }

  /** Shows how things stand, if it is this trainer's turn. @param {Driver} trainer */
  show(trainer) {
    if (trainer !== this.#trainer) return;
    const { training, value, max, text } = trainer.bar();
    this.#train.textContent = training ? t("Pause") : t("Train");
    // Never disabled while busy: a button that goes dead under the finger drops the keyboard's focus.
    this.#train.disabled = false;
    this.#step.disabled = training;
    this.#reset.disabled = false;
    this.#bar.max = max;
    if (value === null) this.#bar.removeAttribute("value");
    else this.#bar.value = value;
    if (this.#text.textContent !== text) this.#text.replaceChildren(...partsOf(text));
  }
}

/** How far a run is, how fast and how long still. @param {Metrics} metrics @param {boolean} training */
export function progressText({ step, totalSteps, epoch, stepsPerSecond, secondsLeft, finished, stopped }, training) {
  const pace = stepsPerSecond > 0 ? t("{n} steps/s", { n: stepsPerSecond >= 100 ? Math.round(stepsPerSecond) : stepsPerSecond.toPrecision(3) }) : "";
  const left = training && Number.isFinite(secondsLeft) ? t("{time} left", { time: duration(secondsLeft) }) : "";
  const end = stopped ? t("stopped") : finished ? t("finished") : left;
  return [t("Step {step} of {totalSteps}", { step, totalSteps }), t("epoch {epoch}", { epoch: epoch.toFixed(1) }), pace, end].filter(Boolean).join(" · ");
}

/** On a phone how far it is and when it ends have room, what stands between them has none. @param {string} text */
function partsOf(text) {
  const [far, ...rest] = text.split(" · ");
  const end = rest.splice(-1);
  return [far, make("span", { class: "detail" }, ...rest.map((part) => ` · ${part}`)), ...end.map((part) => ` · ${part}`)];
}

/** @param {number} seconds */
export function duration(seconds) {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  return seconds < 5400 ? `${Math.ceil(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
}
