// What a study is asked for, taken from the settings as they are now and from the run that stands above it.

/** @import {PointsForm} from "./form.js" */
/** @import {PointsSpec} from "../lab/points-protocol.js" */
/** @import {PointsRun} from "../lab/points-run.js" */
/** @import {StudyWish} from "./study.js" */
/** @import {Trainer} from "../page/trainer.js" */
import { t } from "../language/translate.js";
import { LARGEST_SEED, changes, commandOf, isMixture, settingsOf } from "./settings.js";

/** @param {Trainer<PointsRun>} trainer @param {PointsForm} form @param {PointsSpec} spec @param {string | null} csv @param {string} trouble @returns {StudyWish} */
export function studyWish(trainer, form, spec, csv, trouble) {
  const values = { ...form.values };
  const preset = String(values.preset);
  const seeds = Number(values.seeds);
  // The seed, the choice of methods and the file are no change of a preset.
  const plain = { ...form.base(preset), seed: values.seed, methods: values.methods, file: values.file };
  const file = csv === null ? null : String(values.file).replace(/, \d+ characters$/, "");
  const unchanged = changes(plain, values).length === 0;
  return {
    spec,
    seeds,
    threshold: Number(values.threshold) / 100,
    csv,
    file,
    preset,
    changed: settingsOf(plain, values),
    values,
    departs: changes(plain, values),
    alone: costPerRun(trainer.run, spec),
    best: csv === null ? bestPossible(trainer, form) : null,
    command: commandOf(spec, unchanged ? preset : null, form.preset("votes").spec, seeds, file),
    trouble: trouble || tooFar(spec.seed, seeds),
  };
}

/** @param {number} first @param {number} seeds */
function tooFar(first, seeds) {
  const last = first + seeds - 1;
  return last > LARGEST_SEED ? t("{seeds} seeds from {first} end at {last}: accepted is up to {most}. A smaller seed, or fewer of them, is needed.", { seeds, first, last, most: LARGEST_SEED }) : "";
}

/** Milliseconds that a step of one method takes in the open run, if it was trained as the study would be. @param {PointsRun | null} run @param {PointsSpec} spec */
function costPerRun(run, spec) {
  const pace = run?.metrics().workPerSecond ?? 0;
  const alike = run && pace > 0 && run.spec.optimizer.batchSize === spec.optimizer.batchSize;
  return alike ? 1000 / pace / run.info.methods.length : null;
}

/** The accuracy that the data allow, as the open run knows it, if its data are those of the form. @param {Trainer<PointsRun>} trainer @param {PointsForm} form */
function bestPossible({ run, made }, { values }) {
  const same = made && Object.keys(made).every((id) => !isMixture(id) || Number(made[id]) === Number(values[id]));
  return run && same ? (run.info.bestPossible ?? null) : null;
}
