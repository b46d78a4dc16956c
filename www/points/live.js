// What follows a run while it trains, or stands in its past: panels, curves, the slider, the line that says which run it is.

/** @import {PointsLook} from "../lab/points-protocol.js" */
/** @import {PointsCurves} from "./curves.js" */
/** @import {PointsPanels} from "./panels.js" */
/** @import {PointsRun} from "../lab/points-run.js" */
/** @import {TimeMachine} from "./time.js" */
import { byId, make } from "../page/dom.js";
import { adviceOf } from "./seen.js";

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
    const { classNames, trainSamples, testSamples, fingerprint } = run.info;
    const look = past ?? last;
    const { seed } = run.timeline[0].spec;
    const origin = `live, seed ${seed}, ${device}, start ${fingerprint}`;
    const caption = `One run, ${origin}, preset ${preset}; step ${look.step}${past ? " (in the past)" : ""}, n = ${look.n} of ${testSamples} test samples.`;
    this.#panels.show({ look, spec: run.specAt(look.step), classNames, stopped: methodsStopped, caption });
    this.#curves.show(run, origin);
    this.#time.follow(step, totalSteps, last.history);
    this.#line.replaceChildren(make("b", {}, "Live run"), `: seed ${seed}, ${device}, ${trainSamples} training and ${testSamples} test samples, start `);
    this.#line.append(make("code", { title: "Fingerprint of the first weights, the data and the order of the batches; not of rates or coefficients" }, fingerprint));
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
