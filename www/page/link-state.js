// A tab's settings in its link, both ways, with what the link hides.

/** @import {Setting, Values} from "./settings-list.js" */
import { t } from "../language/translate.js";
import { hideParts } from "./hiding.js";
import { quoted, readLink, writeLink } from "./link.js";
import { neededOf } from "./settings-list.js";
import { notice, noticeList } from "./status.js";

/** @typedef {{values: Values, setAll: (values: Values) => void}} Holder */

export class LinkState {
  #holder;
  #list;
  #place;
  #baseOf;
  #known;
  /** @type {string[]} */
  #hidden = [];
  /** Each setting's last value within its limits. @type {Values} */
  #good = {};
  /** What could not be taken from the last link. @type {string[]} */
  #notices = [];

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

  /** @param {Values} [held] @param {[string, string][]} [extras] */
  write(held = this.#holder.values, extras = []) {
    const values = this.#valid(held);
    const base = this.#baseOf(new URLSearchParams(Object.entries(values).map(([id, value]) => [id, String(value)])));
    const hidden = /** @type {[string, string][]} */ (this.#hidden.length > 0 ? [["hide", this.#hidden.join(",")]] : []);
    return writeLink(this.#list, values, base, [...extras, ...hidden]);
  }

  /** A field that is being typed into keeps its last good value in the link. @param {Values} held @returns {Values} */
  #valid(held) {
    const values = { ...held };
    for (const setting of this.#list) {
      const { id } = setting;
      if (neededOf(setting, values[id]) === "") this.#good[id] = values[id];
      else values[id] = this.#good[id] ?? setting.value;
    }
    return values;
  }

  /** Takes a link's values, and says what could not be taken. @param {string} query @returns {Map<string, string[]>} the known keys' values */
  read(query) {
    const { values, notices, extras } = readLink(this.#list, query, this.#baseOf, [...this.#known, "hide"]);
    this.#holder.setAll(values);
    this.#notices = notices;
    this.#hide((extras.get("hide") ?? []).flatMap((names) => names.split(",")).filter(Boolean), notices);
    this.#tell();
    return extras;
  }

  /** Says more of the last link. @param {string[]} notices */
  add(notices) {
    if (notices.length === 0) return;
    this.#notices.push(...notices);
    this.#tell();
  }

  /** Says no longer what has been mended. @param {string[]} notices */
  drop(notices) {
    const left = this.#notices.filter((one) => !notices.includes(one));
    if (left.length === this.#notices.length) return;
    this.#notices = left;
    this.#tell();
  }

  /** @param {string[]} names @param {string[]} notices */
  #hide(names, notices) {
    const strange = hideParts(names);
    this.#hidden = names.filter((name) => !strange.includes(name));
    if (strange.length > 0) notices.push(t("The link hides what is not here: {names}.", { names: quoted(strange) }));
    if (this.#hidden.length > 0) notices.push(t("{n, plural, one {This link hides a control} other {This link hides # controls}}.", { n: this.#hidden.length }));
  }

  #tell() {
    noticeList(this.#place, this.#notices, this.#hidden.length > 0 ? { [t("Show all controls")]: () => this.showAll() } : {});
  }

  /** Hides nothing any more. */
  showAll() {
    if (this.#hidden.length === 0) return;
    hideParts([]);
    this.#hidden = [];
    notice(this.#place, "");
  }
}
