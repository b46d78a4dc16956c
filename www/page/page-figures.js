// Figures on the page: the page module draws them on this thread, within each frame's budget.

/** @import {Figure, Scatter} from "./figures.js" */
/** @import {Size} from "./export/figure-exports.js" */
/** @import {ForcesModule} from "../forces/module.js" */
/** @import {CodeModule} from "../lessons/codes/code-figure.js" */
/** @import {PointsModule} from "../lab/points-protocol.js" */
import { catalogue, language, t } from "../language/translate.js";
import { useColourLaw } from "./charge.js";
import { make } from "./dom.js";
import { frames } from "./draw-queue.js";
import { FigureExports } from "./export/figure-exports.js";
import { figureButtons, offerFigure } from "./export/figures-on-page.js";
import { loadModule, moduleSource } from "../lab/module.js";

/** @typedef {{dark: boolean, highContrast: boolean, scale: number, width: number, height: number, fontFamily: string, caption?: string}} Theme */

/**
 * What the module exports for the page thread (`src/web/page.rs`).
 * @typedef {object} FigureModule
 * @property {(messages: Record<string, string>) => void} setMessages once, before the first figure: it asks nobody for a label while it draws
 * @property {(canvas: HTMLCanvasElement, figure: Figure, theme: Theme) => void} drawFigure
 * @property {(figure: Figure, theme: Theme) => string} figureSvg
 * @property {(figure: Figure) => string} describeFigure
 * @property {(figure: Figure) => {columns: string[], rows: (string | number)[][]}} figureTable
 * @property {(figure: Figure, width: number, height: number, x: number, y: number, maxDistance: number) => number} nearestPoint
 * @property {(figure: Figure, width: number, height: number, x: number, y: number) => [number, number] | null} dataFromPx
 * @property {import("./charge.js").ColourLaw} chargeColour
 */

/** @typedef {FigureModule & PointsModule & ForcesModule & CodeModule} PageModule */

/** A table of more rows would take longer than a frame to build. */
const MAX_ROWS = 500;
/** What stands beside a figure follows the run at this pace, in milliseconds. */
const WORDS_EVERY_MS = 1000;
/** Between two probes of the scale, in CSS pixels. */
const PROBE = 40;

const darkScheme = matchMedia("(prefers-color-scheme: dark)");
const contrast = matchMedia("(prefers-contrast: more), (forced-colors: active)");

/** @returns {Promise<PageModule>} */
export async function loadPageModule() {
  const module = /** @type {PageModule} */ (await loadModule(await moduleSource("page")));
  if (language !== "en") module.setMessages(catalogue);
  useColourLaw(module.chargeColour);
  return module;
}

/** Calls back when light, dark or contrast changes. @param {() => void} callback */
export function onThemeChange(callback) {
  for (const query of [darkScheme, contrast]) query.addEventListener("change", callback);
}

/** One figure: canvas, caption, the same in a sentence and a table, and all of it to take away. */
export class FigureView {
  /** @type {Figure | null} */
  figure = null;
  /** What of it can be taken away. */
  exports;
  canvas = make("canvas", { role: "img" });
  /** What each of the first rows of the data is called, such as the sentences of a scatter: the last column. @type {{column: string, values: string[]} | null} */
  names = null;
  /** Called after every drawing. */
  onDrawn = () => {};
  #captionText = "";
  #compact;
  #caption = make("figcaption", { class: "hint numbers" });
  #description = make("p", { class: "hint" });
  #details = make("details", { "aria-label": t("Data") }, make("summary", {}, t("Data")));
  #scroll = make("div", { class: "table-scroll", tabindex: 0, role: "region" });
  #size = { width: 0, height: 0 };
  #empty;
  #module;
  #version = "";
  #wordsAt = -Infinity;
  #wordsTimer = 0;
  #draw = () => this.draw();
  #words = () => this.#fillWords();

