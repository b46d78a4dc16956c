// Figures on the page: the CPU module draws them on this thread, at most once per animation frame.

/** @import {Figure} from "./figures.js" */
import { useColourLaw } from "./charge.js";
import { make } from "./dom.js";
import { MODULES, loadModule } from "./module.js";

/** @typedef {{dark: boolean, highContrast: boolean, scale: number, width: number, height: number, fontFamily: string}} Theme */

/**
 * What the module exports for the page thread (`src/web/page.rs`).
 * @typedef {object} PageModule
 * @property {(canvas: HTMLCanvasElement, figure: Figure, theme: Theme) => void} drawFigure
 * @property {(figure: Figure) => string} describeFigure
 * @property {(figure: Figure) => {columns: string[], rows: (string | number)[][]}} figureTable
 * @property {(figure: Figure, width: number, height: number, x: number, y: number, maxDistance: number) => number} nearestPoint
 * @property {import("./charge.js").ColourLaw} chargeColour
 */

/** A table of more rows would take longer than a frame to build. */
const MAX_ROWS = 500;
/** An open table follows the run at this pace, in milliseconds. */
const TABLE_EVERY_MS = 1000;

const darkScheme = matchMedia("(prefers-color-scheme: dark)");
const contrast = matchMedia("(prefers-contrast: more), (forced-colors: active)");

/** @returns {Promise<PageModule>} */
export async function loadPageModule() {
  const module = /** @type {PageModule} */ (await loadModule(MODULES.cpu));
  useColourLaw(module.chargeColour);
  return module;
}

/** Calls back when light, dark or contrast changes. @param {() => void} callback */
export function onThemeChange(callback) {
  for (const query of [darkScheme, contrast]) query.addEventListener("change", callback);
}

/** Figures that are due. One is drawn per animation frame, so that three of them never make one long task. */
class DrawQueue {
  /** @type {Set<FigureView>} */
  #due = new Set();

  /** @param {FigureView} view */
  add(view) {
    if (this.#due.size === 0) requestAnimationFrame(() => this.#next());
    this.#due.add(view);
  }

  #next() {
    const [view] = this.#due;
    this.#due.delete(view);
    if (this.#due.size > 0) requestAnimationFrame(() => this.#next());
    view.draw();
  }
}

const queue = new DrawQueue();

/** One figure: canvas, caption, and the same in a sentence and a table. */
export class FigureView {
  /** @type {Figure | null} */
  figure = null;
  canvas = make("canvas", { role: "img" });
  #caption = make("figcaption", { class: "hint numbers" });
  #description = make("p", { class: "hint" });
  #details = make("details", { "aria-label": "Data" }, make("summary", {}, "Data"));
  #scroll = make("div", { class: "table-scroll", tabindex: 0, role: "region" });
  #module;
  #version = "";
  #tableAt = -Infinity;
  #tableTimer = 0;

  /** @param {PageModule} module @param {HTMLElement} place @param {string} name accessible, before there is a figure */
  constructor(module, place, name) {
    this.#module = module;
    const id = `${place.id}-description`;
    this.#description.id = id;
    this.canvas.setAttribute("aria-label", name);
    this.canvas.setAttribute("aria-describedby", id);
    this.#scroll.setAttribute("aria-label", `${name}, table`);
    this.#details.append(this.#description, this.#scroll);
    this.#details.addEventListener("toggle", () => this.#fillTable());
    place.replaceChildren(make("figure", { class: "figure" }, this.canvas, this.#caption, this.#details));
    new ResizeObserver(() => this.redraw()).observe(this.canvas);
    onThemeChange(() => this.redraw());
  }

  /**
   * Shows a figure, if it is another than before.
   * @param {string} version equal only for equal figures @param {() => Figure} figure @param {string} caption n, seed, recorded or live, device
   */
  show(version, figure, caption) {
    if (this.#caption.textContent !== caption) this.#caption.textContent = caption;
    if (version === this.#version) return;
    this.#version = version;
    this.figure = figure();
    this.canvas.setAttribute("aria-label", this.figure.title);
    this.redraw();
    this.#fillTable();
  }

  /** Draws in one of the next frames, once however often it is asked. */
  redraw() {
    queue.add(this);
  }

  /** The point under a pointer, or -1. @param {PointerEvent | MouseEvent} event @param {number} reach in CSS pixels */
  pointAt(event, reach) {
    if (!this.figure) return -1;
    const box = this.canvas.getBoundingClientRect();
    return this.#module.nearestPoint(this.figure, box.width, box.height, event.clientX - box.x, event.clientY - box.y, reach);
  }

  /** Called by the queue. */
  draw() {
    const { clientWidth: width, clientHeight: height } = this.canvas;
    if (!this.figure || width === 0 || height === 0) return;
    const theme = { dark: darkScheme.matches, highContrast: contrast.matches, scale: devicePixelRatio || 1, width, height, fontFamily: getComputedStyle(document.body).fontFamily };
    this.#module.drawFigure(this.canvas, this.figure, theme);
  }

  /** The sentence is kept for assistive technology; the table only while it is open. */
  #fillTable() {
    clearTimeout(this.#tableTimer);
    const wait = this.#tableAt + TABLE_EVERY_MS - performance.now();
    if (wait > 0) {
      this.#tableTimer = setTimeout(() => this.#fillTable(), wait);
      return;
    }
    if (!this.figure) return;
    this.#tableAt = performance.now();
    this.#description.textContent = this.#module.describeFigure(this.figure);
    if (!this.#details.open) return;
    const { columns, rows } = this.#module.figureTable(this.figure);
    const head = make("thead", {}, make("tr", {}, ...columns.map((name) => make("th", { scope: "col" }, name))));
    const body = make("tbody", {}, ...rows.slice(-MAX_ROWS).map((row) => make("tr", {}, ...row.map((cell) => make("td", {}, written(cell))))));
    const left = rows.length > MAX_ROWS ? [make("caption", {}, `The last ${MAX_ROWS} of ${rows.length} rows`)] : [];
    this.#scroll.replaceChildren(make("table", { class: "numbers" }, ...left, head, body));
  }
}

/** @param {string | number} cell */
function written(cell) {
  if (typeof cell === "string" || Number.isInteger(cell)) return String(cell);
  return Math.abs(cell) >= 0.001 && Math.abs(cell) < 1e6 ? cell.toFixed(4) : cell.toExponential(3);
}
