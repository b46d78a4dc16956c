// A crowd of atoms on its way: so many steps a second, drawn once a frame, and what its energy was.

/** @import {AtomCrowd, CrowdSpec, ForcesModule} from "../module.js" */

/** After so many steps a run ends: by then everything rests. */
export const MAX_STEPS = 20_000;
/** The longest time that one frame makes up for, in seconds: after a pause nothing jumps. */
const LONGEST_FRAME = 0.1;
/** With reduced motion, the picture changes so often a second. */
const CALM_PER_SECOND = 2;

const still = matchMedia("(prefers-reduced-motion: reduce)");

export class CrowdRun {
  /** @type {AtomCrowd | null} */
  crowd = null;
  playing = false;
  /** An atom was moved by hand, so the seed alone no longer says where it is. */
  touched = false;
  /** The energy at the start and after every step. @type {number[]} */
  energies = [];
  #module;
  #onFrame;
  #settings;
  #frame = 0;
  #then = 0;
  /** Parts of a step that are due. */
  #due = 0;

  /**
   * @param {ForcesModule} module
   * @param {() => {pace: number, size: number}} settings steps a second, and the step size
   * @param {() => void} onFrame something moved, or play has ended
   */
  constructor(module, settings, onFrame) {
    this.#module = module;
    this.#settings = settings;
    this.#onFrame = onFrame;
    document.addEventListener("visibilitychange", () => document.hidden && this.pause());
  }

  get finished() {
    return this.crowd !== null && (this.crowd.resting || this.crowd.steps >= MAX_STEPS);
  }

  /** Draws another start. @param {CrowdSpec} spec @param {number} [steps] to be taken at once */
  start(spec, steps = 0) {
    this.pause();
    const crowd = new this.#module.AtomCrowd(spec);
    this.crowd?.free();
    this.crowd = crowd;
    this.touched = false;
    this.energies = [crowd.energy];
    if (steps > 0) this.advance(steps);
    this.#onFrame();
  }

  /** There is nothing to run. */
  clear() {
    this.pause();
    this.crowd?.free();
    this.crowd = null;
    this.energies = [];
    this.#onFrame();
  }

  /** @param {number} times */
  advance(times) {
    if (!this.crowd) return;
    const left = Math.min(times, MAX_STEPS - this.crowd.steps);
    this.energies.push(...this.crowd.step(left, this.#settings().size));
  }

  play() {
    if (this.playing || !this.crowd) return;
    this.playing = true;
    this.#then = 0;
    this.#due = 0;
    this.#frame = requestAnimationFrame((now) => this.#tick(now));
    this.#onFrame();
  }

  pause() {
    cancelAnimationFrame(this.#frame);
    if (!this.playing) return;
    this.playing = false;
    this.#onFrame();
  }

  /** @param {number} atom @param {[number, number]} at */
  put(atom, at) {
    if (!this.crowd) return;
    this.crowd.put(atom, ...at);
    this.touched = true;
    this.energies[this.energies.length - 1] = this.crowd.energy;
    this.#onFrame();
  }

  /** @param {number | undefined} atom held in its place; none: let go */
  hold(atom) {
    this.crowd?.hold(atom);
  }

  /** @param {number} now */
  #tick(now) {
    if (!this.playing || !this.crowd) return;
    this.#frame = requestAnimationFrame((next) => this.#tick(next));
    const passed = this.#then === 0 ? 0 : (now - this.#then) / 1000;
    // Whoever asked for little motion sees the same steps in fewer pictures.
    if (still.matches && this.#then !== 0 && passed < 1 / CALM_PER_SECOND) return;
    this.#due += (still.matches ? passed : Math.min(passed, LONGEST_FRAME)) * this.#settings().pace;
    this.#then = now;
    const times = Math.floor(this.#due);
    if (times === 0) return;
    this.#due -= times;
    this.advance(times);
    // Held by hand, an atom may move on and wake the others.
    if (this.finished) this.pause();
    else this.#onFrame();
  }
}
