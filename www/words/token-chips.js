// The list "Token charges": tokens in the flow of the sentence, each painted in its charge, walked by the arrow keys.

/** @import {Charges, Token} from "../lab/protocol.js" */
import { mark, paintCharge, particle, signed, spokenCharge } from "../page/charge.js";
import { make } from "../page/dom.js";

export class TokenChips {
  /** @type {Token[]} */
  #tokens = [];
  #text = "";
  #list;
  #readout;
  showSpecial = false;

  /** @param {HTMLElement} list @param {HTMLElement} readout */
  constructor(list, readout) {
    this.#list = list;
    this.#readout = readout;
    list.addEventListener("keydown", (event) => this.#walk(event));
    list.addEventListener("focusin", (event) => this.#point(event.target));
    list.addEventListener("pointerover", (event) => this.#point(event.target));
  }

  /** @param {string} text @param {Charges} charges */
  show(text, { tokens }) {
    this.#text = text;
    this.#tokens = tokens;
    this.draw();
  }

  clear() {
    this.#tokens = [];
    this.draw();
  }

  /** Draws again, for another theme or switch. */
  draw() {
    const shown = this.#tokens.filter((token) => this.showSpecial || !token.special);
    const items = shown.map((token, i) => this.#item(token, this.#gap(token, shown[i + 1], i === 0), i === 0));
    this.#list.replaceChildren(...items);
    this.#readout.textContent = shown.length > 0 ? "Point at a token, or walk with the arrow keys." : "";
  }

  /** @param {Token} token @param {[string, string]} gap @param {boolean} first */
  #item(token, [before, after], first) {
    const chip = make("span", { class: "chip", "data-mark": mark(token.charge), "data-special": token.special }, token.text);
    paintCharge(chip, token.charge);
    const item = make("li", {
      "data-token": token.text,
      "data-charge": token.charge.toFixed(4),
      "aria-label": spokenCharge(token.text, token.charge),
      tabindex: first ? 0 : -1,
    });
    item.append(before, chip, after);
    return item;
  }

  /** The text around a token that no token covers, so that spaces stay. @param {Token} token @param {Token | undefined} next @param {boolean} first @returns {[string, string]} */
  #gap(token, next, first) {
    if (token.special) return ["", " "];
    const before = first ? this.#text.slice(0, token.start) : "";
    if (!next) return [before, ""];
    return [before, next.special ? " " : this.#text.slice(token.end, next.start)];
  }

  /** @param {KeyboardEvent} event */
  #walk(event) {
    const items = /** @type {HTMLElement[]} */ ([...this.#list.children]);
    const now = items.indexOf(/** @type {HTMLElement} */ (document.activeElement));
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const aim = event.key === "Home" ? 0 : event.key === "End" ? items.length - 1 : step ? now + step : -1;
    if (now < 0 || !items[aim]) return;
    event.preventDefault();
    items[now].tabIndex = -1;
    items[aim].tabIndex = 0;
    items[aim].focus();
  }

  /** @param {EventTarget | null} target */
  #point(target) {
    const item = target instanceof Element ? target.closest("li") : null;
    if (!item) return;
    for (const other of this.#list.children) other.classList.toggle("current", other === item);
    const charge = Number(item.dataset.charge);
    this.#readout.replaceChildren(make("b", {}, item.dataset.token ?? ""), `  charge ${signed(charge, 4)}, ${particle(charge)}`);
  }
}
