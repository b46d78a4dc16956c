// The section "Methods and layers side by side" of the Words laboratory.

/** @import {Lab} from "../../atomlab.js" */
/** @import {Encoder, Latent, Variant} from "../../lab/protocol.js" */
/** @import {CompareKind} from "../../page/compare/kind.js" */
/** @import {PageModule} from "../../page/page-figures.js" */
/** @import {SettingsForm} from "../../page/settings-form.js" */
/** @import {TrainingSetup} from "../training-setup.js" */
import { t } from "../../language/translate.js";
import { loadTextTable, titleOfDataset } from "../../lab/assets.js";
import { RecordedTables } from "../../page/compare/recorded.js";
import { CompareView } from "../../page/compare/view.js";
import { parametersOf } from "../safetensors.js";
import { changes } from "../settings.js";
import { paperTable } from "./paper.js";
import { RECORDED_TABLES } from "./recorded-list.js";
import { COMPARE, LIMIT } from "./settings.js";

/** Parameters of all pretrained networks together: with gradients and the optimisers' moments 16 bytes each, of the 4 GB that the browser's module can hold. */
const MOST_PARAMETERS = 1.2e8;

/** @param {Lab} lab @param {PageModule} module @param {SettingsForm} settings of the whole tab @param {TrainingSetup} setup what a run is made from */
export function compareWords(lab, module, settings, setup) {
  /** @type {CompareKind} */
  const kind = {
    prefix: "",
    samples: "sentences",
    settings: COMPARE,
    limit: LIMIT,
    layers: (spec) => spec.model?.layers ?? 0,
    nameOf: (/** @type {Latent} */ latent, index) => latent.texts[index],
    tooLarge: (variants, seeds, { encoder }) => tooLarge(variants, seeds, /** @type {Encoder | null} */ (encoder)),
    compare: (spec, options) => lab.compareText(spec, /** @type {import("../../lab/text-comparison.js").ComparisonOptions} */ (/** @type {unknown} */ (options))),
    changes,
  };
  const recorded = new RecordedTables(module, {
    prefix: "",
    samples: "sentences",
    names: RECORDED_TABLES,
    load: loadTextTable,
    title: titleOfDataset,
    models: [["small", t("Small network, from scratch")], ["encoder", t("Pretrained MiniLM, fine-tuned")]],
    paper: paperTable,
  });
  return new CompareView(kind, module, settings, setup, () => lab.settled(), recorded);
}

/** Pretrained networks are large, and every run has its own. @param {Variant[]} variants @param {number} seeds @param {Encoder | null} encoder */
function tooLarge(variants, seeds, encoder) {
  const each = encoder ? parametersOf(encoder.weights) : 0;
  const runs = variants.length * seeds;
  if (runs * each <= MOST_PARAMETERS) return "";
  return t("{runs} runs of this network, {size} million parameters each, are too many at once: accepted are up to {most}.", { runs, size: (each / 1e6).toFixed(1), most: Math.floor(MOST_PARAMETERS / each) });
}
