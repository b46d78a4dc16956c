// One class of one's own pictures: its name, its pictures, and the ways to add some.

/** @import {OwnPicture} from "./own-data.js" */
import { t } from "../../language/translate.js";
import { make } from "../../page/dom.js";
import { DrawingPad } from "../drawing-pad.js";
import { picturesAmong } from "../files/dropped.js";
import { takeFiles } from "../files/handed-over.js";
import { PictureList } from "./picture-list.js";

/** @typedef {{add: (card: ClassCard, files: File[], aside: number) => void, drawn: (card: ClassCard, pixels: Uint8Array<ArrayBuffer>) => void, changed: (card: ClassCard) => void, removePicture: (card: ClassCard, picture: OwnPicture) => void, remove: (card: ClassCard) => void, refuse: (sentence: string) => void}} ClassActs  `aside`: files of a folder that are not named as pictures */

export class ClassCard {
  /** @type {OwnPicture[]} */
  pictures = [];
  #name;
  #called;
  #count = make("span", { class: "hint numbers" });
  #list;
  element;

  /** @param {number} number from 1 @param {ClassActs} acts */
  constructor(number, acts) {
    const id = `own-class-${number}`;
    this.#called = t("Class {index}", { index: number });
    this.#name = make("input", { type: "text", id: `${id}-name`, value: this.#called, maxlength: 40, dir: "auto", autocomplete: "off", spellcheck: "false" });
    this.#list = new PictureList((picture) => acts.removePicture(this, picture));
    const files = chooser(`${id}-files`, { multiple: true, accept: "image/png,image/jpeg,image/webp,image/gif,image/bmp" }, (chosen) => acts.add(this, chosen, 0));
    const folder = chooser(`${id}-folder`, { webkitdirectory: true }, (chosen) => {
      const { files: pictures, aside } = picturesAmong(chosen);
      acts.add(this, pictures, aside);
    });
    const remove = make("button", { type: "button", class: "quiet" }, t("Remove class"));
    this.element = make(
      "div",
      { class: "own-class", role: "group" },
      make("div", { class: "own-class-head" }, field(this.#name, t("Name of the class")), this.#count, remove),
      make("div", { class: "own-class-ways" }, fileButton(files, t("Choose images")), fileButton(folder, t("Choose a folder"))),
      padOf(id, (pixels) => acts.drawn(this, pixels)),
      this.#list.element,
    );
    this.#name.addEventListener("input", () => acts.changed(this));
    this.#name.addEventListener("blur", () => (this.#name.value = this.name));
    remove.addEventListener("click", () => acts.remove(this));
    takeFiles(this.element, { take: (given, aside) => acts.add(this, given, aside), refuse: acts.refuse, shown: this.element });
    this.show();
  }

  /** What it is called; without a name, by its number. */
  get name() {
    return this.#name.value.trim() || this.#called;
  }

  set name(name) {
    this.#name.value = name;
  }

  show() {
    this.element.setAttribute("aria-label", t("Class “{name}”", { name: this.name }));
    this.#list.element.setAttribute("aria-label", t("Pictures of {name}", { name: this.name }));
    this.#count.textContent = t("{n, plural, one {# picture} other {# pictures}}", { n: this.pictures.length });
    this.#list.show(this.pictures);
  }

  focus() {
    this.#name.focus();
    this.#name.select();
  }
}

/** @param {HTMLInputElement} input @param {string} label */
function field(input, label) {
  return make("div", { class: "field" }, make("label", { for: input.id }, label), input);
}

/** A label that looks like a button: what the browser would write beside its own is about files that are read long since. @param {HTMLInputElement} input @param {string} label */
function fileButton(input, label) {
  input.classList.add("unseen");
  return make("label", { class: "file-button" }, input, label);
}

/** @param {string} id @param {Record<string, string | boolean>} how @param {(files: File[]) => void} onFiles */
function chooser(id, how, onFiles) {
  const input = make("input", { type: "file", id, "aria-describedby": "own-limits", ...how });
  input.addEventListener("change", () => {
    const files = [...(input.files ?? [])];
    // So that the same file, mended, can be chosen again.
    input.value = "";
    if (files.length > 0) onFiles(files);
  });
  return input;
}

/** A pad, made when it is first opened: few classes are drawn. @param {string} id @param {(pixels: Uint8Array<ArrayBuffer>) => void} onDrawn */
function padOf(id, onDrawn) {
  const details = make("details", { class: "draw" }, make("summary", {}, t("Draw one")));
  details.addEventListener("toggle", () => details.append(new DrawingPad({ id: `${id}-pad`, use: t("Add the drawing"), onDrawn }).element), { once: true });
  return details;
}
