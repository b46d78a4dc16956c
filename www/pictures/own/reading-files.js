// Many picture files read one after the other, with how far it is, a way to end it, and what was not taken.

import { make } from "../../page/dom.js";
import { pictureFiles } from "../files/picture-files.js";
import { sentenceOf } from "../../page/status.js";

/** @import {OwnPicture} from "./own-data.js" */

/** @typedef {{refused: string[], left: number}} Outcome  `left`: files that were not looked at any more */

export class ReadingFiles {
  #cancelled = false;
  #busy = false;
  #place;
  #text = make("span", { class: "hint numbers" });
  #bar = make("progress", { "aria-label": "Reading pictures", value: 0, max: 1 });

  /** @param {HTMLElement} place */
  constructor(place) {
    const cancel = make("button", { type: "button", class: "quiet" }, "Cancel");
    cancel.addEventListener("click", () => (this.#cancelled = true));
    this.#place = place;
    place.hidden = true;
    place.replaceChildren(this.#bar, this.#text, cancel);
  }

  get busy() {
    return this.#busy;
  }

  /** @param {readonly File[]} files @param {(picture: OwnPicture) => void} onPicture @returns {Promise<Outcome>} */
  async read(files, onPicture) {
    this.#busy = true;
    this.#cancelled = false;
    /** @type {Outcome} */
    const outcome = { refused: [], left: 0 };
    this.#place.hidden = false;
    this.#bar.max = files.length;
    try {
      for (const [i, file] of files.entries()) {
        if (this.#cancelled) return { ...outcome, left: files.length - i };
        this.#bar.value = i;
        this.#text.textContent = `Reading ${i + 1} of ${files.length}: ${file.name}`;
        try {
          onPicture({ pixels: await pictureFiles.pixels(file), name: file.name || "pasted picture" });
        } catch (error) {
          outcome.refused.push(`${file.name || "A pasted picture"} was not taken. ${sentenceOf(error)}`);
        }
      }
      return outcome;
    } finally {
      this.#busy = false;
      this.#place.hidden = true;
    }
  }
}
