// What the laboratory of pictures gives to take away.

/** @import {ImageRun} from "../lab/image-run.js" */
/** @import {ClassifierParts} from "../page/export/classifier-exports.js" */
/** @import {ExportGroup} from "../page/export/export-list.js" */
import { t } from "../language/translate.js";
import { classifierExports } from "../page/export/classifier-exports.js";
import { group, ofButton } from "../page/export/export-list.js";

/** @param {string} kind @param {string} id */
const three = (kind, id) => ofButton(t("Picture, charge map and their product"), kind, id, t("No picture is shown."));

/** @param {ClassifierParts<ImageRun>} parts @returns {ExportGroup[]} */
export function picturesExports(parts) {
  const { run, comparison } = classifierExports(parts);
  return [
    run,
    group(
      t("The picture"),
      { ...three("PNG", "look-png"), takes: [...three("PNG", "look-png").takes, ...three("SVG", "look-svg").takes] },
      ofButton(t("Charges of the picture"), "CSV", "look-csv", t("No picture is shown.")),
    ),
    group(
      t("Tables"),
      ofButton(t("Curves of the run"), "CSV", "pictures-curves-csv", t("There are no curves yet.")),
      ofButton(t("Predictions"), "CSV", "pictures-mistakes-csv", t("Nothing was predicted yet.")),
      ...comparison,
    ),
  ];
}
