// The laboratory of points: joins its settings, its run and its views.

/** @import {LabStatus} from "../atomlab.js" */
/** @import {OwnData} from "./data.js" */
/** @import {PointsLook, PointsSpec} from "../lab/points-protocol.js" */
/** @import {PointsRun} from "../lab/points-run.js" */
/** @import {Tab} from "../page/router.js" */
/** @import {Values} from "../page/settings-list.js" */
/** @import {TabParts} from "../words/tab.js" */
import { t } from "../language/translate.js";
import { runDevices, showDevice } from "../page/device-choice.js";
import { byId } from "../page/dom.js";
import { addressOf } from "../page/link.js";
import { LinkState } from "../page/link-state.js";
import { onThemeChange } from "../page/page-figures.js";
import { PointsCurves, wireCurvesDownload } from "./curves.js";
import { CSV_LIMITS, PointsData, fileValue } from "./data.js";
import { PointsForm } from "./form.js";
import { pointsExports } from "./exports.js";
import { LiveViews } from "./live.js";
import { mixtureValues } from "./mixture-values.js";
import { PointsPanels } from "./panels.js";
import { BranchRefusal, differs, waysOn, whyNot } from "./branching.js";
import { halved, presetRates } from "./rates.js";
import { POINTS, changes, isMixture, specFrom, trouble } from "./settings.js";
import { pointsSession } from "./session.js";
import { StopsTold, canRestore, stopsOf } from "./stops.js";
import { PointsStudy } from "./study.js";
import { Timeline } from "../lab/points-timeline.js";
import { TimeMachine } from "./time.js";
import { studyWish } from "./wish.js";
import { SessionView } from "../page/session/session-view.js";
import { notice, say, sentenceOf } from "../page/status.js";
import { Trainer } from "../page/trainer.js";

/** A changed setting opens another run after this rest, in milliseconds, while no step has been taken. */
const REOPEN_AFTER_MS = 250;

