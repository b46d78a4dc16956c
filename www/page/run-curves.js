// What stands over every run of one network: its loss, its accuracy, and a line that says which run this is.

/** @import {Evaluation, StepRecord} from "../lab/protocol.js" */
/** @import {PageModule} from "./page-figures.js" */
/** @import {SampleKind} from "./samples.js" */
import { parts, t } from "../language/translate.js";
import { methodName } from "../lab/methods.js";
import { byId, make } from "./dom.js";
import { accuracyFigure, lossFigure } from "./figures.js";
import { percent } from "./numbers.js";
import { FigureView } from "./page-figures.js";
import { SAMPLES, manyOf } from "./samples.js";

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

  /** @param {PageModule} module @param {string} prefix of the places' ids @param {SampleKind} samples what is classified @param {string} [empty] stands in the figures' places before there is a run */
  constructor(module, prefix, samples, empty) {
    this.#samples = samples;
    this.#line = byId(`${prefix}run-line`, HTMLElement);
    this.loss = new FigureView(module, byId(`${prefix}loss`, HTMLElement), t("Loss"), { empty });
    this.accuracy = new FigureView(module, byId(`${prefix}accuracy`, HTMLElement), t("Accuracy"), { empty });
  }

  /** @param {ShownCurves} run @returns {string} equal only for equal measurements */
  show({ origin, method, title, seed, device, fingerprint, totalSteps, records, evaluations }) {
    const how = { origin: origin === "recorded" ? t("recorded") : t("live"), seed, device };
    const last = evaluations.filter((one) => one.split === "validation").at(-1);
    const train = evaluations.filter((one) => one.split === "train").at(-1);
    const version = [origin, fingerprint, method, totalSteps, evaluations.length, evaluations.at(-1)?.step].join();
    // A recording keeps some of its steps.
    const steps = Math.max(0, ...[records, evaluations].map((list) => list.at(-1)?.step ?? 0));
    const idle = method === "hinge" && records.length > 0 && records.every(({ baseline }) => baseline === 0) ? t("The extra term was 0 in every step: no pair was closer in z than the margin.") : "";
    const lossCaption = t("One run, {origin}, seed {seed}, {device}; {steps, plural, one {# step} other {# steps}}; bold lines are moving means.", { ...how, steps });
    this.loss.show(`${version},${records.length},${records.at(-1)?.step}`, () => lossFigure(records, evaluations, totalSteps), `${lossCaption} ${idle}`.trim());
    const accuracyCaption = last
      ? t("One run, {origin}, seed {seed}, {device}; measured on n = {train} training and {n} validation {samples}.", { ...how, train: train?.n ?? 0, n: last.n, samples: manyOf(this.#samples) })
      : t("One run, {origin}, seed {seed}, {device}; measured at regular steps.", how);
    this.accuracy.show(version, () => accuracyFigure(evaluations, totalSteps), accuracyCaption);
    this.#line.replaceChildren(...parts("{what}: {method} on {title}, seed {seed}, {device}", { what: make("b", {}, origin === "recorded" ? t("Recorded run") : t("Live run")), method: methodName(method), title, seed, device }));
    if (fingerprint) this.#line.append(...parts(", start {fingerprint}", { fingerprint: make("code", { title: t("Fingerprint of the first weights and the order of the batches") }, fingerprint) }));
    if (last) this.#line.append(`; ${this.#lastAccuracy(last)}`);
    return version;
  }

  /** @param {Evaluation} last of the validation samples */
  #lastAccuracy({ accuracy, step, n }) {
    const facts = { accuracy: percent(accuracy), step, n };
    if (n >= FEW) return t("validation accuracy {accuracy} at step {step} (n = {n})", facts);
    return t("validation accuracy {accuracy} at step {step} (n = {n}: {each})", { ...facts, each: SAMPLES[this.#samples].moves(Math.round(1000 / n) / 10) });
  }
}
