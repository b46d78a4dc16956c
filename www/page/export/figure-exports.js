// A figure to take away: as PNG or SVG with its caption, as CSV, and as it stands in a report.

/** @import {FigureToTake} from "./figures-on-page.js" */
/** @import {Figure} from "../figures.js" */
/** @import {PageModule, Theme} from "../page-figures.js" */
import { t } from "../../language/translate.js";
import { addressShown } from "../link.js";
import { csvOf, download, downloadCsv, factsOf, fileName, pngOf, svgOf } from "../take-away.js";

/** An exported figure is at least this wide, in CSS pixels: its caption needs the room. */
const EXPORT_WIDTH = 640;
/** Of a caption about so many characters stand on a line; more lines than these make the picture higher, by so many pixels each. */
const CAPTION = { characters: 90, lines: 3, lineHeight: 15 };
/** Height by width of a figure that has not been drawn. */
const SHAPE = 0.6;

/** @typedef {{columns: string[], rows: (string | number)[][]}} FigureTable */
/** @typedef {{width: number, height: number}} Size  in CSS pixels */
/** What is shown now. @typedef {{figure: Figure, caption: string, size: Size, theme: (size: Size) => Theme, table: () => FigureTable}} ShownFigure */
/** @typedef {"PNG" | "SVG" | "CSV"} FigureKind */
/** A figure on its own. @typedef {{title: string, name: string, caption: string, sentence: string, svg: Blob}} FigureCopy  `name`: of its file, without an ending */

export const FIGURE_KINDS = /** @type {const} */ (["PNG", "SVG", "CSV"]);

/** @implements {FigureToTake} */
export class FigureExports {
  kinds = FIGURE_KINDS;
  #module;
  #shown;

  /** @param {PageModule} module @param {() => ShownFigure | null} shown */
  constructor(module, shown) {
    this.#module = module;
    this.#shown = shown;
  }

  get title() {
    return this.#now().figure.title;
  }

  /** Hands the figure out. @param {FigureKind} kind @returns {Promise<string>} what was done, in a sentence */
  take = async (kind) => {
    const { figure, caption, table } = this.#now();
    const facts = factsOf(caption);
    const name = fileName(figure.title, facts);
    if (kind === "CSV") {
      const { columns, rows } = table();
      const [names, values] = [["figure", ...Object.keys(facts)], [figure.title, ...Object.values(facts)]];
      downloadCsv(`${name}.csv`, csvOf([[...columns, ...names], ...rows.map((row) => [...row, ...values])]));
    } else {
      const { whole, theme } = this.#alone();
      if (kind === "PNG") download(`${name}.png`, await pngOf(this.#module, whole, theme));
      else download(`${name}.svg`, svgOf(this.#module, whole, theme));
    }
    return t("Exported {title} as {kind}.", { title: figure.title, kind });
  };

  /** For a report, whose text says the caption. @returns {FigureCopy} */
  copy() {
    const { figure, caption } = this.#now();
    const { whole, theme } = this.#alone();
    return { title: figure.title, name: fileName(figure.title), caption, sentence: this.#module.describeFigure(figure), svg: svgOf(this.#module, whole, theme) };
  }

  /** The figure without the page around it, with its caption. */
  #alone() {
    const { figure, caption, size, theme } = this.#now();
    const width = Math.max(EXPORT_WIDTH, size.width);
    const shape = size.width > 0 ? size.height / size.width : SHAPE;
    // Small panels leave out what a picture on its own needs.
    const whole = figure.kind === "scatter" ? { ...figure, compact: false } : figure;
    const words = `${caption} ${addressShown(location.href)}`;
    const lines = Math.ceil(words.length / CAPTION.characters) - CAPTION.lines;
    return { whole, theme: { ...theme({ width, height: Math.round(width * Math.min(1, shape)) + CAPTION.lineHeight * Math.max(0, lines) }), caption: words } };
  }

  #now() {
    const shown = this.#shown();
    if (!shown) throw new Error(t("There is no figure to export yet."));
    return shown;
  }
}
