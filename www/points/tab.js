// The laboratory of points: joins its settings, its run and its views.

/** @import {LabStatus} from "../atomlab.js" */
/** @import {Method} from "../lab/methods.js" */
/** @import {OwnData} from "./data.js" */
/** @import {PointsLook, PointsSpec} from "../lab/points-protocol.js" */
/** @import {PointsRun} from "../lab/points-run.js" */
/** @import {Tab} from "../page/router.js" */
/** @import {Values} from "../page/settings-list.js" */
/** @import {TabParts} from "../words/tab.js" */
import { deviceTitle, showDevice } from "../page/device-choice.js";
import { byId } from "../page/dom.js";
import { LinkState } from "../page/link-state.js";
import { onThemeChange } from "../page/page-figures.js";
import { PointsCurves, downloadCurves } from "./curves.js";
import { CSV_LIMITS, PointsData } from "./data.js";
import { PointsForm } from "./form.js";
import { LiveViews } from "./live.js";
import { PointsPanels } from "./panels.js";
import { POINTS, canBranch, changes, inUse, isMixture, specFrom, trouble } from "./settings.js";
import { PointsStudy } from "./study.js";
import { Timeline } from "../lab/points-timeline.js";
import { TimeMachine } from "./time.js";
import { studyWish } from "./wish.js";
import { notice, say, sentenceOf } from "../page/status.js";
import { Trainer } from "../page/trainer.js";

/** A changed setting opens another run after this rest, in milliseconds, while no step has been taken. */
const REOPEN_AFTER_MS = 250;

/** @implements {Tab} */
export class PointsTab {
  /** @type {Trainer<PointsRun>} */
  trainer;
  /** The past look that is shown instead of the last one. @type {PointsLook | null} */
  #past = null;
  #opened = false;
  #reopenTimer = 0;
  #lab;
  #module;
  #transport;
  #onChange;
  #form;
  #link;
  #panels;
  #live;
  #data;
  #time;
  #study;
  #timeline = new Timeline(() => this.#forgetBranches());
  #notice = byId("points-notice", HTMLElement);

