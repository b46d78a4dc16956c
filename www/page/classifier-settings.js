// What the settings of every run of one network have in common, and how a spec is made from them.

/** @import {Setting, Values} from "./settings-list.js" */
import { t } from "../language/translate.js";
import { inSentence } from "./joined.js";
import { ALL_METHODS } from "../lab/methods.js";
import { put, same, typed } from "./settings-list.js";

/** What sentences and images can be trained with: the two halves of the atom are told apart in Points. */
export const METHODS = ALL_METHODS.filter(([method]) => !method.startsWith("atom-"));

/** @type {Setting} */
export const SEED = { id: "seed", label: t("Seed"), path: "seed", value: 0, range: { min: 0, max: 4294967295, step: 1 } };
/** @type {Setting} */
export const METHOD = { id: "method-choice", label: t("Method"), path: "method", value: "atom", options: METHODS };

/** One weight for all that a method adds, or three for the atom's terms. @type {Setting[]} */
export const WEIGHTS = [
  { id: "coefficient", label: t("Weight of the extra terms"), group: "Method", value: 0.01, slider: true, hint: t("Beside the task's loss. 0 turns them off.") },
  { id: "energy", label: t("Energy"), group: "Three weights", path: "atom.energy", value: 0.01, slider: true },
  { id: "charge", label: t("Neutral atoms"), group: "Three weights", path: "atom.charge", value: 0.01, slider: true },
  { id: "neutrons", label: t("A third are neutrons"), group: "Three weights", path: "atom.neutrons", value: 0.01, slider: true },
];
/** @type {Setting} */
export const SPLIT_WEIGHTS = { id: "split-weights", label: t("Set the three weights apart"), value: false, toggle: true, view: true };
/** @type {Setting} */
export const PAIRING = {
  id: "pairing", label: t("Pairing of atoms"), group: "Advanced", path: "atom.pairing", value: "all-atoms",
  options: [["all-atoms", t("All atoms, all particles")], ["all-pairs", t("Neighbours, all particles")], ["sampled", t("Neighbours, sampled (the paper)")]],
};
/** @type {Setting} */
export const MARGIN = { id: "margin", label: t("Margin of hinge"), group: "Advanced", path: "baseline.margin", value: 1, range: { min: 0, max: 100, step: "any" }, hint: t("A distance in z: hinge pushes only pairs that are closer.") };

/** A short run would else warm up for most of its steps. @param {number} steps of the run */
export function warmupSteps(steps) {
  return Math.min(50, Math.ceil(steps / 10));
}

/** The spec of a run, complete where the page has a control. @param {readonly Setting[]} list @param {Values} values @returns {any} */
export function classifierSpec(list, values) {
  /** @type {any} */
  const spec = {};
  for (const setting of list) {
    if (setting.path) put(spec, setting.path, typed(setting, values[setting.id]));
  }
  spec.optimizer.warmupSteps = warmupSteps(Number(values.steps));
  spec.baseline = { ...spec.baseline, coefficient: Number(values.coefficient) };
  return spec;
}

/**
 * Sets what another choice does best with, where a field still stands as the former choice left it.
 * @param {readonly Setting[]} list @param {Values} values @param {Values} was the former choice's defaults @param {Values} is the present one's
 * @returns {Setting[]} what was set
 */
export function followChoice(list, values, was, is) {
  const moved = list.filter((setting) => !same(setting, was[setting.id], is[setting.id]) && same(setting, values[setting.id], was[setting.id]));
  for (const { id } of moved) values[id] = is[id];
  return moved;
}

/** Settings by their names, as they stand in a sentence. @param {readonly Setting[]} settings */
export function namesOf(settings) {
  return settings.map(({ label }) => inSentence(label));
}
