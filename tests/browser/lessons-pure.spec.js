// The lessons' pure parts, without a page: grades, hints, the way through a lesson, links, result lines; and that their files are in order.
import { readLink } from "../../www/page/link.js";
import { FORCES } from "../../www/forces/settings.js";
import { POINTS } from "../../www/points/settings.js";
import { PICTURES, defaults as pictureDefaults } from "../../www/pictures/settings.js";
import { WORDS, defaults as wordDefaults } from "../../www/words/settings.js";
import { defaultsOf } from "../../www/page/settings-list.js";
import { addressOf } from "../../www/lessons/address.js";
import { LESSONS } from "../../www/lessons/content/all.js";
import { explained } from "../../www/lessons/explain.js";
import { answerText, grade, helpFor, unfit } from "../../www/lessons/grading.js";
import { hideable } from "../../www/lessons/hideable.js";
import { hintFor } from "../../www/lessons/hints.js";
import { NO_WISH, readKey, writeKey } from "../../www/lessons/key.js";
import { begin, check, earlier, lacking, move, predict, queryOf, tally, tasksOf, tryAgain } from "../../www/lessons/machine.js";
import { Progress } from "../../www/lessons/progress.js";
import { readLines, resultLine } from "../../www/lessons/result-line.js";
import { NOTHING, stageOf } from "../../www/lessons/standing.js";
import { expect, test } from "@playwright/test";

/** @import {Question, Task} from "../../www/lessons/types.js" */

/** @param {Question} question @returns {Task} */
function asking(question) {
  return { kind: "task", id: "t", title: "A task", text: [], question, order: { tab: "points", action: "train", state: {}, says: "Go" }, values: { a: { of: "m.a", as: "percent" } }, explain: ["It is {a}."], unexpected: "Unusual." };
}

/** @type {Question} */
const NUMBER = { kind: "number", ask: "How many?", range: { min: 0, max: 100, step: "any" }, unit: "%", quantity: { of: "m.a" }, scale: 100, within: 3, low: "Too low.", high: "Too high.", textbook: [80, 90] };
/** @type {Question} */
const CHOICE = {
  kind: "choice", ask: "Which?", textbook: "up",
  options: [
    { id: "up", text: "Up", when: [{ of: "m.a", minus: "m.b", above: 0 }], hint: "It fell." },
    { id: "down", text: "Down", when: [{ of: "m.a", minus: "m.b", below: 0 }], hint: "It rose." },
  ],
};
/** @type {Question} */
const ORDER = { kind: "order", ask: "Order", items: ["a", "b", "c"].map((id) => ({ id, text: id.toUpperCase(), quantity: { of: `m.${id}` } })), tie: 0.01, hint: "Look again.", textbook: ["a", "b", "c"] };

test("a number is right, near or wrong by its distance, and helped by its side", () => {
  const guesses = [88, 91, 85, 93, 50, 99];
  const verdicts = guesses.map((guess) => grade(asking(NUMBER), guess, { m: { a: 0.88 } }));
  expect(verdicts.map((outcome) => outcome?.verdict)).toEqual(["right", "right", "right", "near", "wrong", "wrong"]);
  expect(verdicts.map((outcome, i) => outcome && helpFor(NUMBER, guesses[i], outcome))).toEqual(["", "", "", "Too high.", "Too low.", "Too high."]);
  expect(verdicts[0]).toMatchObject({ usual: true, numbers: { a: 0.88 } });
  expect(grade(asking({ ...NUMBER, within: undefined, factor: 2, scale: 1 }), 5, { m: { a: 9 } })?.verdict).toBe("right");
  expect(grade(asking({ ...NUMBER, within: undefined, factor: 2, scale: 1 }), -5, { m: { a: 9 } })?.verdict).toBe("wrong");
});

test("the run decides a choice, not the textbook", () => {
  const rose = grade(asking(CHOICE), "up", { m: { a: 2, b: 1 } });
  expect(rose).toMatchObject({ verdict: "right", truth: "up", usual: true });
  expect(rose && explained(asking(CHOICE), "up", rose)).toEqual(["It is 200.0 %."]);
  const fell = grade(asking(CHOICE), "up", { m: { a: 1, b: 2 } });
  expect(fell).toMatchObject({ verdict: "wrong", truth: "down", usual: false });
  expect(fell && explained(asking(CHOICE), "up", fell)).toEqual(["It fell.", "Unusual.", "It is 100.0 %."]);
});

test("an order allows ties, and one swap is near", () => {
  const facts = { m: { a: 3, b: 2, c: 1.995 } };
  expect([["a", "b", "c"], ["a", "c", "b"], ["b", "a", "c"], ["c", "b", "a"]].map((order) => grade(asking(ORDER), order, facts)?.verdict)).toEqual(["right", "right", "near", "wrong"]);
});

