// What a network can take a picture for, and how often it is right: without that, "truck 69.9 %" says more than it knows.

/** @import {ImageCard} from "../../lab/image-assets.js" */
/** @import {Evaluation} from "../../lab/protocol.js" */
import { t } from "../../language/translate.js";
import { counted, percent } from "../../page/numbers.js";

/** Classes that are named one by one. */
const NAMED = 12;

/** @param {ImageCard} card */
export function modelKnows({ classNames, metrics, evaluations = [] }) {
  const whole = evaluations.find(({ split }) => split === "all");
  const tested = metrics.test && metrics.test.n > 0 ? metrics.test : metrics.validation;
  const knows = t("This model knows only {names}: it takes every picture for one of them, whatever it shows.", { names: namesOf(classNames) });
  return `${knows} ${t("It is right in {accuracy} of {n} photographs that it was not trained on.", right(whole ?? tested))}`;
}

/** @param {readonly string[]} classNames @param {readonly Evaluation[]} evaluations */
export function runKnows(classNames, evaluations) {
  const last = evaluations.filter(({ split }) => split === "validation").at(-1);
  const knows = t("This run knows only {names}: it takes every picture for one of them, whatever it shows.", { names: namesOf(classNames) });
  return `${knows} ${last ? t("It is right in {accuracy} of {n} held-out pictures, measured at step {step}.", { ...right(last), step: last.step }) : t("It has not been measured yet.")}`;
}

/** @param {readonly string[]} classNames */
function namesOf(classNames) {
  const names = classNames.slice(0, NAMED).join(", ");
  return classNames.length > NAMED ? t("{names} and {more} more", { names, more: classNames.length - NAMED }) : names;
}

/** @param {{accuracy: number, n: number}} scores */
function right({ accuracy, n }) {
  return { accuracy: percent(accuracy), n: counted(n) };
}
