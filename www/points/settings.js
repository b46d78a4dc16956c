// What can be set for a run on points, as one list: name, place in the run's spec, limits. The defaults are a preset's.

/** @import {Method} from "../lab/methods.js" */
/** @import {PointsSpec, Preset} from "../lab/points-protocol.js" */
/** @import {Setting, Values} from "../page/settings-list.js" */
import { language, t } from "../language/translate.js";
import { ALL_METHODS, isAtom } from "../lab/methods.js";
import { differing, outOfRange, pick, put, typed } from "../page/settings-list.js";

/** The crate's limits: samples drawn for a part, samples of a file, points of a sample. */
export const LIMITS = { drawn: 10000, samples: 5000, components: 32 };
export const LARGEST_SEED = 4294967295;

/** @param {number} min @param {number} max @returns {NonNullable<Setting["range"]>} */
const between = (min, max) => ({ min, max, step: "any" });

/** What a mean's coordinates and a variance may be. */
export const DATA_LIMITS = { side: 20, variance: 25 };
const SIDE = between(-DATA_LIMITS.side, DATA_LIMITS.side);
const VARIANCE = between(0, DATA_LIMITS.variance);
const COVARIANCE = between(-DATA_LIMITS.variance, DATA_LIMITS.variance);
const WEIGHT = between(0, 1000);
const RATE = between(0.000001, 100);
const SAMPLES = { min: 1, max: LIMITS.drawn, step: 1 };

/** The two Gaussians of the mixture, by the names of their classes. */
export const CLASSES = [0, 1].map((index) => t("class {index}", { index }));

/** @type {[string, string, string, Setting["range"]][]} */
const SHAPE = [
  ["mean-x", t("mean, x"), "data.means.@.0", SIDE],
  ["mean-y", t("mean, y"), "data.means.@.1", SIDE],
  ["var-x", t("variance of x"), "data.covariances.@.0", VARIANCE],
  ["cov-xy", t("covariance"), "data.covariances.@.1", COVARIANCE],
  ["var-y", t("variance of y"), "data.covariances.@.2", VARIANCE],
];

/** @type {Setting[]} */
const DATA = [
  ...CLASSES.flatMap((_, index) =>
    SHAPE.map(([id, label, path, range]) => {
      return /** @type {Setting} */ ({ id: `${id}-${index}`, label: `${t("Class {index}", { index })}, ${label}`, group: `Class ${index}`, path: path.replace("@", String(index)), value: 0, range });
    }),
  ),
  { id: "mixing", label: t("Share of class 1"), group: "Samples", path: "data.mixing", value: 0.5, range: { min: 0, max: 1, step: "any" } },
  { id: "components", label: t("Points per sample"), group: "Samples", path: "data.components", value: 5, range: { min: 1, max: LIMITS.components, step: 1 } },
  { id: "label-noise", label: t("Label noise, share"), group: "Samples", path: "data.labelNoise", value: 0, range: { min: 0, max: 0.5, step: "any" } },
  { id: "train-samples", label: t("Training samples"), group: "Samples", path: "data.train", value: 512, range: SAMPLES },
  { id: "test-samples", label: t("Test samples"), group: "Samples", path: "data.test", value: 2000, range: SAMPLES },
];

/** @type {Setting[]} */
const MODEL = [
  {
    id: "weight", label: t("Weight of a point"), group: "Model", path: "model.weight", value: "sigmoid",
    options: [["sigmoid", t("σ(eᑫ), a vote")], ["charge", t("q, its charge")], ["raw", t("eᑫ, the paper's letter")]],
    hint: t("How much each point counts in the sum."),
  },
  { id: "bias", label: t("Biases"), group: "Model", path: "model.bias", value: true, toggle: true },
];

