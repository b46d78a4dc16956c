// What a study is asked for, taken from the settings as they are now and from the run that stands above it.

/** @import {PointsForm} from "./form.js" */
/** @import {PointsSpec} from "../lab/points-protocol.js" */
/** @import {PointsRun} from "../lab/points-run.js" */
/** @import {StudyWish} from "./study.js" */
/** @import {Trainer} from "../page/trainer.js" */
import { changes, isMixture } from "./settings.js";

/** @param {Trainer<PointsRun>} trainer @param {PointsForm} form @param {PointsSpec} spec @param {string | null} csv @param {string} trouble @returns {StudyWish} */
export function studyWish(trainer, form, spec, csv, trouble) {
  const { values } = form;
  const preset = String(values.preset);
  // The seed and the choice of methods are no change of a preset.
  const plain = { ...form.base(preset), seed: values.seed, methods: values.methods, file: values.file };
  return {
    spec,
    seeds: Number(values.seeds),
    threshold: Number(values.threshold) / 100,
    csv,
    preset,
    changed: changes(plain, values).length > 0,
    alone: costPerRun(trainer.run, spec),
    best: csv === null ? bestPossible(trainer, form) : null,
    trouble,
  };
}

/** Milliseconds that a step of one method takes in the open run, if it was trained as the study would be. @param {PointsRun | null} run @param {PointsSpec} spec */
function costPerRun(run, spec) {
  const pace = run?.metrics().stepsPerSecond ?? 0;
  const alike = run && pace > 0 && run.spec.optimizer.batchSize === spec.optimizer.batchSize;
  return alike ? 1000 / pace / run.info.methods.length : null;
}

/** The accuracy that the data allow, as the open run knows it, if its data are those of the form. @param {Trainer<PointsRun>} trainer @param {PointsForm} form */
function bestPossible({ run, made }, { values }) {
  const same = made && Object.keys(made).every((id) => !isMixture(id) || Number(made[id]) === Number(values[id]));
  return run && same ? (run.info.bestPossible ?? null) : null;
}
