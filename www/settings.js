// What can be set, as one list: name, place in the run's spec, default and limits. The form, the spec, and later the
// link, are made from it.

/** @import {RunSpec} from "./protocol.js" */

/**
 * @typedef {object} Setting
 * @property {string} id
 * @property {string} label
 * @property {string} [group] a fieldset of the form; without one the control stands in the bar
 * @property {string} [path] where it goes in the spec, dots between; none for what is not part of it
 * @property {string | number} value the default
 * @property {[string, string][]} [options] value and name
 * @property {{min: number, max: number, step: number | "any"}} [range] a number field
 * @property {boolean} [slider] a logarithmic slider over powers of ten
 * @property {string} [hint]
 * @property {boolean} [advanced]
 */

/** @typedef {Record<string, string | number>} Values */

export const METHODS = /** @type {const} */ ([
  ["cross-entropy", "Cross-entropy"],
  ["plus-1-norm", "+1-norm"],
  ["plus-2-norm", "+2-norm"],
  ["hinge", "Hinge"],
  ["simclr", "SimCLR"],
  ["atom", "Atom"],
]);

/** The sliders run over powers of ten from 10⁻⁴ to 1; their left end is 0. */
export const SLIDER = { min: -4.1, max: 0, step: 0.1 };

/** @type {Setting[]} */
export const SETTINGS = [
  { id: "seed", label: "Seed", path: "seed", value: 0, range: { min: 0, max: 4294967295, step: 1 } },
  { id: "method-choice", label: "Method", path: "method", value: "atom", options: METHODS.map(([value, name]) => [value, name]) },
  { id: "dataset", label: "Data set", group: "Data", value: "snippets", options: [["snippets", "Snippets (sentiment)"], ["grammar", "Grammar pairs"]] },
  {
    id: "atom-layer", label: "Atomised layer", group: "Method", path: "model.atomLayer", value: 1, range: { min: 1, max: 4, step: 1 },
    hint: "The encoder layer whose output becomes particles.",
  },
  { id: "coefficient", label: "Weight of the extra terms", group: "Method", value: 0.01, slider: true, hint: "Beside the task's loss. 0 turns them off." },
  { id: "energy", label: "Energy", group: "Three weights", path: "atom.energy", value: 0.01, slider: true },
  { id: "charge", label: "Neutral atoms", group: "Three weights", path: "atom.charge", value: 0.01, slider: true },
  { id: "neutrons", label: "A third are neutrons", group: "Three weights", path: "atom.neutrons", value: 0.01, slider: true },
  { id: "learning-rate", label: "Learning rate", group: "Training", path: "optimizer.learningRate", value: 0.001, range: { min: 0.000001, max: 100, step: "any" } },
  { id: "steps", label: "Steps", group: "Training", path: "optimizer.steps", value: 500, range: { min: 1, max: 100000, step: 1 } },
  { id: "batch-size", label: "Batch size", group: "Advanced", path: "optimizer.batchSize", value: 32, range: { min: 1, max: 256, step: 1 } },
  { id: "width", label: "Width", group: "Advanced", path: "model.width", value: 64, options: [["32", "32"], ["64", "64"], ["128", "128"]] },
  { id: "layers", label: "Layers", group: "Advanced", path: "model.layers", value: 2, range: { min: 1, max: 4, step: 1 } },
  { id: "dropout", label: "Dropout", group: "Advanced", path: "model.dropout", value: 0.1, range: { min: 0, max: 0.9, step: 0.05 } },
  {
    id: "pairing", label: "Pairing of atoms", group: "Advanced", path: "atom.pairing", value: "all-atoms",
    options: [["all-atoms", "All atoms, all particles"], ["all-pairs", "Neighbours, all particles"], ["sampled", "Neighbours, sampled (the paper)"]],
  },
];

/** @returns {Values} */
export function defaults() {
  return Object.fromEntries(SETTINGS.map(({ id, value }) => [id, value]));
}

/** The spec of a run, complete where the page has a control. @param {Values} values @returns {RunSpec} */
export function specFrom(values) {
  /** @type {any} */
  const spec = {};
  for (const { id, path, range, options } of SETTINGS) {
    if (path) put(spec, path, range || isNumeric(options) || !options ? Number(values[id]) : values[id]);
  }
  const width = Number(values.width);
  Object.assign(spec.model, { feedForward: 4 * width, heads: Math.max(2, width / 16) });
  // A short run would else warm up for most of its steps.
  spec.optimizer.warmupSteps = Math.min(50, Math.ceil(Number(values.steps) / 10));
  spec.baseline = { coefficient: Number(values.coefficient) };
  return spec;
}

/** What is wrong with the values, one sentence, or an empty one. @param {Values} values */
export function trouble(values) {
  for (const { id, label, range } of SETTINGS) {
    const value = Number(values[id]);
    if (!range) continue;
    if (values[id] === "" || !Number.isFinite(value)) return `${label} is not a number: accepted is ${range.min} to ${range.max}.`;
    if (value < range.min || value > range.max) return `${label} is ${value}: accepted is ${range.min} to ${range.max}.`;
    if (range.step === 1 && !Number.isInteger(value)) return `${label} is ${value}: a whole number is needed.`;
  }
  if (Number(values["atom-layer"]) > Number(values.layers)) return `Atomised layer is ${values["atom-layer"]}, but the network has ${values.layers}.`;
  return "";
}

/** The labels of what differs. @param {Values} a @param {Values} b @returns {string[]} */
export function changes(a, b) {
  return SETTINGS.filter(({ id }) => String(a[id]) !== String(b[id])).map(({ label }) => label.toLowerCase());
}

/** @param {string} method */
export function methodName(method) {
  return METHODS.find(([value]) => value === method)?.[1] ?? method;
}

/** @param {[string, string][] | undefined} options */
function isNumeric(options) {
  return options?.every(([value]) => value !== "" && Number.isFinite(Number(value))) ?? false;
}

/** @param {any} target @param {string} path @param {unknown} value */
function put(target, path, value) {
  const names = path.split(".");
  const last = /** @type {string} */ (names.pop());
  for (const name of names) target = target[name] ??= {};
  target[last] = value;
}