test("without what was asked for there is no grade", () => {
  for (const question of [NUMBER, CHOICE, ORDER]) {
    for (const facts of [{}, { m: {} }, { m: { a: NaN, b: null } }]) expect(grade(asking(question), question.kind === "number" ? 88 : question.textbook, facts)).toBeNull();
  }
});

test("what a prediction must be is said", () => {
  expect([null, 101, NaN, 50].map((guess) => unfit(NUMBER, guess))).toEqual([...Array(3).fill("Type a number from 0 to 100."), ""]);
  expect(unfit(CHOICE, "sideways")).toBe("Choose one of the answers.");
  expect(unfit(ORDER, ["a", "a", "b"])).toBe("Bring the items into an order.");
});

test("hints follow the learner", () => {
  const [task, here, none] = [asking(CHOICE), { here: true, lacking: "" }, { prediction: null, outcome: null }];
  const guessed = { prediction: "up", outcome: null };
  const run = { open: true, differs: [], step: 0, totalSteps: 300, busy: false, stopped: "" };
  expect(hintFor(task, none, NOTHING, here)).toContain("Choose one of the answers.");
  expect(hintFor(task, guessed, NOTHING, here)).toBe("There is no run yet: press “Go”.");
  expect(hintFor(task, guessed, NOTHING, { ...here, here: false })).toContain("in another laboratory");
  expect(hintFor(task, guessed, NOTHING, { ...here, lacking: "First" })).toContain("“First”");
  expect(hintFor(task, guessed, { ...run, differs: ["rate"] }, here)).toContain("(rate differs)");
  expect(hintFor(task, guessed, { ...run, differs: ["a", "b", "c", "d"] }, here)).toContain("(a, b, c and 1 more differ)");
  expect(hintFor(task, guessed, run, here)).toContain("Press Train in the bar");
  expect(hintFor(task, guessed, { ...run, step: 20, busy: true }, here)).toContain("step 20 of 300");
  expect(hintFor(task, guessed, { ...run, step: 20 }, here)).toContain("rests at step 20");
  expect(hintFor(task, guessed, { ...run, step: 20, stopped: "the loss is not finite." }, here)).toContain("stopped: the loss is not finite.");
  expect(hintFor(task, guessed, { ...run, step: 300 }, here)).toContain("press “Check”");
  const outcome = grade(task, "up", { m: { a: 2, b: 1 } });
  expect(hintFor(task, { prediction: "up", outcome }, run, here)).toBe("");
  expect([NOTHING, run, { ...run, step: 300 }].map(stageOf)).toEqual(["none", "fresh", "done"]);
});

test("a checked prediction stays, until it is tried again", () => {
  const [lesson] = LESSONS;
  const [first, second] = tasksOf(lesson);
  const start = begin(lesson, null, null);
  const outcome = grade(first, 50, { atStart: { "cross-entropy": { test: 0.5 } } });
  if (!outcome) throw new Error("The grade is missing.");
  expect(check(start, first.id, outcome)).toBe(start);
  const checked = check(predict(start, first.id, 50), first.id, outcome);
  expect(predict(checked, first.id, 90)).toBe(checked);
  expect(tally(lesson, checked)).toEqual({ tasks: 3, checked: 1, right: 1 });
  expect(earlier(checked)).toEqual({ [first.id]: { start: 0.5 } });
  expect(lacking(lesson, start, { ...second, needs: first.id })).toBe(first.title);
  expect(lacking(lesson, checked, { ...second, needs: first.id })).toBe("");
  expect(tally(lesson, tryAgain(checked, first.id)).checked).toBe(0);
  expect(move(lesson, move(lesson, start, -1), 99).step).toBe(lesson.steps.length);
  // Another seed is another run; the same one brings the answers back.
  expect(begin(lesson, null, checked).answers).toEqual(checked.answers);
  expect(begin(lesson, { ...NO_WISH, seed: 7 }, checked).answers).toEqual({});
});

