// A list of token charges: tokens in the flow of the sentence, each painted in its charge, walked by the arrow keys.

/** @import {Charges, Token} from "../lab/protocol.js" */
import { parts, t } from "../language/translate.js";
import { mark, paintCharge, particleName, signed, spokenCharge } from "../page/charge.js";
import { make } from "../page/dom.js";

export class TokenChips {
  showSpecial = false;
  /** Called with a token's place among all tokens, special ones included, when it is focused or clicked. @type {(token: number) => void} */
  onChoose = () => {};
  /** Keys on a token, before the list walks by them. @type {(event: KeyboardEvent) => void} */
  onKey = () => {};
  /** @type {readonly Token[]} */
  #tokens = [];
  #text = "";
  /** @type {ReadonlySet<number>} */
  #held = new Set();
  #chosen = -1;
  #list;
  #readout;
  #rest;

  /** @param {HTMLElement} list @param {HTMLElement | null} [readout] says what is pointed at */
  constructor(list, readout = null) {
    this.#list = list;
    this.#readout = readout;
    this.#rest = readout?.textContent ?? "";
    list.addEventListener("keydown", (event) => {
      if (list.contains(document.activeElement)) this.onKey(event);
      if (!event.defaultPrevented) this.#walk(event);
    });
    list.addEventListener("focusin", (event) => this.#choose(event.target));
    // Safari does not focus what is clicked.
    list.addEventListener("click", (event) => this.#choose(event.target));
    list.addEventListener("pointerover", (event) => this.#point(itemOf(event.target)));
    list.addEventListener("pointerleave", () => this.#point(this.#itemAt(this.#chosen)));
  }

  /** @param {string} text @param {Pick<Charges, "tokens">} charges @param {ReadonlySet<number>} [held] tokens whose charge is set by hand */
  show(text, { tokens }, held = new Set()) {
    const same = text === this.#text && sameTokens(tokens, this.#tokens);
    this.#text = text;
    this.#tokens = tokens;
    this.#held = held;
    if (same) this.#repaint();
    else this.draw();
  }

  clear() {
    this.#tokens = [];
    this.#chosen = -1;
    this.draw();
  }

  /** Draws again, for another theme or switch. What had the focus keeps it. */
  draw() {
    const focused = this.#list.contains(document.activeElement);
    const shown = this.#tokens.map((token, place) => ({ token, place })).filter(({ token }) => this.showSpecial || !token.special);
    const items = shown.map(({ token, place }, i) => this.#item(place, this.#gap(token, shown[i + 1]?.token, i === 0)));
    this.#list.replaceChildren(...items);
    this.#repaint();
    const entry = this.#itemAt(this.#chosen) ?? items[0];
    if (entry) entry.tabIndex = 0;
    if (focused) entry?.focus();
    this.#point(this.#itemAt(this.#chosen));
  }

  /** Makes a token the one that the Tab key comes to. @param {number} token its place, or -1 @param {{focus?: boolean}} [how] */
  choose(token, { focus = false } = {}) {
    this.#chosen = token;
    const items = this.#items();
    const chosen = this.#itemAt(token);
    items.forEach((item, i) => (item.tabIndex = item === chosen || (!chosen && i === 0) ? 0 : -1));
    for (const item of items) item.classList.toggle("chosen", item === chosen);
    this.#point(chosen);
    if (focus) chosen?.focus();
  }

  #items() {
    return /** @type {HTMLElement[]} */ ([...this.#list.children]);
  }

  /** @param {number} token */
  #itemAt(token) {
    return this.#items().find((item) => item.dataset.place === String(token)) ?? null;
  }

  /** @param {number} place @param {[string, string]} gap */
  #item(place, [before, after]) {
    const token = this.#tokens[place];
    // Its own direction says nothing of the sentence's.
    const chip = make("span", { class: "chip", translate: "no", "data-special": token.special, ...(token.special && { dir: "ltr" }) }, token.text);
    const item = make("li", { "data-token": token.text, "data-place": place, tabindex: -1 });
    item.classList.toggle("chosen", place === this.#chosen);
    item.append(before, chip, after);
    return item;
  }

  /** The charges, in the items that are there. */
  #repaint() {
    for (const item of this.#items()) {
      const place = Number(item.dataset.place);
      const { text, charge } = this.#tokens[place];
      const chip = item.querySelector(".chip");
      if (!(chip instanceof HTMLElement)) continue;
      const held = this.#held.has(place);
      item.dataset.charge = charge.toFixed(4);
      const spoken = spokenCharge(text, charge);
      item.setAttribute("aria-label", held ? t("{charge}, held", { charge: spoken }) : spoken);
      chip.dataset.mark = mark(charge);
      chip.toggleAttribute("data-held", held);
      paintCharge(chip, charge);
      if (item.classList.contains("current")) this.#point(item);
    }
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
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const items = this.#items();
    const now = items.indexOf(/** @type {HTMLElement} */ (document.activeElement));
    const onward = this.onwardKey() === "ArrowRight" ? 1 : -1;
    const step = { ArrowRight: onward, ArrowDown: 1, ArrowLeft: -onward, ArrowUp: -1 }[event.key];
    const aim = event.key === "Home" ? 0 : event.key === "End" ? items.length - 1 : step ? now + step : -1;
    if (now < 0 || !items[aim]) return;
    event.preventDefault();
    items[aim].focus();
  }

  /** The arrow that points to the next token: to the left where the sentence runs from the right. */
  onwardKey() {
    return getComputedStyle(this.#list).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
  }

  /** @param {EventTarget | null} target */
  #choose(target) {
    const item = itemOf(target);
    if (!item) return;
    const token = Number(item.dataset.place);
    this.choose(token);
    this.onChoose(token);
  }

  /** @param {HTMLElement | null} item */
  #point(item) {
    for (const other of this.#list.children) other.classList.toggle("current", other === item);
    if (!this.#readout) return;
    if (!item) {
      this.#readout.textContent = this.#tokens.length > 0 ? this.#rest : "";
      return;
    }
    const charge = Number(item.dataset.charge);
    const token = make("b", { dir: "auto", translate: "no" }, item.dataset.token ?? "");
    this.#readout.replaceChildren(...parts("{token}  charge {charge}, {particle}", { token, charge: signed(charge, 4), particle: particleName(charge) }));
  }
}

/** Whether a text is cut alike, whatever the charges. @param {readonly Token[]} a @param {readonly Token[]} b */
export function sameTokens(a, b) {
  return a.length === b.length && a.every(({ text, start }, i) => text === b[i].text && start === b[i].start);
}

/** @param {EventTarget | null} target */
function itemOf(target) {
  return target instanceof Element ? target.closest("li") : null;
}
