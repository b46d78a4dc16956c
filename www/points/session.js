// What a session of a run on points holds beside its state: its branches, every step's record, and the visitor's own points.

/** @import {Lab} from "../atomlab.js" */
/** @import {MethodStopped, Phase} from "../lab/points-protocol.js" */
/** @import {PointsRun} from "../lab/points-run.js" */
/** @import {Timeline} from "../lab/points-timeline.js" */
/** @import {Parts} from "../page/session/session-file.js" */
/** @import {SessionKind} from "../page/session/session-view.js" */
/** @import {PointsData} from "./data.js" */
/** @import {PointsForm} from "./form.js" */
/** @import {SetPhase} from "./link.js" */
import { t } from "../language/translate.js";
import { fileValue } from "./data.js";
import { POINTS_RUN } from "./settings.js";

/** `phases`: the form's values, `timeline`: the specs that they stand for; `file`: name of the visitor's own, whose text is the part "points". @typedef {{phases: SetPhase[], timeline: Phase[], stopped: MethodStopped[], file: string}} PointsFacts */

/** @param {Lab} lab @param {PointsForm} form @param {PointsData} data @param {Timeline} timeline @returns {SessionKind<PointsRun, PointsFacts>} */
export function pointsSession(lab, form, data, timeline) {
  return {
    page: "points",
    prefix: "points-",
    holds: t("Settings, branches, your own points, all networks as they stand and the curves, in one file: training goes on exactly where it was. The time machine begins anew: its states in between are not in the file."),
    settings: POINTS_RUN,
    recorded: (run) => run.metrics().records.steps,
    // The records are a part: as text they would be many times as long.
    measured: (run, step) => ({ records: [], evaluations: run.metrics().evaluations.filter((one) => one.step <= step), latent: null }),

    describe(run, made, step) {
      const { records, methodsStopped } = run.metrics();
      /** @type {Parts} */
      const parts = new Map([["records", records.upTo(step)]]);
      if (run.csv !== null) parts.set("points", new TextEncoder().encode(run.csv));
      const file = run.csv === null ? "" : (data.own?.name ?? "points.csv");
      return { name: `points ${made.preset}`, facts: { phases: timeline.phases, timeline: run.timeline, stopped: methodsStopped.filter((one) => one.step <= step + 1), file }, parts, left: "" };
    },

    async restore({ header, parts }, known) {
      const { phases, timeline: specs, stopped, file } = header;
      const points = parts.get("points");
      const own = points ? data.read(file, new TextDecoder().decode(points), specs[0].spec.seed) : null;
      const records = parts.get("records");
      return {
        values: { ...form.base(String(known.preset)), ...known },
        async open(resume) {
          const run = await lab.points(specs[0].spec, { csv: own?.text ?? null, timeline: specs, resume: resume && records ? { ...resume, records, stopped } : null });
          timeline.phases = phases;
          return run;
        },
        take() {
          data.put(own);
          return { file: own ? fileValue(own) : "" };
        },
      };
    },
  };
}
