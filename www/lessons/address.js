// The address that opens a lesson as a teacher wishes it: the exact state of the page, and the lesson beside it.

/** @import {Lesson, Wish} from "./types.js" */
import { writeKey } from "./key.js";
import { queryFrom, queryOf } from "./machine.js";

/** @param {Lesson} lesson @param {Partial<Wish>} wish @param {string} language of the page, or nothing for the learner's own @param {string} [page] its own address */
export function addressOf(lesson, wish, language, page = location.href) {
  const step = lesson.steps[wish.step ?? 0];
  const state = { step: 0, answers: {}, seed: wish.seed ?? 0, hide: wish.hide ?? lesson.hide };
  const [tab, query] = step?.kind === "task" ? [step.order.tab, queryOf(step.order, state)] : [lesson.tab, queryFrom(lesson.state, state.seed, state.hide)];
  const address = new URL(`#/${tab}?${query}&lesson=${writeKey(lesson.id, wish)}`, page);
  if (language) address.searchParams.set("lang", language);
  else address.searchParams.delete("lang");
  return address.href;
}
