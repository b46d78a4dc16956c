// Files that become pictures of a class: what was taken, and in a sentence each what was not, and why.

/** @import {ClassCard} from "./class-card.js" */
import { t } from "../../language/translate.js";
import { joined } from "../../page/joined.js";
import { counted } from "../../page/numbers.js";
import { noticeList, say } from "../../page/status.js";
import { MOST_PICTURES, holderOf } from "./own-data.js";
import { ReadingFiles } from "./reading-files.js";

/** `cards`: all that are there; `shown`: a class has other pictures @typedef {{place: HTMLElement, notice: HTMLElement, cards: () => readonly ClassCard[], room: () => number, shown: (card: ClassCard) => void}} AddingParts */

export class AddingFiles {
  #reading;
  #parts;
  /** What has been told of the files that were given since nothing was read. @type {string[]} */
  #told = [];

  /** @param {AddingParts} parts */
  constructor(parts) {
    this.#parts = parts;
    this.#reading = new ReadingFiles(parts.place);
  }

  /** @param {ClassCard} card @param {File[]} files @param {number} aside files of a folder that are not named as pictures */
  async add(card, files, aside) {
    const { notice, cards, room, shown } = this.#parts;
    if (this.#reading.busy) say(t("{n, plural, one {# picture} other {# pictures}} for {name} will be read after the others.", { n: files.length, name: card.name }));
    else {
      this.#told = [];
      noticeList(notice, []);
    }
    const before = card.pictures.length;
    let copies = 0;
    /** The classes that hold the same already. @type {Set<string>} */
    const holders = new Set();
    const { refused, left, beyond } = await this.#reading.read(files, room, (picture) => {
      const holder = holderOf(cards(), picture.pixels);
      if (!holder) return card.pictures.push(picture);
      copies += 1;
      holders.add(holder.name);
    });
    shown(card);
    const sentences = [...refused];
    if (copies > 0) sentences.push(t("{n, plural, one {# picture was} other {# pictures were}} left out: the same pixels are in {names} already.", { n: copies, names: joined([...holders]) }));
    if (beyond > 0) sentences.push(t("{n, plural, one {# picture} other {# pictures}} beyond the {most} that are accepted {n, plural, one {was} other {were}} left out.", { n: beyond, most: counted(MOST_PICTURES) }));
    if (left > 0) sentences.push(t("{n, plural, one {# picture was} other {# pictures were}} not read, because you cancelled.", { n: left }));
    if (files.length === 0) sentences.push(t("The folder holds no PNG, JPEG, WebP, GIF or BMP."));
    else if (aside > 0) sentences.push(t("{n, plural, one {# other file was} other {# other files were}} left aside.", { n: aside }));
    const taken = card.pictures.length - before;
    const added = t("{n, plural, one {# picture} other {# pictures}} added to {name}: {all} in all.", { n: taken, name: card.name, all: card.pictures.length });
    if (sentences.length === 0) return say(added);
    this.#told.push(...(taken > 0 ? [added] : []), ...sentences);
    noticeList(notice, this.#told);
  }
}
