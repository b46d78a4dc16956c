// What every run of one network gives to take away, whatever it classifies: a report, its session and its weights; and its comparison.

/** @import {ClassifierRun} from "../../lab/classifier-run.js" */
/** @import {Trainer} from "../trainer.js" */
/** @import {Setting, Values} from "../settings-list.js" */
/** @import {ExportGroup, ExportRow} from "./export-list.js" */
import { t } from "../../language/translate.js";
import { methodName } from "../../lab/methods.js";
import { inSentence } from "../joined.js";
import { worded } from "../link.js";
import { percent } from "../numbers.js";
import { differing } from "../settings-list.js";
import { download, fileName } from "../take-away.js";
import { group, ofButton } from "./export-list.js";
import { againOf, listOf, tableOf, takeReport } from "./report.js";

const NO_RUN = t("There is no run yet: Train or Step opens one.");

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
    name: t("Report of the run"),
    about: t("A ZIP file: what was run and what came out as Markdown, and the figures on this page as SVG."),
    missing,
    takes: [{ kind: "ZIP", take: async () => takeReport(nameOf(parts, "report"), reportOf(parts)) }],
  };
  /** @type {ExportRow} */
  const weights = {
    name: t("Weights"),
    about: t("Of the network as it stands, in burn's format."),
    missing,
    takes: [{ kind: "BPK", take: () => takeWeights(parts) }],
  };
  const session = { ...ofButton(t("Session"), "ATOMLAB", `${prefix}session-save`, ""), missing };
  return {
    run: group(t("The run"), report, session, weights),
    comparison: [
      ofButton(t("Table of the comparison"), "CSV", `${prefix}compare-table-csv`, t("Nothing was compared yet.")),
      ofButton(t("Curves of the comparison"), "CSV", `${prefix}compare-curves-csv`, t("Nothing was compared yet.")),
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
  const rows = last.map((one) => [{ train: t("Training"), validation: t("Validation") }[one.split], one.step, one.n, percent(one.accuracy), percent(one.macroF1), one.mcc.toFixed(3), one.loss.toFixed(4)]);
  return [
    `# ${t("{title}: {method}, seed {seed}", { title, method: methodName(method), seed })}`,
    t("Written on {day} by atomlab.", { day: new Date().toISOString().slice(0, 10) }),
    `## ${t("What was run")}`,
    listOf([
      [t("Method"), methodName(method)],
      [t("Data"), t("{data}; {train} training and {validation} validation samples; classes {classes}", { data: data(run), train: trainSamples, validation: validationSamples, classes: classNames.join(", ") })],
      [t("Settings"), changed.length > 0 ? t("as the page proposes them, but for {settings}", { settings: changed.map((setting) => `${inSentence(setting.label)} ${worded(setting, made[setting.id]) || t("empty")}`).join("; ") }) : t("as the page proposes them")],
      [t("Network"), t("{parameters} parameters", { parameters })],
      [t("Steps"), t("{step} of {totalSteps}", { step, totalSteps })],
      [t("Seed"), t("{seed}; start {fingerprint}, a fingerprint of the first weights and the order of the batches", { seed, fingerprint })],
      [t("Device"), device(run)],
    ]),
    againOf(link(), trainer.changes().length > 0 ? t("It holds the settings as they are now, not the open run.") : remark(), ""),
    `## ${t("Results")}`,
    ...(rows.length > 0 ? [t("As they were measured last."), tableOf([[t("Part"), t("Step"), "n", t("Accuracy"), t("Macro-F1"), t("MCC"), t("Loss")], ...rows])] : [t("Nothing was measured yet.")]),
    t("This is one run with one seed: it says nothing of the spread. A difference between methods or settings needs several seeds."),
  ].join("\n\n");
}

/** @template {ClassifierRun<any, any>} R @param {ClassifierParts<R>} parts */
async function takeWeights(parts) {
  const { run } = parts.trainer;
  if (!run) throw new Error(NO_RUN);
  const weights = await run.exportModel();
  download(`${nameOf(parts, "weights")}.bpk`, new Blob([/** @type {BlobPart} */ (weights)], { type: "application/octet-stream" }));
  return t("The weights at step {step} are in your downloads ({size} MB).", { step: run.metrics().step, size: (weights.length / 1e6).toFixed(1) });
}

/** @template {ClassifierRun<any, any>} R @param {ClassifierParts<R>} parts @param {string} what */
function nameOf({ title, trainer: { run } }, what) {
  return fileName(`${title} ${what}`, run ? { seed: String(run.spec.seed ?? 0), step: String(run.metrics().step) } : {});
}
