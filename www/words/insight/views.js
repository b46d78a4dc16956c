// What is asked of a network beyond the charges of one sentence, joined: its latent space, and the charges of its words.

/** @import {Lab} from "../../atomlab.js" */
/** @import {Dataset, Source} from "../../lab/protocol.js" */
/** @import {Run} from "../../lab/run.js" */
/** @import {PageModule} from "../../page/page-figures.js" */
import { byId } from "../../page/dom.js";
import { goTo, wireSectionLinks } from "../../page/sections.js";
import { Answerers } from "./answerers.js";
import { AveragesView } from "./averages.js";
import { SpaceView } from "./space.js";

/**
 * @typedef {object} InsightHooks
 * @property {() => Run | null} run
 * @property {() => string | Dataset} dataset  the one in use
 * @property {() => string} trouble  why it cannot be used: one sentence, or an empty one
 * @property {() => Source} source  whose charges are shown
 * @property {() => string} sentence  in the box
 * @property {(sentence: string) => void} put  into the box
 */

export class InsightViews {
  space;
  #averages;
  #button = byId("sentence-neighbours", HTMLButtonElement);

  /** @param {Lab} lab @param {PageModule} module @param {InsightHooks} hooks */
  constructor(lab, module, { sentence, source, put, ...about }) {
    const answerers = new Answerers({ lab, ...about });
    const read = () => goTo(byId("words", HTMLElement));
    const putAndRead = (/** @type {string} */ text) => {
      put(text);
      read();
    };
    this.space = new SpaceView(module, answerers, { pin: put, read });
    this.#averages = new AveragesView(module, answerers, { source, put: putAndRead });
    this.#button.addEventListener("click", () => {
      goTo(byId("neighbours", HTMLElement));
      this.space.neighboursOf(sentence(), source());
    });
    wireSectionLinks(byId("on-this-page", HTMLElement));
  }

  /** There is someone to ask. */
  ready() {
    this.#averages.ready();
    this.#button.disabled = false;
  }

  /** Another network's charges are looked at. */
  sourceChanged() {
    this.#averages.sourceChanged();
  }

  /** There is another run, perhaps. */
  runChanged() {
    this.#averages.runChanged();
  }

  /** Another data set may be in use. */
  settingsChanged() {
    this.space.offerAgain();
  }
}