test("a lesson travels in an address", () => {
  const wish = { seed: 7, step: 2, device: /** @type {const} */ ("cpu"), hide: ["seed", "device"], present: true };
  expect(writeKey("seeds", wish)).toBe("seeds,step:3,seed:7,device:cpu,hide:seed.device,present:1");
  expect(readKey(writeKey("seeds", wish))).toEqual({ id: "seeds", wish, notices: [] });
  expect(readKey("seeds")).toEqual({ id: "seeds", wish: NO_WISH, notices: [] });
  expect(readKey("seeds,seed:x,colour:red").notices).toHaveLength(2);
  expect(addressOf(LESSONS[0], wish, "de", "https://example.org/")).toContain("https://example.org/?lang=de#/points?v=1&seed=7&");
  // The teacher's own language is nobody else's.
  expect(addressOf(LESSONS[0], wish, "", "https://example.org/?lang=de")).toBe("https://example.org/#/points?v=1&seed=7&methods=cross-entropy&steps=300&hide=seed,device&lesson=latent-space,step:3,seed:7,device:cpu,hide:seed.device,present:1");
});

test("a result line comes back, and one slip is found", () => {
  const [lesson] = LESSONS;
  const outcome = { verdict: /** @type {const} */ ("wrong"), truth: "grows", usual: true, numbers: {} };
  const state = { step: 0, seed: 3, hide: [], answers: { apart: { prediction: "stays", outcome }, trained: { prediction: 80.5, outcome: { ...outcome, truth: 88.123456789 } } } };
  const line = resultLine(lesson, state, "Zoë; <7>");
  const { results, problems } = readLines(`\n${line}\n`, LESSONS);
  expect(problems).toEqual([]);
  expect(results).toEqual([{ lesson, seed: 3, name: "Zoë 7", tasks: { apart: { prediction: "stays", truth: "grows", verdict: "wrong" }, trained: { prediction: 80.5, truth: 88.1235, verdict: "wrong" } } }]);
  for (let i = 0; i < line.length; i++) expect(readLines(`${line.slice(0, i)}${line.slice(i + 1)}`, LESSONS).results).toEqual([]);
});

test("what is kept is read with care", () => {
  const storage = (/** @type {string | null} */ text) => /** @type {any} */ ({ getItem: () => text, setItem: () => {} });
  expect(new Progress(() => storage("{nonsense")).trouble).toContain("cannot be read");
  expect(new Progress(() => storage('{"seeds": {"step": "x"}}')).of("seeds")).toBeNull();
  const refused = new Progress(() => { throw new Error("no"); });
  refused.keep("seeds", { step: 1, seed: 0, hide: [], answers: {} });
  expect(refused.of("seeds")?.step).toBe(1);
  expect(refused.trouble).toContain("keeps nothing");
});

/** Every setting of a laboratory, with its defaults. @type {Record<string, [readonly import("../../www/page/settings-list.js").Setting[], import("../../www/page/settings-list.js").Values]>} */
const LISTS = { forces: [FORCES, defaultsOf(FORCES)], points: [POINTS, defaultsOf(POINTS)], words: [WORDS, wordDefaults()], pictures: [PICTURES, pictureDefaults()] };

for (const lesson of LESSONS) {
  test(`the file of “${lesson.title}” is in order`, () => {
    expect(lesson.minutes).toBeGreaterThanOrEqual(5);
    expect(lesson.minutes).toBeLessThanOrEqual(15);
    expect(tasksOf(lesson).length).toBeGreaterThanOrEqual(2);
    expect(new Set(lesson.steps.map(({ id }) => id)).size).toBe(lesson.steps.length);
    const parts = hideable(lesson.tab).map(([name]) => name);
    expect(lesson.hide.filter((name) => !parts.includes(name))).toEqual([]);
    // What a teacher hides stays hidden in every task, but for what the task is about.
    for (const { order } of tasksOf(lesson)) {
      const everything = { ...begin(lesson, null, null), hide: parts };
      const hidden = new URLSearchParams(queryOf(order, everything)).get("hide")?.split(",");
      expect(hidden).toEqual(parts.filter((name) => !(order.reveals ?? []).includes(name)));
    }
    for (const task of tasksOf(lesson)) {
      const { question, order, explain, values, needs } = task;
      const named = explain.join(" ").match(/\{\w+\}/g) ?? [];
      expect(named.filter((name) => !(name.slice(1, -1) in values))).toEqual([]);
      if (question.kind !== "number") {
        expect(unfit(question, question.textbook)).toBe("");
        expect(answerText(question, question.textbook)).not.toBe("");
      }
      if (question.kind === "choice") for (const { id, hint } of question.options) expect(hint === "" && id !== question.textbook).toBe(false);
      if (needs) expect(tasksOf(lesson).findIndex(({ id }) => id === needs)).toBeLessThan(tasksOf(lesson).indexOf(task));
      expect(grade(task, question.kind === "number" ? question.range.min : question.textbook, {})).toBeNull();
      const list = LISTS[order.tab];
      if (list) expect(readLink(list[0], queryOf(order, begin(lesson, null, null)), () => list[1], ["hide"]).notices).toEqual([]);
    }
  });
}
