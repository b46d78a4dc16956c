// A tab's settings in its link, both ways, with what the link hides.

/** @import {Setting, Values} from "./settings-list.js" */
import { hideParts } from "./hiding.js";
import { readLink, writeLink } from "./link.js";
import { notice } from "./status.js";

/** @typedef {{values: Values, setAll: (values: Values) => void}} Holder */

export class LinkState {
  #holder;
  #list;
  #place;
  #baseOf;
  #known;
  /** @type {string[]} */
  #hidden = [];

  /**
   * @param {Holder} holder @param {readonly Setting[]} list @param {HTMLElement} place for notices
   * @param {(params: URLSearchParams) => Values} baseOf the values that a link need not say
   * @param {string[]} [known] keys beside the settings
   */
  constructor(holder, list, place, baseOf, known = []) {
    this.#holder = holder;
    this.#list = list;
    this.#place = place;
    this.#baseOf = baseOf;
    this.#known = known;
  }

  /** @param {Values} [values] @param {[string, string][]} [extras] */
  write(values = this.#holder.values, extras = []) {
    const base = this.#baseOf(new URLSearchParams(Object.entries(values).map(([id, value]) => [id, String(value)])));
    const hidden = /** @type {[string, string][]} */ (this.#hidden.length > 0 ? [["hide", this.#hidden.join(",")]] : []);
    return writeLink(this.#list, values, base, [...extras, ...hidden]);
  }

  /** Takes a link's values, and says what could not be taken. @param {string} query @returns {Map<string, string[]>} the known keys' values */
  read(query) {
    const { values, notices, extras } = readLink(this.#list, query, this.#baseOf, [...this.#known, "hide"]);
    this.#holder.setAll(values);
    this.#hide((extras.get("hide") ?? []).flatMap((names) => names.split(",")).filter(Boolean), notices);
    return extras;
  }

  /** @param {string[]} names @param {string[]} notices */
  #hide(names, notices) {
    const strange = hideParts(names);
    this.#hidden = names.filter((name) => !strange.includes(name));
    if (strange.length > 0) notices.push(`The link hides what is not here: ${strange.slice(0, 5).map((name) => `“${name.slice(0, 24)}”`).join(", ")}.`);
    const hides = this.#hidden.length > 0;
    if (hides) notices.push(`This link hides ${this.#hidden.length === 1 ? "a control" : `${this.#hidden.length} controls`}.`);
    notice(this.#place, notices.join(" "), hides ? { "Show all controls": () => this.#showAll() } : {});
  }

  #showAll() {
    hideParts([]);
    this.#hidden = [];
    notice(this.#place, "");
  }
}
