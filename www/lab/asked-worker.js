// A worker that is asked one thing after the other. One that died or hangs is ended, and the next question starts another.

/**
 * Sentences for what became of a worker that gives no answer.
 * @typedef {object} Lost
 * @property {string} hung it took too long
 * @property {(why: string) => string} died by an error of this message, or of none where it could not be started
 */

export class AskedWorker {
  /** @type {Worker | null} */
  #worker = null;
  /** @type {Promise<unknown>} */
  #turn = Promise.resolve();
  #start;
  #longestMs;
  #lost;

  /** @param {() => Worker} start @param {number} longestMs so long may an answer take before the worker counts as hung, in milliseconds @param {Lost} lost */
  constructor(start, longestMs, lost) {
    this.#start = start;
    this.#longestMs = longestMs;
    this.#lost = lost;
  }

  /** @param {unknown} question @param {Transferable[]} [transfer] @returns {Promise<any>} what the worker posts; rejects with a sentence if it posts a `message` or nothing */
  ask(question, transfer = []) {
    const turn = this.#turn.then(() => this.#answer(question, transfer));
    this.#turn = turn.catch(() => {});
    return turn;
  }

  /** Ends the worker once it has answered all that was asked; a later question starts another. */
  close() {
    this.#turn = this.#turn.then(() => {
      this.#worker?.terminate();
      this.#worker = null;
    });
  }

  /** @param {unknown} question @param {Transferable[]} transfer */
  #answer(question, transfer) {
    this.#worker ??= this.#start();
    const worker = this.#worker;
    return new Promise((resolve, reject) => {
      const lose = (/** @type {string} */ sentence) => {
        clearTimeout(timer);
        worker.terminate();
        this.#worker = null;
        reject(new Error(sentence));
      };
      const timer = setTimeout(() => lose(this.#lost.hung), this.#longestMs);
      worker.onmessage = ({ data }) => {
        clearTimeout(timer);
        if ("message" in data) reject(new Error(data.message));
        else resolve(data);
      };
      worker.onerror = (event) => {
        event.preventDefault();
        lose(this.#lost.died(event.message ?? ""));
      };
      worker.postMessage(question, transfer);
    });
  }
}
