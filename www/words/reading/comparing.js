// Another sentence pinned beside the present one: pin, unpin, exchange, and what the panel shows of both.

/** @import {Charges, Source} from "../../lab/protocol.js" */
/** @import {PageModule} from "../../page/page-figures.js" */
/** @import {Ask} from "./pin.js" */
/** @import {Shown} from "./reading.js" */
import { t } from "../../language/translate.js";
import { byId } from "../../page/dom.js";
import { say } from "../../page/status.js";
import { Pin } from "./pin.js";
import { PinnedPanel } from "./pinned-panel.js";

/**
 * @typedef {object} ComparingParts
 * @property {PageModule} module
 * @property {Ask} ask
 * @property {() => Shown | null} shown the present sentence
 * @property {() => string} text in the box
 * @property {(text: string) => Promise<unknown>} put into the box, without a word
 * @property {(text: string) => void} onPinned another sentence is pinned, or none
 * @property {(source: Source) => string} origin whose charges they are, for captions
 * @property {() => void} changed there is something else to draw and to ask
 */

export class Comparing {
  pin;
  #panel;
  #button = byId("pin-sentence", HTMLButtonElement);
  #parts;

  /** @param {ComparingParts} parts */
  constructor(parts) {
    this.#parts = parts;
    this.pin = new Pin(parts.ask);
    this.#panel = new PinnedPanel(parts.module, { unpin: () => this.#unpin(), exchange: () => this.#exchange() });
    this.#button.addEventListener("click", () => this.#pinPresent());
  }

  /** Pins a text, or none if it is empty, as a link says. @param {string} text */
  take(text) {
    if (text === this.pin.text) return;
    this.pin.set(text);
    this.#parts.changed();
  }

  /** @param {Charges | null} present as it stands @param {boolean} held whether charges of it are */
  draw(present, held) {
    const { text, charges, trouble } = this.pin;
    const { shown, origin } = this.#parts;
    this.#button.disabled = present === null;
    this.#panel.show(text === "" ? null : { text, charges, trouble, present, pair: present?.pair ?? null, held, origin: origin(shown()?.source ?? "model") });
  }

  /** @param {boolean} special whether special tokens show */
  redraw(special) {
    this.#panel.chips.showSpecial = special;
    this.#panel.chips.draw();
  }

  #pinPresent() {
    const shown = this.#parts.shown();
    if (!shown || this.#parts.text().trim() === "") return;
    // What has just been typed may not be read yet.
    const text = this.#parts.text();
    this.#set(text, text === shown.text ? shown.charges : null);
    say(t("Pinned to compare: “{text}”.", { text }));
  }

  #unpin() {
    this.#set("", null);
    // The button that was pressed is gone with the panel.
    this.#button.focus();
    say(t("Unpinned."));
  }

  #exchange() {
    const shown = this.#parts.shown();
    if (!shown) return;
    const other = this.pin.text;
    this.#set(shown.text, shown.charges);
    this.#parts.put(other);
    say(t("The two sentences are exchanged."));
  }

  /** @param {string} text @param {Charges | null} own */
  #set(text, own) {
    this.pin.set(text, own);
    this.#parts.onPinned(text);
    this.#parts.changed();
  }
}
