// What the laboratory of points gives to take away.

/** @import {ExportGroup, ExportRow} from "../page/export/export-list.js" */
/** @import {Trainer} from "../page/trainer.js" */
/** @import {PointsRun} from "../lab/points-run.js" */
/** @import {SetPhase} from "./link.js" */
/** @import {Told} from "./outcomes.js" */
/** @import {Reported} from "./report.js" */
/** @import {PointsForm} from "./form.js" */
import { t } from "../language/translate.js";
import { get } from "../lab/assets.js";
import { group, ofButton } from "../page/export/export-list.js";
import { takeReport } from "../page/export/report.js";
import { download, fileName } from "../page/take-away.js";
import { exportedOf } from "./notebook/exported.js";
import { PARTS, notebookOf } from "./notebook/notebook.js";
import { aboutRun, reportOf } from "./report.js";
import { changes, commandOf, settingsOf } from "./settings.js";

/** @typedef {{trainer: Trainer<PointsRun>, form: PointsForm, phases: () => SetPhase[], told: () => Told | null, device: (run: PointsRun) => string, link: () => string, remark: () => string}} ExportParts */

const NO_RUN = t("There is no run yet: Train or Step opens one.");
const NO_STEP = t("The run has taken no step yet.");

/** @param {ExportParts} parts @returns {ExportGroup[]} */
export function pointsExports(parts) {
  const { run } = parts.trainer;
  const missing = run ? "" : NO_RUN;
  /** @type {ExportRow[]} */
  const whole = [
    {
      name: t("Report of the run"),
      about: t("A ZIP file: what was run and what came out as Markdown, and the figures on this page as SVG."),
      missing,
      takes: [{ kind: "ZIP", take: async () => takeReport(nameOf(parts, "report"), reportOf(await reported(parts))) }],
    },
    {
      name: t("Notebook of the run"),
      about: t("For Jupyter: runs the same again in plain NumPy, from the same start, and compares its numbers with the page's."),
      missing,
      takes: [{ kind: "IPYNB", take: () => takeNotebook(parts) }],
    },
    {
      ...ofButton(t("Session"), "ATOMLAB", "points-session-save", ""),
      about: t("Settings, branches, your own points, networks and curves: “Load session” under the curves goes on from there."),
      missing,
    },
    {
      name: t("Weights and optimiser state"),
      about: t("Of all methods, in burn's format."),
      missing: missing || (run?.metrics().step === 0 ? NO_STEP : ""),
      takes: [{ kind: "BPK", take: () => takeWeights(parts) }],
    },
  ];
  const tables = [
    ofButton(t("Curves of the run"), "CSV", "points-curves-csv", ""),
    ofButton(t("Data"), "CSV", "points-csv-out", ""),
    ofButton(t("Study over seeds"), "CSV", "study-csv", t("No study is shown.")),
  ];
  return [group(t("The run"), ...whole), group(t("Tables"), ...tables)];
}

/** @param {ExportParts} parts @returns {Promise<Reported>} */
async function reported({ trainer, form, phases, told, device, link, remark }) {
  const { run, made } = trainer;
  if (!run || !made) throw new Error(NO_RUN);
  const preset = String(made.preset);
  const plainValues = { ...form.base(preset), seed: made.seed, methods: made.methods, file: made.file };
  const [{ spec }] = run.timeline;
  const file = run.csv === null ? null : String(made.file).replace(/, \d+ characters$/, "");
  const unchanged = changes(plainValues, made).length === 0;
  const branched = run.timeline.length > 1;
  return {
    run,
    look: await run.look(),
    phases: phases(),
    preset,
    changed: settingsOf(plainValues, made),
    file,
    // A command knows of no branches.
    command: branched ? "" : commandOf(spec, unchanged ? preset : null, form.preset("votes").spec, 1, file),
    device: device(run),
    link: link(),
    remark: remark(),
    study: told(),
  };
}

/** The code and what is said between it stay English; what was run is said in the visitor's language. @param {ExportParts} parts */
async function takeNotebook(parts) {
  const facts = await reported(parts);
  const { run, look } = facts;
  const sources = await Promise.all(PARTS.map(async (name) => (await get(`points/notebook/${name}.py`)).text()));
  const title = `# ${t("An experiment of atomlab in plain NumPy: points, seed {seed}", { seed: run.timeline[0].spec.seed })}`;
  const notebook = notebookOf(sources, exportedOf(run, look), [title, "", aboutRun(facts)].join("\n"));
  download(`${nameOf(parts, "notebook")}.ipynb`, new Blob([notebook], { type: "application/x-ipynb+json" }));
  return t("The notebook of the run at step {step} is in your downloads: it needs Python with NumPy, and nothing else.", { step: look.step });
}

/** @param {ExportParts} parts */
async function takeWeights(parts) {
  const { run } = parts.trainer;
  if (!run) throw new Error(NO_RUN);
  const bytes = await run.save();
  download(`${nameOf(parts, "weights")}.bpk`, new Blob([/** @type {BlobPart} */ (bytes)], { type: "application/octet-stream" }));
  return t("The weights at step {step} are in your downloads.", { step: run.checkpoint?.step ?? 0 });
}

/** @param {ExportParts} parts @param {string} what */
function nameOf({ trainer }, what) {
  const { run } = trainer;
  return fileName(`points ${what}`, run ? { seed: String(run.timeline[0].spec.seed), step: String(run.metrics().step) } : {});
}
