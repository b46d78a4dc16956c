// What a live comparison came to so far: the common start, a table, the latent spaces, the curves, and all of it as CSV.

/** @import {Variant} from "../../lab/protocol.js" */
/** @import {Compared} from "../../lab/comparison.js" */
/** @import {CompareKind} from "./kind.js" */
/** @import {VariantRow} from "./measured.js" */
/** @import {PageModule} from "../page-figures.js" */
import { parts, t } from "../../language/translate.js";
import { deviceTitle } from "../device-choice.js";
import { byId, make } from "../dom.js";
import { frames } from "../draw-queue.js";
import { boxHeight } from "../figures.js";
import { FigureView } from "../page-figures.js";
import { manyOf } from "../samples.js";
import { say } from "../status.js";
import { csvOf, downloadCsv } from "../take-away.js";
import { accuracyCurves, layersBox, lossCurves } from "./figures.js";
import { blindRemark, commonStarts, evaluationsOf, idleHinge, mergedNotices, points, rowsOf, verdict } from "./measured.js";
import { scoreTable } from "./score-table.js";
import { LatentSpaces } from "./spaces.js";

/** Between two drawings of the loss, which is made of every step's, in milliseconds; where something was measured it is drawn at once. */
const LOSS_EVERY_MS = 1000;

/** What a comparison was made from. @typedef {{variants: Variant[], layers: boolean, seeds: number, firstSeed: number, about: string}} Made */
/** @typedef {{compared: Compared, step: number, made: Made}} Shown */

export class ComparisonResults {
  /** @type {Shown | null} */
  #shown = null;
  /** Comparisons shown so far: two of the same settings are not the same. */
  #count = 0;
  #job = () => this.#draw();
  #lossAt = -Infinity;
  #kind;
  #place;
  #line;
  #table;
  #remark;
  #layersPlace;
  #curvesOut;
  #tableOut;
  #accuracy;
  #loss;
  #byLayer;
  #spaces;
  /** Of the table that stands there. */
  #version = "";

  /** @param {CompareKind} kind @param {PageModule} module */
  constructor(kind, module) {
    this.#kind = kind;
    const place = (/** @type {string} */ name) => byId(`${kind.prefix}compare-${name}`, HTMLElement);
    const button = (/** @type {string} */ name) => byId(`${kind.prefix}compare-${name}`, HTMLButtonElement);
    this.#place = place("results");
    this.#line = place("line");
    this.#table = place("table");
    this.#remark = place("remark");
    this.#layersPlace = place("by-layer");
    this.#curvesOut = button("curves-csv");
    this.#tableOut = button("table-csv");
    this.#accuracy = new FigureView(module, place("accuracy"), t("Validation accuracy by method"));
    this.#loss = new FigureView(module, place("loss"), t("Batch loss by method"));
    this.#byLayer = new FigureView(module, this.#layersPlace, t("Accuracy by atomised layer"));
    this.#spaces = new LatentSpaces(kind, module, place("spaces"), place("sample"));
    this.#curvesOut.addEventListener("click", () => this.#downloadCurves());
    this.#tableOut.addEventListener("click", () => this.#downloadTable());
  }

