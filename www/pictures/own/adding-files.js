// Files that become pictures of a class: what was taken, and in a sentence each what was not, and why.

/** @import {ClassCard} from "./class-card.js" */
import { joined } from "../../page/joined.js";
import { counted } from "../../page/numbers.js";
import { noticeList, say } from "../../page/status.js";
import { MOST_PICTURES, holderOf, several } from "./own-data.js";
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
    if (this.#reading.busy) say(`${several(files.length)} for ${card.name} will be read after the others.`);
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
    if (copies > 0) sentences.push(`${several(copies)} ${were(copies)} left out: the same pixels are in ${joined([...holders])} already.`);
    if (beyond > 0) sentences.push(`${several(beyond)} beyond the ${counted(MOST_PICTURES)} that are accepted ${were(beyond)} left out.`);
    if (left > 0) sentences.push(`${several(left)} ${were(left)} not read, because you cancelled.`);
    if (files.length === 0) sentences.push("The folder holds no PNG, JPEG, WebP, GIF or BMP.");
    else if (aside > 0) sentences.push(`${aside} other file${aside === 1 ? "" : "s"} ${were(aside)} left aside.`);
    const taken = card.pictures.length - before;
    const added = `${several(taken)} added to ${card.name}: ${card.pictures.length} in all.`;
    if (sentences.length === 0) return say(added);
    this.#told.push(...(taken > 0 ? [added] : []), ...sentences);
    noticeList(notice, this.#told);
  }
}

/** @param {number} count */
function were(count) {
  return count === 1 ? "was" : "were";
}
