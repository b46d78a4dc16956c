// The section "Methods and layers side by side" of the Pictures laboratory.

/** @import {Lab} from "../../atomlab.js" */
/** @import {ImageLatent} from "../../lab/image-protocol.js" */
/** @import {CompareKind} from "../../page/compare/kind.js" */
/** @import {PageModule} from "../../page/page-figures.js" */
/** @import {SettingsForm} from "../../page/settings-form.js" */
/** @import {TrainingSetup} from "../training-setup.js" */
import { imageDatasetTitle, loadImageTable } from "../../lab/image-assets.js";
import { RecordedTables } from "../../page/compare/recorded.js";
import { CompareView } from "../../page/compare/view.js";
import { heldOutName } from "../held-out-name.js";
import { COMPARE, COMPARE_LIMIT, NETWORKS, changes, layersOf } from "../settings.js";
import { paperTable } from "./paper.js";
import { RECORDED_TABLES } from "./recorded-list.js";

const PREFIX = "pictures-";

/** @param {Lab} lab @param {PageModule} module @param {SettingsForm} settings of the whole tab @param {TrainingSetup} setup what a run is made from */
export function comparePictures(lab, module, settings, setup) {
  /** @type {CompareKind} */
  const kind = {
    prefix: PREFIX,
    samples: "pictures",
    settings: COMPARE,
    limit: COMPARE_LIMIT,
    layers: (spec) => layersOf(spec.model?.kind),
    nameOf: (/** @type {ImageLatent} */ latent, index) => heldOutName(latent, index),
    // The widest of them, thirty times, is as much as a browser's module can hold.
    tooLarge: () => "",
    compare: (spec, options) => lab.compareImages(spec, /** @type {import("../../lab/image-comparison.js").ImageComparisonOptions} */ (/** @type {unknown} */ (options))),
    changes,
  };
  const recorded = new RecordedTables(module, {
    prefix: PREFIX,
    samples: "pictures",
    names: RECORDED_TABLES,
    load: loadImageTable,
    title: imageDatasetTitle,
    models: NETWORKS.map(({ kind: value, title }) => /** @type {[string, string]} */ ([value, title])),
    paper: paperTable,
  });
  return new CompareView(kind, module, settings, setup, () => lab.settled(), recorded);
}