  /** @param {Compared} compared @param {number} step @param {Made} made */
  show(compared, step, made) {
    if (made !== this.#shown?.made) this.#count++;
    this.#shown = { compared, step, made };
    if (compared.outcomes.length === 0) return;
    this.#place.hidden = this.#curvesOut.disabled = this.#tableOut.disabled = false;
    frames.add(this.#job);
  }

  #draw() {
    if (!this.#shown) return;
    const { compared, step, made } = this.#shown;
    const { variants, layers } = made;
    const version = `${this.#count},${compared.outcomes.length}`;
    const { samples } = this.#kind;
    const caption = captionOf(this.#shown, manyOf(samples));
    const now = performance.now();
    if (version === this.#version && now - this.#lossAt < LOSS_EVERY_MS) return;
    this.#lossAt = now;
    this.#loss.show(`${this.#count},${step}`, () => lossCurves(compared, variants, layers), caption);
    if (version === this.#version) return;
    this.#version = version;
    this.#accuracy.show(version, () => accuracyCurves(compared, variants, layers), caption);
    const rows = rowsOf(compared, variants);
    this.#layersPlace.hidden = !layers || variants.length < 2;
    if (!this.#layersPlace.hidden) this.#showLayers(rows, version, caption);
    this.#line.replaceChildren(...startLine(this.#shown));
    const { validationSamples, trainSamples } = compared.info;
    const n = Math.max(0, ...rows.map((row) => row.n));
    const facts = { step: compared.outcomes.at(-1)?.step ?? 0, seeds: made.seeds, n, all: validationSamples, samples: manyOf(samples), train: trainSamples };
    const scores =
      made.seeds > 1
        ? t("Live, at step {step}: validation scores in per cent, mean ± standard deviation over n = {seeds} seeds; {n} of {all} validation {samples}, {train} trained on.", facts)
        : t("Live, at step {step}: validation scores in per cent, one seed; {n} of {all} validation {samples}, {train} trained on.", facts);
    const words = [scores, ...(compared.stopped.length > 0 ? [t("A run that stopped is shown as it was last measured before.")] : [])].join(" ");
    const lines = rows.map((row) => ({ name: row.name, groups: [row], more: [row.stopped.map((one) => (made.seeds > 1 ? t("seed {seed} at step {step}", one) : t("at step {step}", one))).join(", ") || "–"] }));
    this.#table.replaceChildren(scoreTable(layers ? t("Layer") : t("Method"), [""], lines, words, compared.stopped.length > 0 ? [t("Stopped")] : []));
    if (compared.stopped.length === 0) for (const cell of this.#table.querySelectorAll(".words")) cell.remove();
    const remarks = [verdict(rows, layers), samplingRemark(rows, n, manyOf(samples)), blindRemark(rows, samples), idleHinge(compared, variants), ...mergedNotices(compared.info.notices)];
    this.#remark.textContent = remarks.filter(Boolean).join(" ");
    this.#spaces.show(variants, layers, variants.map((_, i) => compared.latents[i * made.seeds] ?? null), version, caption);
  }

  /** @param {VariantRow[]} rows @param {string} version @param {string} caption */
  #showLayers(rows, version, caption) {
    this.#byLayer.canvas.style.setProperty("--figure-height", boxHeight(rows.length, this.#layersPlace.clientWidth));
    const measured = rows.map(({ variant, accuracy }) => ({ layer: variant.atomLayer, accuracy }));
    this.#byLayer.show(version, () => layersBox(t("Accuracy by atomised layer"), measured, null, null), caption);
  }

  /** Every step's batch loss and every measurement, run by run. */
  #downloadCurves() {
    if (!this.#shown) return;
    const { compared, made } = this.#shown;
    /** @type {(string | number | null)[][]} */
    const rows = [["name", "method", "atomLayer", "seed", "step", "batchLoss", "validationLoss", "accuracy", "macroF1", "mcc", "n", "fingerprint"]];
    for (const [run, { variant, seed, fingerprint }] of compared.info.runs.entries()) {
      const { name, method, atomLayer } = made.variants[variant];
      const measured = new Map(evaluationsOf(compared, run).map((one) => [one.step, one]));
      const losses = compared.losses[run] ?? [];
      for (let step = 0; step <= losses.length; step++) {
        const at = measured.get(step);
        rows.push([name, method, atomLayer, seed, step, step > 0 ? losses[step - 1] : null, at?.loss ?? null, at?.accuracy ?? null, at?.macroF1 ?? null, at?.mcc ?? null, at?.n ?? null, fingerprint]);
      }
    }
    downloadCsv(`atomlab-comparison-curves-seed-${made.firstSeed}.csv`, csvOf(rows));
    say(t("The comparison’s curves are in your downloads."));
  }

  /** The last scores of every run that count. */
  #downloadTable() {
    if (!this.#shown) return;
    const { compared, made } = this.#shown;
    const rows = compared.info.runs.map(({ variant, seed, fingerprint }, run) => {
      const { name, method, atomLayer } = made.variants[variant];
      const last = evaluationsOf(compared, run).at(-1);
      const stop = compared.stopped.find((one) => one.run === run)?.step ?? null;
      return [name, method, atomLayer, seed, last?.step ?? null, last?.n ?? null, last?.accuracy ?? null, last?.macroF1 ?? null, last?.mcc ?? null, stop, "live", "validation", fingerprint, deviceTitle(compared.device), made.about];
    });
    const head = ["name", "method", "atomLayer", "seed", "step", "n", "accuracy", "macroF1", "mcc", "stoppedAt", "origin", "split", "fingerprint", "device", "settings"];
    downloadCsv(`atomlab-comparison-seed-${made.firstSeed}.csv`, csvOf([head, ...rows]));
    say(t("The comparison’s table is in your downloads."));
  }
}

/** What stopped before its end, in a sentence for each, or nothing. @param {Compared} compared @param {Variant[]} variants */
export function stoppedSentence({ stopped, info }, variants) {
  const several = new Set(info.runs.map(({ seed }) => seed)).size > 1;
  const each = stopped.map(({ run, step }) => {
    const facts = { name: variants[info.runs[run].variant].name, seed: info.runs[run].seed, step };
    return several ? t("{name}, seed {seed}, stopped at step {step}: its loss was no usable number.", facts) : t("{name} stopped at step {step}: its loss was no usable number.", facts);
  });
  return each.length === 0 ? "" : `${each.join(" ")} ${t("What was measured before stays; a smaller learning rate may help.")}`;
}

/** @param {Shown} shown @param {string} samples many of them */
function captionOf({ compared, step, made }, samples) {
  const { totalSteps } = compared.info;
  const { seeds, firstSeed } = made;
  const from = seeds > 1 ? t("seeds {first} to {last}", { first: firstSeed, last: firstSeed + seeds - 1 }) : t("seed {n}", { n: firstSeed });
  const at = step < totalSteps ? t("step {step} of {totalSteps}", { step, totalSteps }) : t("{n, plural, one {# step} other {# steps}}", { n: totalSteps });
  const sizes = [...new Set(compared.outcomes.map(({ runs }) => runs[0].n))];
  const size = sizes.length > 1 ? t("{n} validation {samples} on the way and {last} at the end", { n: sizes[0], samples, last: sizes[sizes.length - 1] }) : t("{n} validation {samples}", { n: sizes[0] ?? 0, samples });
  return `${t("Live, {from}, {device}; {at}, n = {size}.", { from, device: deviceTitle(compared.device), at, size })} ${made.about}`;
}

/** The proof that all began alike. @param {Shown} shown @returns {(Node | string)[]} */
function startLine({ compared, made: { layers, variants } }) {
  const starts = commonStarts(compared);
  const what = make("b", {}, t("Live comparison"));
  if (!starts) return layers ? parts("{what}: the layers did not start from the same weights.", { what }) : parts("{what}: the methods did not start from the same weights.", { what });
  const codes = starts.flatMap(({ seed, fingerprint }) => [", ", ...parts("seed {seed} {fingerprint}", { seed, fingerprint: make("code", { title: t("Fingerprint of the first weights and the order of the batches") }, fingerprint) })]);
  const facts = { what, n: variants.length };
  const alike = layers
    ? parts("{n, plural, one {{what}: # layer.} other {{what}: # layers, the same first weights and the same batches for all of them.}}", facts)
    : parts("{n, plural, one {{what}: # method.} other {{what}: # methods, the same first weights and the same batches for all of them.}}", facts);
  return [...alike, " ", t("Fingerprint of the start:"), " ", ...codes.slice(1)];
}

/** How far chance alone moves an accuracy. @param {VariantRow[]} rows @param {number} n @param {string} samples many of them */
function samplingRemark(rows, n, samples) {
  const known = rows.filter(({ accuracy }) => accuracy.values.length > 0).map(({ accuracy }) => accuracy.mean);
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  const error = Math.sqrt((mean * (1 - mean)) / n);
  return error > 0 ? t("The standard error that comes from the choice of {n} {samples} alone is about {points} points.", { n, samples, points: points(error) }) : "";
}
