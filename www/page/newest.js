// A slider asks faster than a network answers: one question is under way, and of those that wait only the newest is asked.

export class Newest {
  #busy = false;
  /** @type {(() => Promise<void>) | null} */
  #waiting = null;

  /** @param {() => Promise<void>} question must not reject */
  ask(question) {
    this.#waiting = question;
    if (!this.#busy) this.#work();
  }

  async #work() {
    this.#busy = true;
    while (this.#waiting) {
      const question = this.#waiting;
      this.#waiting = null;
      await question();
    }
    this.#busy = false;
  }
}