/** @implements {Tab} */
export class PointsTab {
  /** @type {Trainer<PointsRun>} */
  trainer;
  /** @type {PointsStudy} */
  study;
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
  #timeline = new Timeline(() => this.#forgetBranches());
  #stops = new StopsTold();
  #refusal = new BranchRefusal();
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
      halve: (method) => this.#another(halved([method], this.#spec(), this.#form.values)),
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
    this.study = new PointsStudy(lab, module, () => this.#studyWish());
    this.trainer = this.#makeTrainer();
    new SessionView(pointsSession(lab, this.#form, this.#data, this.#timeline), this.#form, this.trainer);
    wireCurvesDownload(() => this.trainer.run, this.#notice);
    onThemeChange(() => this.#show());
  }

  /** @param {string | null} query */
  async open(query) {
    this.#form.activate(true);
    this.#transport.serve(this.trainer);
    if (query !== null) this.#take(query);
    else if (this.#opened) return this.trainer.arrive();
    this.#opened = true;
    this.#data.show(this.#spec());
    this.study.settingsChanged();
    clearTimeout(this.#reopenTimer);
    // A link that comes from outside is another run, even of the same settings.
    if (this.trainer.run) await this.#openAnew(t("Ready. The run of the link is open, at its start."));
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

  showAll() {
    this.#link.showAll();
  }

  remark() {
    if (this.#data.own) return t("It holds the settings, but not your file of points: give that along.");
    return this.trainer.changes().length > 0 ? t("It holds the settings as they are now, not the open run.") : "";
  }

  exports() {
    const link = () => addressOf("points", this.link());
    const device = (/** @type {PointsRun} */ run) => runDevices(run, this.#lab);
    return pointsExports({ trainer: this.trainer, form: this.#form, phases: () => this.#timeline.phases, told: () => this.study.told, device, link, remark: () => this.remark() });
  }

  /** The device is another. */
  deviceChanged() {
    this.#show();
  }

  /** @param {LabStatus} status */
  hear(status) {
    if (status.worker === "points") this.trainer.hear(status);
  }

  #makeTrainer() {
    return new Trainer(this.#transport, {
      what: t("points"),
      settings: this.#form,
      open: (values) => this.#openRun(values),
      trouble: (values) => trouble(values) || this.#module.checkPoints(this.#spec(values)),
      changes,
      preparing: t("Preparing the run: drawing the data and the first weights."),
      settled: () => this.#lab.settled(),
      slowStart: () => this.#lab.device.name === "webgpu",
      notice: this.#notice,
      settingsNotice: byId("points-settings-notice", HTMLElement),
      changed: (what) => `${what} ${waysOn(this.trainer.goesOn, this.trainer.made, this.#form.values)}`,
      stops: stopsOf,
      canRestore,
      waysBack: () => ({ [t("Back to the preset’s data")]: () => this.#form.restoreData() }),
      waysOut: (run) => ({
        [t("Halve the learning rate")]: () => this.#another(halved(run.info.methods, this.#spec(), this.#form.values)),
        [t("Use the preset’s rate")]: () => this.#another(presetRates(this.#form.base(String(this.#form.values.preset)))),
      }),
      onStart: () => this.#time.backToNow(),
      onRun: (run) => {
        showDevice(this.#lab);
        this.#past = null;
        this.#time.forget();
        run.pace(Number(this.#form.values.speed));
        this.#timeline.list();
        this.#onChange();
      },
      onProgress: (run) => {
        this.#stops.tell(run);
        this.#show();
      },
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
    notice(this.#notice, "");
    const extras = this.#link.read(query);
    const { last, notices } = this.#timeline.read(extras.get("phase") ?? [], this.#form.values);
    this.#link.add(notices);
    if (this.#timeline.isWished) this.#form.setAll(last);
  }

  /** @param {string} id */
  #settingChanged(id) {
    // Before the first one there is nothing to change.
    if (!this.trainer) return;
    this.trainer.settingsChanged();
    this.#refusal.clear();
    this.#onChange();
    if (id === "speed") this.trainer.run?.pace(Number(this.#form.values.speed));
    this.#showTime();
    if (id === "nuclei" || id === "one-scale" || id === "") this.#panels.look({ nuclei: Boolean(this.#form.values.nuclei), oneScale: Boolean(this.#form.values["one-scale"]) });
    if (!this.#opened) return;
    this.study.settingsChanged();
    if (isMixture(id) || id === "seed" || id === "preset" || id === "file" || id === "") this.#data.show(this.#spec());
    clearTimeout(this.#reopenTimer);
    if (!this.trainer.run || this.trainer.run.metrics().step === 0) this.#reopenTimer = setTimeout(() => this.trainer.prepare(), REOPEN_AFTER_MS);
  }

  /** @param {[number, number][]} means @param {[number, number, number][]} covariances @param {boolean} done */
  #moved(means, covariances, done) {
    this.#form.fill(mixtureValues(means, covariances));
    if (done) this.#form.setAll({});
    else this.#data.show(this.#spec());
  }

  /** @param {OwnData | null} own */
  #fileChosen(own) {
    this.#form.set("file", own ? fileValue(own) : "");
    if (!own) say(t("The points are drawn from the mixture again."));
  }

  /** @param {number} at */
  #lookBack(at) {
    const { run } = this.trainer;
    if (!run) throw new Error(t("There is no run to look back on."));
    return run.look({ at });
  }

  /** @param {PointsLook | null} look */
  #showPast(look) {
    this.#past = look;
    this.#show();
    if (!look) say(t("Back to now."));
  }

  /** @param {number} step */
  async #branch(step) {
    const { run, made } = this.trainer;
    const { values } = this.#form;
    if (!run || !made) return;
    const wrong = whyNot(this.#timeline.phases, made, values, step) || trouble(values) || this.#module.checkPoints(this.#spec());
    if (wrong) return this.#refusal.say(wrong);
    await this.trainer.adopt(async () => {
      await run.branch(step, this.#spec());
      this.#timeline.branch(run.info.step, values);
      return run;
    }, values);
    say(t("Branched at step {step}. Train goes on from there with the settings as they are now.", { step: run.info.step }));
  }

  /** @param {string} done said when the run is open */
  #openAnew(done) {
    const values = { ...this.#form.values };
    return this.trainer.adopt(async () => {
      const wrong = trouble(values) || this.#module.checkPoints(this.#spec(values));
      if (wrong) throw new Error(wrong);
      const run = await this.#openRun(values);
      say(done);
      return run;
    }, values);
  }

  #forgetBranches() {
    return this.#openAnew(t("A run without branches, from the start, with the settings as they are now."));
  }

  /** Another rate is another run, from the same start. @param {Values} values */
  #another(values) {
    this.#form.setAll(values);
    this.trainer.reset();
  }

  #studyWish() {
    const spec = this.#spec();
    const wrong = trouble(this.#form.values) || this.#module.checkPoints(spec);
    return studyWish(this.trainer, this.#form, spec, this.#data.own?.text ?? null, wrong);
  }

  /** Everything that follows the run. */
  #show() {
    const { run } = this.trainer;
    if (run) this.#live.show(run, this.#past, String(this.#form.values.preset), runDevices(run, this.#lab));
    this.#showTime();
  }

  /** Whether a branch is possible follows the settings too. */
  #showTime() {
    const { run, made } = this.trainer;
    const idle = run && made && (!run.training || this.#past);
    const changed = idle && differs(this.#timeline.phases, this.#form.values, this.#past?.step ?? run.metrics().step);
    this.#time.offerBranch(Boolean(changed));
  }
}
