// One thing at a time: what is asked for meanwhile waits, and only the last of it.

export class Turns {
  busy = false;
  /** @type {(() => Promise<unknown>) | null} */
  #next = null;
  #onChange;
  #onError;

  /** @param {() => void} onChange busy or no longer @param {(error: unknown) => void} onError no error is silent */
  constructor(onChange, onError) {
    this.#onChange = onChange;
    this.#onError = onError;
  }

  /** Whether something waits already. */
  get waited() {
    return this.#next !== null;
  }

  /** @param {() => Promise<unknown>} work */
  async take(work) {
    if (this.busy) {
      this.#next = work;
      return;
    }
    this.busy = true;
    this.#onChange();
    try {
      await work();
    } catch (error) {
      this.#onError(error);
    } finally {
      this.busy = false;
      this.#onChange();
      const next = this.#next;
      this.#next = null;
      if (next) await this.take(next);
    }
  }
}
