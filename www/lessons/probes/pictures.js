// How lessons ask the laboratory of pictures: its run, and the charges of the first picture of its data set.

/** @import {ChargeMaps} from "../../lab/image-protocol.js" */
/** @import {PicturesTab} from "../../pictures/tab.js" */
/** @import {Values} from "../../page/settings-list.js" */
/** @import {Facts, Order, Probe} from "../types.js" */
/** @import {Standing} from "../standing.js" */
import { namesOf } from "../../page/classifier-settings.js";
import { readLink } from "../../page/link.js";
import { sharesOf } from "../../page/particle.js";
import { PICTURES, changes, defaults } from "../../pictures/settings.js";
import { NOTHING } from "../standing.js";

/** Bytes of a picture of 32 × 32 pixels, RGB. */
const PICTURE = 32 * 32 * 3;

/** @implements {Probe} */
export class PicturesProbe {
  #tab;

  /** @param {PicturesTab} tab */
  constructor(tab) {
    this.#tab = tab;
  }

  /** @param {Order} order */
  async start({ action }) {
    const { trainer } = this.#tab;
    if (trainer.begun) await trainer.reset();
    else await trainer.prepare();
    if (action === "train") await trainer.train();
  }

  /** @param {Order} order @param {string} query @returns {Standing} */
  standing({ action }, query) {
    const { run, made, busy } = this.#tab.trainer;
    if (!run || !made) return NOTHING;
    const { step, totalSteps, stopped } = run.metrics();
    const trained = action === "train";
    return { open: true, differs: namesOf(changes(this.#values(query), made)), step, totalSteps: trained ? totalSteps : 0, busy: trained && (run.training || busy), stopped: stopped?.reason ?? "" };
  }

  /** @returns {Promise<Facts>} */
  async read() {
    const { run } = this.#tab.trainer;
    if (!run) return {};
    const { step } = run.metrics();
    // Asked anew: what was measured on the way may be of an earlier step.
    const held = await run.evaluate("validation");
    return { step, classes: run.info.classNames.length, trainPictures: run.info.trainSamples, held: { accuracy: held.accuracy, n: held.n }, picture: mapFacts(await run.charges(run.options.dataset.pixels.slice(0, PICTURE))) };
  }

  /** @param {string} query @returns {Values} */
  #values(query) {
    return readLink(PICTURES, query, (params) => defaults(params.get("dataset") ?? undefined), ["hide"]).values;
  }
}

/** @param {ChargeMaps} maps */
function mapFacts({ maps: [map], netCharge }) {
  return { places: map.charges.length, ...sharesOf(map.charges), netCharge };
}
