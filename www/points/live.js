// What follows a run while it trains, or stands in its past: panels, curves, the slider, the line that says which run it is.

/** @import {PointsLook} from "../lab/points-protocol.js" */
/** @import {PointsCurves} from "./curves.js" */
/** @import {PointsPanels} from "./panels.js" */
/** @import {PointsRun} from "../lab/points-run.js" */
/** @import {TimeMachine} from "./time.js" */
import { parts, t } from "../language/translate.js";
import { byId, make } from "../page/dom.js";
import { adviceOf } from "./seen.js";
import { CLASSES } from "./settings.js";

/** Advice is given at this pace, in milliseconds. */
const ADVISE_EVERY_MS = 1000;

export class LiveViews {
  #advisedAt = -Infinity;
  #line = byId("points-line", HTMLElement);
  #advice = byId("points-advice", HTMLElement);
  #panels;
  #curves;
  #time;

  /** @param {PointsPanels} panels @param {PointsCurves} curves @param {TimeMachine} time */
  constructor(panels, curves, time) {
    this.#panels = panels;
    this.#curves = curves;
    this.#time = time;
  }

  /** @param {PointsRun} run @param {PointsLook | null} past shown instead of the last look @param {string} preset @param {string} device */
  show(run, past, preset, device) {
    const last = run.lastLook;
    if (!last) return;
    const { step, totalSteps, methodsStopped } = run.metrics();
    const { trainSamples, testSamples, fingerprint } = run.info;
    const classNames = run.csv === null ? CLASSES : run.info.classNames;
    const look = past ?? last;
    const { seed } = run.timeline[0].spec;
    const origin = t("live, seed {seed}, {device}, start {fingerprint}", { seed, device, fingerprint });
    const values = { origin, preset, step: look.step, n: look.n, test: testSamples };
    const caption = past
      ? t("One run, {origin}, preset {preset}; step {step} (in the past), n = {n} of {test} test samples.", values)
      : t("One run, {origin}, preset {preset}; step {step}, n = {n} of {test} test samples.", values);
    this.#panels.show({ look, spec: run.specAt(look.step), classNames, stopped: methodsStopped, caption });
    this.#curves.show(run, origin);
    this.#time.follow(step, totalSteps, last.history);
    const start = make("code", { title: t("Fingerprint of the first weights, the data and the order of the batches; not of rates or coefficients") }, fingerprint);
    const line = { live: make("b", {}, t("Live run")), seed, device, train: trainSamples, test: testSamples, start };
    this.#line.replaceChildren(...parts("{live}: seed {seed}, {device}, {train} training and {test} test samples, start {start}", line));
    this.#advise(run);
  }

  /** @param {PointsRun} run */
  #advise(run) {
    const now = performance.now();
    if (run.training && now - this.#advisedAt < ADVISE_EVERY_MS) return;
    this.#advisedAt = now;
    const sentences = adviceOf(run);
    if (sentences.join() === [...this.#advice.children].map(({ textContent }) => textContent).join()) return;
    this.#advice.replaceChildren(...sentences.map((sentence) => make("li", {}, sentence)));
    this.#advice.hidden = sentences.length === 0;
  }
}
