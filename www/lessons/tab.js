// The tab of lessons: the list, what a teacher needs, and a handout to print.

/** @import {LabStatus} from "../atomlab.js" */
/** @import {Values} from "../page/settings-list.js" */
/** @import {Setting} from "../page/settings-list.js" */
/** @import {Tab} from "../page/router.js" */
/** @import {TabParts} from "../words/tab.js" */
/** @import {LessonRoom} from "./room.js" */
import { t } from "../language/translate.js";
import { byId, make } from "../page/dom.js";
import { LinkState } from "../page/link-state.js";
import { notice, say } from "../page/status.js";
import { ClassView } from "./class.js";
import { LESSONS } from "./content/all.js";
import { lessonExports } from "./exports.js";
import { handoutOf } from "./handout.js";
import { fillList } from "./list.js";
import { LinkBuilder } from "./teacher.js";

/** What a link to this tab carries. @type {Setting[]} */
const SETTINGS = [{ id: "handout", label: t("Handout"), value: "", options: [["", t("none")], ...LESSONS.map(({ id, title }) => /** @type {[string, string]} */ ([id, title]))] }];

/** @implements {Tab} */
export class LessonsTab {
  /** @type {Values} */
  values = { handout: "" };
  #transport;
  #room;
  #onChange;
  #link = new LinkState(this, SETTINGS, byId("link-notice", HTMLElement), () => ({ handout: "" }));
  #handout = byId("lesson-handout", HTMLElement);
  #lists = ["lessons-list-section", "lessons-teacher"].map((id) => byId(id, HTMLElement));
  #open = false;
  #class;

  /** @param {TabParts & {room: LessonRoom}} parts */
  constructor({ module, transport, onChange, room }) {
    this.#transport = transport;
    this.#room = room;
    this.#onChange = onChange;
    room.onChange = () => this.#draw();
    new LinkBuilder();
    this.#class = new ClassView(module);
  }

  /** @param {string | null} query */
  open(query) {
    this.#transport.serve(null);
    this.#open = true;
    if (query === null) this.#draw();
    else this.#link.read(query);
    say(t("Ready."));
  }

  leave() {
    this.#open = false;
    this.#class.leave();
  }

  link() {
    return this.#link.write();
  }

  remark() {
    return "";
  }

  exports() {
    return [lessonExports(LESSONS, (lesson) => this.#room.progress.of(lesson))];
  }

  showAll() {
    this.#link.showAll();
  }

  deviceChanged() {}

  /** @param {LabStatus} status */
  hear(status) {
    if (status.kind === "failed") notice(byId("lessons-notice", HTMLElement), status.message);
  }

  /** @param {Values} values */
  setAll(values) {
    this.values = { ...this.values, ...values };
    this.#draw();
  }

  #draw() {
    // The page shows another tab's parts.
    if (!this.#open) return;
    const lesson = LESSONS.find(({ id }) => id === this.values.handout);
    this.#handout.hidden = !lesson;
    for (const section of this.#lists) section.hidden = Boolean(lesson);
    if (lesson) {
      this.#class.leave();
      const back = make("button", { type: "button" }, t("Back to the lessons"));
      back.addEventListener("click", () => this.#show(""));
      this.#handout.replaceChildren(...handoutOf(lesson, back));
      return;
    }
    byId("lessons-kept", HTMLElement).textContent = this.#room.progress.trouble || t("What you answer is kept in this browser, on this machine, and nowhere else.");
    fillList(byId("lessons-list", HTMLElement), this.#room.progress, {
      open: (id) => this.#room.open(id),
      anew: (id) => {
        this.#room.progress.forget(id);
        this.#room.open(id);
      },
      handout: (id) => this.#show(id),
    });
  }

  /** @param {string} handout */
  #show(handout) {
    this.setAll({ handout });
    this.#onChange();
    if (handout) this.#handout.querySelector("h2")?.focus();
    else byId("lessons-list", HTMLElement).querySelector("button")?.focus();
  }
}
