// Many picture files read one after the other, with how far it is, a way to end it, and what was not taken. Files that are given
// while others are read wait their turn.

import { t } from "../../language/translate.js";
import { make } from "../../page/dom.js";
import { pictureFiles } from "../files/picture-files.js";
import { sentenceOf } from "../../page/status.js";

/** @import {OwnPicture} from "./own-data.js" */

/** `left`: files that were not looked at any more; `beyond`: for which there was no room @typedef {{refused: string[], left: number, beyond: number}} Outcome */

export class ReadingFiles {
  #cancelled = false;
  /** Of all that were given since nothing was read: how many there are, and how many are done. */
  #given = 0;
  #done = 0;
  /** @type {Promise<unknown>} */
  #turn = Promise.resolve();
  #place;
  #text = make("span", { class: "hint numbers" });
  #bar = make("progress", { "aria-label": t("Reading pictures"), value: 0, max: 1 });

  /** @param {HTMLElement} place */
  constructor(place) {
    const cancel = make("button", { type: "button", class: "quiet" }, t("Cancel"));
    cancel.addEventListener("click", () => (this.#cancelled = true));
    this.#place = place;
    place.hidden = true;
    place.replaceChildren(this.#bar, this.#text, cancel);
  }

  get busy() {
    return this.#done < this.#given;
  }

  /** @param {readonly File[]} files @param {() => number} room for how many more @param {(picture: OwnPicture) => void} onPicture @returns {Promise<Outcome>} */
  read(files, room, onPicture) {
    if (!this.busy) this.#given = this.#done = 0;
    this.#given += files.length;
    const outcome = this.#turn.then(() => this.#read(files, room, onPicture));
    this.#turn = outcome.catch(() => {});
    return outcome;
  }

  /** @param {readonly File[]} files @param {() => number} room @param {(picture: OwnPicture) => void} onPicture @returns {Promise<Outcome>} */
  async #read(files, room, onPicture) {
    const before = this.#done;
    /** @type {Outcome} */
    const outcome = { refused: [], left: 0, beyond: 0 };
    this.#place.hidden = false;
    try {
      for (const [i, file] of files.entries()) {
        if (this.#cancelled) return { ...outcome, left: files.length - i };
        if (room() <= 0) return { ...outcome, beyond: files.length - i };
        this.#tell(file.name);
        try {
          onPicture({ pixels: await pictureFiles.pixels(file), name: file.name || t("pasted picture") });
        } catch (error) {
          outcome.refused.push(`${t("{name} was not taken.", { name: file.name || t("A pasted picture") })} ${sentenceOf(error)}`);
        }
        this.#done += 1;
      }
      return outcome;
    } finally {
      this.#done = before + files.length;
      if (!this.busy) {
        this.#cancelled = false;
        this.#place.hidden = true;
      }
    }
  }

  /** @param {string} name of the file that is read */
  #tell(name) {
    this.#bar.max = this.#given;
    this.#bar.value = this.#done;
    this.#text.textContent = t("Reading {n} of {all}: {name}", { n: this.#done + 1, all: this.#given, name });
  }
}
