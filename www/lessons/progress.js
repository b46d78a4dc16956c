// A learner's answers, kept on this machine alone. Where the browser keeps nothing, they last until the page is closed.

/** @import {LessonState} from "./types.js" */
import { t } from "../language/translate.js";

const KEY = "atomlab lessons 1";

export class Progress {
  /** @type {Record<string, LessonState>} */
  #states;
  /** Why nothing is kept, or nothing. */
  trouble = "";
  #storage;

  /** @param {() => Storage} storage asking for it is refused in some private windows */
  constructor(storage) {
    this.#storage = storage;
    this.#states = this.#load();
  }

  /** @param {string} lesson @returns {LessonState | null} */
  of(lesson) {
    return this.#states[lesson] ?? null;
  }

  /** @param {string} lesson @param {LessonState} state */
  keep(lesson, state) {
    this.#states = { ...this.#states, [lesson]: state };
    this.#save();
  }

  /** @param {string} lesson */
  forget(lesson) {
    const { [lesson]: _, ...rest } = this.#states;
    this.#states = rest;
    this.#save();
  }

  /** @returns {Record<string, LessonState>} */
  #load() {
    try {
      const kept = JSON.parse(this.#storage().getItem(KEY) ?? "{}");
      return Object.fromEntries(Object.entries(kept).filter(([, state]) => isState(state)));
    } catch (error) {
      this.#refused(error);
      return {};
    }
  }

  #save() {
    try {
      this.#storage().setItem(KEY, JSON.stringify(this.#states));
      this.trouble = "";
    } catch (error) {
      this.#refused(error);
    }
  }

  /** @param {unknown} error */
  #refused(error) {
    this.trouble =
      error instanceof SyntaxError
        ? t("What was kept of earlier lessons cannot be read; they begin anew.")
        : t("This browser keeps nothing of this page (a private window, or a setting): answers last until the page is closed.");
  }
}

/** @param {any} state @returns {state is LessonState} */
function isState(state) {
  return state !== null && typeof state === "object" && Number.isInteger(state.step) && Number.isInteger(state.seed) && Array.isArray(state.hide) && typeof state.answers === "object" && state.answers !== null;
}
