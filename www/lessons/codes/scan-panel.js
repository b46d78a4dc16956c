// A class's codes, read by a camera or out of pictures: each becomes a line in the field, where pasted ones stand too.

import { t } from "../../language/translate.js";
import { byId, make } from "../../page/dom.js";
import { notice, noticeList, say, sentenceOf } from "../../page/status.js";
import { takeFiles } from "../../pictures/files/handed-over.js";
import { PICTURE_LIMITS } from "../../pictures/files/picture-files.js";
import { LESSONS } from "../content/all.js";
import { Camera } from "./camera.js";
import { CodeReader } from "./code-reader.js";
import { Collector, sentenceFor } from "./collected.js";

/** The frame of the camera's picture shows for so long that a code was read, in milliseconds. */
const SHOWN_MS = 700;
/** A reader that stopped so often at frames will not go on with the next. */
const MOST_FAILURES = 3;

export class ScanPanel {
  #lines = byId("class-lines", HTMLTextAreaElement);
  #button = byId("class-scan", HTMLButtonElement);
  #place = byId("class-camera", HTMLElement);
  #choice = byId("class-camera-choice", HTMLSelectElement);
  #state = byId("class-scan-state", HTMLElement);
  #notice = byId("class-scan-notice", HTMLElement);
  #camera = new Camera(byId("class-video", HTMLVideoElement), () => this.#lose(t("The camera is gone: connect it and scan again; what was read is kept.")));
  #reader = new CodeReader();
  #collector = new Collector(LESSONS);
  /** Pictures are read one choice after the other. @type {Promise<void>} */
  #turn = Promise.resolve();
  /** Whether the camera is open or about to be. */
  #scanning = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #shown;

  constructor() {
    this.#button.addEventListener("click", () => (this.#scanning ? this.stop() : this.#scan("")));
    this.#choice.addEventListener("change", () => this.#scan(this.#choice.value));
    const files = byId("class-pictures", HTMLInputElement);
    byId("class-pictures-limits", HTMLElement).textContent = [t("Photographs or screenshots, each with as many codes as it shows; they may be dropped or pasted here."), PICTURE_LIMITS, t("They stay on this machine.")].join(" ");
    files.addEventListener("change", () => {
      this.#readSoon([...(files.files ?? [])]);
      files.value = "";
    });
    const form = byId("class-form", HTMLFormElement);
    takeFiles(form, { take: (chosen) => this.#readSoon(chosen), refuse: (sentence) => notice(this.#notice, sentence), shown: form });
  }

  /** Closes the camera; what was read stays. */
  stop() {
    if (!this.#scanning) return;
    this.#show(false);
    this.#camera.close();
    this.#reader.rest();
    say(t("The camera is closed."));
  }

  /** @param {boolean} open */
  #show(open) {
    this.#scanning = open;
    this.#button.textContent = open ? t("Stop the camera") : t("Scan by camera");
    this.#place.hidden = !open;
  }

  /** @param {string} sentence why there is no camera any more */
  #lose(sentence) {
    this.#show(false);
    this.#camera.close();
    notice(this.#notice, sentence);
  }

  /** @param {string} device @returns {Promise<void>} when it is closed again */
  async #scan(device) {
    notice(this.#notice, "");
    this.#show(true);
    try {
      if (!(await this.#camera.open(device))) return;
      this.#say(t("Hold a code in front of the camera."));
      await this.#fillChoice();
    } catch (error) {
      return this.#lose(sentenceOf(error));
    }
    let failures = 0;
    for await (const frame of this.#camera.frames()) {
      try {
        const texts = await this.#reader.frame(frame);
        failures = 0;
        if (this.#camera.isOpen) this.#take(texts);
      } catch (error) {
        if (++failures === MOST_FAILURES) this.#lose(sentenceOf(error));
      }
    }
  }

  /** Cameras to choose from, where there are several: a class room's may stand on its own foot. */
  async #fillChoice() {
    const cameras = await this.#camera.cameras();
    this.#choice.replaceChildren(...cameras.map(({ id, name }, i) => make("option", { value: id, translate: "no" }, name || t("Camera {n}", { n: i + 1 }))));
    this.#choice.value = this.#camera.device;
    this.#choice.closest(".field")?.toggleAttribute("hidden", cameras.length < 2);
  }

  /** @param {string[]} texts of a frame */
  #take(texts) {
    const sorted = this.#collector.sort(texts, this.#lines.value, performance.now());
    this.#add(sorted.added.map(({ line }) => line));
    const sentence = sentenceFor(sorted, this.#count());
    if (sentence) this.#say(sentence);
    if (sorted.added.length === 0) return;
    this.#place.classList.add("just-read");
    clearTimeout(this.#shown);
    this.#shown = setTimeout(() => this.#place.classList.remove("just-read"), SHOWN_MS);
  }

  /** @param {File[]} files */
  #readSoon(files) {
    if (files.length > 0) this.#turn = this.#turn.then(() => this.#read(files));
  }

  /** @param {File[]} files never throws */
  async #read(files) {
    notice(this.#notice, "");
    /** @type {string[]} */
    const problems = [];
    let codes = 0;
    // What is no result line is said once of all pictures, whatever the camera saw.
    const collector = new Collector(LESSONS);
    for (const [i, file] of files.entries()) {
      const name = file.name || t("A pasted picture");
      this.#say(t("Reading picture {i} of {n}…", { i: i + 1, n: files.length }));
      try {
        const texts = await this.#reader.file(file);
        const { added, refused } = collector.sort(texts, this.#lines.value, 0);
        this.#add(added.map(({ line }) => line));
        codes += added.length;
        if (texts.length === 0) problems.push(t("{file}: no code was found. A sharp, evenly lit picture from nearer by may show one.", { file: name }));
        problems.push(...refused.map((why) => t("{file}: a code was read and not taken: {why}", { file: name, why })));
      } catch (error) {
        problems.push(`${t("{name} was not taken.", { name })} ${sentenceOf(error)}`);
      }
    }
    if (!this.#camera.isOpen) this.#reader.rest();
    const sum = t("{codes, plural, =0 {No new code} one {# new code} other {# new codes}} in {pictures, plural, one {# picture} other {# pictures}}. {n, plural, one {# result line} other {# result lines}}.", { codes, pictures: files.length, n: this.#count() });
    noticeList(this.#notice, problems);
    this.#state.textContent = sum;
    say([sum, ...problems].join(" "));
  }

  /** @param {string[]} lines */
  #add(lines) {
    if (lines.length === 0) return;
    const { value } = this.#lines;
    this.#lines.value = [...(value.trim() === "" ? [] : [value.trimEnd()]), ...lines].join("\n");
  }

  #count() {
    return this.#lines.value.split("\n").filter((line) => line.trim() !== "").length;
  }

  /** @param {string} sentence */
  #say(sentence) {
    this.#state.textContent = sentence;
    say(sentence);
  }
}
