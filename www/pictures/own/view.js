// The visitor's own pictures: classes of files and drawings, or a data set in one piece. All of it stays in this page's memory.

/** @import {Lab} from "../../atomlab.js" */
/** @import {ImageDataset} from "../../lab/image-protocol.js" */
/** @import {ClassActs} from "./class-card.js" */
/** @import {OwnPicture, PictureClass} from "./own-data.js" */
import { t } from "../../language/translate.js";
import { byId } from "../../page/dom.js";
import { counted } from "../../page/numbers.js";
import { notice, say } from "../../page/status.js";
import { PICTURE_LIMITS } from "../files/picture-files.js";
import { AddingFiles } from "./adding-files.js";
import { BinaryFiles } from "./binary-files.js";
import { ClassCard } from "./class-card.js";
import { FEWEST_CLASSES, FEWEST_PICTURES, MOST_CLASSES, MOST_PICTURES, classesFrom, datasetOf, holderOf, isOfPictures, keyOf, lacking, ownTitle } from "./own-data.js";

const LIMITS = `${PICTURE_LIMITS} ${t("Up to {most} pictures in {fewest} to {classes} classes, at least {each} in each. Choose, drop or paste them; they are read here and sent nowhere, and a link does not carry them.", { most: counted(MOST_PICTURES), fewest: FEWEST_CLASSES, classes: MOST_CLASSES, each: FEWEST_PICTURES })}`;

/** Pictures that a run can be made of; `key` tells one set from another. @typedef {{name: string, dataset: ImageDataset, key: string, names: string[]}} OwnImages  `names` of single pictures, none of a set in one piece */

/**
 * @typedef {object} OwnParts
 * @property {Lab} lab
 * @property {(own: OwnImages | null) => void} onTake  the pictures are others: a data set that can be trained on, or null where they are too few
 * @property {() => void} onTrain  a run on them is asked for
 */

