// The open run's settings from step to step: what a link brings, what a branch adds, and what is listed under the slider.

/** @import {SetPhase} from "../points/link.js" */
/** @import {Values} from "../page/settings-list.js" */
import { t } from "../language/translate.js";
import { byId, make } from "../page/dom.js";
import { phaseLine, readPhases, writePhases } from "../points/link.js";
import { POINTS, changes } from "../points/settings.js";

export class Timeline {
  /** Of the open run. @type {SetPhase[]} */
  phases = [];
  /** A link's, until its run is opened. @type {SetPhase[] | null} */
  #wished = null;
  #place = byId("branches", HTMLElement);
  #forget;

  /** @param {() => void} forget a run without its branches is wanted */
  constructor(forget) {
    this.#forget = forget;
  }

  get branched() {
    return this.phases.length > 1;
  }

  get isWished() {
    return this.#wished !== null;
  }

  /** Takes a link's phases. @param {string[]} texts @param {Values} first @returns {{last: Values, notices: string[]}} the last phase's values, for the form */
  read(texts, first) {
    const { phases, notices } = readPhases(texts, { ...first });
    this.#wished = phases.length > 1 ? phases : null;
    return { last: phases[phases.length - 1].values, notices };
  }

  /** The link's own values, and the phases beside them. @param {Values} now for what is only looked at @returns {{values: Values, extras: [string, string][]}} */
  write(now) {
    const views = Object.fromEntries(POINTS.filter(({ view }) => view).map(({ id }) => [id, now[id]]));
    return { values: { ...this.phases[0].values, ...views }, extras: writePhases(this.phases) };
  }

  /** The phases of a run about to be opened: a link's, if it ends with these values. @param {Values} values @returns {SetPhase[]} */
  take(values) {
    const wished = this.#wished;
    this.#wished = null;
    return wished && changes(wished[wished.length - 1].values, values).length === 0 ? wished : [{ from: 0, values }];
  }

  /** The run goes on from a step with other values; what lay behind it is gone. @param {number} from @param {Values} values */
  branch(from, values) {
    const kept = this.phases.filter((phase) => phase.from < from);
    // A phase that changes nothing is none.
    const same = kept.length > 0 && changes(kept[kept.length - 1].values, values).length === 0;
    this.phases = same ? kept : [...kept, { from, values: { ...values } }];
  }

  list() {
    const items = this.phases.slice(1).map((_, i) => make("li", {}, phaseLine(this.phases, i + 1)));
    this.#place.hidden = items.length === 0;
    this.#place.replaceChildren();
    if (items.length === 0) return;
    const forget = make("button", { type: "button", class: "quiet" }, t("Forget branches"));
    forget.addEventListener("click", () => this.#forget());
    this.#place.append(make("p", { class: "hint" }, t("Branches of this run; Reset and a copied link go through them again.")), make("ul", { class: "hint numbers" }, ...items), forget);
  }
}
