// What can be set for a run on sentences, as one list: name, place in the run's spec, default and limits. The form, the
// spec and the link are made from it.

/** @import {RunSpec} from "../lab/protocol.js" */
/** @import {Setting, Values} from "../page/settings-list.js" */
import { t } from "../language/translate.js";
import { DATASETS } from "../lab/assets.js";
import { mayHave } from "../lab/files.js";
import { MARGIN, METHOD, PAIRING, SEED, SPLIT_WEIGHTS, WEIGHTS, classifierSpec, followChoice } from "../page/classifier-settings.js";
import { defaultsOf, differing, outOfRange } from "../page/settings-list.js";
import { DEEPEST } from "./choices.js";
import { COMPARE } from "./compare/settings.js";

/** What is trained on. @type {[string, string][]} */
const DATA = [...DATASETS.filter(({ name }) => mayHave(`data/${name}.json`)).map(({ name, title }) => /** @type {[string, string]} */ ([name, title])), ["own", t("Your own file")]];

/** Where a network begins. */
const STARTS = /** @type {[string, string][]} */ ([
  ["scratch", t("From scratch")],
  ["shipped", t("Shipped sentiment model")],
  ["encoder", t("Pretrained MiniLM")],
  ["own", t("Your own BERT files")],
]).filter(([name]) => name !== "encoder" || mayHave("data/encoder.json"));

/** What a pretrained encoder is fine-tuned with: small steps, and its embeddings left alone. @type {Values} */
const FINE_TUNING = { "learning-rate": 0.0002, "batch-size": 16, steps: 300, frozen: "1", "max-length": 48 };

/** Where a start's own defaults differ from the list's. @type {Record<string, Values>} */
const START_VALUES = { encoder: FINE_TUNING, own: FINE_TUNING };

/** How much of a network, from below, learns nothing. @type {[string, string][]} */
const FROZEN = Array.from({ length: DEEPEST + 2 }, (_, i) => [String(i), [t("Nothing"), t("Embeddings"), t("Embeddings and layer 1")][i] ?? t("Embeddings and layers 1 to {n}", { n: i - 1 })]);

/** @type {Setting[]} */
export const SETTINGS = [
  SEED,
  METHOD,
  { id: "dataset", label: t("Data set"), value: "snippets", options: DATA },
  { id: "start", label: t("Start from"), group: "Start", value: "scratch", options: STARTS },
  { id: "frozen", label: t("Frozen"), group: "Start", path: "frozen", value: "0", options: FROZEN, hint: t("What learns nothing, counted from below.") },
  {
    id: "atom-layer", label: t("Atomised layer"), group: "Method", path: "model.atomLayer", value: 1, range: { min: 0, max: DEEPEST, step: 1 },
    hint: t("The encoder layer whose output becomes particles; 0 is the embeddings."),
  },
  ...WEIGHTS,
  { id: "learning-rate", label: t("Learning rate"), group: "Training", path: "optimizer.learningRate", value: 0.001, range: { min: 0.000001, max: 100, step: "any" } },
  { id: "steps", label: t("Steps"), group: "Training", path: "optimizer.steps", value: 500, range: { min: 1, max: 100000, step: 1 } },
  {
    id: "train-limit", label: t("Training sentences at most"), group: "Training", path: "trainLimit", value: "", range: { min: 0, max: 100000, step: 1 }, optional: true,
    hint: t("Empty: all of them."),
  },
  { id: "max-length", label: t("Tokens a sentence"), group: "Advanced", path: "maxLength", value: 32, range: { min: 8, max: 128, step: 1 }, hint: t("[CLS] and [SEP] count; the rest is cut off.") },
  { id: "batch-size", label: t("Batch size"), group: "Advanced", path: "optimizer.batchSize", value: 32, range: { min: 1, max: 256, step: 1 } },
  { id: "width", label: t("Width"), group: "Advanced", path: "model.width", value: 64, options: [["32", "32"], ["64", "64"], ["128", "128"]] },
  { id: "layers", label: t("Layers"), group: "Advanced", path: "model.layers", value: 2, range: { min: 1, max: 4, step: 1 } },
  { id: "dropout", label: t("Dropout"), group: "Advanced", path: "model.dropout", value: 0.1, range: { min: 0, max: 0.9, step: 0.05 } },
  PAIRING,
  MARGIN,
];

