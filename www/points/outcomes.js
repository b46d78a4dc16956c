// What many seeds came to, recorded or live: a box plot, a table with n and spread, and the words that go with them.

/** @import {Comparison, Outcome, StudyRow} from "../lab/points-protocol.js" */
/** @import {PageModule} from "../page/page-figures.js" */
import { t } from "../language/translate.js";
import { byId, make } from "../page/dom.js";
import { frames } from "../page/draw-queue.js";
import { methodName } from "../lab/methods.js";
import { percent } from "../page/numbers.js";
import { FigureView } from "../page/page-figures.js";
import { boxHeight } from "../page/figures.js";
import { boxPlot } from "./figures.js";
import { round } from "./settings.js";
import { say } from "../page/status.js";
import { stoppedSentence } from "./stopped.js";
import { csvOf, downloadCsv } from "../page/take-away.js";

/**
 * What is shown. `origin` is never left out.
 * @typedef {object} Outcomes
 * @property {"recorded" | "live"} origin
 * @property {Outcome[]} outcomes
 * @property {string} preset
 * @property {string[]} changed what differs from it, with its values
 * @property {string | null} file of the visitor's own points
 * @property {number} seeds per method
 * @property {string} from which seeds, in words
 * @property {number} step that the outcomes are of
 * @property {number} totalSteps
 * @property {number} testSamples
 * @property {string} device
 * @property {number | null} runs at once; null: not known
 * @property {number | null} best test accuracy that the data allow, if known
 * @property {string} command that makes the same
 */

/** The study that stands on the page, as text. @typedef {{title: string, heads: string[], rows: string[][], remark: string}} Told */

/** What the others are compared with, if it is among them. */
const REFERENCE = "cross-entropy";

export class PointsOutcomes {
  /** @type {Outcomes | null} */
  #shown = null;
  /** A share. */
  threshold = NaN;
  /** @type {Told | null} */
  told = null;
  #turn = 0;
  #module;
  #figure;
  #place = byId("study-figure", HTMLElement);
  #table = byId("study-table", HTMLElement);
  #remark = byId("study-remark", HTMLElement);
  #out = byId("study-csv", HTMLButtonElement);

  /** @param {PageModule} module */
  constructor(module) {
    this.#module = module;
    this.#figure = new FigureView(module, this.#place, t("Accuracy over seeds"));
    this.#out.addEventListener("click", () => this.#download());
  }

  /** @param {Outcomes} shown @param {number} threshold a share */
  show(shown, threshold) {
    this.#shown = shown;
    this.count(threshold);
  }

