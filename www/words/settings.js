// What can be set for a run on sentences, as one list: name, place in the run's spec, default and limits. The form, the
// spec and the link are made from it.

/** @import {RunSpec} from "../lab/protocol.js" */
/** @import {Setting, Values} from "../page/settings-list.js" */
import { ALL_METHODS } from "../lab/methods.js";
import { defaultsOf, differing, outOfRange, put, typed } from "../page/settings-list.js";

/** What text can be trained with: the two halves of the atom are told apart in Points. */
const METHODS = ALL_METHODS.filter(([method]) => !method.startsWith("atom-"));

/** @type {Setting[]} */
export const SETTINGS = [
  { id: "seed", label: "Seed", path: "seed", value: 0, range: { min: 0, max: 4294967295, step: 1 } },
  { id: "method-choice", label: "Method", path: "method", value: "atom", options: METHODS },
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

/** What else a link to this tab carries. @type {Setting[]} */
const VIEWS = [
  { id: "sentence", label: "Sentence", value: "the food was great but the service was awfully slow", limit: 2000, view: true },
  { id: "special", label: "Show special tokens", value: false, toggle: true, view: true },
  { id: "split-weights", label: "Set the three weights apart", value: false, toggle: true, view: true },
];

/** Everything that a link to this tab carries. */
export const WORDS = [...SETTINGS, ...VIEWS];

/** @returns {Values} */
export function defaults() {
  return defaultsOf(WORDS);
}

/** The spec of a run, complete where the page has a control. @param {Values} values @returns {RunSpec} */
export function specFrom(values) {
  /** @type {any} */
  const spec = {};
  for (const setting of SETTINGS) {
    if (setting.path) put(spec, setting.path, typed(setting, values[setting.id]));
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
  const wrong = outOfRange(SETTINGS, values);
  if (wrong) return wrong;
  if (Number(values["atom-layer"]) > Number(values.layers)) return `Atomised layer is ${values["atom-layer"]}, but the network has ${values.layers}.`;
  return "";
}

/** The labels of what differs. @param {Values} a @param {Values} b @returns {string[]} */
export function changes(a, b) {
  return differing(SETTINGS, a, b).map(({ label }) => label.toLowerCase());
}
