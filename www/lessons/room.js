// The open lesson: joins a learner's state, the card and whatever laboratory the lesson is about.

/** @import {Lab} from "../atomlab.js" */
/** @import {PageModule} from "../page/page-figures.js" */
/** @import {Router} from "../page/router.js" */
/** @import {Lesson, LessonState, Prediction, Probe, Task, Wish} from "./types.js" */
import { t } from "../language/translate.js";
import { byId } from "../page/dom.js";
import { say, sentenceOf } from "../page/status.js";
import { Card } from "./card.js";
import { LESSONS } from "./content/all.js";
import { fillEnd } from "./end.js";
import { grade, unfit } from "./grading.js";
import { hintFor } from "./hints.js";
import { NO_WISH, readKey, writeKey } from "./key.js";
import { answerOf, begin, check, earlier, lacking, move, predict, queryFrom, queryOf, tryAgain } from "./machine.js";
import { Presentation } from "./presentation.js";
import { EnergyProbe } from "./probes/energy.js";
import { ForcesProbe } from "./probes/forces.js";
import { PicturesProbe } from "./probes/pictures.js";
import { PointsProbe } from "./probes/points.js";
import { WordsProbe } from "./probes/words.js";
import { Progress } from "./progress.js";
import { valueOf, worded } from "./quantities.js";
import { NOTHING, stageOf } from "./standing.js";

/** The hint follows the run at this pace, in milliseconds. */
const LOOK_EVERY_MS = 400;

export class LessonRoom {
  progress = new Progress(() => localStorage);
  /** Called when a learner's state is another. */
  onChange = () => {};
  /** @type {Lesson | null} */
  #lesson = null;
  /** @type {LessonState} */
  #state = { step: 0, answers: {}, seed: 0, hide: [] };
  #presentation = new Presentation((by) => this.#move(by));
  /** @type {Map<string, Probe>} */
  #probes = new Map();
  /** The task whose run was seen to be there. */
  #seen = "";
  /** The task whose order is being carried out, until the laboratory shows it. */
  #starting = "";
  #timer = 0;
  #lab;
  #module;
  #router;
  #card;

