// What there is to look at before anything is chosen: free photographs, and pictures of a data set.

/** @import {Lab} from "../../atomlab.js" */
/** @import {ImageDataset} from "../../lab/image-protocol.js" */
/** @import {SamplePhotograph} from "../../lab/sample-photographs.js" */
import { loadSamplePhotographs } from "../../lab/sample-photographs.js";

export class Samples {
  /** @type {Promise<SamplePhotograph[]> | null} */
  #photographs = null;
  #lab;
  #chosen;

  /** @param {Lab} lab @param {() => Promise<ImageDataset | null>} chosen the data set that is, or null where there is none */
  constructor(lab, chosen) {
    this.#lab = lab;
    this.#chosen = chosen;
  }

  /** A few kilobytes, each fetched once. */
  photographs() {
    return (this.#photographs ??= loadSamplePhotographs());
  }

  /** The chosen data set; where neither it nor photographs are here, another one rather than nothing. @returns {Promise<ImageDataset | null>} */
  async dataset() {
    const chosen = await this.#chosen();
    if (chosen || (await this.photographs()).length > 0) return chosen;
    return this.#lab.imageDataset("smileys").catch(() => null);
  }
}
