// Which classes are taken for which: counts and shares of each row, with the measures that follow from them.

/** @import {Evaluation} from "../lab/protocol.js" */
/** @import {SampleKind} from "./samples.js" */
import { t } from "../language/translate.js";
import { fillTerms, make } from "./dom.js";
import { counted, percent } from "./numbers.js";
import { SAMPLES, manyOf } from "./samples.js";
import { csvOf, downloadCsv, factsOf, fileName } from "./take-away.js";

/** Of more classes than these only the counts have room. */
const MANY = 5;

/** @typedef {{evaluation: Evaluation, classNames: string[], facts: string}} ShownConfusion */

export class ConfusionView {
  /** @type {ShownConfusion | null} */
  #shown = null;
  #scroll = make("div", { class: "table-scroll confusion-scroll", tabindex: 0, role: "region", "aria-label": t("{name}, table", { name: t("Confusion matrix") }) });
  #measures = make("dl", { class: "number-list numbers confusion-measures", "aria-label": t("Measures") });
  #remark = make("p", { class: "hint" });
  #out = make("button", { type: "button", class: "quiet" }, t("Download the matrix as CSV"));
  #body = make("div", { class: "confusion-body" }, this.#scroll, make("div", {}, this.#measures, this.#out));
  #samples;

  /** @param {HTMLElement} place @param {SampleKind} samples what is classified */
  constructor(place, samples) {
    this.#samples = samples;
    place.replaceChildren(make("h3", {}, t("Confusion matrix")), this.#body, this.#remark);
    this.#out.addEventListener("click", () => this.#download());
    this.refuse(t("Not measured yet."));
  }

  /** @param {string} why there is none */
  refuse(why) {
    this.#shown = null;
    this.#body.hidden = true;
    this.#remark.textContent = why;
  }

  /** @param {ShownConfusion} shown */
  show(shown) {
    if (shown.evaluation === this.#shown?.evaluation && shown.facts === this.#shown.facts) return;
    this.#shown = shown;
    const { evaluation, classNames, facts } = shown;
    this.#scroll.replaceChildren(tableOf(evaluation, classNames, t("{facts}; n = {n} validation {samples}.", { facts, n: counted(evaluation.n), samples: manyOf(this.#samples) })));
    fillTerms(this.#measures, [
      [t("Accuracy"), percent(evaluation.accuracy)],
      [t("Macro-F1"), percent(evaluation.macroF1)],
      [t("MCC"), evaluation.mcc.toFixed(3)],
      [SAMPLES[this.#samples].title, counted(evaluation.n)],
    ]);
    this.#body.hidden = false;
    this.#remark.textContent = t("One split of one run: another seed or another split gives other counts.");
  }

  #download() {
    if (!this.#shown) return;
    const { evaluation, classNames, facts } = this.#shown;
    const rows = evaluation.confusion.map((row, i) => [classNames[i], ...row]);
    const how = [["n", evaluation.n], ["accuracy", evaluation.accuracy], ["macroF1", evaluation.macroF1], ["mcc", evaluation.mcc], ["of", facts]];
    downloadCsv(`${fileName("confusion", factsOf(facts))}.csv`, csvOf([["true class", ...classNames.map((name) => `predicted ${name}`)], ...rows, ...how]));
  }
}

/** @param {Evaluation} evaluation @param {string[]} classNames @param {string} about */
function tableOf({ confusion }, classNames, about) {
  const many = classNames.length > MANY;
  const caption = make("caption", {}, `${about} ${many ? t("Counts; the tint follows their share of the row.") : t("Counts, and their share of the row, which the tint follows.")}`);
  const head = make(
    "thead",
    {},
    make("tr", {}, make("th", { scope: "col", rowspan: 2 }, t("True class")), make("th", { scope: "colgroup", colspan: classNames.length }, t("Predicted class")), make("th", { scope: "col", rowspan: 2 }, "n"), make("th", { scope: "col", rowspan: 2 }, t("Recall"))),
    make("tr", {}, ...classNames.map((name) => make("th", { scope: "col", translate: "no" }, name))),
  );
  const rows = confusion.map((row, i) => {
    const total = row.reduce((sum, count) => sum + count, 0);
    const share = (/** @type {number} */ count) => (total > 0 ? count / total : 0);
    const cells = row.map((count, j) => {
      const cell = make("td", { class: i === j ? "confusion-cell right" : "confusion-cell", "data-count": count }, make("b", {}, counted(count)), ...(many ? [] : [" ", make("span", {}, total > 0 ? percent(share(count)) : "–")]));
      cell.style.setProperty("--share", share(count).toFixed(3));
      return cell;
    });
    return make("tr", {}, make("th", { scope: "row", translate: "no" }, classNames[i]), ...cells, make("td", {}, counted(total)), make("td", {}, total > 0 ? percent(share(row[i])) : "–"));
  });
  return make("table", { class: `numbers confusion-table${many ? " many" : ""}` }, caption, head, make("tbody", {}, ...rows));
}
