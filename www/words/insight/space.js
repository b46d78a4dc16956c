// A latent space and what goes with it: the scatter, the neighbours of one sentence, and the confusion matrix, of the live run or
// of the shipped model. One selection: a point of the scatter and a row of the list are the same sentence.

/** @import {Dataset, Evaluation, Latent, Source} from "../../lab/protocol.js" */
/** @import {PageModule} from "../../page/page-figures.js" */
/** @import {Answerer, Answerers} from "./answerers.js" */
/** @import {Marked} from "../../page/latent-scatter.js" */
import { t } from "../../language/translate.js";
import { titleOfDataset } from "../../lab/assets.js";
import { EVALUATE_LIMIT } from "../../lab/classifier-run.js";
import { ConfusionView } from "../../page/confusion.js";
import { byId, make } from "../../page/dom.js";
import { LatentScatter } from "../../page/latent-scatter.js";
import { notice, say, sentenceOf } from "../../page/status.js";
import { Newest } from "../../page/newest.js";
import { originOf } from "./answerers.js";
import { NeighbourList } from "./neighbour-list.js";

/**
 * A latent space that can be shown, with the measures of the same weights.
 * @typedef {object} Space
 * @property {string} key  equal only for the same start of the same network on the same data
 * @property {string} version  equal only for equal measurements
 * @property {Source} source
 * @property {string | Dataset} dataset
 * @property {string} method
 * @property {string} facts  recorded or live, seed, device, step
 * @property {string[]} classNames
 * @property {Latent | null} latent  null: not measured yet
 * @property {Evaluation | null} evaluation
 * @property {string} [remark]  why there is no evaluation
 */

/** Whose neighbours are asked for; `index`: its place in the picture; `told`: that they are listed has been said. @typedef {{text: string, index: number | null, told: boolean}} Subject */

/** Sentences in the list. */
const NEIGHBOURS = 8;
/** Points of the shipped model's picture: as many as the recording has. */
const POINTS = 400;
/** Nearer than this it is the same sentence: two computations of one z differ by rounding. */
const SAME = 1e-3;

/** @type {Latent} */
const NOTHING = { step: 0, points: [], labels: [], texts: [], classNames: [], explained: [0, 0], scale: 0 };

export class SpaceView {
  /** @type {Source} */
  #of = "model";
  /** @type {Space | null} the live run's */
  #run = null;
  /** @type {Space | null} the shipped model's: recorded, or measured here */
  #model = null;
  /** @type {Marked} */
  #marked = { emphasis: [] };
  /** @type {Subject | null} */
  #subject = null;
  #newest = new Newest();
  /** The version of the space that the list was asked of. */
  #asked = "";
  #drawn = "";
  /** Measurements of the shipped model made here: two of them may differ in nothing else. */
  #measured = 0;
  #select = byId("space-of", HTMLSelectElement);
  #notice = byId("space-notice", HTMLElement);
  #again = byId("space-again", HTMLButtonElement);
  #scatter;
  #list;
  #confusion = new ConfusionView(byId("confusion", HTMLElement), "sentences");
  #answerers;
  #hooks;

