// What can be set for a run on images, as one list: name, place in the run's spec, default and limits. The form, the spec and the
// link are made from it.

/** @import {ImageSpec} from "../lab/image-protocol.js" */
/** @import {Setting, Values} from "../page/settings-list.js" */
import { mayHave } from "../lab/files.js";
import { t } from "../language/translate.js";
import { IMAGE_DATASETS } from "../lab/image-assets.js";
import { MARGIN, METHOD, PAIRING, SEED, SPLIT_WEIGHTS, WEIGHTS, classifierSpec, followChoice } from "../page/classifier-settings.js";
import { compareSettings } from "../page/compare/settings.js";
import { defaultsOf, differing, outOfRange } from "../page/settings-list.js";

/** What is trained on. @type {[string, string][]} */
const DATA = [...IMAGE_DATASETS.filter(({ name }) => mayHave(`data/${name}.json`)).map(({ name, title }) => /** @type {[string, string]} */ ([name, title])), ["own", t("Your own pictures")]];

/** The networks, with how many of their layers can be atomised. */
export const NETWORKS = /** @type {const} */ ([
  { kind: "convolutional", title: t("Three convolutions"), layers: 3 },
  { kind: "resnet", title: t("ResNet-18"), layers: 5 },
]);
const DEEPEST = Math.max(...NETWORKS.map(({ layers }) => layers));

/** @type {Setting[]} */
export const SETTINGS = [
  SEED,
  METHOD,
  { id: "dataset", label: t("Data set"), value: "smileys", options: DATA },
  { id: "classes", label: t("Only these classes"), value: "", limit: 200, hint: t("With commas between, such as “cat, dog”. Empty: all of them.") },
  {
    id: "start", label: t("Start from"), group: "Network", value: "scratch", options: [["scratch", t("From scratch")], ["shipped", t("Shipped model")]],
    hint: t("The shipped model, of photographs, has its own, deeper network: a step takes several times as long. It holds a tenth out, which of few pictures is very few; with other classes its last layer starts anew."),
  },
  { id: "network", label: t("Network"), group: "Network", path: "model.kind", value: "convolutional", options: NETWORKS.map(({ kind, title }) => /** @type {[string, string]} */ ([kind, title])) },
  { id: "width", label: t("Width"), group: "Network", path: "model.width", value: 16, range: { min: 2, max: 128, step: 1 }, hint: t("Channels of the first convolution; deeper ones have 2, 4 or 8 times as many. The paper’s ResNet-18 has 64.") },
  {
    id: "atom-layer", label: t("Atomised layer"), group: "Method", path: "model.atomLayer", value: 1, range: { min: 1, max: DEEPEST, step: 1 },
    hint: t("Whose places become particles; 1 is the first convolution, before its activation, as in the paper."),
  },
  ...WEIGHTS,
  { id: "learning-rate", label: t("Learning rate"), group: "Training", path: "optimizer.learningRate", value: 0.003, range: { min: 0.000001, max: 100, step: "any" } },
  { id: "steps", label: t("Steps"), group: "Training", path: "optimizer.steps", value: 300, range: { min: 1, max: 100000, step: 1 } },
  {
    id: "train-limit", label: t("Training pictures at most"), group: "Training", path: "trainLimit", value: "", range: { min: 0, max: 100000, step: 1 }, optional: true,
    hint: t("Empty: all of them."),
  },
  { id: "flip", label: t("Mirror half of them"), group: "Training", path: "augment.flip", value: true, toggle: true },
  { id: "crop", label: t("Shift by up to"), group: "Advanced", path: "augment.crop", value: 4, range: { min: 0, max: 16, step: 1 }, hint: t("Pixels, at random in training.") },
  { id: "batch-size", label: t("Batch size"), group: "Advanced", path: "optimizer.batchSize", value: 32, range: { min: 1, max: 256, step: 1 } },
  { id: "held-out", label: t("Share held out"), group: "Advanced", path: "validationFraction", value: 0.2, range: { min: 0.05, max: 0.5, step: 0.05 }, hint: t("To measure on.") },
  PAIRING,
  MARGIN,
];

/** How many pictures of a comparison are trained on. */
export const COMPARE_LIMIT = "compare-pictures";

/** What can be set for a comparison. */
export const COMPARE = compareSettings({
  limit: { id: COMPARE_LIMIT, label: t("Pictures to train on, at most"), value: 1000, range: { min: 4, max: 100000, step: 1 }, view: true },
  layers: Array.from({ length: DEEPEST }, (_, i) => i + 1),
  chosen: "1,2,3",
  // One alone shows no spread, and of pictures three take a minute.
  seeds: 3,
});

/** Channels that the widest network has at most. */
const MOST_CHANNELS = 1024;