  /** The same runs against another threshold. @param {number} threshold a share */
  count(threshold) {
    this.threshold = threshold;
    if (!this.#shown) return;
    const { outcomes } = this.#shown;
    const methods = [...new Set(outcomes.map(({ method }) => method))];
    const reference = methods.includes(REFERENCE) ? REFERENCE : null;
    const turn = ++this.#turn;
    /** @type {StudyRow[]} */
    const rows = [];
    // An interval is thousands of resamples: one method at a time, so that no frame waits for all of them.
    for (const method of methods) {
      frames.add(() => {
        if (turn !== this.#turn) return;
        const pair = outcomes.filter((one) => one.method === method || one.method === reference);
        rows.push(...this.#module.compareMethods(pair, threshold, reference).rows.filter((row) => row.method === method));
        if (rows.length === methods.length) this.#draw({ reference, threshold, rows });
      });
    }
  }

  /** @param {Comparison} comparison */
  #draw(comparison) {
    if (!this.#shown) return;
    const { origin, outcomes, seeds, testSamples, best } = this.#shown;
    const live = origin === "live";
    const values = { seeds, samples: testSamples, far: reach(this.#shown) };
    const stopped = stoppedSentence(outcomes);
    this.#place.hidden = this.#out.disabled = false;
    this.#figure.canvas.style.setProperty("--figure-height", boxHeight(comparison.rows.length, this.#place.clientWidth));
    const n = live ? t("Live: n = {seeds} seeds per method, {samples} test samples each, {far}.", values) : t("Recorded: n = {seeds} seeds per method, {samples} test samples each, {far}.", values);
    const note = sentences(n, best === null ? "" : t("Best possible on such data: about {best}.", { best: percent(best) }));
    const caption = sentences(made(this.#shown), stopped);
    this.#figure.show(String(this.#turn), () => boxPlot(comparison, this.threshold, note), caption);
    const measured = live ? t("Measured here, on this run: n = {seeds} seeds, {far}.", values) : t("Measured once, and recorded: n = {seeds} seeds, {far}.", values);
    const remark = sentences(measured, stopped, t("An interval that holds 0 shows no difference; other data or settings may show another. The rates and weights tuned per method were found by a study of our own, not by the paper."));
    this.#remark.textContent = remark;
    this.told = { title: caption, ...this.#words(comparison), remark };
    this.#fill(this.told);
  }

  /** @param {Comparison} comparison @returns {Pick<Told, "heads" | "rows">} */
  #words({ rows, reference }) {
    const difference = reference ? t("Difference to {name}, points [95 %]", { name: methodName(reference) }) : t("Difference");
    const heads = [t("Method"), "n", t("Mean"), t("Median"), t("SD"), t("Above {n} %", { n: round(100 * this.threshold) }), difference, t("Scale"), t("Stopped")];
    return { heads, rows: rows.map((row) => [methodName(row.method), ...cells(row)]) };
  }

  /** @param {Told} told */
  #fill({ heads, rows }) {
    const head = make("tr", {}, ...heads.map((name) => make("th", { scope: "col" }, name)));
    const body = rows.map(([name, ...cells]) => make("tr", {}, make("th", { scope: "row" }, name), ...cells.map((text) => make("td", {}, text))));
    const caption = make("caption", {}, t("Test accuracy in per cent over seeds; the interval is a paired bootstrap over the same seeds. Scale: width (root mean square) of the latent space, times that at the start; its median over the seeds."));
    this.#table.replaceChildren(make("table", { class: "numbers" }, caption, make("thead", {}, head), make("tbody", {}, ...body)));
    this.#table.hidden = false;
  }

  #download() {
    if (!this.#shown) return;
    const { origin, outcomes, preset, changed, file, seeds, step, totalSteps, device, command } = this.#shown;
    const columns = /** @type {const} */ (["method", "seed", "accuracy", "trainAccuracy", "scaleRatio", "gap", "stoppedAt"]);
    const how = { origin, preset, changes: changed.join("; "), data: file ?? "mixture", step, steps: totalSteps, device, command };
    const rows = outcomes.map((outcome) => [...columns.map((name) => outcome[name]), ...Object.values(how)]);
    downloadCsv(`atomlab-study-${preset}${changed.length > 0 ? "-changed" : ""}-${seeds}-seeds.csv`, csvOf([[...columns, ...Object.keys(how)], ...rows]));
    say(t("The study is in your downloads."));
  }
}

/** @param {Outcomes} shown */
function reach({ step, totalSteps }) {
  return step < totalSteps ? t("step {step} of {total}", { step, total: totalSteps }) : t("{n} steps", { n: totalSteps });
}

/** How it was made. @param {Outcomes} shown */
function made(shown) {
  const { origin, preset, changed, file, from, device, runs, command } = shown;
  const settings = changed.length > 0 ? t("preset {preset} with changes ({changes})", { preset, changes: changed.join("; ") }) : t("preset {preset}", { preset });
  const own = file === null ? [] : [t("own points {file}", { file })];
  const facts = [settings, ...own, from, reach(shown), device].join(", ");
  return origin === "live" && runs !== null ? t("Live, {facts}; {runs} runs at once, as {command}.", { facts, runs, command }) : t("Recorded, {facts}; as {command}.", { facts, command });
}

/** @param {string[]} some of them empty */
function sentences(...some) {
  return some.filter(Boolean).join(" ");
}

/** @param {StudyRow} row */
function cells({ n, accuracy, above, difference, scaleRatio, stopped }) {
  const points = (/** @type {number} */ share) => (100 * share).toFixed(1);
  const apart = (/** @type {number} */ share) => `${share < 0 ? "−" : "+"}${Math.abs(100 * share).toFixed(2)}`;
  const between = difference ? `${apart(difference.mean)} [${apart(difference.low)}, ${apart(difference.high)}]` : "–";
  return [String(n), points(accuracy.mean), points(accuracy.median), points(accuracy.std), t("{n} %", { n: points(above) }), between, `${round(scaleRatio.median)}×`, stopped > 0 ? t("{stopped} of {n}", { stopped, n }) : "–"];
}