export class OwnPictures {
  /** @type {OwnImages | null} */
  own = null;
  /** @type {ClassCard[]} */
  #cards = [];
  #made = 0;
  #place = byId("own-classes", HTMLElement);
  #add = byId("own-add", HTMLButtonElement);
  #state = byId("own-state", HTMLElement);
  #notice = byId("own-notice", HTMLElement);
  #train = byId("own-train", HTMLButtonElement);
  #adding = new AddingFiles({
    place: byId("own-reading", HTMLElement),
    notice: this.#notice,
    cards: () => this.#cards,
    room: () => MOST_PICTURES - this.#count,
    shown: (card) => this.#shown(card),
  });
  #files;
  #onTake;

  /** @param {OwnParts} parts */
  constructor({ lab, onTake, onTrain }) {
    this.#onTake = onTake;
    byId("own-limits", HTMLElement).textContent = LIMITS;
    this.#files = new BinaryFiles((name, files) => lab.readImages(name, files), () => this.#changed());
    this.#add.addEventListener("click", () => {
      const card = this.#addClass();
      card.focus();
      this.#changed();
    });
    this.#train.addEventListener("click", onTrain);
    for (let i = 0; i < FEWEST_CLASSES; i++) this.#addClass();
    this.#tell();
  }

  /** The pictures of a session, in place of those that are here. @param {ImageDataset} dataset @param {readonly string[]} names of single pictures */
  take(dataset, names) {
    const [cards, file] = [this.#cards, this.#files.dataset];
    const lost = file !== null || this.#count > 0;
    const pieces = isOfPictures(dataset);
    if (pieces) this.#put(classesFrom(dataset, names).map((one) => this.#cardOf(one)));
    this.#files.take(pieces ? null : dataset);
    if (!lost) return notice(this.#notice, "");
    this.#undoable(t("Your own pictures gave way to those of the session."), () => {
      this.#put(cards);
      this.#files.take(file);
    });
  }

  /** @param {ClassCard[]} cards */
  #put(cards) {
    this.#cards = cards;
    this.#place.replaceChildren(...cards.map(({ element }) => element));
  }

  /** @param {PictureClass} one */
  #cardOf({ name, pictures }) {
    const card = new ClassCard(++this.#made, this.#acts);
    card.name = name;
    card.pictures.push(...pictures);
    card.show();
    return card;
  }

  #lacking() {
    return lacking(this.#cards);
  }

  get #count() {
    return this.#cards.reduce((sum, { pictures }) => sum + pictures.length, 0);
  }

  #addClass() {
    const card = new ClassCard(++this.#made, this.#acts);
    this.#cards.push(card);
    this.#place.append(card.element);
    return card;
  }

  /** @type {ClassActs} */
  #acts = {
    add: (card, files, aside) => this.#adding.add(card, files, aside),
    drawn: (card, pixels) => {
      if (this.#count >= MOST_PICTURES) return notice(this.#notice, t("There are {n} pictures, and no more are accepted: remove some first.", { n: counted(MOST_PICTURES) }));
      const holder = holderOf(this.#cards, pixels);
      if (holder) return notice(this.#notice, t("The drawing was left out: the same pixels are in {name} already.", { name: holder.name }));
      card.pictures.push({ pixels, name: t("Drawing {n}", { n: card.pictures.length + 1 }) });
      this.#shown(card);
      say(t("The drawing is picture {n} of {name}.", { n: card.pictures.length, name: card.name }));
    },
    changed: (card) => this.#shown(card),
    removePicture: (card, picture) => this.#removePicture(card, picture),
    remove: (card) => this.#removeClass(card),
    refuse: (sentence) => notice(this.#notice, sentence),
  };

  /** @param {ClassCard} card @param {OwnPicture} picture */
  #removePicture(card, picture) {
    const place = card.pictures.indexOf(picture);
    card.pictures.splice(place, 1);
    this.#shown(card);
    this.#undoable(t("{picture} is removed from {name}.", { picture: picture.name, name: card.name }), () => {
      card.pictures.splice(place, 0, picture);
      this.#shown(card);
    });
  }

  /** @param {ClassCard} card */
  #removeClass(card) {
    const place = this.#cards.indexOf(card);
    this.#cards.splice(place, 1);
    card.element.remove();
    this.#changed();
    (this.#cards[Math.min(place, this.#cards.length - 1)] ?? this.#addClass()).focus();
    this.#undoable(t("{name} is removed, with {n, plural, one {# picture} other {# pictures}}.", { name: card.name, n: card.pictures.length }), () => {
      this.#cards.splice(place, 0, card);
      this.#place.insertBefore(card.element, this.#place.children[place] ?? null);
      this.#changed();
      card.focus();
    });
  }

  /** @param {string} done @param {() => void} undo */
  #undoable(done, undo) {
    const back = () => {
      notice(this.#notice, "");
      undo();
      say(t("Undone."));
    };
    notice(this.#notice, done, { [t("Undo")]: back });
  }

  /** @param {ClassCard} card */
  #shown(card) {
    card.show();
    this.#changed();
  }

  #changed() {
    this.#tell();
    const dataset = this.#files.dataset ?? (this.#lacking() ? null : datasetOf(this.#cards));
    const names = this.#files.dataset ? [] : this.#cards.flatMap(({ pictures }) => pictures.map(({ name }) => name));
    this.own = dataset && { name: ownTitle(dataset), dataset, key: keyOf(dataset), names };
    this.#onTake(this.own);
  }

  #tell() {
    const { dataset } = this.#files;
    this.#place.hidden = dataset !== null;
    this.#add.hidden = dataset !== null || this.#cards.length >= MOST_CLASSES;
    this.#state.hidden = dataset !== null;
    const lacking = this.#lacking();
    const state = lacking || [
      t("{n} pictures in {classes} classes: enough to train on. “{button}” takes them as the data set below, starts a run and goes to its curves.", { n: counted(this.#count), classes: this.#cards.length, button: this.#train.textContent ?? "" }),
      t("Some are held out to measure on: where pictures are nearly alike, as parts of one photograph are, that is too easy."),
    ].join(" ");
    this.#state.textContent = this.#cards.length < MOST_CLASSES ? state : `${state} ${t("{most} classes are the most.", { most: MOST_CLASSES })}`;
    this.#train.hidden = dataset === null && lacking !== "";
  }
}
