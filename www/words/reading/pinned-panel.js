// The panel "Pinned sentence": its chips, the two sentences' numbers side by side, and what they are to each other as atoms.

/** @import {AtomPair, Charges} from "../../lab/protocol.js" */
/** @import {PageModule} from "../../page/page-figures.js" */
import { t } from "../../language/translate.js";
import { byId, fillTerms } from "../../page/dom.js";
import { FigureView } from "../../page/page-figures.js";
import { notice } from "../../page/status.js";
import { TokenChips } from "../token-chips.js";
import { besides } from "./numbers.js";
import { energyFigure, meaning, pairRows } from "./pair.js";

/**
 * What the panel shows.
 * @typedef {object} ShownPair
 * @property {string} text pinned
 * @property {Charges | null} charges its own, once they are known
 * @property {string} trouble why they are not, or nothing
 * @property {Charges | null} present
 * @property {AtomPair | null} pair
 * @property {boolean} held whether charges of the present one are
 * @property {string} origin whose charges they are
 */

export class PinnedPanel {
  chips = new TokenChips(byId("pinned-chips", HTMLElement), byId("pinned-readout", HTMLElement));
  #panel = byId("pinned-panel", HTMLElement);
  #notice = byId("pinned-notice", HTMLElement);
  #numbers = byId("pinned-numbers", HTMLElement);
  #pair = byId("pair", HTMLElement);
  #terms = byId("pair-numbers", HTMLElement);
  #meaning = byId("pair-meaning", HTMLElement);
  #place = byId("pair-energy", HTMLElement);
  #figure;

  /** @param {PageModule} module @param {{unpin: () => void, exchange: () => void}} acts */
  constructor(module, { unpin, exchange }) {
    this.#figure = new FigureView(module, this.#place, t("Potential energy"));
    byId("unpin", HTMLButtonElement).addEventListener("click", unpin);
    byId("exchange", HTMLButtonElement).addEventListener("click", exchange);
  }

  /** @param {ShownPair | null} shown */
  show(shown) {
    this.#panel.hidden = shown === null;
    if (!shown) return;
    const { text, charges, trouble, present, pair } = shown;
    if (charges) this.chips.show(text, charges);
    else this.chips.clear();
    if (this.#notice.textContent !== trouble) notice(this.#notice, trouble);
    const name = shown.held ? t("Present, held") : t("Present");
    this.#numbers.replaceChildren(...(charges && present ? [besides([name, { ...present, pair: null }], [t("Pinned"), { ...charges, pair: null }])] : []));
    this.#pair.hidden = this.#place.hidden = pair === null;
    if (!pair || !present || !charges) return;
    this.#showPair(pair, t("{origin}; present sentence of {present} tokens, pinned one of {pinned}, all pairs.", { origin: shown.origin, present: present.tokens.length, pinned: charges.tokens.length }));
  }

  /** @param {AtomPair} pair @param {string} caption */
  #showPair(pair, caption) {
    fillTerms(this.#terms, pairRows(pair));
    this.#meaning.textContent = meaning(pair);
    this.#figure.show(JSON.stringify(pair), () => energyFigure(pair), caption);
  }
}