/** @type {Setting[]} */
const WEIGHTS = [
  { id: "energy", label: t("Energy"), symbol: "L_f", group: "Weights of the extra terms", path: "atom.energy", value: 0, range: WEIGHT },
  { id: "charge", label: t("Neutral atoms"), symbol: "L_charge", group: "Weights of the extra terms", path: "atom.charge", value: 0, range: WEIGHT },
  { id: "neutrons", label: t("Neutrons"), symbol: "L_neutrons", group: "Weights of the extra terms", path: "atom.neutrons", value: 0, range: WEIGHT },
  { id: "coefficient", label: t("Norms, hinge and SimCLR"), group: "Weights of the extra terms", path: "baseline.coefficient", value: 0, range: WEIGHT },
];

/** @type {Setting[]} */
const TRAINING = [
  { id: "rate", label: t("Learning rate"), group: "Training", path: "optimizer.learningRate", value: 0.01, range: RATE },
  { id: "steps", label: t("Steps"), group: "Training", path: "optimizer.steps", value: 1000, range: { min: 1, max: 100000, step: 1 } },
  { id: "batch", label: t("Batch size"), group: "Training", path: "optimizer.batchSize", value: 64, range: SAMPLES },
];

/** @type {Setting[]} */
const ADVANCED = [
  {
    id: "pairing", label: t("Pairing of atoms"), group: "Advanced", path: "atom.pairing", value: "all-pairs",
    options: [["all-atoms", t("All atoms, all particles")], ["all-pairs", t("Neighbours, all particles")], ["sampled", t("Neighbours, sampled (the paper)")]],
  },
  { id: "nucleus", label: t("Nucleus"), group: "Advanced", path: "atom.nucleus", value: "literal", options: [["literal", t("Divided by N (the paper)")], ["mass-normalised", t("Divided by the mass")]] },
  { id: "radius", label: t("Radius"), group: "Advanced", path: "atom.radius", value: "literal", options: [["literal", t("All particles (the paper)")], ["electrons", t("Electrons alone")]] },
  { id: "p", label: t("Norm p"), group: "Advanced", path: "atom.p", value: 2, options: [["1", "1"], ["2", "2"]] },
  { id: "epsilon", label: t("Softening ε"), group: "Advanced", path: "atom.epsilon", value: 0.01, range: { min: 0, max: 1, step: "any" } },
  { id: "reduction", label: t("Balance terms"), group: "Advanced", path: "atom.reduction", value: "sum", options: [["sum", t("Sums (the paper)")], ["mean", t("Means")]] },
  { id: "margin", label: t("Margin of hinge"), group: "Advanced", path: "baseline.margin", value: 1, range: { min: 0, max: 100, step: "any" } },
  { id: "temperature", label: t("Temperature of SimCLR"), group: "Advanced", path: "baseline.temperature", value: 0.5, range: { min: 0.01, max: 100, step: "any" } },
  { id: "view-dropout", label: t("Points left out per view"), group: "Advanced", path: "baseline.viewDropout", value: 0.2, range: { min: 0, max: 0.9, step: "any" } },
  { id: "schedule", label: t("Schedule of the rate"), group: "Advanced", path: "optimizer.schedule", value: "constant", options: [["constant", t("Constant")], ["cosine", t("Cosine")]] },
  { id: "warmup", label: t("Steps of warm-up"), group: "Advanced", path: "optimizer.warmupSteps", value: 0, range: { min: 0, max: 100000, step: 1 } },
  { id: "decay", label: t("Weight decay"), group: "Advanced", path: "optimizer.weightDecay", value: 0, range: { min: 0, max: 10, step: "any" } },
  { id: "clip", label: t("Clip norm, 0 for none"), group: "Advanced", path: "optimizer.clipNorm", value: 1, range: { min: 0, max: 1000, step: "any" } },
];

