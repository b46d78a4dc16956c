// How lessons ask the laboratory of points: its run, and its study over seeds.

/** @import {PointsLook, Preset, StudyRow} from "../../lab/points-protocol.js" */
/** @import {PageModule} from "../../page/page-figures.js" */
/** @import {Values} from "../../page/settings-list.js" */
/** @import {PointsTab} from "../../points/tab.js" */
/** @import {Facts, Order, Probe} from "../types.js" */
/** @import {Standing} from "../standing.js" */
import { t } from "../../language/translate.js";
import { LookArrays } from "../../points/figures.js";
import { POINTS, changes, presetValues } from "../../points/settings.js";
import { readLink } from "../../page/link.js";
import { sharesOf } from "../../page/particle.js";
import { NOTHING } from "../standing.js";

/** What the methods are compared with. */
const REFERENCE = "cross-entropy";

/** @implements {Probe} */
export class PointsProbe {
  #tab;
  #module;

  /** @param {PointsTab} tab @param {PageModule} module */
  constructor(tab, module) {
    this.#tab = tab;
    this.#module = module;
  }

  /** @param {Order} order */
  async start({ action }) {
    const { trainer, study } = this.#tab;
    if (action === "study") return study.startAnew();
    if (trainer.begun) await trainer.reset();
    if (action === "train") await trainer.train();
  }

  /** @param {Order} order @param {string} query @returns {Standing} */
  standing({ action }, query) {
    const wanted = this.#values(query);
    return action === "study" ? this.#ofStudy(wanted) : this.#ofRun(wanted, action === "train");
  }

  /** @param {Order} order @returns {Promise<Facts>} */
  async read({ action }) {
    return action === "study" ? this.#studied() : this.#measured();
  }

  /** @param {Values} wanted @param {boolean} trained @returns {Standing} */
  #ofRun(wanted, trained) {
    const { run, made, busy } = this.#tab.trainer;
    if (!run || !made) return NOTHING;
    const { step, totalSteps, stopped } = run.metrics();
    const branched = run.timeline.length > 1 ? [t("branches")] : [];
    return { open: true, differs: [...changes(wanted, made), ...branched], step, totalSteps: trained ? totalSteps : 0, busy: trained && (run.training || busy), stopped: stopped?.reason ?? "" };
  }

  /** @param {Values} wanted @returns {Standing} */
  #ofStudy(wanted) {
    const { measured, running } = this.#tab.study;
    if (!measured) return { ...NOTHING, open: running, busy: running };
    const { wish, step, totalSteps } = measured;
    const seeds = Number(wanted.seeds) === wish.seeds ? [] : [t("number of seeds")];
    return { open: true, differs: [...changes(wanted, wish.values), ...seeds], step, totalSteps, busy: running, stopped: "" };
  }

  /** @param {string} query @returns {Values} */
  #values(query) {
    const presets = this.#module.pointsPresets();
    const base = (/** @type {URLSearchParams} */ params) => ({ ...presetValues(presets.find(({ name }) => name === params.get("preset")) ?? /** @type {Preset} */ (presets[0])), file: "" });
    return readLink(POINTS, query, base, ["hide"]).values;
  }

  /** @returns {Promise<Facts>} */
  async #measured() {
    const { run } = this.#tab.trainer;
    if (!run) return {};
    const look = await run.look();
    const { evaluations } = run.metrics();
    const { trainSamples, testSamples, bestPossible, fingerprint } = run.info;
    const atStart = Object.fromEntries((evaluations[0]?.methods ?? []).map(({ method, test, gap, scale }) => [method, { test: test.accuracy, gap, scale }]));
    const methods = methodFacts(look);
    return { methods, widest: { norms: normsOver(methods) }, atStart, step: look.step, trainSamples, testSamples, best: bestPossible ?? null, start: Number.parseInt(fingerprint.slice(0, 8), 16) };
  }

  /** @returns {Facts} */
  #studied() {
    const { measured } = this.#tab.study;
    if (!measured) return {};
    const { outcomes, wish } = measured;
    const { rows } = this.#module.compareMethods(outcomes, wish.threshold, REFERENCE);
    const accuracy = (/** @type {string} */ method, /** @type {number} */ seed) => outcomes.find((one) => one.method === method && one.seed === seed)?.accuracy ?? NaN;
    const seeds = [...new Set(outcomes.map(({ seed }) => seed))];
    const wins = (/** @type {string} */ method) => seeds.filter((seed) => accuracy(method, seed) > accuracy(REFERENCE, seed)).length;
    return { seeds: seeds.length, methods: Object.fromEntries(rows.map((row) => [row.method, { ...rowFacts(row), wins: wins(row.method) }])) };
  }
}

/** @param {PointsLook} look */
function methodFacts(look) {
  const arrays = new LookArrays(look);
  return Object.fromEntries(
    look.methods.map(({ method, train, test, scale, startScale, gap }, i) => {
      const samples = Array.from({ length: look.n }, (_, sample) => arrays.charges(i, sample));
      const net = samples.reduce((sum, sample) => sum + Math.abs(sample.reduce((a, b) => a + b, 0)), 0) / Math.max(1, samples.length);
      return [method, { test: test.accuracy, train: train.accuracy, scale, startScale, gap, net, ...sharesOf(samples.flatMap((sample) => [...sample])) }];
    }),
  );
}

/** How many times as wide as the widest other space the narrower one of the two norms is. @param {Record<string, {scale: number}>} methods */
function normsOver(methods) {
  const widths = (/** @type {boolean} */ norms) => Object.entries(methods).flatMap(([name, { scale }]) => (name.startsWith("plus-") === norms ? [scale] : []));
  return Math.min(...widths(true)) / Math.max(...widths(false));
}

/** @param {StudyRow} row */
function rowFacts({ accuracy, difference, above, scaleRatio }) {
  const { mean, median, std, values } = accuracy;
  return { mean, median, std, lowest: Math.min(...values), highest: Math.max(...values), above, scale: scaleRatio.median, difference: difference?.mean ?? null, low: difference?.low ?? null, high: difference?.high ?? null };
}
