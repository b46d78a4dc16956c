// The methods side by side: one panel each, one sample pointed at in all of them, and the line that says which.

/** @import {Method} from "../lab/methods.js" */
/** @import {Marked, PanelView} from "./figures.js" */
/** @import {MethodStopped, PointsLook, PointsSpec} from "../lab/points-protocol.js" */
/** @import {PageModule} from "../page/page-figures.js" */
import { t } from "../language/translate.js";
import { byId } from "../page/dom.js";
import { frames } from "../page/draw-queue.js";
import { LookArrays } from "./figures.js";
import { PointsPanel, write } from "./panel.js";

/** Said while no sample is pointed at. */
const HINT = t("Point at a sample, or walk through them in a panel: arrow keys, Home, End; Enter pins, Escape lets go.");

/** @typedef {{look: PointsLook, spec: PointsSpec, classNames: string[], stopped: MethodStopped[], caption: string}} PanelsShown */
/** @typedef {{onMark: (marked: Marked) => void, onDrawing: () => void, halve: (method: Method) => void}} PanelsHooks */

/** Samples that the up and down keys go. */
const STRIDE = 10;

export class PointsPanels {
  /** @type {Marked} */
  marked = {};
  /** Those shown, in their order. @type {Map<Method, PointsPanel>} */
  #panels = new Map();
  /** Every one made so far: a method that comes back finds its own. @type {Map<Method, PointsPanel>} */
  #made = new Map();
  /** @type {PanelsShown | null} */
  #shown = null;
  /** @type {PanelView} */
  #view = { nuclei: false, oneScale: false };
  #arrays = /** @type {LookArrays | null} */ (null);
  #looks = 0;
  #place = byId("points-panels", HTMLElement);
  #number = byId("sample", HTMLInputElement);
  #output = byId("sample-output", HTMLElement);
  #pin = byId("sample-pin", HTMLButtonElement);
  #module;
  #hooks;
  #drawn = () => this.#hooks.onDrawing();

  /** @param {PageModule} module @param {PanelsHooks} hooks */
  constructor(module, hooks) {
    this.#module = module;
    this.#hooks = hooks;
    this.#number.addEventListener("input", () => {
      const sample = this.#number.valueAsNumber - 1;
      this.point(this.#knows(sample) ? sample : undefined);
      this.#say();
    });
    this.#number.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && this.marked.highlighted !== undefined) this.pin(this.marked.highlighted);
    });
    this.#pin.addEventListener("click", () => {
      const sample = this.marked.highlighted ?? this.marked.pinned;
      if (sample !== undefined) this.pin(sample);
    });
  }

  /** @param {PanelsShown} shown */
  show(shown) {
    if (this.#shown?.look !== shown.look || !this.#arrays) {
      this.#looks++;
      this.#arrays = new LookArrays(shown.look);
    }
    this.#shown = shown;
    this.#arrange(shown.look.methods.map(({ method }) => method));
    const { n } = shown.look;
    this.#number.max = String(n);
    if ((this.marked.highlighted ?? 0) >= n) this.marked.highlighted = undefined;
    if ((this.marked.pinned ?? 0) >= n) this.marked.pinned = undefined;
    this.#draw();
    this.#say();
  }

  /** @param {PanelView} view */
  look(view) {
    this.#view = view;
    this.#draw();
  }

  /** Points at a sample, or at none. @param {number | undefined} sample */
  point(sample) {
    if (sample === this.marked.highlighted) return;
    this.marked = { ...this.marked, highlighted: sample };
    if (sample !== undefined && this.#number.valueAsNumber !== sample + 1) this.#number.value = String(sample + 1);
    this.#mark();
  }

  /** Keeps a sample, or lets it go. @param {number} sample */
  pin(sample) {
    this.marked = { highlighted: sample, pinned: this.marked.pinned === sample ? undefined : sample };
    this.#number.value = String(sample + 1);
    this.#mark();
  }

  /** No sample is pointed at, and none pinned. */
  #letGo() {
    this.marked = {};
    this.#number.value = "";
    this.#mark();
  }

  #draw() {
    if (!this.#shown || !this.#arrays) return;
    const { look, spec, classNames, stopped, caption } = this.#shown;
    const ranges = this.#view.oneScale ? this.#arrays.ranges() : null;
    // In front of the panels in the queue: the next look is made while this one is drawn, and never more than one waits.
    frames.add(this.#drawn);
    for (const [i, { method }] of look.methods.entries()) {
      this.#panels.get(method)?.show(i, {
        arrays: this.#arrays, version: String(this.#looks), classNames, spec, view: this.#view, marked: this.marked, ranges, caption,
        stopped: stopped.find((one) => one.method === method),
      });
    }
  }

  #mark() {
    for (const panel of this.#panels.values()) panel.mark(this.marked);
    this.#say();
    this.#hooks.onMark(this.marked);
  }

  #say() {
    const sample = this.marked.highlighted ?? this.marked.pinned;
    this.#pin.disabled = sample === undefined;
    const release = sample !== undefined && sample === this.marked.pinned;
    this.#pin.textContent = release ? t("Unpin") : t("Pin");
    const wrong = this.#wrongNumber();
    this.#number.setAttribute("aria-invalid", String(wrong !== ""));
    if (wrong || !this.#shown || sample === undefined) {
      write(this.#output, wrong || HINT);
      return;
    }
    const { look, classNames } = this.#shown;
    const name = classNames[look.labels[sample]] ?? t("class {index}", { index: look.labels[sample] });
    write(this.#output, release ? t("{name}, pinned", { name }) : name);
  }

  /** What is wrong with the number that was typed, or nothing. */
  #wrongNumber() {
    const { value, valueAsNumber } = this.#number;
    const n = this.#shown?.look.n ?? 0;
    if (n === 0 || value === "" || this.#knows(valueAsNumber - 1)) return "";
    return t("There is no sample {value} among those shown: accepted is 1 to {n}.", { value: value.slice(0, 12), n });
  }

  /** @param {string} key @returns {boolean} whether the key meant something */
  #walk(key) {
    const n = this.#shown?.look.n ?? 0;
    if (n === 0) return false;
    const now = this.marked.highlighted ?? this.marked.pinned ?? -1;
    const steps = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: STRIDE, ArrowUp: -STRIDE }[key];
    if (key === "Enter" && now >= 0) this.pin(now);
    else if (key === "Escape") this.#letGo();
    else if (key === "Home") this.point(0);
    else if (key === "End") this.point(n - 1);
    else if (steps !== undefined) this.point(Math.max(0, Math.min(n - 1, now + steps)));
    else return false;
    return true;
  }

  /** @param {number} sample */
  #knows(sample) {
    return Number.isInteger(sample) && sample >= 0 && sample < (this.#shown?.look.n ?? 0);
  }

  /** The panels of these methods, in this order. @param {Method[]} methods */
  #arrange(methods) {
    if ([...this.#panels.keys()].join() === methods.join()) return;
    const hooks = {
      point: (/** @type {number | undefined} */ sample) => this.point(sample),
      pin: (/** @type {number} */ sample) => this.pin(sample),
      walk: (/** @type {string} */ key) => this.#walk(key),
      halve: this.#hooks.halve,
    };
    for (const method of methods) if (!this.#made.has(method)) this.#made.set(method, new PointsPanel(this.#module, method, hooks));
    this.#panels = new Map(methods.map((method) => [method, /** @type {PointsPanel} */ (this.#made.get(method))]));
    this.#place.replaceChildren(...[...this.#panels.values()].map(({ element }) => element));
  }
}
