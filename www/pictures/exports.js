// What the laboratory of pictures gives to take away.

/** @import {ImageRun} from "../lab/image-run.js" */
/** @import {ClassifierParts} from "../page/export/classifier-exports.js" */
/** @import {ExportGroup} from "../page/export/export-list.js" */
import { NO_RUN, classifierExports } from "../page/export/classifier-exports.js";
import { group, ofButton } from "../page/export/export-list.js";

/** @param {ClassifierParts<ImageRun>} parts @returns {ExportGroup[]} */
export function picturesExports(parts) {
  const { report, weights } = classifierExports(parts);
  const session = { ...ofButton("Session", "ATOMLAB", "pictures-session-save", ""), missing: parts.trainer.run ? "" : NO_RUN };
  return [
    group("The run", report, session, weights),
    group("The picture", ofButton("Picture, charge map and their product", "PNG", "look-png", "No picture is shown."), ofButton("Charges of the picture", "CSV", "look-csv", "No picture is shown.")),
    group(
      "Tables",
      ofButton("Curves of the run", "CSV", "pictures-curves-csv", "There are no curves yet."),
      ofButton("Predictions", "CSV", "pictures-mistakes-csv", "Nothing was predicted yet."),
      ofButton("Table of the comparison", "CSV", "pictures-compare-table-csv", "Nothing was compared yet."),
      ofButton("Curves of the comparison", "CSV", "pictures-compare-curves-csv", "Nothing was compared yet."),
    ),
  ];
}
