// What the laboratory of sentences gives to take away.

/** @import {Run} from "../lab/run.js" */
/** @import {ClassifierParts} from "../page/export/classifier-exports.js" */
/** @import {ExportGroup} from "../page/export/export-list.js" */
import { NO_RUN, classifierExports } from "../page/export/classifier-exports.js";
import { group, ofButton } from "../page/export/export-list.js";

/** @param {ClassifierParts<Run>} parts @returns {ExportGroup[]} */
export function wordsExports(parts) {
  const { report, weights } = classifierExports(parts);
  const session = { ...ofButton("Session", "ATOMLAB", "session-save", ""), missing: parts.trainer.run ? "" : NO_RUN };
  return [
    group("The run", report, session, weights),
    group(
      "Tables",
      ofButton("Charges of the sentence", "CSV", "charges-csv", "No charges are shown."),
      ofButton("Charges of words, averaged", "CSV", "average-csv", "Nothing was averaged yet."),
      ofButton("Table of the comparison", "CSV", "compare-table-csv", "Nothing was compared yet."),
      ofButton("Curves of the comparison", "CSV", "compare-curves-csv", "Nothing was compared yet."),
    ),
  ];
}
