// What can be set for a comparison on sentences.

import { t } from "../../language/translate.js";
import { compareSettings } from "../../page/compare/settings.js";
import { DEEPEST } from "../choices.js";

/** How many sentences are trained on. */
export const LIMIT = "compare-sentences";

export const COMPARE = compareSettings({
  limit: { id: LIMIT, label: t("Sentences to train on, at most"), value: 1000, range: { min: 16, max: 100000, step: 1 }, view: true },
  layers: Array.from({ length: DEEPEST + 1 }, (_, layer) => layer),
  chosen: "0,1,2",
});
