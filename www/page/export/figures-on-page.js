// The figures on the page that can be taken away, whoever draws them: the menu lists them, and a report holds them.

/** @import {FigureCopy, FigureKind} from "./figure-exports.js" */
import { t } from "../../language/translate.js";
import { make } from "../dom.js";
import { say, sentenceOf } from "../status.js";

/**
 * @typedef {object} FigureToTake
 * @property {string} title
 * @property {readonly FigureKind[]} kinds
 * @property {(kind: FigureKind) => Promise<string>} take  hands it out and says so in a sentence
 * @property {() => FigureCopy} copy  for a report
 */

/** By the element on the page. @type {WeakMap<Element, () => FigureToTake | null>} */
const figures = new WeakMap();

/** @param {Element} element `figure.figure` @param {() => FigureToTake | null} now null: it shows nothing */
export function offerFigure(element, now) {
  figures.set(element, now);
}

/** Those that show something, from top to bottom. @returns {FigureToTake[]} */
export function figuresOnPage() {
  const elements = [...document.querySelectorAll("figure.figure")].filter((element) => element.checkVisibility());
  return elements.flatMap((element) => figures.get(element)?.() ?? []);
}

/** A button for each kind. @param {Pick<FigureToTake, "kinds" | "take">} figure */
export function figureButtons({ kinds, take }) {
  const line = make("div", { class: "buttons exports" });
  for (const kind of kinds) {
    const button = make("button", { type: "button", class: "quiet" }, t("Export {kind}", { kind }));
    button.addEventListener("click", () => take(kind).then(say, (error) => say(sentenceOf(error))));
    line.append(button);
  }
  return line;
}
