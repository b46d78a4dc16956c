// Data sets in one piece: files of IDX or CIFAR, read by the crate, away from the page.

/** @import {ImageDataset} from "../../lab/image-protocol.js" */
import { t } from "../../language/translate.js";
import { classCounts } from "../../page/class-counts.js";
import { byId, fillTerms, make } from "../../page/dom.js";
import { counted } from "../../page/numbers.js";
import { notice, say, sentenceOf } from "../../page/status.js";
import { pictureOf, thumbnail } from "../thumbnail.js";

/** Longest file, in bytes, as the crate has it (`data::images::files::MAX_BYTES`): longer ones are not even sent there. */
const MOST_BYTES = 64_000_000;
/** Pictures to look at. */
const SHOWN = 24;

const LIMITS = t("IDX (images of at most 32 × 32 pixels, grey or colour, and their labels, both chosen together; groups if there are any) or batches of CIFAR-10 or CIFAR-100, unpacked; up to 64 MB a file, 60,000 images and 256 classes.");

/** @typedef {(name: string, files: {name: string, bytes: Uint8Array}[]) => Promise<ImageDataset>} ReadImages */

export class BinaryFiles {
  /** @type {ImageDataset | null} */
  dataset = null;
  #file = byId("own-files", HTMLInputElement);
  #notice = byId("own-notice", HTMLElement);
  #shown = byId("own-file", HTMLElement);
  #list = byId("own-file-list", HTMLElement);
  #pictures = byId("own-file-pictures", HTMLElement);
  #state = byId("own-files-state", HTMLElement);
  #read;
  #onChange;

  /** @param {ReadImages} read @param {() => void} onChange */
  constructor(read, onChange) {
    this.#read = read;
    this.#onChange = onChange;
    byId("own-files-limits", HTMLElement).textContent = LIMITS;
    this.#file.addEventListener("change", () => this.#choose([...(this.#file.files ?? [])]));
    byId("own-back", HTMLButtonElement).addEventListener("click", () => {
      this.take(null);
      say(t("Back to your classes."));
    });
  }

  /** @param {File[]} files */
  async #choose(files) {
    // So that the same files, mended, can be chosen again.
    this.#file.value = "";
    if (files.length === 0) return;
    const name = files.length === 1 ? files[0].name : t("{names} and {more} more", { names: files[0].name, more: files.length - 1 });
    this.#state.textContent = t("Reading {name}…", { name });
    try {
      const large = files.find(({ size }) => size > MOST_BYTES);
      if (large) throw new Error(t("{name} has {size} MB: accepted are up to {most} MB a file.", { name: large.name, size: (large.size / 1e6).toFixed(1), most: MOST_BYTES / 1e6 }));
      const read = await Promise.all(files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })));
      this.take({ ...(await this.#read(name, read)), name });
      notice(this.#notice, "");
      say(t("{name} read: {n} pictures.", { name, n: counted(this.dataset?.labels.length ?? 0) }));
    } catch (error) {
      notice(this.#notice, `${t("{name} was not taken, and nothing else changed.", { name })} ${sentenceOf(error)}`);
    } finally {
      this.#state.textContent = "";
    }
  }

  /** A data set of files, or of a session; null: none. @param {ImageDataset | null} dataset */
  take(dataset) {
    this.dataset = dataset;
    this.#shown.hidden = dataset === null;
    if (dataset) this.#show(dataset);
    this.#onChange();
  }

  /** @param {ImageDataset} dataset */
  #show(dataset) {
    const { name, labels, classNames } = dataset;
    const counts = classNames.map((name) => ({ name, count: 0 }));
    for (const label of labels) counts[label].count += 1;
    fillTerms(this.#list, [
      [t("Files"), make("bdi", {}, name)],
      [t("Pictures"), counted(labels.length)],
      [t("Classes"), classCounts(counts)],
    ]);
    const samples = Array.from({ length: Math.min(SHOWN, labels.length) }, (_, i) => Math.floor((i * labels.length) / Math.min(SHOWN, labels.length)));
    this.#pictures.replaceChildren(...samples.map((sample) => make("li", { title: classNames[labels[sample]], translate: "no" }, thumbnail(pictureOf(dataset, sample)))));
  }
}
