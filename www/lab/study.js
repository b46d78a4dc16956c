// The same experiment over many seeds, on a worker of its own that ends with it. Made by `lab.study(…)`.

/** @import {FromWorker} from "./protocol.js" */
/** @import {Outcome, PointsSpec, StudyInfo} from "./points-protocol.js" */
/** @import {BenchHooks} from "./bench.js" */
import { WorkerLost } from "./client.js";
import { Station } from "./station.js";

/** @typedef {{step: number, totalSteps: number, seconds: number, secondsLeft: number, outcomes: Outcome[], isNew: boolean, info: StudyInfo}} StudyProgress  `secondsLeft` NaN until it is known; `isNew` where the outcomes were measured again */
/** @typedef {{firstSeed: number, seeds: number, csv?: string | null, onProgress?: (progress: StudyProgress) => void}} StudyOptions */
/** @typedef {{outcomes: Outcome[], info: StudyInfo, step: number, seconds: number, cancelled: boolean}} StudyResult */

/** How often the outcomes so far are told over a whole study. */
const REPORTS = 20;

export class Study {
  /** @type {Outcome[]} */
  outcomes = [];
  step = 0;
  #cancelled = false;
  #began = 0;
  #totalSteps = 0;
  /** @type {StudyInfo | null} */
  #info = null;
  /** @type {{promise: Promise<unknown>, resolve: (value?: unknown) => void, reject: (error: Error) => void} | null} */
  #ended = null;
  #spec;
  #options;
  #station;

  /** @param {PointsSpec} spec @param {StudyOptions} options @param {BenchHooks} hooks */
  constructor(spec, options, hooks) {
    this.#spec = spec;
    this.#options = options;
    const lost = (/** @type {Error} */ error) => this.#ended?.reject(new Error(`The worker of the study stopped: ${error.message} What was measured so far stays.`));
    this.#station = new Station({
      device: hooks.device,
      fallBack: hooks.fallBack,
      prepare: async () => {
        if (this.#info) throw new WorkerLost("A study is not taken up again.");
      },
      onNews: (news) => this.#hear(news),
      onLost: lost,
      onRecovered: () => {},
      onFailed: () => {},
    });
  }

  /** Runs to the end or to `cancel()`. @returns {Promise<StudyResult>} */
  async run() {
    const { firstSeed, seeds, csv = null } = this.#options;
    try {
      const client = await this.#station.client();
      const info = /** @type {StudyInfo} */ (await client.request({ kind: "openStudy", spec: this.#spec, firstSeed, seeds, csv }));
      this.#info = info;
      this.#totalSteps = info.totalSteps;
      this.#began = performance.now();
      const ended = this.#end();
      if (!this.#cancelled) {
        this.#tell();
        await client.train({ loop: "study", reports: REPORTS });
        await ended;
      }
      return { outcomes: this.outcomes, info, step: this.step, seconds: this.#seconds(), cancelled: this.#cancelled };
    } finally {
      this.#station.close();
    }
  }

  /** Ends it after the slice in work; what was measured stays. */
  async cancel() {
    this.#cancelled = true;
    if (!this.#ended) return;
    // The worker is let go as soon as it has ended, and may not answer any more.
    await Promise.race([(await this.#station.client()).pause(), this.#ended.promise]);
  }

  /** Ends it at once. */
  close() {
    this.#cancelled = true;
    this.#ended?.resolve();
    this.#station.close();
  }

  /** @param {FromWorker} news */
  #hear(news) {
    if (news.type === "studyProgress") {
      this.step = news.step;
      this.#totalSteps = news.totalSteps;
      if (news.outcomes) this.outcomes = news.outcomes;
      this.#tell(news.outcomes !== null);
    } else if (news.type === "trained") {
      this.#ended?.resolve();
    }
  }

  #tell(isNew = false) {
    if (!this.#info) return;
    const seconds = this.#seconds();
    const secondsLeft = this.step > 0 ? (seconds / this.step) * (this.#totalSteps - this.step) : NaN;
    this.#options.onProgress?.({ step: this.step, totalSteps: this.#totalSteps, seconds, secondsLeft, outcomes: this.outcomes, isNew, info: this.#info });
  }

  /** @returns {Promise<unknown>} of the end of training */
  #end() {
    /** @type {(value?: unknown) => void} */
    let resolve = () => {};
    /** @type {(error: Error) => void} */
    let reject = () => {};
    const promise = new Promise((yes, no) => ([resolve, reject] = [yes, no]));
    this.#ended = { promise, resolve, reject };
    return promise;
  }

  #seconds() {
    return (performance.now() - this.#began) / 1000;
  }
}
