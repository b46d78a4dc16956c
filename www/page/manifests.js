// What is known of the shipped data sets, each asked for once, and not before somebody looks where it is told.

/** @template T */
export class Manifests {
  /** @type {Map<string, Promise<T | null>>} */
  #asked = new Map();
  #seen = false;
  #load;

  /** @param {Element} place where it is told @param {(name: string) => Promise<T>} load @param {() => void} onSeen the place is looked at for the first time */
  constructor(place, load, onSeen) {
    this.#load = load;
    new IntersectionObserver((entries, observer) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      this.#seen = true;
      onSeen();
    }).observe(place);
  }

  /** Nothing is fetched for a part of the page that nobody looks at. */
  get seen() {
    return this.#seen;
  }

  /** What is missing is asked for again the next time. @param {string} name @returns {Promise<T | null>} */
  async get(name) {
    const asked = this.#asked.get(name) ?? this.#load(name).catch(() => null);
    this.#asked.set(name, asked);
    const known = await asked;
    if (!known) this.#asked.delete(name);
    return known;
  }
}
