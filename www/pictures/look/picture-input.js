// The ways a picture comes in: chosen, dropped, pasted, drawn, or one of the samples. What cannot be read is said, and nothing is lost.

/** @import {ImageDataset} from "../../lab/image-protocol.js" */
/** @import {SamplePhotograph} from "../../lab/sample-photographs.js" */
/** @import {Picture} from "./shown-maps.js" */
import { imageCredit } from "../../lab/image-assets.js";
import { t } from "../../language/translate.js";
import { byId, make } from "../../page/dom.js";
import { notice, say, sentenceOf } from "../../page/status.js";
import { DrawingPad } from "../drawing-pad.js";
import { takeFiles } from "../files/handed-over.js";
import { PICTURE_LIMITS, pictureFiles } from "../files/picture-files.js";
import { samplePicture, thumbnail } from "../thumbnail.js";

/** Samples in the row. */
const SAMPLES = 12;

export class PictureInput {
  #onPicture;
  #turn = 0;
  #file = byId("look-file", HTMLInputElement);
  #notice = byId("look-notice", HTMLElement);
  #samples = byId("look-samples", HTMLElement);
  #sources = byId("look-sources", HTMLElement);

  /** @param {(picture: Picture) => void} onPicture */
  constructor(onPicture) {
    this.#onPicture = onPicture;
    const section = byId("pictures", HTMLElement);
    byId("look-limits", HTMLElement).textContent = [
      t("Choose one, drop it on the page or paste it (Ctrl+V)."),
      PICTURE_LIMITS,
      t("Its middle square is reduced to 32 × 32 pixels; nothing is sent anywhere."),
    ].join(" ");
    this.#file.addEventListener("change", () => {
      const files = [...(this.#file.files ?? [])];
      if (files.length > 0) this.#choose(files);
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
    const pad = new DrawingPad({ id: "look-pad", use: t("Show its charges"), keep: true, onDrawn: (pixels) => this.#takeDrawing(pixels) });
    byId("look-draw", HTMLElement).append(pad.element);
  }

  /**
   * Pictures to begin with: photographs, and a few of each class of the data set.
   * @param {SamplePhotograph[]} photographs @param {ImageDataset | null} dataset @param {string} title of the data set @returns {Picture | null} the first of them
   */
  offer(photographs, dataset, title) {
    const free = photographs.map(({ pixels, of }) => ({ pixels, name: t("Photograph: {what}", { what: of }) }));
    const pictures = [...free, ...(dataset ? samplesOf(dataset).map((sample) => samplePicture(dataset, sample)) : [])];
    this.#samples.hidden = pictures.length === 0;
    showSources(this.#sources, photographs, dataset && { title, credit: imageCredit(dataset.name) });
    const buttons = pictures.map((picture) => {
      const button = make("button", { type: "button", class: "sample-picture", "aria-label": t("Sample: {name}", { name: picture.name }), title: picture.name }, thumbnail(picture.pixels));
      button.addEventListener("click", () => this.#take(picture));
      return button;
    });
    this.#samples.replaceChildren(...buttons);
    return pictures[0] ?? null;
  }

  /** @param {Uint8Array} pixels */
  #takeDrawing(pixels) {
    this.#take({ pixels, name: t("Your drawing"), own: true });
    say(t("Your drawing is shown; it stays on the pad for more strokes."));
  }

  /** @param {File[]} files */
  async #choose(files) {
    const [file] = files;
    // Of a folder, which may hold none.
    if (!file) return notice(this.#notice, t("The folder holds no PNG, JPEG, WebP, GIF or BMP."));
    const turn = ++this.#turn;
    const name = file.name || t("The picture");
    try {
      const pixels = await pictureFiles.pixels(file);
      // Another picture was chosen meanwhile.
      if (turn !== this.#turn) return;
      this.#take({ pixels, name, own: true });
      say(files.length > 1 ? t("{name} is shown, the first of {n} files.", { name, n: files.length }) : t("{name} is shown.", { name }));
    } catch (error) {
      if (turn === this.#turn) notice(this.#notice, `${t("{name} was not taken, and nothing else changed.", { name })} ${sentenceOf(error)}`);
    }
  }

  /** @param {Picture} picture */
  #take(picture) {
    this.#turn += 1;
    notice(this.#notice, "");
    this.#onPicture(picture);
  }
}

/** Where the samples come from. @param {HTMLElement} place @param {SamplePhotograph[]} photographs @param {{title: string, credit: string} | null} data the data set */
function showSources(place, photographs, data) {
  const title = data?.title ?? null;
  // Never closed away, as its licence asks.
  const credit = data?.credit ? [make("p", {}, data.credit)] : [];
  place.hidden = photographs.length === 0 && title === null;
  if (photographs.length === 0) return place.replaceChildren(title === null ? "" : t("Samples: they are of the data set chosen below, “{title}”.", { title }), ...credit);
  const sources = photographs.map(({ of, from }) => make("li", {}, `${of.charAt(0).toUpperCase()}${of.slice(1)}: ${from}`));
  const n = photographs.length;
  const summary = title === null ? t("Samples: the first {n} are free photographs.", { n }) : t("Samples: the first {n} are free photographs; the others are of the data set chosen below, “{title}”.", { n, title });
  place.replaceChildren(make("details", {}, make("summary", {}, summary), make("ul", {}, ...sources)), ...credit);
}

/** Places of samples: class by class, round after round. @param {ImageDataset} dataset */
function samplesOf({ labels, classNames }) {
  const ofClass = classNames.map((_, label) => [...labels.keys()].filter((sample) => labels[sample] === label));
  const rounds = Math.ceil(SAMPLES / Math.max(1, classNames.length));
  return Array.from({ length: rounds }, (_, round) => ofClass.flatMap((samples) => samples[Math.floor((round * samples.length) / rounds)] ?? []))
    .flat()
    .slice(0, SAMPLES);
}
