// A QR code on the page: dark on white in every theme, as readers want it, with its white edge; and as large as the screen is, because a
// lesson's card on a telephone is too low for a whole one.

import { t } from "../../language/translate.js";
import { make } from "../../page/dom.js";

/**
 * What the page module exports for codes (`src/web/codes.rs`): `side` modules with the white edge, and what is dark as the data of an SVG path.
 * @typedef {{codeOf: (text: string) => {side: number, path: string}}} CodeModule
 */

const SVG = "http://www.w3.org/2000/svg";

export class CodeFigure {
  #svg = document.createElementNS(SVG, "svg");
  #dark = document.createElementNS(SVG, "path");
  #large = make("button", { type: "button" }, t("Show the code large"));
  element = make("div", { class: "code" }, this.#svg, this.#large);
  #module;
  #name;

  /** @param {CodeModule} module @param {string} name for those who do not see it */
  constructor(module, name) {
    this.#module = module;
    this.#name = name;
    const light = document.createElementNS(SVG, "rect");
    setAll(this.#svg, { role: "img", "aria-label": name, "shape-rendering": "crispEdges" });
    setAll(light, { width: "100%", height: "100%", fill: "#fff" });
    setAll(this.#dark, { fill: "#000" });
    this.#svg.append(light, this.#dark);
    this.#large.addEventListener("click", () => this.#showLarge());
  }

  /** @param {string} text */
  show(text) {
    const { side, path } = this.#module.codeOf(text);
    setAll(this.#svg, { viewBox: `0 0 ${side} ${side}` });
    setAll(this.#dark, { d: path });
  }

  #showLarge() {
    const close = make("button", { type: "button" }, t("Close"));
    const dialog = make("dialog", { class: "code-large", "aria-label": this.#name }, this.#svg.cloneNode(true), close);
    close.addEventListener("click", () => dialog.close());
    dialog.addEventListener("close", () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
  }
}

/** @param {Element} element @param {Record<string, string>} attributes */
function setAll(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}
