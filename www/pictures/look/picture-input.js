// The ways a picture comes in: chosen, dropped, pasted, drawn, or one of the samples. What cannot be read is said, and nothing is lost.

/** @import {ImageDataset} from "../../lab/image-protocol.js" */
/** @import {Picture} from "./shown-maps.js" */
import { byId, make } from "../../page/dom.js";
import { notice, say, sentenceOf } from "../../page/status.js";
import { DrawingPad } from "../drawing-pad.js";
import { PICTURE_LIMITS } from "../files/checks.js";
import { takeFiles } from "../files/handed-over.js";
import { pictureFiles } from "../files/picture-files.js";
import { samplePicture, thumbnail } from "../thumbnail.js";

/** Samples in the row. */
const SAMPLES = 12;

export class PictureInput {
  #onPicture;
  #turn = 0;
  #file = byId("look-file", HTMLInputElement);
  #notice = byId("look-notice", HTMLElement);
  #samples = byId("look-samples", HTMLElement);

  /** @param {(picture: Picture) => void} onPicture */
  constructor(onPicture) {
    this.#onPicture = onPicture;
    const section = byId("pictures", HTMLElement);
    byId("look-limits", HTMLElement).textContent = `Choose one, drop it on the page or paste it (Ctrl+V). ${PICTURE_LIMITS} Its middle square is reduced to 32 × 32 pixels; nothing is sent anywhere.`;
    this.#file.addEventListener("change", () => {
      this.#choose([...(this.#file.files ?? [])]);
      // So that the same file, mended, can be chosen again.
      this.#file.value = "";
    });
    // Wherever it falls: else the browser would leave the page for the picture.
    takeFiles(window, {
      take: (files) => this.#choose(files),
      refuse: (sentence) => notice(this.#notice, sentence),
      active: () => !section.hidden,
      shown: byId("look-panel", HTMLElement),
    });
    const pad = new DrawingPad({ id: "look-pad", use: "Show its charges", onDrawn: (pixels) => this.#take({ pixels, name: "Your drawing", own: true }) });
    byId("look-draw", HTMLElement).append(pad.element);
  }

  /** Pictures to begin with, a few of each class. @param {ImageDataset | null} dataset @returns {Picture | null} the first of them */
  offer(dataset) {
    this.#samples.hidden = dataset === null;
    if (!dataset) return null;
    const pictures = samplesOf(dataset).map((sample) => samplePicture(dataset, sample));
    const buttons = pictures.map((picture) => {
      const button = make("button", { type: "button", class: "sample-picture", "aria-label": `Sample: ${picture.name}`, title: picture.name }, thumbnail(picture.pixels));
      button.addEventListener("click", () => this.#take(picture));
      return button;
    });
    this.#samples.replaceChildren(...buttons);
    return pictures[0] ?? null;
  }

  /** @param {File[]} files */
  async #choose(files) {
    const [file] = files;
    if (!file) return;
    const turn = ++this.#turn;
    const name = file.name || "The picture";
    try {
      const pixels = await pictureFiles.pixels(file);
      // Another picture was chosen meanwhile.
      if (turn !== this.#turn) return;
      this.#take({ pixels, name, own: true });
      say(files.length > 1 ? `${name} is shown, the first of ${files.length} files.` : `${name} is shown.`);
    } catch (error) {
      if (turn === this.#turn) notice(this.#notice, `${name} was not taken, and nothing else changed. ${sentenceOf(error)}`);
    }
  }

  /** @param {Picture} picture */
  #take(picture) {
    this.#turn += 1;
    notice(this.#notice, "");
    this.#onPicture(picture);
  }
}

/** Places of samples: class by class, round after round. @param {ImageDataset} dataset */
function samplesOf({ labels, classNames }) {
  const ofClass = classNames.map((_, label) => [...labels.keys()].filter((sample) => labels[sample] === label));
  const rounds = Math.ceil(SAMPLES / Math.max(1, classNames.length));
  return Array.from({ length: rounds }, (_, round) => ofClass.flatMap((samples) => samples[Math.floor((round * samples.length) / rounds)] ?? []))
    .flat()
    .slice(0, SAMPLES);
}