/** Which map of which picture is looked at, and how; `map-layer`: empty for the atomised one, `picture`: its number in the data set. @type {Setting[]} */
const LOOK = [
  { id: "map-source", label: t("Charges from"), value: "model", options: [["model", t("Shipped model")], ["run", t("This run")]], view: true },
  { id: "map-layer", label: t("Layer of the map"), value: "", range: { min: 1, max: DEEPEST, step: 1 }, optional: true, view: true },
  { id: "map-channel", label: t("Channel of the map"), value: 0, range: { min: 0, max: MOST_CHANNELS - 1, step: 1 }, view: true },
  { id: "particles", label: t("Particles"), value: "all", options: [["all", t("All, by |q|")], ["protons", t("Protons only, by q")], ["electrons", t("Electrons only, by −q")]], view: true },
  { id: "signs", label: t("Show signs"), value: true, toggle: true, view: true },
  { id: "picture", label: t("Picture"), value: "", range: { min: 1, max: 60000, step: 1 }, optional: true, view: true },
];

/** What else a link to this tab carries. @type {Setting[]} */
const VIEWS = [
  SPLIT_WEIGHTS,
  ...LOOK,
  { id: "thumbnails", label: t("Draw the pictures at their points"), value: true, toggle: true, view: true },
];

/** The visitor's own pictures, by what tells them from others: no link can carry them. @type {Setting} */
const OWN = { id: "own-data", label: t("Pictures"), value: "", limit: 200 };

/** Everything that a link to this tab carries. */
export const PICTURES = [...SETTINGS, ...VIEWS, ...COMPARE];

/**
 * What suits a data set, where it differs from the list: measured with three convolutions of width 16. A mirrored digit is none;
 * faces are few. Of twenty pictures of one's own a network from scratch learns little: of twenty others 14 were right, and all of them
 * where it began as the shipped model (rings and crosses, `pictures-acceptance.spec.js`).
 * @type {Record<string, Values>}
 */
const DATASET_VALUES = {
  smileys: { "batch-size": 16, "learning-rate": 0.005, steps: 200 },
  emoji: { "learning-rate": 0.02 },
  digits: { "learning-rate": 0.01, flip: false },
  clothes: { "learning-rate": 0.01 },
  own: { start: "shipped", "batch-size": 16, steps: 80 },
};

/** The values that a data set need not say; the data set itself is said. @param {string} [dataset] @returns {Values} */
export function defaults(dataset = "smileys") {
  return { ...defaultsOf([...PICTURES, OWN]), ...(Object.hasOwn(DATASET_VALUES, dataset) && DATASET_VALUES[dataset]) };
}

/** @param {Values} values @param {string} former data set @returns {Setting[]} what was set */
export function followDataset(values, former) {
  const others = SETTINGS.filter(({ id }) => id !== "dataset");
  return followChoice(others, values, defaults(former), defaults(String(values.dataset)));
}

/** What a start fixes: it has its own network, and divides the data as it was divided for it. */
export const FIXABLE = ["network", "width", "held-out"];

/** @param {Values} values @returns {string[]} */
export function fixedBy({ start }) {
  return start === "shipped" ? FIXABLE : [];
}

/** @param {Values} values @returns {ImageSpec} */
export function specFrom(values) {
  return classifierSpec(SETTINGS, values);
}

/** The classes that are kept; none: all of them. @param {Values} values */
export function classesOf({ classes }) {
  return String(classes).split(",").map((name) => name.trim()).filter(Boolean);
}

/** Layers of a network that can be atomised. @param {unknown} kind of it */
export function layersOf(kind) {
  return NETWORKS.find((network) => network.kind === kind)?.layers ?? NETWORKS[0].layers;
}

/** What is wrong with the values, one sentence, or an empty one. @param {Values} values @param {string} [network] of the start, if it has its own */
export function trouble(values, network = String(values.network)) {
  const wrong = outOfRange(SETTINGS, values);
  if (wrong) return wrong;
  const { title, layers } = NETWORKS.find(({ kind }) => kind === network) ?? NETWORKS[0];
  if (Number(values["atom-layer"]) > layers) return t("Atomised layer is {layer}: accepted is 1 to {layers} for {network}.", { layer: Number(values["atom-layer"]), layers, network: title });
  if (classesOf(values).length === 1) return t("Only one class is named ({name}): accepted are two or more, or none for all of them.", { name: classesOf(values)[0] });
  return "";
}

/** What makes another run of b than of a. @param {Values} a @param {Values} b @returns {Setting[]} */
export function changes(a, b) {
  const idle = fixedBy(a).filter((id) => fixedBy(b).includes(id));
  if (a.dataset !== "own" || b.dataset !== "own") idle.push("own-data");
  return differing([...SETTINGS, OWN], a, b).filter(({ id }) => !idle.includes(id));
}