  /** @param {{lab: Lab, module: PageModule, router: Router}} parts */
  constructor({ lab, module, router }) {
    this.#lab = lab;
    this.#module = module;
    this.#router = router;
    this.#card = new Card({
      move: (by) => this.#move(by),
      predict: (prediction) => this.#predict(prediction),
      run: () => this.#attempt(() => this.#run()),
      check: () => this.#attempt(() => this.#check()),
      again: () => this.#again(),
      close: () => this.close(),
      present: () => this.#presentation.toggle(),
      end: (place) => this.#lesson && fillEnd(place, this.#lesson, this.#state, (step) => this.#move(step - this.#state.step), this.#module),
    });
    byId("main", HTMLElement).before(this.#card.element);
  }

  /** Opens a lesson where it was left, or as a link wishes, with the page as it needs it. @param {string} id @param {Wish} [wish] */
  async open(id, wish = NO_WISH) {
    if (!this.#take(id, wish)) return;
    await this.#attempt(() => this.#setUp());
  }

  /** A laboratory is open, perhaps by a link with a lesson. @param {string} name @param {string | null} value */
  async follow(name, value) {
    if (value !== null) {
      const { id, wish, notices } = readKey(value);
      const again = this.#lesson?.id === id && wish.step === null && (wish.seed ?? 0) === this.#state.seed;
      if (again || this.#take(id, wish)) this.#show(name, "");
      if (notices.length > 0) say(notices.join(" "));
      return;
    }
    this.#show(name, "");
  }

  /** What stands of it in the address of a laboratory. @param {string} name */
  write(name) {
    const lesson = this.#lesson;
    if (!lesson || name !== this.#laboratory) return "";
    const { seed, hide } = this.#state;
    return writeKey(lesson.id, { seed: seed || null, hide: hide.join() === lesson.hide.join() ? null : hide, present: this.#presentation.on });
  }

  /** The page is the visitor's own again. */
  close() {
    this.#lesson = null;
    this.#presentation.leave();
    this.#show(this.#router.name, "");
    this.#attempt(async () => {
      const tab = await this.#router.tab(this.#router.name);
      if ("showAll" in tab && typeof tab.showAll === "function") tab.showAll();
      this.#router.write();
      byId("main", HTMLElement).focus();
      say(t("The lesson is closed. Its answers are kept; the list of lessons goes on with it."));
    });
  }

  /** @param {string} id @param {Wish} wish @returns {boolean} whether there is such a lesson */
  #take(id, wish) {
    const lesson = LESSONS.find((one) => one.id === id);
    if (!lesson) {
      say(t("There is no lesson “{id}”: the list of lessons shows those there are.", { id: id.slice(0, 24) }));
      return false;
    }
    this.#lesson = lesson;
    this.#state = begin(lesson, wish, this.progress.of(id));
    this.#keep();
    if (wish.present) this.#presentation.enter();
    if (wish.device) chooseDevice(wish.device);
    return true;
  }

  /** The page as the lesson needs it. */
  async #setUp() {
    const lesson = this.#lesson;
    if (!lesson) return;
    await this.#router.go(lesson.tab, queryFrom(lesson.state, this.#state.seed, this.#state.hide));
    this.#show(this.#router.name, "title");
  }

  /** The laboratory that the present step is about. */
  get #laboratory() {
    return this.#task?.order.tab ?? this.#lesson?.tab ?? "";
  }

  /** @returns {Task | null} */
  get #task() {
    const step = this.#lesson?.steps[this.#state.step];
    return step?.kind === "task" ? step : null;
  }

  /** @param {string} name of the open laboratory @param {import("./card.js").Focus} focus */
  #show(name, focus) {
    const here = this.#lesson !== null && name === this.#laboratory;
    this.#card.element.hidden = !here;
    document.body.classList.toggle("with-lesson", here);
    clearInterval(this.#timer);
    if (!here || !this.#lesson) return;
    this.#card.show(this.#lesson, this.#state, focus);
    this.#look();
    if (this.#task && !answerOf(this.#state, this.#task.id).outcome) this.#timer = setInterval(() => this.#look(), LOOK_EVERY_MS);
  }

  /** Says what helps next. */
  #look() {
    const task = this.#task;
    if (!task) return;
    const answer = answerOf(this.#state, task.id);
    const standing = this.#standing(task);
    this.#card.hint(this.#hint(task));
    const there = answer.prediction !== null && !answer.outcome && stageOf(standing) === "done";
    if (there && this.#seen !== task.id) {
      this.#seen = task.id;
      this.#answered(task);
      if (!["read", "look"].includes(task.order.action)) say(t("It is done: look at it, then press Check in the lesson."));
    } else if (!there) {
      this.#seen = "";
    }
  }

  /** @param {Task} task */
  #hint(task) {
    const around = { here: this.#router.name === task.order.tab, lacking: this.#lesson ? lacking(this.#lesson, this.#state, task) : "" };
    return hintFor(task, answerOf(this.#state, task.id), this.#standing(task), around);
  }

  /** @param {Task} task */
  async #answered({ order }) {
    const probe = this.#probes.get(askedOf(order));
    if (!order.shows || !probe) return;
    const facts = await probe.read(order);
    this.#card.answer(order.shows.map(({ name, quantity }) => [name, worded(valueOf(facts, quantity), quantity.as)]));
  }

  /** @param {Task} task */
  #standing(task) {
    const standing = this.#probes.get(askedOf(task.order))?.standing(task.order, queryOf(task.order, this.#state)) ?? NOTHING;
    // Until the order has begun, a finished run is the one before it.
    if (this.#starting === task.id && stageOf(standing) === "done") return { ...standing, busy: true };
    this.#starting = "";
    return standing;
  }

  /** @param {number} by */
  #move(by) {
    const lesson = this.#lesson;
    if (!lesson) return;
    const before = this.#laboratory;
    this.#state = move(lesson, this.#state, by);
    this.#keep();
    this.#router.write();
    if (this.#laboratory === before) return this.#attempt(async () => this.#prepareProbe().then(() => this.#show(this.#router.name, "title")));
    return this.#attempt(async () => {
      await this.#router.go(this.#laboratory, queryFrom(this.#task?.order.state ?? lesson.state, this.#state.seed, this.#state.hide));
      this.#show(this.#router.name, "title");
    });
  }

  /** @param {Prediction | null} prediction */
  #predict(prediction) {
    const task = this.#task;
    if (!task) return;
    const wrong = unfit(task.question, prediction);
    if (wrong) {
      this.#card.hint(wrong);
      return say(wrong);
    }
    this.#set(predict(this.#state, task.id, prediction), "run");
    say(t("Prediction kept. {says} comes next.", { says: task.order.says }));
  }

  #again() {
    if (this.#task) this.#set(tryAgain(this.#state, this.#task.id), "question");
  }

  async #run() {
    const task = this.#task;
    if (!task) return;
    const query = queryOf(task.order, this.#state);
    this.#seen = "";
    this.#starting = task.id;
    this.#look();
    try {
      await this.#router.go(task.order.tab, query);
      const probe = await this.#prepareProbe();
      this.#show(this.#router.name, "run");
      if (task.order.watch) byId(task.order.watch, HTMLElement).scrollIntoView({ block: "start" });
      await probe?.start(task.order, query);
    } finally {
      this.#starting = "";
    }
    this.#look();
  }

  async #check() {
    const task = this.#task;
    if (!task) return;
    const probe = await this.#prepareProbe();
    const standing = this.#standing(task);
    const { prediction } = answerOf(this.#state, task.id);
    const lacks = this.#lesson && lacking(this.#lesson, this.#state, task);
    if (!probe || prediction === null || lacks || stageOf(standing) !== "done") return say(this.#hint(task));
    const facts = await probe.read(task.order);
    const outcome = grade(task, prediction, { ...facts, earlier: earlier(this.#state) });
    if (!outcome) return say(t("The laboratory did not measure what this task asks for: run it again."));
    this.#set(check(this.#state, task.id, outcome), "verdict");
  }

  /** @param {LessonState} state @param {import("./card.js").Focus} focus */
  #set(state, focus) {
    this.#state = state;
    this.#keep();
    this.#show(this.#router.name, focus);
  }

  #keep() {
    if (this.#lesson) this.progress.keep(this.#lesson.id, this.#state);
    this.onChange();
  }

  /** @returns {Promise<Probe | null>} who asks the laboratory of the present task */
  async #prepareProbe() {
    const order = this.#task?.order;
    if (!order) return null;
    const name = askedOf(order);
    const probe = this.#probes.get(name) ?? (await this.#makeProbe(name));
    this.#probes.set(name, probe);
    return probe;
  }

  /** @param {import("./types.js").Laboratory | "energy"} name @returns {Promise<Probe>} */
  async #makeProbe(name) {
    if (name === "energy" || name === "lessons") return new EnergyProbe(this.#lab);
    const tab = /** @type {unknown} */ (await this.#router.tab(name));
    if (name === "points") return new PointsProbe(/** @type {import("../points/tab.js").PointsTab} */ (tab), this.#module);
    if (name === "words") return new WordsProbe(/** @type {import("../words/tab.js").WordsTab} */ (tab), this.#lab);
    if (name === "forces") return new ForcesProbe(/** @type {import("../forces/tab.js").ForcesTab} */ (tab));
    return new PicturesProbe(/** @type {import("../pictures/tab.js").PicturesTab} */ (tab));
  }

  /** @param {() => Promise<unknown>} act */
  async #attempt(act) {
    try {
      await act();
    } catch (error) {
      say(sentenceOf(error));
    }
  }
}

/** Who is asked: the method itself, or the order's laboratory. @param {import("./types.js").Order} order */
function askedOf({ action, tab }) {
  return action === "energy" ? action : tab;
}

/** By the common bar's own control, which says what comes of it. @param {string} device */
function chooseDevice(device) {
  const select = byId("device", HTMLSelectElement);
  if (select.value === device) return;
  select.value = device;
  select.dispatchEvent(new Event("change"));
}
