// The pictures of a class, small, each a button that takes it away.

/** @import {OwnPicture} from "./own-data.js" */
import { t } from "../../language/translate.js";
import { make } from "../../page/dom.js";
import { thumbnail } from "../thumbnail.js";

/** More than these are shown only when asked for. */
const SHOWN = 60;

export class PictureList {
  element = make("ul", { class: "picture-list", role: "list" });
  /** @type {readonly OwnPicture[]} */
  #pictures = [];
  /** One for each picture, made once. @type {WeakMap<OwnPicture, HTMLElement>} */
  #items = new WeakMap();
  #whole = false;
  #onRemove;

  /** @param {(picture: OwnPicture) => void} onRemove */
  constructor(onRemove) {
    this.#onRemove = onRemove;
  }

  /** @param {readonly OwnPicture[]} pictures */
  show(pictures) {
    this.#pictures = pictures;
    const shown = this.#whole ? pictures : pictures.slice(0, SHOWN);
    const items = shown.map((picture) => this.#itemOf(picture));
    const left = pictures.length - shown.length;
    this.element.replaceChildren(...items, ...(left > 0 ? [this.#rest(left)] : []));
  }

  /** @param {OwnPicture} picture */
  #itemOf(picture) {
    const known = this.#items.get(picture);
    if (known) return known;
    const name = t("Remove {name}", { name: picture.name });
    const button = make("button", { type: "button", class: "own-picture", "aria-label": name, title: name }, thumbnail(picture.pixels), make("span", { "aria-hidden": "true" }, "×"));
    button.addEventListener("click", () => {
      const place = this.#pictures.indexOf(picture);
      this.#onRemove(picture);
      // The focus stays among the pictures, as long as there are any.
      const buttons = this.element.querySelectorAll("button");
      buttons[Math.min(place, buttons.length - 1)]?.focus();
    });
    const item = make("li", {}, button);
    this.#items.set(picture, item);
    return item;
  }

  /** @param {number} left */
  #rest(left) {
    const button = make("button", { type: "button", class: "quiet" }, t("Show {n} more", { n: left }));
    button.addEventListener("click", () => {
      this.#whole = true;
      this.show(this.#pictures);
      this.element.querySelectorAll("button")[SHOWN]?.focus();
    });
    return make("li", {}, button);
  }
}