/** What else a link to this tab carries. @type {Setting[]} */
const VIEWS = [
  { id: "sentence", label: t("Sentence"), value: "the food was great but the service was awfully slow", limit: 2000, view: true },
  { id: "file", label: t("File"), value: "", limit: 120, view: true },
  { id: "pinned", label: t("Pinned sentence"), value: "", limit: 2000, view: true },
  { id: "special", label: t("Show special tokens"), value: false, toggle: true, view: true },
  SPLIT_WEIGHTS,
];

/** The visitor's own files, by what tells them from others: no link can carry them. @type {Setting[]} */
const OWN = [
  { id: "own-data", label: t("Data"), value: "", limit: 200 },
  { id: "own-start", label: t("BERT files"), value: "", limit: 200 },
];

/** Everything that a link to this tab carries. */
export const WORDS = [...SETTINGS, ...VIEWS, ...COMPARE];

/** What makes another run. */
const RUN = [...SETTINGS, ...OWN];

/** What a start fixes: it has its own network, whatever these say. @type {Record<string, string[]>} */
const FIXED = { scratch: [], shipped: ["width", "layers", "max-length"], encoder: ["width", "layers"], own: ["width", "layers"] };

/** @param {Values} values */
export function fixedBy({ start }) {
  return FIXED[String(start)] ?? [];
}

/** The values that a start needs not say; the start itself is said. @param {string} [start] @returns {Values} */
export function defaults(start = "scratch") {
  return { ...defaultsOf([...WORDS, ...OWN]), ...(Object.hasOwn(START_VALUES, start) && START_VALUES[start]) };
}

/** Sets what a start does best with, where a field still stands as the former start left it. @param {Values} values @param {string} former @returns {Setting[]} what was set */
export function followStart(values, former) {
  return followChoice(SETTINGS, values, defaults(former), defaults(String(values.start)));
}

/** The network of a start. @typedef {{width: number, layers: number, heads: number, feedForward: number}} Network */

/** The network that the values ask for. @param {Values} values @returns {Network} */
export function ownNetwork(values) {
  const width = Number(values.width);
  return { width, layers: Number(values.layers), feedForward: 4 * width, heads: Math.max(2, width / 16) };
}

/** The spec of a run, complete where the page has a control. @param {Values} values @param {Network} [network] of its start @returns {RunSpec} */
export function specFrom(values, network = ownNetwork(values)) {
  const spec = classifierSpec(SETTINGS, values);
  Object.assign(spec.model, network);
  return spec;
}

/** What is wrong with the values, one sentence, or an empty one. @param {Values} values @param {Network} [network] of its start */
export function trouble(values, { layers } = ownNetwork(values)) {
  const wrong = outOfRange(SETTINGS, values);
  if (wrong) return wrong;
  if (Number(values["atom-layer"]) > layers) return t("Atomised layer is {layer}, but the network has {layers}.", { layer: Number(values["atom-layer"]), layers });
  if (Number(values.frozen) > layers + 1) return t("Frozen are layers up to {layer}, but the network has {layers}.", { layer: Number(values.frozen) - 1, layers });
  return "";
}

/** What makes another run of b than of a. @param {Values} a @param {Values} b @returns {Setting[]} */
export function changes(a, b) {
  const idle = [...fixedBy(a).filter((id) => fixedBy(b).includes(id))];
  // Another choice says more than the file that came or went with it.
  if (a.dataset !== "own" || b.dataset !== "own") idle.push("own-data");
  if (a.start !== "own" || b.start !== "own") idle.push("own-start");
  return differing(RUN, a, b).filter(({ id }) => !idle.includes(id));
}
