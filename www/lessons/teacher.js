// A teacher's panel: which lesson, from which step and seed, on which device, in which language, and what the page hides.

/** @import {Lesson, Wish} from "./types.js" */
import { LANGUAGES, t } from "../language/translate.js";
import { byId, make } from "../page/dom.js";
import { say } from "../page/status.js";
import { addressOf } from "./address.js";
import { LESSONS } from "./content/all.js";
import { hideable } from "./hideable.js";

const LARGEST_SEED = 4294967295;

export class LinkBuilder {
  #lesson = byId("teacher-lesson", HTMLSelectElement);
  #step = byId("teacher-step", HTMLSelectElement);
  #seed = byId("teacher-seed", HTMLInputElement);
  #device = byId("teacher-device", HTMLSelectElement);
  #language = byId("teacher-language", HTMLSelectElement);
  #present = byId("teacher-present", HTMLInputElement);
  #hide = byId("teacher-hide", HTMLFieldSetElement);
  #link = byId("teacher-link", HTMLInputElement);
  #notice = byId("teacher-notice", HTMLElement);

  constructor() {
    this.#lesson.append(...LESSONS.map(({ id, title }) => make("option", { value: id }, title)));
    this.#language.append(...Object.entries(LANGUAGES).map(([id, name]) => make("option", { value: id, lang: id, translate: "no" }, name)));
    this.#lesson.addEventListener("change", () => this.#lessonChanged());
    const form = byId("teacher-form", HTMLFormElement);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", () => this.#write());
    byId("teacher-copy", HTMLButtonElement).addEventListener("click", () => this.#copy());
    this.#lessonChanged();
  }

  /** @returns {Lesson} */
  get #chosen() {
    return LESSONS.find(({ id }) => id === this.#lesson.value) ?? LESSONS[0];
  }

  #lessonChanged() {
    const lesson = this.#chosen;
    this.#step.replaceChildren(...lesson.steps.map(({ title }, i) => make("option", { value: i }, `${i + 1}. ${title}`)));
    const boxes = hideable(lesson.tab).map(([name, title]) => {
      const box = make("input", { type: "checkbox", value: name });
      box.checked = lesson.hide.includes(name);
      return make("label", { class: "switch" }, box, ` ${title}`);
    });
    this.#hide.replaceChildren(make("legend", {}, t("Hide")), ...boxes);
    this.#write();
  }

  #write() {
    const seed = this.#seed.valueAsNumber;
    const fits = Number.isInteger(seed) && seed >= 0 && seed <= LARGEST_SEED;
    this.#notice.hidden = fits;
    this.#notice.textContent = fits ? "" : t("The seed is not a whole number from 0 to {max}: the link has none.", { max: LARGEST_SEED });
    const hide = [...this.#hide.querySelectorAll("input")].filter(({ checked }) => checked).map(({ value }) => value);
    /** @type {Wish} */
    const wish = { seed: fits ? seed : null, step: Number(this.#step.value), device: this.#device.value === "auto" ? null : /** @type {"cpu" | "webgpu"} */ (this.#device.value), hide, present: this.#present.checked };
    this.#link.value = addressOf(this.#chosen, wish, this.#language.value);
  }

  async #copy() {
    try {
      await navigator.clipboard.writeText(this.#link.value);
      say(t("The lesson's link is copied."));
    } catch {
      this.#link.focus();
      this.#link.select();
      say(t("The clipboard is not open to this page: copy the link from the field."));
    }
  }
}
