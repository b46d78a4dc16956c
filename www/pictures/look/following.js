// How often the maps follow a run that trains: each answer costs the run the time of a step or several.

/** Milliseconds between two questions, at least. */
const REST = 500;
/** How many times as long as an answer took the run is left alone. */
const SHARE = 8;

export class Following {
  #next = 0;
  #seen = false;

  /** @param {Element} place where they are shown: nobody is asked while it is out of sight */
  constructor(place) {
    new IntersectionObserver((entries) => (this.#seen = entries.at(-1)?.isIntersecting ?? false)).observe(place);
  }

  /** Whether the next question may be asked. */
  get due() {
    return this.#seen && performance.now() >= this.#next;
  }

  asked() {
    this.#next = performance.now() + REST;
  }

  /** @param {number} took milliseconds, that the last question needed */
  answered(took) {
    this.#next = performance.now() + Math.max(REST, SHARE * took);
  }
}
