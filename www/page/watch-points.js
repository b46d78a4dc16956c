// A figure whose points answer the pointer: looked at once a frame, however often it moves, and chosen by a click.

/** @import {FigureView} from "./page-figures.js" */
import { frames } from "./draw-queue.js";

/** A click comes in whole pixels, and must find what the pointer found. */
const MORE_FOR_A_CLICK = 2;

/**
 * @param {FigureView} view @param {number} reach how near the pointer must come to a point, in CSS pixels
 * @param {{point: (index: number) => void, pin?: (index: number) => void}} hooks `point` of -1: of none
 */
export function watchPoints(view, reach, { point, pin = () => {} }) {
  const { canvas } = view;
  /** @type {PointerEvent | null} the last one, while it is over the figure */
  let pointer = null;
  const look = () => {
    if (!pointer) return;
    const index = view.pointAt(pointer, reach);
    canvas.style.cursor = index >= 0 ? "pointer" : "";
    point(index);
  };
  canvas.addEventListener("pointermove", (event) => {
    pointer = event;
    frames.add(look);
  });
  canvas.addEventListener("pointerleave", () => {
    pointer = null;
    point(-1);
  });
  canvas.addEventListener("click", (event) => {
    const index = view.pointAt(event, reach + MORE_FOR_A_CLICK);
    if (index >= 0) pin(index);
  });
}
