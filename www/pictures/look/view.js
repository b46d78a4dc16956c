// Looking at a picture: its charges by the shipped model or by the open run.

/** @import {Lab} from "../../atomlab.js" */
/** @import {ImageDataset} from "../../lab/image-protocol.js" */
/** @import {ImageRun} from "../../lab/image-run.js" */
/** @import {PageModule} from "../../page/page-figures.js" */
import { byId, make } from "../../page/dom.js";

/**
 * What the tab gives to this view.
 * @typedef {object} LookParts
 * @property {Lab} lab
 * @property {PageModule} module
 * @property {() => ImageRun | null} run  the open one
 * @property {() => Promise<ImageDataset | null>} dataset  the chosen one, for a row of samples; null where there is none
 * @property {() => void} onChange  what the link holds is another
 */

export class LookView {
  /** @param {LookParts} parts */
  constructor(parts) {
    this.parts = parts;
    byId("pictures-look", HTMLElement).replaceChildren(make("p", { class: "hint" }, "Loading."));
  }

  /** The tab is opened for the first time: the shipped model is here, or a sentence says why not. @param {string} missing */
  ready(missing) {
    byId("pictures-look", HTMLElement).replaceChildren(make("p", { class: "hint" }, missing));
  }

  /** There is another run, or the same one went on while nobody looks at each step. */
  runChanged() {}

  /** Another data set is chosen. */
  datasetChanged() {}

  /** A picture of elsewhere on the page, such as a point of the scatter. @param {Uint8Array} _pixels 32 × 32, RGB @param {string} _name */
  show(_pixels, _name) {}
}
