// What is classified, sentences or pictures, in whole messages: in other languages a word changes with its place in a sentence.

import { t } from "../language/translate.js";

/** Many of them, as the subject or the object of a sentence. */
const MANY = { sentences: t("sentences"), pictures: t("pictures"), photographs: t("photographs") };

/** @param {keyof typeof MANY} samples */
export function manyOf(samples) {
  return MANY[samples];
}

/** What is said of one of them. */
export const SAMPLES = {
  sentences: {
    title: t("Sentences"),
    one: t("Sentence"),
    number: t("Sentence number"),
    none: t("There is no sentence yet."),
    choose: t("Point at a sentence, or choose one by number."),
    chooseUpTo: (/** @type {number} */ most) => t("Point at a sentence, or choose one by number, 1 to {most}.", { most }),
    walk: t("Point at a sentence, or walk with the arrow keys: the same one is marked in every space."),
    moves: (/** @type {number} */ points) => t("one sentence moves it by {points} points", { points }),
    blind: (/** @type {string} */ names) => t("An MCC of 0 ({names}) means that the classes are told apart no better than by giving every sentence the same one, whatever the accuracy is.", { names }),
  },
  pictures: {
    title: t("Pictures"),
    one: t("Picture"),
    number: t("Picture number"),
    none: t("There is no picture yet."),
    choose: t("Point at a picture, or choose one by number."),
    chooseUpTo: (/** @type {number} */ most) => t("Point at a picture, or choose one by number, 1 to {most}.", { most }),
    walk: t("Point at a picture, or walk with the arrow keys: the same one is marked in every space."),
    moves: (/** @type {number} */ points) => t("one picture moves it by {points} points", { points }),
    blind: (/** @type {string} */ names) => t("An MCC of 0 ({names}) means that the classes are told apart no better than by giving every picture the same one, whatever the accuracy is.", { names }),
  },
};

/** @typedef {keyof typeof SAMPLES} SampleKind */