/** Empty: the common value. @type {Setting[]} */
const OVERRIDES = ALL_METHODS.flatMap(([method, name]) => {
  const rate = /** @type {Setting} */ ({ id: `rate.${method}`, label: t("Learning rate of {name}", { name }), group: "Tuned", path: `overrides.${method}.learningRate`, value: "", range: RATE, optional: true });
  const weight = /** @type {Setting} */ ({ id: `coefficient.${method}`, label: t("Weight of {name}", { name }), group: "Tuned", path: `overrides.${method}.coefficient`, value: "", range: WEIGHT, optional: true });
  return hasOwnWeight(method) ? [rate, weight] : [rate];
});

/** @type {Setting[]} */
const VIEWS = [
  { id: "speed", label: t("Speed"), group: "View", value: "0", options: [["0", t("Full speed")], ["100", t("100 steps/s")], ["20", t("20 steps/s")], ["5", t("5 steps/s")]], view: true },
  { id: "nuclei", label: t("Nuclei"), group: "View", value: false, toggle: true, view: true },
  { id: "one-scale", label: t("One scale"), group: "View", value: false, toggle: true, view: true },
  { id: "seeds", label: t("Number of seeds"), group: "Study", value: 20, range: { min: 10, max: 100, step: 1 }, view: true },
  { id: "threshold", label: t("Threshold, %"), group: "Study", value: 94, range: { min: 0, max: 100, step: "any" }, view: true },
];

/** @type {Setting[]} */
export const POINTS = [
  { id: "seed", label: t("Seed"), path: "seed", value: 0, range: { min: 0, max: LARGEST_SEED, step: 1 } },
  { id: "preset", label: t("Preset"), group: "Preset", value: "votes", options: [["votes", t("Votes")], ["charges", t("Charges")], ["raw", t("Raw weights")]], view: true },
  { id: "methods", label: t("Methods"), group: "Methods", path: "methods", value: "cross-entropy,atom", options: ALL_METHODS, several: true },
  ...DATA, ...MODEL, ...WEIGHTS, ...TRAINING, ...ADVANCED,
  { id: "one-rate", label: t("One rate and weight for all"), group: "Tuned", value: false, toggle: true },
  ...OVERRIDES, ...VIEWS,
];

/** A file of points in place of the mixture, by its name and size: no link can carry it. @type {Setting} */
const FILE = { id: "file", label: t("Data"), value: "", limit: 200 };

/** What makes a run: all that a link carries, and the file. */
export const POINTS_RUN = [...POINTS, FILE];

/** Settings that a branch may change. */
export const BRANCHING = new Set([...WEIGHTS, ...TRAINING, ...ADVANCED, ...OVERRIDES].filter(({ id }) => id !== "steps" && id !== "batch").map(({ id }) => id).concat("one-rate"));
const MIXTURE = new Set(DATA.map(({ id }) => id));

/** Whether a setting is of the mixture, which a file of points replaces. @param {string} id */
export function isMixture(id) {
  return MIXTURE.has(id);
}

/** Whether a method has a weight of its own beside its rate. @param {string} method */
export function hasOwnWeight(method) {
  return method !== "cross-entropy" && !isAtom(method);
}

/** The values of a preset, over every other default. @param {Preset} preset @returns {Values} */
export function presetValues({ name, spec }) {
  return { ...valuesFrom(spec), preset: name };
}

/** @param {PointsSpec} spec @returns {Values} */
export function valuesFrom(spec) {
  return Object.fromEntries(
    POINTS.map(({ id, path, value, several }) => {
      const found = path ? pick(spec, path) : undefined;
      if (found === undefined || found === null) return [id, value];
      return [id, several ? /** @type {string[]} */ (found).join(",") : /** @type {any} */ (found)];
    }),
  );
}

/** The spec of a run: the preset's, with everything that the page has a control for. @param {Values} values @param {PointsSpec} base @returns {PointsSpec} */
export function specFrom(values, base) {
  const spec = structuredClone(base);
  spec.overrides = {};
  for (const setting of POINTS) {
    const { id, path, optional } = setting;
    const unset = optional && (values[id] === "" || values["one-rate"]);
    if (path && !unset) put(spec, path, typed(setting, values[id]));
  }
  return spec;
}

