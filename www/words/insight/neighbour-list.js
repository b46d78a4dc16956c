// The sentences nearest to one in the latent space, as a list whose rows are the points of the scatter.

/** @import {Neighbours} from "../../lab/protocol.js" */
import { parts, t } from "../../language/translate.js";
import { make } from "../../page/dom.js";

/** @typedef {Neighbours["neighbours"][number]} Neighbour */
/** What a row does. @typedef {{point: (index: number) => void, pin: (index: number) => void}} RowHooks */

/**
 * @typedef {object} ShownNeighbours
 * @property {string} text  of whom they are neighbours
 * @property {string | null} className  of that sentence, where it is known
 * @property {Neighbour[]} neighbours  the sentence itself left out
 * @property {string[]} classNames
 * @property {boolean} linked  whether the rows are points of the picture
 * @property {string} facts
 */

const REST = t("Choose a point, by pointer or by number, or ask for the neighbours of the sentence in the box.");

export class NeighbourList {
  #place = make("div");
  #hooks;
  /** A row that only keeps the focus points at nothing. */
  #quiet = false;

  /** @param {HTMLElement} place @param {RowHooks} hooks */
  constructor(place, hooks) {
    this.#hooks = hooks;
    place.replaceChildren(make("h3", {}, t("Neighbours in latent space")), this.#place);
    this.clear();
  }

  clear() {
    this.#place.replaceChildren(make("p", { class: "hint" }, REST));
  }

  /** @param {ShownNeighbours} shown */
  show({ text, className, neighbours, classNames, linked, facts }) {
    const focused = this.#place.contains(document.activeElement) ? this.#rows().indexOf(/** @type {HTMLElement} */ (document.activeElement)) : -1;
    const rows = neighbours.map((neighbour) => this.#row(neighbour, classNames[neighbour.label] ?? "", linked));
    const alike = neighbours.filter(({ label }) => classNames[label] === className).length;
    const of = make("span", { dir: "auto", translate: "no" }, text);
    const about = [
      t("Euclidean distance in z, in all of its dimensions; the picture shows two, so what is near there need not be near here."),
      ...(className === null ? [] : [t("{alike} of {n} are {className}, too.", { alike, n: neighbours.length, className })]),
      ...(linked ? [] : [t("They are not points of this picture.")]),
      `${facts}.`,
    ];
    this.#place.replaceChildren(
      make("p", { class: "neighbours-of" }, ...(className === null ? parts("Of “{text}”", { text: of }) : parts("Of “{text}” ({className})", { text: of, className }))),
      make("ol", { class: "neighbour-rows", "aria-label": t("Neighbours") }, ...rows),
      make("p", { class: "hint numbers" }, about.join(" ")),
    );
    this.#quiet = true;
    if (focused >= 0) this.#rows()[Math.min(focused, rows.length - 1)]?.focus();
    this.#quiet = false;
  }

  /** Marks the row of the point that is pointed at. @param {number | undefined} index */
  mark(index) {
    for (const row of this.#rows()) row.classList.toggle("current", row.dataset.index === String(index));
  }

  /** @param {Neighbour} neighbour @param {string} className @param {boolean} linked */
  #row({ index, text, distance }, className, linked) {
    const row = make("button", { type: "button", class: "quiet neighbour", "data-index": linked ? index : "", "data-distance": distance.toFixed(4), translate: "no", title: text });
    row.append(make("span", { dir: "auto", class: "neighbour-text" }, text), make("span", { class: "hint numbers" }, `${className}, ${distance.toFixed(3)}`));
    if (linked) {
      row.addEventListener("pointerenter", () => this.#hooks.point(index));
      row.addEventListener("focus", () => this.#quiet || this.#hooks.point(index));
      row.addEventListener("click", () => this.#hooks.pin(index));
    } else {
      row.disabled = true;
    }
    return make("li", {}, row);
  }

  #rows() {
    return /** @type {HTMLElement[]} */ ([...this.#place.querySelectorAll(".neighbour")]);
  }
}
