// A Gaussian as its mean and the axes of its ellipse: there from a covariance and back, moved and kept within limits.

import { DATA_LIMITS } from "./settings.js";

/** @typedef {[number, number]} Point */
/** @typedef {{mean: Point, axes: [Point, Point]}} Gaussian  the axes are the ellipse's, one standard deviation long */

/** The figure draws its outer ellipse at two standard deviations: there the handles sit. */
export const AT = 2;
/** No axis becomes shorter than this by dragging; typing may make it zero. */
const SHORTEST = 0.02;

/** The ellipse with one axis ending at a point; the other keeps its length and stays at a right angle. @param {Gaussian} shape @param {number} axis @param {Point} to @returns {[Point, Point]} */
export function turned({ mean, axes }, axis, to) {
  const arm = [(to[0] - mean[0]) / AT, (to[1] - mean[1]) / AT];
  const length = Math.hypot(arm[0], arm[1]);
  const way = length > 0 ? [arm[0] / length, arm[1] / length] : [1, 0];
  const long = Math.max(SHORTEST, length);
  const other = Math.hypot(...axes[1 - axis]);
  /** @type {Point} */
  const moved = [long * way[0], long * way[1]];
  const turn = axis === 0 ? 1 : -1;
  /** @type {Point} */
  const kept = [-turn * other * way[1], turn * other * way[0]];
  return axis === 0 ? [moved, kept] : [kept, moved];
}

/** The axes of a covariance, the longer one first. @param {[number, number, number]} covariance xx, xy, yy @returns {[Point, Point]} */
export function axesOf([xx, xy, yy]) {
  const half = (xx + yy) / 2;
  const spread = Math.hypot((xx - yy) / 2, xy);
  const angle = xy === 0 && xx >= yy ? 0 : Math.atan2(half + spread - xx, xy);
  const [long, short] = [Math.sqrt(Math.max(0, half + spread)), Math.sqrt(Math.max(0, half - spread))];
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  return [[long * c, long * s], [-short * s, short * c]];
}

/** @param {[Point, Point]} axes @returns {[number, number, number]} xx, xy, yy */
export function covarianceOf([a, b]) {
  return [a[0] * a[0] + b[0] * b[0], a[0] * a[1] + b[0] * b[1], a[1] * a[1] + b[1] * b[1]];
}

/** The same within what the fields accept: the longer axis gives way. @param {Gaussian} gaussian @returns {Gaussian} */
export function kept({ mean, axes }) {
  const { side, variance } = DATA_LIMITS;
  const long = Math.hypot(...axes[0]) >= Math.hypot(...axes[1]) ? 0 : 1;
  const short = scaled(axes[1 - long], Math.min(1, Math.sqrt(variance) / Math.hypot(...axes[1 - long])));
  const room = axes[long].map((part, i) => (part === 0 ? 1 : Math.sqrt((variance - short[i] ** 2) / part ** 2)));
  const other = scaled(axes[long], Math.min(1, ...room));
  /** @type {Point} */
  const at = [clamp(mean[0], side), clamp(mean[1], side)];
  return { mean: at, axes: long === 0 ? [other, short] : [short, other] };
}

/** @param {Point} axis @param {number} by @returns {Point} */
function scaled([x, y], by) {
  return [x * by, y * by];
}

/** @param {number} value @param {number} limit */
function clamp(value, limit) {
  return Math.max(-limit, Math.min(limit, value));
}
