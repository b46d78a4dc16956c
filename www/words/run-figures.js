// The figures of a run, recorded or live: loss, accuracy, and its latent space with what can be asked of it.

/** @import {Dataset, Evaluation, Latent} from "../lab/protocol.js" */
/** @import {PageModule} from "../page/page-figures.js" */
/** @import {ShownCurves} from "../page/run-curves.js" */
/** @import {SpaceView} from "./insight/space.js" */
import { t } from "../language/translate.js";
import { titleOfDataset } from "../lab/assets.js";
import { RunCurves } from "../page/run-curves.js";

/** @typedef {Omit<ShownCurves, "title"> & {dataset: string | Dataset, latent: Latent | null}} ShownRun */

export class RunFigures {
  #curves;
  #space;

  /** @param {PageModule} module @param {SpaceView} space */
  constructor(module, space) {
    this.#curves = new RunCurves(module, "", "sentences");
    this.#space = space;
  }

  /** @param {ShownRun} run */
  show(run) {
    const version = this.#curves.show({ ...run, title: titleOfDataset(run.dataset) });
    const validation = run.evaluations.filter((one) => one.split === "validation");
    this.#showSpace(run, `${version},${run.latent?.step}`, validation);
  }

  /** @param {ShownRun} run @param {string} version @param {Evaluation[]} validation */
  #showSpace({ origin, fingerprint, seed, device, method, dataset, latent }, version, validation) {
    const key = [origin, fingerprint, seed].join();
    const how = { seed, device, step: latent?.step ?? 0 };
    const shared = { key, version, method, dataset, classNames: latent?.classNames ?? [], latent };
    if (origin === "live") {
      const facts = latent ? t("One run, live, seed {seed}, {device}, step {step}", how) : t("One run, live, seed {seed}, {device}", how);
      this.#space.showRun({ ...shared, source: "run", facts, evaluation: latent ? (validation.at(-1) ?? null) : null });
    } else {
      // The recording went on; the picture and the shipped weights are of the step with the best loss.
      const evaluation = validation.find((one) => one.step === latent?.step) ?? null;
      const facts = latent ? t("Shipped model, recorded, seed {seed}, {device}, step {step}", how) : t("Shipped model, recorded, seed {seed}, {device}", how);
      this.#space.showRecorded({ ...shared, source: "model", facts, evaluation });
    }
  }
}
