// Who answers what is asked about words and sentences: the shipped model, over the data set in use, or the live run.

/** @import {Lab} from "../../atomlab.js" */
/** @import {Insight} from "../../lab/insight.js" */
/** @import {Dataset, Source} from "../../lab/protocol.js" */
/** @import {Run} from "../../lab/run.js" */
import { t } from "../../language/translate.js";
import { titleOfDataset } from "../../lab/assets.js";
import { methodName } from "../../lab/methods.js";
import { runDevices } from "../../page/device-choice.js";

/**
 * @typedef {object} Answerer
 * @property {Source} source
 * @property {Insight} insight
 * @property {string} who  as the subject of a sentence, in the middle of it
 * @property {Run | null} run  that it is
 * @property {(step: number) => string} factsAt  on what, of which seed, where, at which step; a reply says its step
 * @property {string} method
 * @property {string | Dataset} dataset
 * @property {string[]} classNames  that it tells apart
 * @property {number} limit  sentences that a question should take at most
 */

/** Validation sentences that a small network reads within a second or two, and a large one. */
const SENTENCES = { small: 2000, large: 300 };
/** A network of more parameters is a large one. */
const LARGE = 3_000_000;

export class Answerers {
  #lab;
  #run;
  #dataset;
  #trouble;

  /** @param {{lab: Lab, run: () => Run | null, dataset: () => string | Dataset, trouble: () => string}} parts `dataset`: the one in use; `trouble`: why it cannot be used */
  constructor({ lab, run, dataset, trouble }) {
    this.#lab = lab;
    this.#run = run;
    this.#dataset = dataset;
    this.#trouble = trouble;
  }

  /** The data set in use. */
  get dataset() {
    return this.#dataset();
  }

  /** @param {Source} source @param {string | Dataset} [dataset] for the shipped model, another one than that in use @returns {Promise<Answerer>} */
  async of(source, dataset = this.#dataset()) {
    return source === "run" ? this.#liveRun() : this.#model(dataset);
  }

  /** Whether it can still be asked: the run that it is has not been followed by another. @param {Answerer} answerer */
  stands({ run }) {
    return run === null || run === this.#run();
  }

  /** @returns {Answerer} */
  #liveRun() {
    const run = this.#run();
    if (!run) throw new Error(t("There is no run yet: press Train or Step, or choose the shipped model."));
    const { method = "atom", seed = 0 } = run.spec;
    const facts = { method: methodName(method), data: titleOfDataset(run.options.dataset), seed, device: runDevices(run, this.#lab) };
    return {
      source: "run",
      insight: run.insight,
      who: t("this run"),
      run,
      factsAt: (step) => factsOn({ ...facts, step }),
      method,
      dataset: run.options.dataset,
      classNames: run.info.classNames,
      limit: run.info.parameters > LARGE ? SENTENCES.large : SENTENCES.small,
    };
  }

  /** @param {string | Dataset} dataset @returns {Promise<Answerer>} */
  async #model(dataset) {
    const wrong = dataset === this.#dataset() ? this.#trouble() : "";
    if (wrong) throw new Error(wrong);
    const [insight, { card }] = await Promise.all([this.#lab.shipped(dataset), this.#lab.model()]);
    const { method = "atom" } = card.spec;
    // The weights are those of the card's step, whatever the worker that read them counts.
    const [data, measured] = [card.data.name, dataset].map(titleOfDataset);
    const facts = { method: methodName(method), data, seed: card.seed, device: "CPU", step: card.metrics.validation.step };
    return {
      source: "model",
      insight,
      who: t("the shipped model"),
      run: null,
      factsAt: () => (dataset === card.data.name ? factsOn(facts) : t("{method}, trained on {data}, measured on {measured}, seed {seed}, {device}, step {step}", { ...facts, measured })),
      method,
      dataset,
      classNames: card.classNames,
      limit: SENTENCES.small,
    };
  }
}

/** Who answered, and what there is to know of it. @param {Answerer} answerer @param {number} step of the reply */
export function originOf({ who, factsAt }, step) {
  return `${capital(who)}: ${factsAt(step)}`;
}

/** @param {{method: string, data: string, seed: number, device: string, step: number}} facts */
function factsOn(facts) {
  return t("{method} on {data}, seed {seed}, {device}, step {step}", facts);
}

/** @param {string} text */
export function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
