// What stands over every run of one network: its loss, its accuracy, and a line that says which run this is.

/** @import {Evaluation, StepRecord} from "../lab/protocol.js" */
/** @import {PageModule} from "./page-figures.js" */
import { methodName } from "../lab/methods.js";
import { byId, make } from "./dom.js";
import { accuracyFigure, lossFigure } from "./figures.js";
import { howMany, percent } from "./numbers.js";
import { FigureView } from "./page-figures.js";

/**
 * What the figures show. `origin` says where it comes from: "recorded" or "live", never left out.
 * @typedef {object} ShownCurves
 * @property {"recorded" | "live"} origin
 * @property {string} method
 * @property {string} title  of the data
 * @property {number} seed
 * @property {string} device
 * @property {string} [fingerprint]
 * @property {number} totalSteps
 * @property {StepRecord[]} records
 * @property {Evaluation[]} evaluations
 */

/** Of fewer validation samples than these, each moves the accuracy by more than two points. */
const FEW = 50;

export class RunCurves {
  #line;
  #samples;

  /** @param {PageModule} module @param {string} prefix of the places' ids @param {string} samples what is classified, such as "sentences" @param {string} [empty] stands in the figures' places before there is a run */
  constructor(module, prefix, samples, empty) {
    this.#samples = samples;
    this.#line = byId(`${prefix}run-line`, HTMLElement);
    this.loss = new FigureView(module, byId(`${prefix}loss`, HTMLElement), "Loss", { empty });
    this.accuracy = new FigureView(module, byId(`${prefix}accuracy`, HTMLElement), "Accuracy", { empty });
  }

  /** @param {ShownCurves} run @returns {string} equal only for equal measurements */
  show({ origin, method, title, seed, device, fingerprint, totalSteps, records, evaluations }) {
    const how = `${origin}, seed ${seed}, ${device}`;
    const last = evaluations.filter((one) => one.split === "validation").at(-1);
    const train = evaluations.filter((one) => one.split === "train").at(-1);
    const version = [origin, fingerprint, method, totalSteps, evaluations.length, evaluations.at(-1)?.step].join();
    // A recording keeps some of its steps.
    const steps = Math.max(0, ...[records, evaluations].map((list) => list.at(-1)?.step ?? 0));
    const idle = method === "hinge" && records.length > 0 && records.every(({ baseline }) => baseline === 0) ? " The extra term was 0 in every step: no pair was closer in z than the margin." : "";
    this.loss.show(`${version},${records.length},${records.at(-1)?.step}`, () => lossFigure(records, evaluations, totalSteps), `One run, ${how}; ${howMany(steps, "step")}; bold lines are moving means.${idle}`);
    const sizes = last ? `measured on n = ${train?.n ?? 0} training and ${last.n} validation ${this.#samples}` : "measured at regular steps";
    this.accuracy.show(version, () => accuracyFigure(evaluations, totalSteps), `One run, ${how}; ${sizes}.`);
    this.#line.replaceChildren(make("b", {}, origin === "recorded" ? "Recorded run" : "Live run"), `: ${methodName(method)} on ${title}, seed ${seed}, ${device}`);
    if (fingerprint) this.#line.append(", start ", make("code", { title: "Fingerprint of the first weights and the order of the batches" }, fingerprint));
    if (last) this.#line.append(`; validation accuracy ${percent(last.accuracy)} at step ${last.step} (n = ${last.n}${last.n < FEW ? `: one ${this.#samples.slice(0, -1)} moves it by ${Math.round(1000 / last.n) / 10} points` : ""})`);
    return version;
  }
}
