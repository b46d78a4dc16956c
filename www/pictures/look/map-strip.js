// A row of small maps. The arrow keys walk along it, and a press makes one the large one.

/** @import {Channel, ChargeMap} from "../../lab/image-protocol.js" */
import { chargeRgb } from "../../page/charge.js";
import { make } from "../../page/dom.js";
import { paint } from "../thumbnail.js";

/** `large`: it is the one that is shown large. @typedef {{map: ChargeMap, label: string, name: string, large: boolean}} SmallMap */
/** @typedef {{title: string, caption: string, maps: SmallMap[]}} ShownStrip */

const STEPS = /** @type {Record<string, number>} */ ({ ArrowRight: 1, ArrowLeft: -1, Home: -Infinity, End: Infinity });

export class MapStrip {
  #title;
  #row;
  #caption = make("p", { class: "hint numbers" });
  /** @type {SmallMap[]} */
  #maps = [];
  #choose;
  element;

  /** @param {string} id @param {(channel: Channel) => void} choose */
  constructor(id, choose) {
    this.#choose = choose;
    this.#title = make("h3", { id: `${id}-title` });
    this.#caption.id = `${id}-caption`;
    this.#row = make("div", { class: "map-row", role: "group", "aria-labelledby": this.#title.id, "aria-describedby": this.#caption.id });
    this.#row.addEventListener("keydown", (event) => this.#walk(event));
    this.element = make("div", { class: "map-strip", hidden: true }, this.#title, this.#row, this.#caption);
  }

  /** @param {ShownStrip} shown */
  show({ title, caption, maps }) {
    this.#maps = maps;
    this.element.hidden = false;
    this.#title.textContent = title;
    this.#caption.textContent = caption;
    // The buttons stay, so that the focus does.
    while (this.#row.children.length > maps.length) this.#row.lastElementChild?.remove();
    while (this.#row.children.length < maps.length) this.#row.append(this.#button(this.#row.children.length));
    const stop = Math.max(0, maps.findIndex(({ large }) => large), this.#buttons.findIndex((button) => button === document.activeElement));
    for (const [i, button] of this.#buttons.entries()) {
      const { map, label, name, large } = maps[i];
      button.setAttribute("aria-label", name);
      button.setAttribute("aria-pressed", String(large));
      button.title = name;
      button.tabIndex = i === stop ? 0 : -1;
      const [canvas, text] = button.children;
      const colours = new Uint8Array(3 * map.charges.length);
      map.charges.forEach((charge, at) => colours.set(chargeRgb(charge), 3 * at));
      paint(/** @type {HTMLCanvasElement} */ (canvas), colours, map.width);
      text.textContent = label;
    }
  }

  /** @param {string} sentence in place of what is said of the maps */
  tell(sentence) {
    this.#caption.textContent = sentence;
  }

  get #buttons() {
    return /** @type {HTMLButtonElement[]} */ ([...this.#row.children]);
  }

  /** @param {number} place */
  #button(place) {
    const button = make("button", { type: "button", class: "small-map" }, make("canvas", { class: "thumbnail", "aria-hidden": "true" }), make("span", { class: "numbers" }));
    button.addEventListener("click", () => this.#choose(this.#maps[place].map));
    return button;
  }

  /** @param {KeyboardEvent} event */
  #walk(event) {
    const step = STEPS[event.key];
    const buttons = this.#buttons;
    const at = buttons.findIndex((button) => button === event.target);
    if (step === undefined || at < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const next = Math.min(buttons.length - 1, Math.max(0, at + step));
    buttons[at].tabIndex = -1;
    buttons[next].tabIndex = 0;
    buttons[next].focus();
  }
}
