// A lesson for a room: large type, and the keys of a clicker go from step to step.

/** What a presenter's clicker sends. @type {Record<string, number>} */
const KEYS = { PageDown: 1, PageUp: -1 };

export class Presentation {
  on = false;
  #key = (/** @type {KeyboardEvent} */ event) => this.#pressed(event);
  #move;

  /** @param {(by: number) => void} move */
  constructor(move) {
    this.#move = move;
  }

  toggle() {
    if (this.on) this.leave();
    else this.enter();
  }

  enter() {
    this.#set(true);
    document.addEventListener("keydown", this.#key);
  }

  leave() {
    this.#set(false);
    document.removeEventListener("keydown", this.#key);
  }

  /** @param {boolean} on */
  #set(on) {
    this.on = on;
    document.documentElement.classList.toggle("presenting", on);
  }

  /** @param {KeyboardEvent} event */
  #pressed(event) {
    const typing = event.target instanceof Element && event.target.closest("input:not([type=radio]), select, textarea");
    if (event.key === "Escape") this.leave();
    else if (Object.hasOwn(KEYS, event.key) && !typing) {
      event.preventDefault();
      this.#move(KEYS[event.key]);
    }
  }
}