  /** @param {PageModule} module @param {Answerers} answerers @param {{pin: (sentence: string) => void, read: () => void}} hooks `pin`: into the sentence box; `read`: goes there */
  constructor(module, answerers, hooks) {
    this.#answerers = answerers;
    this.#hooks = hooks;
    const select = { point: (/** @type {number} */ index) => this.#point(index), pin: (/** @type {number} */ index) => this.#pin(index) };
    this.#scatter = new LatentScatter(module, byId("latent", HTMLElement), { id: "point", samples: "sentences", act: t("Show its charges") }, { ...select, read: (index) => this.#read(index) });
    this.#list = new NeighbourList(byId("neighbours", HTMLElement), select);
    this.#select.addEventListener("change", () => this.#choose(/** @type {Source} */ (this.#select.value)).catch((error) => this.#fail(error)));
    this.#again.addEventListener("click", () => this.#measure().catch((error) => this.#fail(error)));
  }

  /** What the recording holds, until something is measured here. @param {Space} space */
  showRecorded(space) {
    this.#model ??= space;
    this.#draw();
  }

  /** The live run as it is now; a new one comes into view. @param {Space} space */
  showRun(space) {
    const another = space.key !== this.#run?.key;
    this.#run = space;
    if (![...this.#select.options].some(({ value }) => value === "run")) this.#select.append(make("option", { value: "run" }, t("This run")));
    if (another && this.#of === "run") this.#forget();
    if (another) this.#show("run");
    else if (this.#of === "run") this.#draw();
  }

  /** Another data set may be in use. */
  offerAgain() {
    this.#again.hidden = this.#of === "run" || this.#model === null || this.#model.dataset === this.#answerers.dataset;
  }

  /** The neighbours of any sentence. @param {string} text @param {Source} source */
  async neighboursOf(text, source) {
    try {
      notice(this.#notice, "");
      if (source !== this.#of || (source === "model" && this.#model?.dataset !== this.#answerers.dataset)) await this.#choose(source, { fresh: true });
      this.#marked = { emphasis: [] };
      this.#ask({ text, index: null, told: false });
    } catch (error) {
      this.#fail(error);
    }
  }

  get #shown() {
    return this.#of === "run" ? this.#run : this.#model;
  }

  /** @param {Source} source @param {{fresh?: boolean}} [how] fresh: of the data set in use */
  async #choose(source, { fresh = false } = {}) {
    notice(this.#notice, "");
    if (source === "run" && !this.#run) await this.#answerers.of("run");
    const missing = source === "model" && (!this.#model || (fresh && this.#model.dataset !== this.#answerers.dataset));
    if (missing) await this.#measure();
    this.#show(source);
  }

  /** @param {Source} source */
  #show(source) {
    if (source !== this.#of) this.#forget();
    this.#of = source;
    this.#select.value = source;
    this.#draw();
  }

  /** The shipped model over the data set in use. */
  async #measure() {
    const answerer = await this.#answerers.of("model");
    say(t("Measuring the shipped model on {data}.", { data: titleOfDataset(answerer.dataset) }));
    const latent = await answerer.insight.latent(POINTS);
    this.#model = await measured(answerer, latent, `measured ${++this.#measured}`);
    this.#forget();
    this.#show("model");
    say(t("The shipped model's latent space is shown: n = {n} validation sentences.", { n: latent.points.length }));
  }

  #draw() {
    this.offerAgain();
    const space = this.#shown;
    if (!space) return;
    const latent = space.latent ?? NOTHING;
    const { facts } = space;
    const caption =
      latent.points.length > 0
        ? t("{facts}; n = {n} validation sentences, scale {scale}.", { facts, n: latent.points.length, scale: latent.scale.toPrecision(3) })
        : t("{facts}; not measured yet.", { facts });
    this.#scatter.show(`${space.key},${space.version}`, latent, latent.texts, space.method, caption);
    if (this.#drawn !== `${space.key},${space.version}`) {
      this.#drawn = `${space.key},${space.version}`;
      if (space.evaluation) this.#confusion.show({ evaluation: space.evaluation, classNames: space.classNames, facts });
      else this.#confusion.refuse(space.remark ?? t("Not measured yet."));
    }
    // The weights are others than those that were asked.
    if (this.#subject && this.#asked !== space.version) this.#ask(this.#subject);
  }

  #forget() {
    this.#subject = null;
    this.#marked = { emphasis: [] };
    this.#scatter.mark(this.#marked);
    this.#list.clear();
  }

  /** @param {number} index */
  #point(index) {
    this.#marked = { ...this.#marked, highlighted: index };
    this.#scatter.mark(this.#marked);
    this.#list.mark(index);
  }

  /** @param {number} index */
  #pin(index) {
    const text = this.#shown?.latent?.texts[index];
    if (text === undefined) return;
    this.#marked = { highlighted: index, pinned: index, emphasis: [] };
    this.#scatter.mark(this.#marked);
    this.#hooks.pin(text);
    // That its charges are shown is said, and is enough.
    this.#ask({ text, index, told: true });
  }

  /** @param {number} index */
  #read(index) {
    this.#pin(index);
    this.#hooks.read();
  }

  /** @param {Subject} subject */
  #ask(subject) {
    this.#subject = subject;
    this.#asked = this.#shown?.version ?? "";
    this.#newest.ask(() => this.#answer(subject).catch((error) => this.#fail(error)));
  }

  /** @param {Subject} subject */
  async #answer(subject) {
    const space = this.#shown;
    if (!space) throw new Error(t("There is no latent space to look for neighbours in yet: train a run, or choose the shipped model."));
    const answerer = await this.#answerers.of(space.source, space.dataset);
    const limit = space.latent?.points.length || EVALUATE_LIMIT;
    const { step, neighbours, classNames } = await answerer.insight.neighbours(subject.text, { limit, count: NEIGHBOURS + 1 });
    if (subject !== this.#subject) return;
    const texts = this.#shown?.latent?.texts ?? [];
    const linked = texts.length > 0 && neighbours.every(({ index, text }) => texts[index] === text);
    const self = neighbours.find(({ index, text, distance }) => (subject.index === null ? text === subject.text && distance < SAME : index === subject.index));
    const others = neighbours.filter((one) => one !== self).slice(0, NEIGHBOURS);
    const className = self ? classNames[self.label] : null;
    this.#list.show({ text: subject.text, className, neighbours: others, classNames, linked, facts: t("{origin}; n = {n} validation sentences", { origin: originOf(answerer, step), n: limit }) });
    if (self && linked) this.#marked = { ...this.#marked, pinned: self.index };
    this.#marked = { ...this.#marked, emphasis: linked ? others.map(({ index }) => index) : [] };
    this.#scatter.mark(this.#marked);
    this.#list.mark(this.#marked.highlighted);
    if (!subject.told) say(t("The nearest sentences in latent space are listed."));
    subject.told = true;
  }

  /** @param {unknown} error */
  #fail(error) {
    this.#select.value = this.#of;
    notice(this.#notice, sentenceOf(error));
  }
}

/** @param {Answerer} answerer @param {Latent} latent @param {string} version @returns {Promise<Space>} */
async function measured({ insight, classNames, dataset, factsAt, limit, method }, latent, version) {
  const facts = factsAt(latent.step);
  const same = latent.classNames.join("\t") === classNames.join("\t");
  const evaluation = same ? await insight.evaluate("validation", limit) : null;
  const [first, ...others] = classNames;
  const remark = t("The shipped model tells {first} from {others}; the classes of this data set are {classes}, so there is nothing to count. Its latent space and its charges can be looked at all the same.", {
    first,
    others: others.join(", "),
    classes: latent.classNames.join(", "),
  });
  return { key: "model", version, source: "model", dataset, method, facts: t("Shipped model, measured here: {facts}", { facts }), classNames, latent, evaluation, remark };
}
