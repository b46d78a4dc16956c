// Work for animation frames: as many jobs per frame as fit into its budget, the rest in the next ones.

/** Longer than this a frame's jobs do not take together, but for one that takes longer alone, in milliseconds. */
const BUDGET_MS = 12;

class DrawQueue {
  /** @type {Set<() => void>} */
  #due = new Set();

  /** @param {() => void} job done once, however often it is added before its turn */
  add(job) {
    if (this.#due.size === 0) requestAnimationFrame(() => this.#frame());
    this.#due.add(job);
  }

  #frame() {
    const began = performance.now();
    for (const job of this.#due) {
      this.#due.delete(job);
      try {
        job();
      } catch (error) {
        // One bad figure keeps no other from being drawn, and is not silent.
        reportError(error);
      }
      if (performance.now() - began >= BUDGET_MS) break;
    }
    if (this.#due.size > 0) requestAnimationFrame(() => this.#frame());
  }
}

/** The page's one queue: figures, and what is written beside them. */
export const frames = new DrawQueue();
