// What the laboratory of pictures gives to take away.

/** @import {ImageRun} from "../lab/image-run.js" */
/** @import {ClassifierParts} from "../page/export/classifier-exports.js" */
/** @import {ExportGroup} from "../page/export/export-list.js" */
import { classifierExports } from "../page/export/classifier-exports.js";
import { group, ofButton } from "../page/export/export-list.js";

/** @param {ClassifierParts<ImageRun>} parts @returns {ExportGroup[]} */
export function picturesExports(parts) {
  const { run, comparison } = classifierExports(parts);
  return [
    run,
    group("The picture", ofButton("Picture, charge map and their product", "PNG", "look-png", "No picture is shown."), ofButton("Charges of the picture", "CSV", "look-csv", "No picture is shown.")),
    group(
      "Tables",
      ofButton("Curves of the run", "CSV", "pictures-curves-csv", "There are no curves yet."),
      ofButton("Predictions", "CSV", "pictures-mistakes-csv", "Nothing was predicted yet."),
      ...comparison,
    ),
  ];
}
