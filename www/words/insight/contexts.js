// The contexts of one word: the sentences that hold it, with the charges of their tokens, and how far its own charge ranges.

/** @import {WordContexts} from "../../lab/protocol.js" */
import { parts, t } from "../../language/translate.js";
import { particleName, signed } from "../../page/charge.js";
import { make } from "../../page/dom.js";
import { counted } from "../../page/numbers.js";
import { onThemeChange } from "../../page/page-figures.js";
import { countsOf } from "../../page/particle.js";
import { goTo } from "../../page/sections.js";
import { TokenChips } from "../token-chips.js";

/** @typedef {WordContexts["contexts"][number]} Context */

/** Contexts shown at first, and more at each wish. */
const PAGE = 12;
const REST = t("Point at a token, or walk with the arrow keys.");

export class ContextsView {
  /** @type {{chips: TokenChips, stress: () => void}[]} */
  #chips = [];
  #place;
  #put;

  /** @param {HTMLElement} place @param {(sentence: string) => void} put into the sentence box, and goes there */
  constructor(place, put) {
    this.#place = place;
    this.#put = put;
    onThemeChange(() => {
      for (const { chips, stress } of this.#chips) {
        chips.draw();
        stress();
      }
    });
  }

  hide() {
    this.#place.hidden = true;
  }

  /** @param {WordContexts} found @param {string} facts @param {number} sentences looked at */
  show({ word, charge, count, contexts, classNames }, facts, sentences) {
    this.#chips = [];
    const title = make("h3", { id: "word-contexts-title" }, ...parts("Contexts of “{word}”", { word: make("span", { dir: "auto", translate: "no" }, word) }));
    const summary = make("p", { class: "numbers contexts-summary" }, `${rangeOf(charge ?? 0, count, contexts)} ${kindsOf(contexts)}`);
    const list = make("div", { role: "list", class: "contexts", "aria-label": t("Contexts of {word}", { word }) });
    const readout = make("p", { class: "readout numbers", "aria-hidden": true }, REST);
    const more = make("button", { type: "button", class: "quiet" });
    const about = make("p", { class: "hint numbers" }, t("{facts}; n = {n} validation sentences. The most extreme uses come first, so the first ones are no fair sample.", { facts, n: counted(sentences) }));
    const next = () => {
      const from = list.childElementCount;
      list.append(...contexts.slice(from, from + PAGE).map((context) => this.#item(context, classNames, readout)));
      const left = contexts.length - list.childElementCount;
      more.hidden = left <= 0;
      more.textContent = t("Show {n} more of {left}", { n: Math.min(PAGE, left), left });
    };
    more.addEventListener("click", next);
    next();
    this.#place.replaceChildren(title, summary, list, readout, more, about);
    this.#place.hidden = false;
    goTo(this.#place);
  }

  /** @param {Context} context @param {string[]} classNames @param {HTMLElement} readout */
  #item(context, classNames, readout) {
    const { text, label, charge, tokens } = context;
    const list = make("ul", { class: "chips context-chips", role: "list", dir: "auto", "aria-label": t("Token charges of: {text}", { text }) });
    const chips = new TokenChips(list, readout);
    chips.show(text, { tokens });
    this.#chips.push({ chips, stress: () => stress(list, context) });
    stress(list, context);
    const button = make("button", { type: "button", class: "quiet" }, t("Read"));
    button.setAttribute("aria-label", t("Read: {text}", { text }));
    button.addEventListener("click", () => this.#put(text));
    // Enter on a token means the sentence that it stands in.
    list.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      this.#put(text);
    });
    const facts = make("span", { class: "numbers context-facts" }, make("b", {}, signed(charge)), ` ${particleName(charge)}`, make("span", { class: "hint", translate: "no" }, classNames[label] ?? ""));
    return make("div", { role: "listitem", class: "context", "data-charge": charge.toFixed(4) }, facts, list, button);
  }
}

/** Marks the tokens of the use that the context is of. @param {HTMLElement} list @param {Context} context */
function stress(list, { tokens, start, end }) {
  for (const item of list.children) {
    if (!(item instanceof HTMLElement)) continue;
    const token = tokens[Number(item.dataset.place)];
    item.classList.toggle("stressed", !token.special && token.start < end && token.end > start);
  }
}

/** @param {number} mean @param {number} n uses @param {Context[]} contexts of them */
function rangeOf(mean, n, contexts) {
  const charges = contexts.map(({ charge }) => charge);
  const values = { charge: signed(mean), n, least: signed(Math.min(...charges)), most: signed(Math.max(...charges)), shown: contexts.length };
  if (contexts.length < 2) return t("Mean charge {charge} over {n, plural, one {# use} other {# uses}}.", values);
  if (contexts.length < n) return t("Mean charge {charge} over {n, plural, one {# use} other {# uses}}, from {least} to {most} of the {shown} most extreme.", values);
  return t("Mean charge {charge} over {n, plural, one {# use} other {# uses}}, from {least} to {most}.", values);
}

/** @param {Context[]} contexts */
function kindsOf(contexts) {
  return t("Proton in {proton}, neutron in {neutron}, electron in {electron}.", countsOf(contexts.map(({ charge }) => charge)));
}