  /**
   * @param {PageModule} module @param {HTMLElement} place @param {string} name accessible, before there is a figure
   * @param {{compact?: boolean, empty?: string}} [how] compact: the caption only with the data; empty: stands in the figure's place until there is one
   */
  constructor(module, place, name, { compact = false, empty = "" } = {}) {
    this.#module = module;
    this.#compact = compact;
    const id = `${place.id}-description`;
    this.#description.id = id;
    this.canvas.setAttribute("aria-label", name);
    this.canvas.setAttribute("aria-describedby", id);
    this.#scroll.setAttribute("aria-label", t("{name}, table", { name }));
    this.exports = new FigureExports(module, () => this.#shown());
    this.#details.append(...(compact ? [this.#caption] : []), this.#description, this.#scroll, figureButtons(this.exports));
    this.#details.addEventListener("toggle", () => this.#wordsSoon());
    this.#empty = empty ? make("p", { class: "figure-empty" }, make("b", {}, name), empty) : null;
    const element = make("figure", { class: "figure" }, ...(this.#empty ? [this.#empty] : []), this.canvas, ...(compact ? [] : [this.#caption]), this.#details);
    offerFigure(element, () => (this.figure && this.canvas.checkVisibility() ? this.exports : null));
    place.replaceChildren(element);
    new ResizeObserver(() => {
      this.#size = { width: this.canvas.clientWidth, height: this.canvas.clientHeight };
      this.redraw();
    }).observe(this.canvas);
    onThemeChange(() => this.redraw());
  }

  /**
   * Shows a figure, if it is another than before.
   * @param {string} version equal only for equal figures @param {() => Figure} figure @param {string} caption n, seed, recorded or live, device
   */
  show(version, figure, caption) {
    this.#captionText = caption;
    // Closed away, it is written when it is opened, or exported.
    if (!this.#compact || this.#details.open) this.#fillCaption();
    if (version === this.#version) return;
    this.#empty?.remove();
    this.#version = version;
    this.figure = figure();
    if (this.canvas.getAttribute("aria-label") !== this.figure.title) this.canvas.setAttribute("aria-label", this.figure.title);
    this.redraw();
    this.#wordsSoon();
  }

  /** The same scatter with other points that stand out. @param {Pick<Scatter, "highlighted" | "pinned" | "emphasis">} marked */
  mark(marked) {
    if (this.figure?.kind !== "scatter") return;
    Object.assign(this.figure, marked);
    this.redraw();
    this.#wordsSoon();
  }

  #fillCaption() {
    if (this.#caption.textContent !== this.#captionText) this.#caption.textContent = this.#captionText;
  }

  /** Draws in one of the next frames, once however often it is asked. */
  redraw() {
    frames.add(this.#draw);
  }

  /** The point under a pointer or a finger, or -1. @param {{clientX: number, clientY: number}} event @param {number} reach in CSS pixels */
  pointAt(event, reach) {
    if (!this.figure) return -1;
    const box = this.canvas.getBoundingClientRect();
    return this.#module.nearestPoint(this.figure, box.width, box.height, event.clientX - box.x, event.clientY - box.y, reach);
  }

  /** Where a place on the canvas lies in the data, or null. @param {number} x in CSS pixels @param {number} y */
  dataAt(x, y) {
    const { width, height } = this.#size;
    return this.figure && width > 0 ? this.#module.dataFromPx(this.figure, width, height, x, y) : null;
  }

  /** How a place in the data becomes one on the canvas, in CSS pixels; null where nothing is drawn. @returns {((point: [number, number]) => [number, number]) | null} */
  placing() {
    const [x, y] = [this.#size.width / 2, this.#size.height / 2];
    // The map from data to pixels is linear, so two probes tell it.
    const [a, b] = [this.dataAt(x, y), this.dataAt(x + PROBE, y + PROBE)];
    if (!a || !b || a[0] === b[0] || a[1] === b[1]) return null;
    return (point) => [x + (PROBE * (point[0] - a[0])) / (b[0] - a[0]), y + (PROBE * (point[1] - a[1])) / (b[1] - a[1])];
  }

  /** Called by the queue. */
  draw() {
    if (!this.figure || this.#size.width === 0 || this.#size.height === 0) return;
    this.#module.drawFigure(this.canvas, this.figure, this.#theme(this.#size));
    this.onDrawn();
  }

  /** @param {Size} size @returns {Theme} */
  #theme({ width, height }) {
    return { dark: darkScheme.matches, highContrast: contrast.matches, scale: devicePixelRatio || 1, width, height, fontFamily: fontFamily() };
  }

  #shown() {
    const { figure } = this;
    if (!figure) return null;
    return { figure, caption: this.#captionText, size: this.#size, theme: (/** @type {Size} */ size) => this.#theme(size), table: () => this.#table(figure) };
  }

  /** @param {Figure} figure */
  #table(figure) {
    const { columns, rows } = this.#module.figureTable(figure);
    const { names } = this;
    return names ? { columns: [...columns, names.column], rows: rows.map((row, i) => [...row, names.values[i] ?? ""]) } : { columns, rows };
  }

  #wordsSoon() {
    clearTimeout(this.#wordsTimer);
    const wait = Math.max(0, this.#wordsAt + WORDS_EVERY_MS - performance.now());
    this.#wordsTimer = setTimeout(() => frames.add(this.#words), wait);
  }

  /** The sentence is kept for assistive technology; the table only while it is open. */
  #fillWords() {
    if (!this.figure) return;
    this.#fillCaption();
    this.#wordsAt = performance.now();
    this.#description.textContent = this.#module.describeFigure(this.figure);
    if (!this.#details.open) return;
    const { columns, rows } = this.#table(this.figure);
    const head = make("thead", {}, make("tr", {}, ...columns.map((name) => make("th", { scope: "col" }, name))));
    const body = make("tbody", {}, ...rows.slice(-MAX_ROWS).map((row) => make("tr", {}, ...row.map((cell) => make("td", typeof cell === "string" ? { translate: "no" } : {}, written(cell))))));
    const left = rows.length > MAX_ROWS ? [make("caption", {}, t("The last {most} of {n} rows", { most: MAX_ROWS, n: rows.length }))] : [];
    this.#scroll.replaceChildren(make("table", { class: "numbers" }, ...left, head, body));
  }
}

/** @param {string | number} cell */
function written(cell) {
  if (typeof cell === "string" || Number.isInteger(cell)) return String(cell);
  return Math.abs(cell) >= 0.001 && Math.abs(cell) < 1e6 ? cell.toFixed(4) : cell.toExponential(3);
}

/** @type {{value?: string}} asked once: it costs a style pass, and never changes */
const font = {};
function fontFamily() {
  font.value ??= getComputedStyle(document.body).fontFamily;
  return font.value;
}
