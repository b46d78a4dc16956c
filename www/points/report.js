// What a report and a notebook say of a run on points: what was run, and what came out, in Markdown.

/** @import {Told} from "./outcomes.js" */
/** @import {SetPhase} from "./link.js" */
/** @import {MixtureData, PointsLook, PointsSpec} from "../lab/points-protocol.js" */
/** @import {PointsRun} from "../lab/points-run.js" */
import { t } from "../language/translate.js";
import { methodName } from "../lab/methods.js";
import { joined } from "../page/joined.js";
import { percent } from "../page/numbers.js";
import { againOf, listOf, plain, tableOf } from "../page/export/report.js";
import { phaseLine } from "./link.js";
import { CLASSES, round, settingLine } from "./settings.js";

/**
 * @typedef {object} Reported
 * @property {PointsRun} run
 * @property {PointsLook} look of its newest state
 * @property {SetPhase[]} phases
 * @property {string} preset
 * @property {string[]} changed what differs from it, with its values
 * @property {string | null} file of the visitor's own points
 * @property {string} command that makes the same, or nothing
 * @property {string} device
 * @property {string} link
 * @property {string} remark what the link leaves out, or nothing
 * @property {Told | null} study that stands on the page
 */

const WEIGHTS = { sigmoid: t("σ(e^q), a vote"), charge: t("q, its charge"), raw: t("e^q, the paper's letter") };

/** What was run. @param {Reported} reported */
export function aboutRun({ run, look, phases, preset, changed, file, command, device, link, remark }) {
  const { spec } = run.timeline[0];
  const { fingerprint, parameters, trainSamples, testSamples, components } = run.info;
  const data = file === null ? mixture(spec.data) : t("own points, {file}", { file });
  const network = { parameters, weight: WEIGHTS[spec.model.weight] };
  const facts = listOf([
    [t("Settings"), changed.length > 0 ? t("preset {preset} with changes: {changes}", { preset, changes: changed.join("; ") }) : t("preset {preset}", { preset })],
    [t("Data"), t("{data}; {train} training and {test} test samples of {components} points", { data, train: trainSamples, test: testSamples, components })],
    [t("Network"), spec.model.bias ? t("{parameters} parameters per method; weight of a point: {weight}", network) : t("{parameters} parameters per method; weight of a point: {weight}; no biases", network)],
    [t("Optimiser"), optimiser(spec)],
    [t("Steps"), t("{step} of {total}", { step: look.step, total: run.totalSteps })],
    [t("Branches"), phases.slice(1).map((_, i) => phaseLine(phases, i + 1)).join("; ")],
    [t("Seed"), t("{seed}; start {fingerprint}, a fingerprint of the first weights, the data and the order of the batches", { seed: spec.seed, fingerprint })],
    [t("Device"), device],
  ]);
  return `${facts}\n\n${againOf(link, remark, command)}`;
}

/** @param {PointsSpec} spec */
function optimiser({ optimizer: { batchSize, schedule, warmupSteps, weightDecay, clipNorm } }) {
  return [
    "AdamW",
    t("batch {n}", { n: batchSize }),
    schedule === "cosine" ? t("cosine rate") : t("constant rate"),
    ...(warmupSteps > 0 ? [t("{n} steps of warm-up", { n: warmupSteps })] : []),
    t("weight decay {n}", { n: weightDecay }),
    clipNorm > 0 ? t("gradient clipped to norm {n}", { n: clipNorm }) : t("no clipping"),
  ].join(", ");
}

/** @param {Reported} reported */
export function reportOf(reported) {
  const { run, look, study } = reported;
  const { testSamples, bestPossible } = run.info;
  const heads = [t("Method"), t("Training accuracy"), t("Test accuracy"), t("Test loss"), t("Latent scale"), t("Gap"), t("Settings")];
  const rows = look.methods.map(({ method, train, test, scale, startScale, gap, stoppedAt }) => [
    stoppedAt === null ? methodName(method) : t("{name} (stopped at step {at})", { name: methodName(method), at: stoppedAt }),
    percent(train.accuracy), percent(test.accuracy), test.loss.toFixed(4), startScale > 0 ? `${round(scale / startScale)}×` : round(scale), round(gap), settingLine(run.specAt(look.step), method),
  ]);
  const best = bestPossible === null || bestPossible === undefined ? "" : t("The best possible rule for such data is right on {best} of them.", { best: percent(bestPossible) });
  return [
    `# ${t("Points: {methods}, seed {seed}", { methods: joined(run.info.methods.map(methodName)), seed: run.timeline[0].spec.seed })}`,
    t("Written on {day} by atomlab.", { day: new Date().toISOString().slice(0, 10) }),
    `## ${t("What was run")}`,
    aboutRun(reported),
    `## ${t("Results")}`,
    `${t("One run of each method, n = {n} test samples, all from the same first weights on the same batches.", { n: testSamples })} ${best}`.trimEnd(),
    tableOf([heads, ...rows]),
    luck(testSamples),
    ...(study ? [`## ${t("Over many seeds")}`, plain(study.title), tableOf([study.heads, ...study.rows]), plain(study.remark)] : []),
  ].join("\n\n");
}

/** What one seed says, and how far an accuracy near 90 % moves by the choice of the test samples alone. @param {number} n */
function luck(n) {
  const half = 196 * Math.sqrt((0.9 * 0.1) / Math.max(1, n));
  return t("This is one seed. With {n} test samples, an accuracy near 90 % is known to about ±{half} points at best, and the seed's own luck comes on top. Over other seeds the order of the methods may be another one: a difference between methods needs many seeds and their spread.", { n, half: half.toFixed(1) });
}

/** @param {MixtureData} data */
function mixture({ means, covariances, mixing, labelNoise }) {
  return [
    t("points from two Gaussians"),
    ...CLASSES.map((name, i) => t("{name} around ({mean}) with covariance ({covariance})", { name, mean: means[i].join(", "), covariance: covariances[i].join(", ") })),
    t("share of class 1 {share}", { share: mixing }),
    ...(labelNoise > 0 ? [t("{n} % of the training labels turned", { n: round(100 * labelNoise) })] : []),
  ].join(", ");
}
