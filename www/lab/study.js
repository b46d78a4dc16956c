// The same experiment over many seeds. Made by `lab.study(…)`.

/** @import {DeviceName, FromWorker, TrainOrder} from "./protocol.js" */
/** @import {Outcome, PointsSpec, StudyInfo} from "./points-protocol.js" */
/** @import {BenchHooks} from "./bench.js" */
/** @import {Client} from "./client.js" */
/** @import {Progress} from "./experiment.js" */
import { t } from "../language/translate.js";
import { Experiment } from "./experiment.js";

/** @typedef {Progress & {outcomes: Outcome[], isNew: boolean, info: StudyInfo, device: DeviceName}} StudyProgress  `isNew` where the outcomes were measured again */
/** @typedef {{firstSeed: number, seeds: number, csv?: string | null, onProgress?: (progress: StudyProgress) => void}} StudyOptions */
/** @typedef {{outcomes: Outcome[], info: StudyInfo, step: number, seconds: number, cancelled: boolean}} StudyResult */

/** How often the outcomes so far are told over a whole study. */
const REPORTS = 20;

/** @extends {Experiment<StudyInfo>} */
export class Study extends Experiment {
  /** @type {Outcome[]} */
  outcomes = [];
  #spec;
  #options;

  /** @param {PointsSpec} spec @param {StudyOptions} options @param {BenchHooks} hooks */
  constructor(spec, options, hooks) {
    super((why) => t("The worker of the study stopped: {why} What was measured so far stays.", { why }), hooks);
    this.#spec = spec;
    this.#options = options;
  }

  /** Runs to the end or to `cancel()`; null if that came before it had begun. @returns {Promise<StudyResult | null>} */
  async run() {
    const ended = await this.runAll();
    return ended && { ...ended, outcomes: this.outcomes };
  }

  /** @protected @param {Client} client @returns {Promise<StudyInfo>} */
  open(client) {
    const { firstSeed, seeds, csv = null } = this.#options;
    return client.request({ kind: "openStudy", spec: this.#spec, firstSeed, seeds, csv });
  }

  /** @protected @returns {TrainOrder} */
  order() {
    return { loop: "study", reports: REPORTS };
  }

  /** @protected @param {FromWorker} news */
  take(news) {
    if (news.type !== "studyProgress") return null;
    if (news.outcomes) this.outcomes = news.outcomes;
    return { step: news.step, totalSteps: news.totalSteps, isNew: news.outcomes !== null };
  }

  /** @protected @param {Progress} progress @param {boolean} isNew */
  tell(progress, isNew) {
    if (this.info) this.#options.onProgress?.({ ...progress, outcomes: this.outcomes, isNew, info: this.info, device: this.device });
  }
}
