// What a network can take a picture for, and how often it is right: without that, "truck 69.9 %" says more than it knows.

/** @import {ImageCard} from "../../lab/image-assets.js" */
/** @import {Evaluation} from "../../lab/protocol.js" */
import { counted, percent } from "../../page/numbers.js";

/** Classes that are named one by one. */
const NAMED = 12;

/** @param {ImageCard} card */
export function modelKnows({ classNames, metrics, evaluations = [] }) {
  const whole = evaluations.find(({ split }) => split === "all");
  const tested = metrics.test && metrics.test.n > 0 ? metrics.test : metrics.validation;
  return `${only("This model", classNames)} ${right(whole ?? tested, "photographs that it was not trained on")}`;
}

/** @param {readonly string[]} classNames @param {readonly Evaluation[]} evaluations */
export function runKnows(classNames, evaluations) {
  const last = evaluations.filter(({ split }) => split === "validation").at(-1);
  return `${only("This run", classNames)} ${last ? right(last, "held-out pictures", last.step) : "It has not been measured yet."}`;
}

/** @param {string} who @param {readonly string[]} classNames */
function only(who, classNames) {
  const names = classNames.slice(0, NAMED).join(", ");
  const more = classNames.length > NAMED ? ` and ${classNames.length - NAMED} more` : "";
  return `${who} knows only ${names}${more}: it takes every picture for one of them, whatever it shows.`;
}

/** @param {{accuracy: number, n: number}} scores @param {string} of @param {number} [step] */
function right({ accuracy, n }, of, step) {
  return `It is right in ${percent(accuracy)} of ${counted(n)} ${of}${step === undefined ? "" : `, measured at step ${step}`}.`;
}
