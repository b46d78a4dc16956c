// What a sheet is drawn on: a canvas that becomes a PNG, or an SVG.

/** @import {Grid} from "./signs.js" */
import { t } from "../../language/translate.js";
import { make } from "../../page/dom.js";
import { paint } from "../thumbnail.js";
import { SIGN_COLOUR, signStrokes, strokeSigns } from "./signs.js";

/** How opaque the signs are. */
const SIGNS = 0.6;
const NAMESPACE = "http://www.w3.org/2000/svg";

/** @typedef {{size: number, bold?: boolean, anchor?: "start" | "middle"}} Writing  `size` in pixels */
/**
 * @typedef {object} Paper
 * @property {(x: number, y: number, width: number, height: number, colour: string) => void} fill
 * @property {(x: number, y: number, size: number, side: number, rgb: Uint8Array) => void} pixels  a square of `side` × `side` of them
 * @property {(x: number, y: number, size: number, map: Grid) => void} signs
 * @property {(x: number, y: number, text: string, how: Writing) => void} write
 */

/** How wide a text is on either. @param {string} text @param {Writing} how @returns {number} */
export function widthOf(text, how) {
  const context = (measuring.context ??= contextOf(make("canvas")));
  context.font = fontOf(how);
  return context.measureText(text).width;
}

/** @type {{context?: CanvasRenderingContext2D}} */
const measuring = {};

/** @implements {Paper} */
export class CanvasPaper {
  #canvas;
  #context;
  #colour;

  /** @param {number} width @param {number} height */
  constructor(width, height) {
    this.#canvas = make("canvas", { width, height });
    this.#context = contextOf(this.#canvas);
    this.#context.imageSmoothingEnabled = false;
    const { backgroundColor, color } = getComputedStyle(document.body);
    this.#colour = color;
    this.fill(0, 0, width, height, backgroundColor);
  }

  /** @type {Paper["fill"]} */
  fill(x, y, width, height, colour) {
    this.#context.fillStyle = colour;
    this.#context.fillRect(x, y, width, height);
  }

  /** @type {Paper["pixels"]} */
  pixels(x, y, size, side, rgb) {
    const own = make("canvas");
    paint(own, rgb, side);
    this.#context.drawImage(own, x, y, size, size);
  }

  /** @type {Paper["signs"]} */
  signs(x, y, size, map) {
    this.#context.globalAlpha = SIGNS;
    this.#context.translate(x, y);
    strokeSigns(this.#context, map, size / map.width);
    this.#context.resetTransform();
    this.#context.globalAlpha = 1;
  }

  /** @type {Paper["write"]} */
  write(x, y, text, how) {
    this.#context.fillStyle = this.#colour;
    this.#context.font = fontOf(how);
    this.#context.textAlign = how.anchor === "middle" ? "center" : "start";
    this.#context.fillText(text, x, y);
  }

  /** @returns {Promise<Blob>} a PNG */
  async blob() {
    const blob = await new Promise((/** @type {(blob: Blob | null) => void} */ resolve) => this.#canvas.toBlob(resolve, "image/png"));
    if (!blob) throw new Error(t("This browser could not make a PNG of the pictures; the SVG may work."));
    return blob;
  }
}

/** @implements {Paper} */
export class SvgPaper {
  #root;
  #colour;

  /** @param {number} width @param {number} height @param {string} title @param {string} description */
  constructor(width, height, title, description) {
    this.#root = document.createElementNS(NAMESPACE, "svg");
    const { backgroundColor, color, fontFamily } = getComputedStyle(document.body);
    this.#colour = color;
    for (const [name, value] of Object.entries({ width, height, viewBox: `0 0 ${width} ${height}`, role: "img", "font-family": fontFamily })) this.#root.setAttribute(name, String(value));
    this.#add("title", {}, title);
    this.#add("desc", {}, description);
    this.fill(0, 0, width, height, backgroundColor);
  }

  /** @type {Paper["fill"]} */
  fill(x, y, width, height, fill) {
    this.#add("rect", { x, y, width, height, fill });
  }

  /** @type {Paper["pixels"]} */
  pixels(x, y, size, side, rgb) {
    /** What has one colour is one path. @type {Map<string, string>} */
    const paths = new Map();
    for (let i = 0; i < side * side; i++) {
      const colour = `#${[...rgb.subarray(3 * i, 3 * i + 3)].map((value) => value.toString(16).padStart(2, "0")).join("")}`;
      paths.set(colour, `${paths.get(colour) ?? ""}M${i % side} ${Math.floor(i / side)}h1v1h-1z`);
    }
    const transform = `translate(${x} ${y}) scale(${size / side})`;
    for (const [fill, d] of paths) this.#add("path", { d, fill, transform, "shape-rendering": "crispEdges" });
  }

  /** @type {Paper["signs"]} */
  signs(x, y, size, map) {
    const d = signStrokes(map, size / map.width).map((stroke) => stroke.map((length) => Number(length.toFixed(2)))).map(([left, top, width, height]) => `M${left} ${top}h${width}v${height}h${-width}z`);
    this.#add("path", { d: d.join(""), fill: SIGN_COLOUR, "fill-opacity": SIGNS, transform: `translate(${x} ${y})` });
  }

  /** @type {Paper["write"]} */
  write(x, y, text, { size, bold = false, anchor = "start" }) {
    this.#add("text", { x, y, fill: this.#colour, "font-size": size, "font-weight": bold ? 600 : 400, "text-anchor": anchor }, text);
  }

  blob() {
    return new Blob([new XMLSerializer().serializeToString(this.#root)], { type: "image/svg+xml" });
  }

  /** @param {string} name @param {Record<string, string | number>} attributes @param {string} [text] */
  #add(name, attributes, text = "") {
    const element = document.createElementNS(NAMESPACE, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
    element.textContent = text;
    this.#root.append(element);
  }
}

/** @param {HTMLCanvasElement} canvas */
function contextOf(canvas) {
  const context = canvas.getContext("2d");
  if (!context) throw new Error(t("This browser has no canvas left to write on: close other pages and export it again."));
  return context;
}

/** @param {Writing} how */
function fontOf({ size, bold = false }) {
  return `${bold ? 600 : 400} ${size}px ${getComputedStyle(document.body).fontFamily}`;
}