  /** @param {TabParts} parts */
  constructor({ lab, module, transport, onChange }) {
    this.#lab = lab;
    this.#module = module;
    this.#transport = transport;
    this.#onChange = onChange;
    byId("points-csv-limits", HTMLElement).textContent = CSV_LIMITS;
    this.#form = new PointsForm(module.pointsPresets(), (id) => this.#settingChanged(id));
    this.#link = new LinkState(this.#form, POINTS, byId("link-notice", HTMLElement), (params) => this.#form.base(params.get("preset")), ["phase"]);
    this.#panels = new PointsPanels(module, {
      onMark: (marked) => this.#data.mark(marked),
      onDrawing: () => this.trainer.run?.drawing(),
      halve: (method) => this.#halve([method]),
    });
    this.#data = new PointsData(module, {
      onMove: ({ means, covariances }, done) => this.#moved(means, covariances, done),
      onFile: (own) => this.#fileChosen(own),
      onPoint: (sample) => this.#panels.point(sample),
      seed: () => Number(this.#form.values.seed),
    });
    this.#time = new TimeMachine({
      look: (at) => this.#lookBack(at),
      show: (look) => this.#showPast(look),
      branch: (step) => this.#branch(step),
      fail: (error) => notice(this.#notice, sentenceOf(error)),
      scrub: () => this.trainer.run?.training && this.trainer.pause(),
    });
    this.#live = new LiveViews(this.#panels, new PointsCurves(module), this.#time);
    this.#study = new PointsStudy(lab, module, () => this.#studyWish());
    this.trainer = this.#makeTrainer();
    byId("points-curves-csv", HTMLButtonElement).addEventListener("click", () => this.#downloadCurves());
    onThemeChange(() => this.#show());
  }

  /** @param {string | null} query */
  async open(query) {
    this.#form.activate(true);
    this.#transport.serve(this.trainer);
    if (query !== null) this.#take(query);
    if (this.#opened && query === null) return;
    this.#opened = true;
    this.#data.show(this.#spec());
    this.#study.settingsChanged();
    clearTimeout(this.#reopenTimer);
    // A link's branches make another run even of the same settings.
    if (this.trainer.run && this.#timeline.isWished) await this.#openAnew();
    else await this.trainer.prepare();
  }

  leave() {
    this.trainer.leave();
    this.#form.activate(false);
  }

  link() {
    // The run as it was made, or, once something is changed, the settings.
    if (!this.#timeline.branched || this.trainer.changes().length > 0) return this.#link.write();
    const { values, extras } = this.#timeline.write(this.#form.values);
    return this.#link.write(values, extras);
  }

  remark() {
    if (this.#data.own) return "It holds the settings, but not your file of points: give that along.";
    return this.trainer.changes().length > 0 ? "It holds the settings as they are now, not the open run." : "";
  }

  /** The device is another. */
  deviceChanged() {
    this.#show();
  }

  /** @param {LabStatus} status */
  hear({ kind, worker, message }) {
    if (worker !== "points") return;
    if (kind === "lost" || kind === "failed") this.trainer.interrupted(message, false);
    if (kind === "recovered") this.trainer.interrupted(message, true);
  }

  #makeTrainer() {
    return new Trainer(this.#transport, {
      settings: this.#form,
      open: (values) => this.#openRun(values),
      trouble: (values) => trouble(values) || this.#module.checkPoints(this.#spec(values)),
      changes,
      preparing: "Preparing the run: drawing the data and the first weights.",
      freshStart: true,
      slowStart: () => this.#lab.device.name === "webgpu",
      notice: this.#notice,
      settingsNotice: byId("points-settings-notice", HTMLElement),
      changed: (what) => `${what} The open run goes on as it was made. Reset starts one with the new settings${this.trainer.made && canBranch(this.trainer.made, this.#form.values) ? ", “Branch from here” goes on with them" : ""}.`,
      waysOut: (run) => ({ "Halve the learning rate": () => this.#halve(run.info.methods) }),
      onStart: () => this.#time.backToNow(),
      onRun: (run) => {
        showDevice(this.#lab);
        this.#time.at = null;
        this.#past = null;
        run.pace(Number(this.#form.values.speed));
        this.#timeline.list();
        this.#onChange();
      },
      onProgress: () => this.#show(),
      onEnd: () => this.#show(),
    });
  }

  /** @param {Values} values @returns {Promise<PointsRun>} */
  async #openRun(values) {
    const phases = this.#timeline.take(values);
    const timeline = phases.map((phase) => ({ from: phase.from, spec: this.#spec(phase.values) }));
    const run = await this.#lab.points(timeline[0].spec, { csv: this.#data.own?.text ?? null, timeline });
    this.#timeline.phases = phases;
    return run;
  }

  /** @param {Values} [values] @returns {PointsSpec} */
  #spec(values = this.#form.values) {
    return specFrom(values, this.#form.preset(String(values.preset)).spec);
  }

  /** @param {string} query */
  #take(query) {
    this.#data.forget();
    const extras = this.#link.read(query);
    const last = this.#timeline.read(extras.get("phase") ?? [], this.#form.values);
    if (this.#timeline.isWished) this.#form.setAll(last);
  }

  /** @param {string} id */
  #settingChanged(id) {
    // Before the first one there is nothing to change.
    if (!this.trainer) return;
    this.trainer.settingsChanged();
    this.#onChange();
    if (id === "speed") this.trainer.run?.pace(Number(this.#form.values.speed));
    if (id === "nuclei" || id === "one-scale" || id === "") this.#panels.look(this.#view());
    if (id === "threshold" || id === "preset") this.#study.settingsChanged();
    if (!this.#opened) return;
    if (isMixture(id) || id === "seed" || id === "preset" || id === "file" || id === "") this.#data.show(this.#spec());
    clearTimeout(this.#reopenTimer);
    if (!this.trainer.run || this.trainer.run.metrics().step === 0) this.#reopenTimer = setTimeout(() => this.trainer.prepare(), REOPEN_AFTER_MS);
  }

  #view() {
    return { nuclei: Boolean(this.#form.values.nuclei), oneScale: Boolean(this.#form.values["one-scale"]) };
  }

  /** @param {[number, number][]} means @param {[number, number, number][]} covariances @param {boolean} done */
  #moved(means, covariances, done) {
    /** @type {Values} */
    const values = {};
    for (const [i, [x, y]] of means.entries()) {
      Object.assign(values, { [`mean-x-${i}`]: x, [`mean-y-${i}`]: y });
      const [xx, xy, yy] = covariances[i];
      Object.assign(values, { [`var-x-${i}`]: xx, [`cov-xy-${i}`]: xy, [`var-y-${i}`]: yy });
    }
    this.#form.fill(values);
    if (done) this.#form.setAll({});
    else this.#data.show(this.#spec());
  }

  /** @param {OwnData | null} own */
  #fileChosen(own) {
    this.#form.set("file", own ? `${own.name}, ${own.text.length} characters` : "");
    if (!own) say("The points are drawn from the mixture again.");
  }

  /** @param {number} at */
  #lookBack(at) {
    const { run } = this.trainer;
    if (!run) throw new Error("There is no run to look back on.");
    return run.look({ at });
  }

  /** @param {PointsLook | null} look */
  #showPast(look) {
    this.#past = look;
    this.#show();
    if (!look) say("Back to now.");
  }

  /** @param {number} step */
  async #branch(step) {
    const { run, made } = this.trainer;
    const { values } = this.#form;
    if (!run || !made) return;
    if (!canBranch(made, values)) {
      notice(this.#notice, "A branch keeps data, model, methods, steps and batch size: only rates, weights of the extra terms and what stands under Advanced may differ. Reset starts another run with the rest.");
      return;
    }
    const wrong = trouble(values) || this.#module.checkPoints(this.#spec());
    if (wrong) return notice(this.#notice, wrong);
    await this.trainer.adopt(async () => {
      await run.branch(step, this.#spec());
      this.#timeline.branch(run.info.step, values);
      return run;
    }, values);
    say(`Branched at step ${run.info.step}. Train goes on from there with the settings as they are now.`);
  }

  #openAnew() {
    const values = { ...this.#form.values };
    return this.trainer.adopt(() => this.#openRun(values), values);
  }

  async #forgetBranches() {
    await this.#openAnew();
    say("A run without branches, from the start, with the settings as they are now.");
  }

  /** Another rate is another run, from the same start. @param {Method[]} methods */
  #halve(methods) {
    const spec = this.#spec();
    const all = Boolean(this.#form.values["one-rate"]) || methods.length === spec.methods.length;
    const halves = methods.map((method) => [`rate.${method}`, inUse(spec, method).rate / 2]);
    this.#form.setAll({ ...(all && { rate: Number(this.#form.values.rate) / 2 }), ...(!this.#form.values["one-rate"] && Object.fromEntries(halves)) });
    this.trainer.reset();
  }

  async #downloadCurves() {
    const { run } = this.trainer;
    try {
      if (run) await downloadCurves(run);
      say(run ? "The curves are in your downloads." : "There are no curves yet.");
    } catch (error) {
      notice(this.#notice, sentenceOf(error));
    }
  }

  #studyWish() {
    const spec = this.#spec();
    const wrong = trouble(this.#form.values) || this.#module.checkPoints(spec);
    return studyWish(this.trainer, this.#form, spec, this.#data.own?.text ?? null, wrong);
  }

  /** Everything that follows the run. */
  #show() {
    const { run } = this.trainer;
    if (run) this.#live.show(run, this.#past, String(this.#form.values.preset), deviceTitle(this.#lab.device.name));
  }
}
