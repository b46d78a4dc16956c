// Two atoms as a picture that is taken hold of: whole atoms in Bohr's picture, single particles where they lie.

/** @import {Point} from "../page/drag-handle.js" */
/** @import {AtomRules, Particle, TwoAtoms} from "./module.js" */
/** @import {PageModule} from "../page/page-figures.js" */
/** @import {Values} from "../page/settings-list.js" */
import { t } from "../language/translate.js";
import { particleName, signed } from "../page/charge.js";
import { DragHandle, handleLayer } from "../page/drag-handle.js";
import { FigureView } from "../page/page-figures.js";
import { atomsFigure, rangeOf } from "./figures.js";
import { ATOMS, MOST, REACH } from "./settings.js";

/** @typedef {{two: TwoAtoms, particles: [Particle[], Particle[]], rules: AtomRules, view: "bohr" | "particles"}} Shown */

export class TwoAtomsPicture {
  /** @type {Shown | null} */
  #shown = null;
  /** While something is dragged the axes stand still. @type {number | null} */
  #held = null;
  #range = 1;
  #view;
  /** @type {DragHandle[]} of the nuclei, for Bohr's picture */
  #nuclei;
  /** @type {{atom: number, index: number, handle: DragHandle}[]} */
  #particles;

  /** @param {PageModule} module @param {HTMLElement} place @param {(values: Values, done: boolean) => void} onMove */
  constructor(module, place, onMove) {
    this.#view = new FigureView(module, place, t("Two atoms"));
    const layer = handleLayer(this.#view);
    const moved = (/** @type {Values} */ values, /** @type {boolean} */ done) => {
      this.#held = done ? null : this.#range;
      onMove(values, done);
    };
    const end = () => moved({}, true);
    this.#nuclei = ATOMS.map(([, name], atom) => new DragHandle(this.#view, layer, {
      className: "handle-clear handle-nucleus",
      name: () => t("{name}, nucleus", { name }),
      point: () => this.#shown?.two.atoms[atom].nucleus ?? null,
      move: (to, done) => moved(this.#moveAtom(atom, to), done),
      end,
    }));
    this.#particles = ATOMS.flatMap(([id, name], atom) => Array.from({ length: MOST }, (_, index) => ({
      atom,
      index,
      handle: new DragHandle(this.#view, layer, {
        className: "handle-clear",
        name: () => {
          const charge = this.#shown?.particles[atom][index]?.charge ?? 0;
          return t("{name}, particle {n}, charge {charge}, {particle}", { name, n: index + 1, charge: signed(charge), particle: particleName(charge) });
        },
        title: t("{name}, particle {n}", { name, n: index + 1 }),
        point: () => this.#shown?.particles[atom][index]?.at ?? null,
        move: ([x, y], done) => moved({ [`${id}${index + 1}x`]: tidy(x), [`${id}${index + 1}y`]: tidy(y) }, done),
        end,
      }),
    })));
    this.#view.onDrawn = () => this.#place();
  }

  /** @param {Shown} shown @param {string} version @param {string} caption */
  show(shown, version, caption) {
    this.#shown = shown;
    this.#range = this.#held ?? rangeOf(shown.two, shown.particles, shown.view);
    this.#view.show(`${version} ${this.#range}`, () => atomsFigure(shown.two, shown.particles, shown.rules, shown.view, this.#range), caption);
    for (const { button } of this.#nuclei) button.hidden = shown.view !== "bohr";
    for (const { atom, index, handle } of this.#particles) handle.button.hidden = shown.view === "bohr" || index >= shown.particles[atom].length;
    this.#place();
  }

  #place() {
    const pxFromData = this.#view.placing();
    if (!pxFromData) return;
    for (const handle of this.#nuclei) handle.place(pxFromData);
    for (const { handle } of this.#particles) handle.place(pxFromData);
  }

  /** All particles of an atom moved alike, so that its nucleus comes there, as far as all stay inside. @param {number} atom @param {Point} to @returns {Values} */
  #moveAtom(atom, to) {
    if (!this.#shown) return {};
    const { particles, two, rules } = this.#shown;
    const { masses, nucleus } = two.atoms[atom];
    const mass = masses.reduce((sum, m) => sum + m, 0);
    // The literal nucleus moves by less than its particles: Σm of them in as many.
    const lever = rules.nucleus === "literal" && mass > 1e-6 ? masses.length / mass : 1;
    const by = [0, 1].map((axis) => {
      const places = particles[atom].map(({ at }) => at[axis]);
      const [low, high] = [-REACH - Math.min(...places), REACH - Math.max(...places)];
      return Math.min(high, Math.max(low, lever * (to[axis] - nucleus[axis])));
    });
    const [id] = ATOMS[atom];
    return Object.fromEntries(particles[atom].flatMap(({ at: [x, y] }, i) => [[`${id}${i + 1}x`, tidy(x + by[0])], [`${id}${i + 1}y`, tidy(y + by[1])]]));
  }
}

/** Within the square, with two decimals, as many as a field shows. @param {number} value */
function tidy(value) {
  return Number(Math.min(REACH, Math.max(-REACH, value)).toFixed(2));
}
