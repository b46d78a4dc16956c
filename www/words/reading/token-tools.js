// What can be done to the chosen token, below the chips: its word deleted, swapped or replaced, its charge held.

/** @import {Token} from "../../lab/protocol.js" */
/** @import {ChargeActs} from "./charge-control.js" */
import { parts, t } from "../../language/translate.js";
import { make } from "../../page/dom.js";
import { ChargeControl, off } from "./charge-control.js";
import { neighbourOf, unitAt } from "./edits.js";

/** @typedef {{remove: () => void, swap: (step: 1 | -1) => void, replace: (other: string) => void} & ChargeActs} TokenActs */
/**
 * @typedef {object} ChosenToken
 * @property {string} text
 * @property {number} charge
 * @property {boolean} special
 * @property {boolean} held
 * @property {string} unit the word it is, or is a piece of
 * @property {boolean} back whether there is a word before it to swap with
 * @property {boolean} onward and one after it
 */

/** @param {string} text @param {Token} token @param {boolean} held @returns {ChosenToken} */
export function chosenToken(text, token, held) {
  const unit = unitAt(text, token);
  const [back, onward] = [neighbourOf(text, unit, -1) !== null, neighbourOf(text, unit, 1) !== null];
  return { ...token, held, unit: text.slice(unit.start, unit.end), back, onward };
}

export class TokenTools {
  #place;
  #title = make("p", { class: "token-title" });
  #remove = make("button", { type: "button", "aria-keyshortcuts": "Delete" }, t("Delete"));
  #back = make("button", { type: "button", "aria-keyshortcuts": "Alt+ArrowLeft" }, t("Swap with previous"));
  #onward = make("button", { type: "button", "aria-keyshortcuts": "Alt+ArrowRight" }, t("Swap with next"));
  #other = make("input", { type: "text", id: "token-other", "aria-label": t("Replace with"), placeholder: t("another word"), maxlength: 200, dir: "auto", autocapitalize: "off", spellcheck: "false", autocomplete: "off" });
  #form = make("form", { class: "joined token-replace" }, this.#other, make("button", { type: "submit" }, t("Replace")));
  #edits = make("div", { class: "token-edits" }, this.#title, this.#remove, this.#back, this.#onward, this.#form);
  #keys = make("p", { class: "hint" });
  #effect = make("p", { class: "hint numbers charge-effect" });
  #charge;
  #shown = "";

  /** @param {HTMLElement} place @param {TokenActs} acts */
  constructor(place, acts) {
    this.#place = place;
    this.#charge = new ChargeControl(acts);
    place.append(this.#edits, this.#keys, this.#charge.element, this.#effect, aboutHolding());
    this.#remove.addEventListener("click", acts.remove);
    this.#back.addEventListener("click", () => acts.swap(-1));
    this.#onward.addEventListener("click", () => acts.swap(1));
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      acts.replace(this.#other.value.trim());
    });
  }

  /** @param {ChosenToken | null} token @param {number} held tokens in all @param {string} effect of what is held @param {string} onwardKey */
  show(token, held, effect, onwardKey) {
    this.#place.hidden = token === null;
    if (!token) {
      this.#shown = "";
      return;
    }
    const { text, charge, special, unit, back, onward } = token;
    const [name, word] = [text, unit].map((one) => make("b", { dir: "auto", translate: "no" }, one));
    this.#title.replaceChildren(...(!special && unit !== text ? parts("{token}, a piece of {word}", { token: name, word }) : [name]));
    for (const control of [this.#remove, this.#back, this.#onward, this.#form]) control.hidden = special;
    this.#keys.classList.toggle("token-keys", !special);
    this.#keys.textContent = special
      ? t("A special token is no part of the text: only its charge can be held.")
      : onwardKey === "ArrowRight"
        ? t("Keys on a token: Delete deletes its word, Alt+← and Alt+→ swap it with the one before and after.")
        : t("Keys on a token: Delete deletes its word, Alt+→ and Alt+← swap it with the one before and after.");
    off(this.#back, !back);
    off(this.#onward, !onward);
    // What is typed stays, as long as it is about the same word.
    if (this.#shown !== unit) this.#other.value = "";
    this.#shown = unit;
    this.#charge.show(charge, token.held, held);
    this.#effect.classList.toggle("told", effect !== "");
    this.#effect.textContent = effect || t("Moving the slider holds the charge.");
  }
}

function aboutHolding() {
  return make(
    "details",
    { class: "about-holding" },
    make("summary", {}, t("What holding a charge does")),
    make(
      "p",
      { class: "hint" },
      t("It sets the token’s charge logit, entry 0 of its embedding after the atomised layer, and the network goes on from there. The tokens’ other entries stay, and so do the other charges, which are read at that layer."),
      " ",
      t("If there are layers above it, they react; if it is the last one, as in the shipped model, only the mean over the tokens carries the change to the classes. A held charge lasts until the text or the source changes."),
    ),
  );
}
