// Which laboratory is open, as the address says: `#/points?rate=0.1`. Anchors such as `#method` leave it as it is.

/** @import {ExportGroup} from "./export/export-list.js" */
import { t } from "../language/translate.js";
import { addressOf } from "./link.js";
import { say } from "./status.js";

/**
 * A laboratory once it is loaded. `open` comes with a link's query, or with null to go on where it was left.
 * @typedef {object} Tab
 * @property {(query: string | null) => unknown} open
 * @property {() => void} leave
 * @property {() => string} link the query that brings its state back
 * @property {() => string} remark what that leaves out, or nothing
 * @property {() => ExportGroup[]} exports what can be taken away, beside the figures
 */

/**
 * What stands beside whichever laboratory is open, such as a lesson: it has one key of its own in the address.
 * @typedef {object} Companion
 * @property {string} key
 * @property {(name: string, value: string | null) => unknown} follow a laboratory is open; the value that its address had, or null
 * @property {(name: string) => string} write the value for its address, empty for none
 */

/** @typedef {{title: string, load: () => Promise<Tab>}} Place */

/** The address follows the settings after this many milliseconds; browsers refuse a hundred changes a second. */
const WRITE_AFTER_MS = 300;

/** Marks an entry of the history as one whose whole state stands in its address. */
const OURS = { written: true };

export class Router {
  #name = "";
  /** @type {Map<string, Promise<Tab>>} */
  #loaded = new Map();
  /** @type {Tab | null} the open one, once it is loaded */
  #tab = null;
  #timer = 0;
  #places;
  #first;
  #refuse;
  #companion;

  /** @param {Record<string, Place>} places by name; the first is open where the address names none @param {(error: unknown) => void} refuse @param {Companion} companion */
  constructor(places, refuse, companion) {
    this.#places = places;
    this.#refuse = refuse;
    this.#companion = companion;
    this.#first = Object.keys(places)[0];
    addEventListener("hashchange", () => this.follow());
    // What a click leaves behind in the history is up to date.
    addEventListener("click", () => this.#timer && this.#writeNow(), { capture: true });
  }

  /** The name of the open laboratory. */
  get name() {
    return this.#name;
  }

  /** Opens a laboratory in a state, as a link would. @param {string} name @param {string} query */
  async go(name, query) {
    history.pushState(null, "", `#/${name}?${query}`);
    await this.follow();
  }

  /** A laboratory, loaded if it is not yet. @param {string} name */
  tab(name) {
    return this.#load(name);
  }

  /** Opens what the address names. */
  async follow() {
    const { name, query, beside } = this.#read();
    if (name === null) return;
    if (name !== this.#name) {
      this.#tab?.leave();
      this.#tab = null;
      this.#name = name;
      if (!this.#loaded.has(name)) say(t("Loading."));
      this.#show();
    }
    try {
      const tab = await this.#load(name);
      if (name !== this.#name) return;
      this.#tab = tab;
      // Going back to where one was is no new link: nothing is taken from it, and nothing lost.
      await tab.open(query === tab.link() ? null : query);
      if (name !== this.#name) return;
      await this.#companion.follow(name, beside);
      this.write();
    } catch (error) {
      this.#refuse(error);
    }
  }

  /** The address of the open laboratory as it is now. */
  href() {
    const beside = this.#companion.write(this.#name);
    return addressOf(this.#name, [this.#tab?.link() ?? "", beside && `${this.#companion.key}=${beside}`].filter(Boolean).join("&"));
  }

  remark() {
    return this.#tab?.remark() ?? "";
  }

  exports() {
    return this.#tab?.exports() ?? [];
  }

  /** Puts the state into the address, soon. */
  write() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#writeNow(), WRITE_AFTER_MS);
  }

  #writeNow() {
    clearTimeout(this.#timer);
    this.#timer = 0;
    const written = this.#read().name !== null && this.#tab;
    if (written && (location.hash || this.#tab?.link() || this.#companion.write(this.#name))) history.replaceState(OURS, "", this.href());
  }

  /** @param {string} name @returns {Promise<Tab>} loaded once; after a failure, again */
  #load(name) {
    const loading = this.#loaded.get(name) ?? this.#places[name].load();
    this.#loaded.set(name, loading);
    loading.then(
      () => takeFilesFrom(name),
      () => this.#loaded.delete(name),
    );
    return loading;
  }

  /** @returns {{name: string | null, query: string | null, beside: string | null}} name null: an anchor; `beside`: the companion's value */
  #read() {
    const route = /^#\/([a-z]*)(?:\?(.*))?$/.exec(location.hash);
    if (!route) return { name: location.hash === "" || this.#name === "" ? this.#first : null, query: null, beside: null };
    const known = Object.hasOwn(this.#places, route[1]);
    // An address without a query is where one goes by the navigation; in the history it is a state: the defaults.
    const plain = history.state?.written ? "" : null;
    const pairs = (route[2] ?? "").split("&");
    const own = pairs.filter((pair) => pair.startsWith(`${this.#companion.key}=`));
    const rest = route[2] === undefined ? undefined : pairs.filter((pair) => !own.includes(pair)).join("&");
    return { name: known ? route[1] : this.#first, query: known ? (rest ?? plain) : null, beside: new URLSearchParams(own[0] ?? "").get(this.#companion.key) };
  }

  #show() {
    for (const element of document.querySelectorAll("[data-tab]")) {
      if (element instanceof HTMLElement) element.hidden = !(element.dataset.tab ?? "").split(" ").includes(this.#name);
    }
    for (const link of document.querySelectorAll("nav a[href^='#/']")) {
      const here = link.getAttribute("href") === `#/${this.#name}`;
      if (here) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
    document.title = this.#places[this.#name].title;
  }
}

/** What is chosen before somebody listens would be lost, so index.html leaves its file fields out of use until then. @param {string} name of a laboratory that is here */
function takeFilesFrom(name) {
  for (const field of document.querySelectorAll(`[data-tab~="${name}"] input[type="file"]`)) {
    if (field instanceof HTMLInputElement) field.disabled = false;
  }
}
