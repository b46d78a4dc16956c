// What can be set for a comparison, and what its runs are made from. Everything else is taken from the training settings.

/** @import {Variant} from "../../lab/protocol.js" */
/** @import {Setting, Values} from "../settings-list.js" */
/** @import {CompareKind} from "./kind.js" */
import { t } from "../../language/translate.js";
import { methodName } from "../../lab/methods.js";
import { METHODS, warmupSteps } from "../classifier-settings.js";
import { outOfRange } from "../settings-list.js";

/** More runs at once than these fit into no browser's memory as they are. */
const MOST_RUNS = 30;

/**
 * @param {{limit: Setting, layers: number[], chosen: string, seeds?: number}} own `limit`: how many samples are trained on; `layers`: of the deepest network; `chosen`: of them, at first; `seeds`: at first
 * @returns {Setting[]}
 */
export function compareSettings({ limit, layers, chosen, seeds = 1 }) {
  return [
    { id: "compare-what", label: t("Compare"), value: "methods", options: [["methods", t("Methods")], ["layers", t("Atomised layers")]], view: true },
    { id: "compare-methods", label: t("Methods compared"), value: "cross-entropy,atom", options: METHODS, several: true, view: true },
    { id: "compare-layers", label: t("Layers compared"), value: chosen, options: layers.map((layer) => /** @type {[string, string]} */ ([String(layer), layerName(layer)])), several: true, view: true },
    limit,
    { id: "compare-seeds", label: t("Number of seeds"), value: seeds, range: { min: 1, max: 5, step: 1 }, view: true },
    { id: "compare-steps", label: t("Run length"), value: 200, range: { min: 1, max: 100000, step: 1 }, view: true, hint: t("Steps of every run.") },
  ];
}

/** @param {number} layer */
export function layerName(layer) {
  return layer === 0 ? t("Embeddings (layer 0)") : t("Layer {layer}", { layer });
}

/** What is compared, side by side. @param {Values} values @param {number} layers of the network that is trained @returns {Variant[]} */
export function variantsOf(values, layers) {
  if (values["compare-what"] === "layers") {
    return listed(values["compare-layers"]).map(Number).filter((layer) => layer <= layers).map((layer) => ({ name: layerName(layer), method: "atom", atomLayer: layer }));
  }
  const atomLayer = Number(values["atom-layer"]);
  return listed(values["compare-methods"]).map((method) => ({ name: methodName(method), method, atomLayer }));
}

/** The spec that all of them share: the training settings', at the comparison's size. @template {{optimizer?: object}} S @param {S} spec @param {Values} values @param {string} limit the id of the setting @returns {S} */
export function comparisonSpec(spec, values, limit) {
  const steps = Number(values["compare-steps"]);
  return { ...spec, trainLimit: Number(values[limit]), optimizer: { ...spec.optimizer, steps, warmupSteps: warmupSteps(steps) } };
}

/** What is wrong with the wish, one sentence, or an empty one. @param {CompareKind} kind @param {Values} values @param {number} layers */
export function compareTrouble({ settings }, values, layers) {
  const wrong = outOfRange(settings, values);
  if (wrong) return wrong;
  const layerwise = values["compare-what"] === "layers";
  const variants = variantsOf(values, layers);
  const first = settings.find(({ id }) => id === "compare-layers")?.options?.[0][0];
  if (variants.length === 0) return layerwise ? t("No layer is chosen: the network has layers {first} to {last}.", { first: first ?? 0, last: layers }) : t("No method is chosen: tick at least one.");
  const seeds = Number(values["compare-seeds"]);
  const asked = { n: variants.length, seeds, runs: variants.length * seeds, most: MOST_RUNS };
  if (asked.runs <= MOST_RUNS) return "";
  return layerwise ? t("{n} layers with {seeds} seeds are {runs} networks at once: accepted is up to {most}.", asked) : t("{n} methods with {seeds} seeds are {runs} networks at once: accepted is up to {most}.", asked);
}

/** @param {unknown} list */
function listed(list) {
  return String(list).split(",").filter(Boolean);
}
