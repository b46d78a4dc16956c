// The list of lessons: what each is about, how long it takes, and how far this learner is.

/** @import {Lesson} from "./types.js" */
/** @import {Progress} from "./progress.js" */
import { t } from "../language/translate.js";
import { make } from "../page/dom.js";
import { LESSONS } from "./content/all.js";
import { tally } from "./machine.js";

/** Where a lesson happens. */
const PLACES = { forces: t("Forces"), points: t("Points"), words: t("Words"), pictures: t("Pictures"), lessons: t("Lessons") };

/** @param {HTMLElement} list @param {Progress} progress @param {{open: (id: string) => void, anew: (id: string) => void, handout: (id: string) => void}} hooks */
export function fillList(list, progress, hooks) {
  list.replaceChildren(...LESSONS.map((lesson, i) => item(lesson, i + 1, progress, hooks)));
}

/** @param {Lesson} lesson @param {number} number @param {Progress} progress @param {Parameters<typeof fillList>[2]} hooks */
function item(lesson, number, progress, { open, anew, handout }) {
  const state = progress.of(lesson.id);
  const { tasks, checked, right } = tally(lesson, state ?? { step: 0, answers: {}, seed: 0, hide: [] });
  const done = checked === tasks;
  const far = !state
    ? t("Not begun.")
    : done
      ? t("Done: {right} of {tasks} as expected.", { right, tasks })
      : t("{checked} of {n, plural, one {# prediction} other {# predictions}} checked.", { checked, n: tasks });
  const about = t("About {minutes} minutes, {n, plural, one {# prediction} other {# predictions}}, in {place}.", { minutes: lesson.minutes, n: tasks, place: PLACES[lesson.tab] });
  const title = make("h3", {}, `${number}. ${lesson.title}`);
  const begin = button(!state ? t("Start") : done ? t("Look again") : t("Go on"), lesson, () => open(lesson.id), done ? "" : "primary");
  const again = state ? [button(t("Begin anew"), lesson, () => anew(lesson.id), "quiet")] : [];
  return make(
    "li",
    { class: "panel lesson-item" },
    title,
    make("p", {}, lesson.about),
    make("p", { class: "hint numbers" }, `${about} `, make("span", { class: done ? "lesson-done" : "" }, far)),
    make("div", { class: "buttons" }, begin, ...again, button(t("Handout"), lesson, () => handout(lesson.id), "quiet")),
  );
}

/** @param {string} name @param {Lesson} lesson @param {() => void} act @param {string} kind */
function button(name, { title }, act, kind) {
  const one = make("button", { type: "button", class: kind, "aria-label": `${name}: ${title}` }, name);
  one.addEventListener("click", act);
  return one;
}
