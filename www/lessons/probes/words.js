// How lessons ask the laboratory of sentences: what the shipped model and the learner's own run say of the sentence in the box.

/** @import {Lab} from "../../atomlab.js" */
/** @import {Charges} from "../../lab/protocol.js" */
/** @import {Values} from "../../page/settings-list.js" */
/** @import {WordsTab} from "../../words/tab.js" */
/** @import {Facts, Order, Probe} from "../types.js" */
/** @import {Standing} from "../standing.js" */
import { t } from "../../language/translate.js";
import { namesOf } from "../../page/classifier-settings.js";
import { readLink } from "../../page/link.js";
import { WORDS, changes, defaults } from "../../words/settings.js";
import { NOTHING } from "../standing.js";

/** @implements {Probe} */
export class WordsProbe {
  #tab;
  #lab;

  /** @param {WordsTab} tab @param {Lab} lab */
  constructor(tab, lab) {
    this.#tab = tab;
    this.#lab = lab;
  }

  /** @param {Order} order */
  async start({ action }) {
    const { trainer } = this.#tab;
    if (action === "read") return;
    if (trainer.begun) await trainer.reset();
    else await trainer.prepare();
    if (action === "train") await trainer.train();
  }

  /** @param {Order} order @param {string} query @returns {Standing} */
  standing({ action }, query) {
    const wanted = this.#values(query);
    const sentence = same(wanted.sentence, this.#tab.values.sentence) ? [] : [t("sentence")];
    // A sentence is read as soon as it stands in the box.
    if (action === "read") return { ...NOTHING, open: true, differs: sentence };
    const { run, made, busy } = this.#tab.trainer;
    if (!run || !made) return NOTHING;
    const { step, totalSteps, stopped } = run.metrics();
    const trained = action === "train";
    return { open: true, differs: [...namesOf(changes(wanted, made)), ...sentence], step, totalSteps: trained ? totalSteps : 0, busy: trained && (run.training || busy), stopped: stopped?.reason ?? "" };
  }

  /** @param {Order} order @returns {Promise<Facts>} */
  async read({ action }) {
    const sentence = String(this.#tab.values.sentence);
    const { run } = this.#tab.trainer;
    const shipped = chargeFacts(await this.#lab.charges(sentence));
    if (action === "read" || !run) return { shipped };
    const measured = run.metrics().evaluations.findLast(({ split }) => split === "validation");
    const own = chargeFacts(await run.charges(sentence));
    // Above 0 where both have the same sign.
    const agree = Object.fromEntries(Object.entries(own.charges).map(([word, charge]) => [word, charge * (shipped.charges[word] ?? NaN)]));
    return { shipped, agree, run: { ...own, step: run.metrics().step, accuracy: measured?.accuracy ?? null, n: measured?.n ?? null } };
  }

  /** @param {string} query @returns {Values} */
  #values(query) {
    return readLink(WORDS, query, (params) => defaults(params.get("start") ?? undefined), ["hide"]).values;
  }
}

/** @param {unknown} a @param {unknown} b */
function same(a, b) {
  return String(a).trim() === String(b).trim();
}

/** By token; of one that comes twice, the last. @param {Charges} charges */
function chargeFacts({ tokens, netCharge, radius, probabilities, classNames, unknown }) {
  const words = tokens.filter(({ special }) => !special);
  return {
    charges: Object.fromEntries(words.map(({ text, charge }) => [text, charge])),
    sizes: Object.fromEntries(words.map(({ text, charge }) => [text, Math.abs(charge)])),
    classes: Object.fromEntries(classNames.map((name, i) => [name, probabilities[i]])),
    netCharge,
    radius,
    unknown,
    tokens: words.length,
  };
}
