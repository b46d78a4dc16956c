// One line on the last change of the sentence, with the way back.

/** @import {Charges} from "../../lab/protocol.js" */
import { t } from "../../language/translate.js";
import { make } from "../../page/dom.js";
import { say } from "../../page/status.js";
import { moved } from "./moved.js";

export class ChangeLine {
  #place;
  #leave;
  #text = make("span");
  #undo = make("button", { type: "button", class: "quiet" }, t("Undo"));

  /** @param {HTMLElement} place @param {() => void} undo @param {() => void} leave takes the focus, when the button that has it goes */
  constructor(place, undo, leave) {
    this.#place = place;
    this.#leave = leave;
    place.append(this.#text, this.#undo);
    this.#undo.addEventListener("click", undo);
  }

  /** @param {string} what was done @param {Charges} before @param {Charges} after @param {{undo: boolean, more?: string}} rest */
  tell(what, before, after, { undo, more = "" }) {
    this.#show(`${what}: ${moved(before, after)}. ${more}`, undo);
    say(`${what}: ${moved(before, after, { spoken: true })}. ${more}`.trim());
  }

  /** @param {string} sentence @param {boolean} undo */
  remark(sentence, undo) {
    this.#show(sentence, undo);
    say(sentence);
  }

  clear() {
    this.#show("", false);
  }

  /** @param {string} sentence @param {boolean} undo */
  #show(sentence, undo) {
    if (!undo && document.activeElement === this.#undo) this.#leave();
    this.#place.hidden = sentence === "";
    this.#text.textContent = sentence;
    this.#undo.hidden = !undo;
  }
}