/** What is wrong with the values, one sentence, or an empty one. @param {Values} values */
export function trouble(values) {
  if (String(values.methods) === "") return t("No method is chosen: take at least one.");
  const wrong = outOfRange(POINTS, values);
  if (wrong) return wrong;
  for (const [i, name] of CLASSES.entries()) {
    const [xx, xy, yy] = ["var-x", "cov-xy", "var-y"].map((id) => Number(values[`${id}-${i}`]));
    if (xy * xy > xx * yy * (1 + 1e-9)) return t("The covariance of {name} is {xy}: accepted is up to ±{most}, the root of the product of its variances.", { name, xy, most: round(Math.sqrt(xx * yy)) });
  }
  return "";
}

/** The labels of what makes another run. @param {Values} a @param {Values} b @returns {string[]} */
export function changes(a, b) {
  return differing(POINTS_RUN, a, b).map(inSentence);
}

/** The same with their values in b, such as "steps 40". @param {Values} a @param {Values} b @returns {string[]} */
export function settingsOf(a, b) {
  return differing(POINTS_RUN, a, b).map((setting) => {
    const { id, options, several, toggle } = setting;
    const value = b[id];
    const name = inSentence(setting);
    if (toggle) return value ? t("{name} on", { name }) : t("{name} off", { name });
    if (value === "") return t("{name} as the common one", { name });
    return `${name} ${several ? value : (options?.find(([one]) => one === String(value))?.[1] ?? value)}`;
  });
}

/** Whether the open run can go on with these values, from any of its steps. @param {Values} a @param {Values} b */
export function canBranch(a, b) {
  return differing(POINTS_RUN, a, b).every(({ id }) => BRANCHING.has(id));
}

/** @param {PointsSpec} spec @param {Method} method */
export function inUse(spec, method) {
  const own = spec.overrides[method] ?? {};
  return { rate: own.learningRate ?? spec.optimizer.learningRate, weight: hasOwnWeight(method) ? (own.coefficient ?? spec.baseline.coefficient) : null };
}

/** A method's rate, and the weights c of what it adds to the task's loss: energy, neutral atoms, neutrons, or its own one. @param {PointsSpec} spec @param {Method} method */
export function settingLine(spec, method) {
  const { rate, weight } = inUse(spec, method);
  const { energy, charge, neutrons } = spec.atom;
  const terms = {
    atom: [energy, charge, neutrons],
    "atom-without-energy": [0, charge, neutrons],
    "atom-without-balance": [energy],
  }[/** @type {string} */ (method)] ?? (weight === null ? [] : [weight]);
  return terms.length > 0 ? t("rate {rate}, c {weights}", { rate: round(rate), weights: terms.map(round).join(", ") }) : t("rate {rate}", { rate: round(rate) });
}

/** @param {number} value */
export function round(value) {
  return String(Number(value.toPrecision(3)));
}

/**
 * What makes the same study on a command line. Of a spec only those parts are written that are not as in the preset that the
 * crate starts from. @param {PointsSpec} spec @param {string | null} preset null: it was changed @param {PointsSpec} start @param {number} seeds @param {string | null} file
 */
export function commandOf(spec, preset, start, seeds, file) {
  const { seed, methods, ...parts } = spec;
  const differs = Object.entries(parts).filter(([name, part]) => JSON.stringify(part) !== JSON.stringify(pick(start, name)));
  const settings = preset === null ? `--spec '${JSON.stringify(Object.fromEntries(differs))}'` : `--preset ${preset}`;
  const csv = file === null ? "" : ` --csv '${file.replace(/'/g, "'\\''")}'`;
  return `atomlab train synthetic ${settings} --methods ${methods.join(",")} --seed ${seed} --seeds ${seeds}${csv}`;
}

/** A label within a sentence: a name in it keeps its capital, and so does German. @param {Setting} setting */
function inSentence({ label }) {
  return language === "de" ? label : label.charAt(0).toLowerCase() + label.slice(1);
}
