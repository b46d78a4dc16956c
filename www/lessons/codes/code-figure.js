// A QR code on the page: dark on white in every theme, as readers want it, with its white edge.

/**
 * What the page module exports for codes (`src/web/codes.rs`): `side` modules with the white edge, and what is dark as the data of an SVG path.
 * @typedef {{codeOf: (text: string) => {side: number, path: string}}} CodeModule
 */

const SVG = "http://www.w3.org/2000/svg";

export class CodeFigure {
  element = document.createElementNS(SVG, "svg");
  #light = document.createElementNS(SVG, "rect");
  #dark = document.createElementNS(SVG, "path");
  #module;

  /** @param {CodeModule} module @param {string} name for those who do not see it */
  constructor(module, name) {
    this.#module = module;
    const set = (/** @type {Element} */ element, /** @type {Record<string, string>} */ attributes) => Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
    set(this.element, { role: "img", "aria-label": name, class: "code", "shape-rendering": "crispEdges" });
    set(this.#light, { width: "100%", height: "100%", fill: "#fff" });
    set(this.#dark, { fill: "#000" });
    this.element.append(this.#light, this.#dark);
  }

  /** @param {string} text */
  show(text) {
    const { side, path } = this.#module.codeOf(text);
    this.element.setAttribute("viewBox", `0 0 ${side} ${side}`);
    this.#dark.setAttribute("d", path);
  }
}
