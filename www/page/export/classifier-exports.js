// What every run of one network gives to take away, whatever it classifies: a report, its session and its weights; and its comparison.

/** @import {ClassifierRun} from "../../lab/classifier-run.js" */
/** @import {Trainer} from "../trainer.js" */
/** @import {Setting, Values} from "../settings-list.js" */
/** @import {ExportGroup, ExportRow} from "./export-list.js" */
import { methodName } from "../../lab/methods.js";
import { worded } from "../link.js";
import { percent } from "../numbers.js";
import { differing } from "../settings-list.js";
import { download, fileName } from "../take-away.js";
import { group, ofButton } from "./export-list.js";
import { againOf, listOf, tableOf, takeReport } from "./report.js";

const NO_RUN = "There is no run yet: Train or Step opens one.";

/**
 * @template {ClassifierRun<any, any>} R
 * @typedef {object} ClassifierParts
 * @property {string} title of the laboratory
 * @property {string} prefix of the ids of its buttons
 * @property {Trainer<R>} trainer
 * @property {readonly Setting[]} settings
 * @property {Values} defaults
 * @property {(run: R) => string} data in words
 * @property {(run: R) => string} device
 * @property {() => string} link
 * @property {() => string} remark what the link leaves out, or nothing
 */

/** @template {ClassifierRun<any, any>} R @param {ClassifierParts<R>} parts @returns {{run: ExportGroup, comparison: ExportRow[]}} */
export function classifierExports(parts) {
  const { prefix, trainer } = parts;
  const missing = trainer.run ? "" : NO_RUN;
  /** @type {ExportRow} */
  const report = {
    name: "Report of the run",
    about: "A ZIP file: what was run and what came out as Markdown, and the figures on this page as SVG.",
    missing,
    takes: [{ kind: "ZIP", take: async () => takeReport(nameOf(parts, "report"), reportOf(parts)) }],
  };
  /** @type {ExportRow} */
  const weights = {
    name: "Weights",
    about: "Of the network as it stands, in burn's format.",
    missing,
    takes: [{ kind: "BPK", take: () => takeWeights(parts) }],
  };
  const session = { ...ofButton("Session", "ATOMLAB", `${prefix}session-save`, ""), missing };
  return {
    run: group("The run", report, session, weights),
    comparison: [
      ofButton("Table of the comparison", "CSV", `${prefix}compare-table-csv`, "Nothing was compared yet."),
      ofButton("Curves of the comparison", "CSV", `${prefix}compare-curves-csv`, "Nothing was compared yet."),
    ],
  };
}

/** @template {ClassifierRun<any, any>} R @param {ClassifierParts<R>} parts */
function reportOf({ title, trainer, settings, defaults, data, device, link, remark }) {
  const { run, made } = trainer;
  if (!run || !made) throw new Error(NO_RUN);
  const { method = "atom", seed = 0 } = run.spec;
  const { fingerprint, parameters, trainSamples, validationSamples, classNames } = run.info;
  const { evaluations, step, totalSteps } = run.metrics();
  const changed = differing(settings, defaults, made).filter(({ id }) => id !== "seed" && id !== "method-choice");
  const last = /** @type {const} */ (["train", "validation"]).flatMap((split) => evaluations.filter((one) => one.split === split).slice(-1));
  const rows = last.map((one) => [{ train: "Training", validation: "Validation" }[one.split], one.step, one.n, percent(one.accuracy), percent(one.macroF1), one.mcc.toFixed(3), one.loss.toFixed(4)]);
  return [
    `# ${title}: ${methodName(method)}, seed ${seed}`,
    `Written on ${new Date().toISOString().slice(0, 10)} by atomlab.`,
    "## What was run",
    listOf([
      ["Method", methodName(method)],
      ["Data", `${data(run)}; ${trainSamples} training and ${validationSamples} validation samples; classes ${classNames.join(", ")}`],
      ["Settings", changed.length > 0 ? `as the page proposes them, but for ${changed.map((setting) => `${setting.label.toLowerCase()} ${worded(setting, made[setting.id]) || "empty"}`).join("; ")}` : "as the page proposes them"],
      ["Network", `${parameters} parameters`],
      ["Steps", `${step} of ${totalSteps}`],
      ["Seed", `${seed}; start ${fingerprint}, a fingerprint of the first weights and the order of the batches`],
      ["Device", device(run)],
    ]),
    againOf(link(), trainer.changes().length > 0 ? "It holds the settings as they are now, not the open run." : remark(), ""),
    "## Results",
    ...(rows.length > 0 ? ["As they were measured last.", tableOf([["Part", "Step", "n", "Accuracy", "Macro-F1", "MCC", "Loss"], ...rows])] : ["Nothing was measured yet."]),
    "This is one run with one seed: it says nothing of the spread. A difference between methods or settings needs several seeds.",
  ].join("\n\n");
}

/** @template {ClassifierRun<any, any>} R @param {ClassifierParts<R>} parts */
async function takeWeights(parts) {
  const { run } = parts.trainer;
  if (!run) throw new Error(NO_RUN);
  const weights = await run.exportModel();
  download(`${nameOf(parts, "weights")}.bpk`, new Blob([/** @type {BlobPart} */ (weights)], { type: "application/octet-stream" }));
  return `The weights at step ${run.metrics().step} are in your downloads (${(weights.length / 1e6).toFixed(1)} MB).`;
}

/** @template {ClassifierRun<any, any>} R @param {ClassifierParts<R>} parts @param {string} what */
function nameOf({ title, trainer: { run } }, what) {
  return fileName(`${title} ${what}`, run ? { seed: String(run.spec.seed ?? 0), step: String(run.metrics().step) } : {});
}
