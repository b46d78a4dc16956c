// What the laboratory of sentences gives to take away.

/** @import {Run} from "../lab/run.js" */
/** @import {ClassifierParts} from "../page/export/classifier-exports.js" */
/** @import {ExportGroup} from "../page/export/export-list.js" */
import { t } from "../language/translate.js";
import { classifierExports } from "../page/export/classifier-exports.js";
import { group, ofButton } from "../page/export/export-list.js";

/** @param {ClassifierParts<Run>} parts @returns {ExportGroup[]} */
export function wordsExports(parts) {
  const { run, comparison } = classifierExports(parts);
  return [
    run,
    group(
      t("Tables"),
      ofButton(t("Charges of the sentence"), "CSV", "charges-csv", t("No charges are shown.")),
      ofButton(t("Charges of words, averaged"), "CSV", "average-csv", t("Nothing was averaged yet.")),
      ...comparison,
    ),
  ];
}
