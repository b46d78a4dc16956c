// What a report and a notebook say of a run on points: what was run, and what came out, in Markdown.

/** @import {Told} from "./outcomes.js" */
/** @import {SetPhase} from "./link.js" */
/** @import {MixtureData, PointsLook} from "../lab/points-protocol.js" */
/** @import {PointsRun} from "../lab/points-run.js" */
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

const WEIGHTS = { sigmoid: "σ(e^q), a vote", charge: "q, its charge", raw: "e^q, the paper's letter" };

/** What was run. @param {Reported} reported */
export function aboutRun({ run, look, phases, preset, changed, file, command, device, link, remark }) {
  const { spec } = run.timeline[0];
  const { fingerprint, parameters, trainSamples, testSamples, components } = run.info;
  const { batchSize, schedule, warmupSteps, weightDecay, clipNorm } = spec.optimizer;
  const data = file === null ? mixture(spec.data) : `own points, ${file}`;
  const facts = listOf([
    ["Settings", `preset ${preset}${changed.length > 0 ? ` with changes: ${changed.join("; ")}` : ""}`],
    ["Data", `${data}; ${trainSamples} training and ${testSamples} test samples of ${components} points`],
    ["Network", `${parameters} parameters per method; weight of a point: ${WEIGHTS[spec.model.weight]}${spec.model.bias ? "" : "; no biases"}`],
    ["Optimiser", `AdamW, batch ${batchSize}, ${schedule} rate${warmupSteps > 0 ? `, ${warmupSteps} steps of warm-up` : ""}, weight decay ${weightDecay}, ${clipNorm > 0 ? `gradient clipped to norm ${clipNorm}` : "no clipping"}`],
    ["Steps", `${look.step} of ${run.totalSteps}`],
    ["Branches", phases.slice(1).map((_, i) => phaseLine(phases, i + 1)).join("; ")],
    ["Seed", `${spec.seed}; start ${fingerprint}, a fingerprint of the first weights, the data and the order of the batches`],
    ["Device", device],
  ]);
  return `${facts}\n\n${againOf(link, remark, command)}`;
}

/** @param {Reported} reported */
export function reportOf(reported) {
  const { run, look, study } = reported;
  const { testSamples, bestPossible } = run.info;
  const heads = ["Method", "Training accuracy", "Test accuracy", "Test loss", "Latent scale", "Gap", "Settings"];
  const rows = look.methods.map(({ method, train, test, scale, startScale, gap, stoppedAt }) => [
    `${methodName(method)}${stoppedAt === null ? "" : ` (stopped at step ${stoppedAt})`}`,
    percent(train.accuracy), percent(test.accuracy), test.loss.toFixed(4), startScale > 0 ? `${round(scale / startScale)}×` : round(scale), round(gap), settingLine(run.specAt(look.step), method),
  ]);
  const best = bestPossible === null || bestPossible === undefined ? "" : ` The best possible rule for such data is right on ${percent(bestPossible)} of them.`;
  return [
    `# Points: ${joined(run.info.methods.map(methodName))}, seed ${run.timeline[0].spec.seed}`,
    `Written on ${new Date().toISOString().slice(0, 10)} by atomlab.`,
    "## What was run",
    aboutRun(reported),
    "## Results",
    `One run of each method, n = ${testSamples} test samples, all from the same first weights on the same batches.${best}`,
    tableOf([heads, ...rows]),
    `This is one seed. ${luck(testSamples)} Over other seeds the order of the methods may be another one: a difference between methods needs many seeds and their spread.`,
    ...(study ? ["## Over many seeds", plain(study.title), tableOf([study.heads, ...study.rows]), plain(study.remark)] : []),
  ].join("\n\n");
}

/** How far an accuracy near 90 % moves by the choice of the test samples alone. @param {number} n */
function luck(n) {
  const half = 196 * Math.sqrt((0.9 * 0.1) / Math.max(1, n));
  return `With ${n} test samples, an accuracy near 90 % is known to about ±${half.toFixed(1)} points at best, and the seed's own luck comes on top.`;
}

/** @param {MixtureData} data */
function mixture({ means, covariances, mixing, labelNoise }) {
  const each = CLASSES.map((name, i) => `${name} around (${means[i].join(", ")}) with covariance (${covariances[i].join(", ")})`);
  return `points from two Gaussians, ${each.join(", ")}, share of class 1 ${mixing}${labelNoise > 0 ? `, ${round(100 * labelNoise)} % of the training labels turned` : ""}`;
}
