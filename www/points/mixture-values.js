// The mixture's Gaussians as values of the form.

/** @import {Values} from "../page/settings-list.js" */

/** @param {[number, number][]} means @param {[number, number, number][]} covariances as xx, xy, yy @returns {Values} */
export function mixtureValues(means, covariances) {
  return Object.fromEntries(
    means.flatMap(([x, y], i) => {
      const [xx, xy, yy] = covariances[i];
      return [[`mean-x-${i}`, x], [`mean-y-${i}`, y], [`var-x-${i}`, xx], [`cov-xy-${i}`, xy], [`var-y-${i}`, yy]];
    }),
  );
}
