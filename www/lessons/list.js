// The list of lessons: what each is about, how long it takes, and how far this learner is.

/** @import {Lesson} from "./types.js" */
/** @import {Progress} from "./progress.js" */
import { make } from "../page/dom.js";
import { howMany } from "../page/numbers.js";
import { LESSONS } from "./content/all.js";
import { tally } from "./machine.js";

/** Where a lesson happens. */
const PLACES = { forces: "Forces", points: "Points", words: "Words", pictures: "Pictures", lessons: "the card" };

/** @param {HTMLElement} list @param {Progress} progress @param {{open: (id: string) => void, anew: (id: string) => void, handout: (id: string) => void}} hooks */
export function fillList(list, progress, hooks) {
  list.replaceChildren(...LESSONS.map((lesson, i) => item(lesson, i + 1, progress, hooks)));
}

/** @param {Lesson} lesson @param {number} number @param {Progress} progress @param {Parameters<typeof fillList>[2]} hooks */
function item(lesson, number, progress, { open, anew, handout }) {
  const state = progress.of(lesson.id);
  const { tasks, checked, right } = state ? tally(lesson, state) : { ...tally(lesson, { step: 0, answers: {}, seed: 0, hide: [] }) };
  const done = checked === tasks;
  const far = !state ? "Not begun" : done ? `Done: ${right} of ${tasks} as expected` : `${checked} of ${howMany(tasks, "prediction")} checked`;
  const title = make("h3", {}, `${number}. ${lesson.title}`);
  const begin = button(!state ? "Start" : done ? "Look again" : "Go on", lesson, () => open(lesson.id), done ? "" : "primary");
  const again = state ? [button("Begin anew", lesson, () => anew(lesson.id), "quiet")] : [];
  return make(
    "li",
    { class: "panel lesson-item" },
    title,
    make("p", {}, lesson.about),
    make("p", { class: "hint numbers" }, `About ${lesson.minutes} minutes, ${howMany(tasks, "prediction")}, in ${PLACES[lesson.tab]}. `, make("span", { class: done ? "lesson-done" : "" }, `${far}.`)),
    make("div", { class: "buttons" }, begin, ...again, button("Handout", lesson, () => handout(lesson.id), "quiet")),
  );
}

/** @param {string} name @param {Lesson} lesson @param {() => void} act @param {string} kind */
function button(name, { title }, act, kind) {
  const one = make("button", { type: "button", class: kind, "aria-label": `${name}: ${title}` }, name);
  one.addEventListener("click", act);
  return one;
}
