// What the paper prints for images.

import { t } from "../../language/translate.js";
import { printedTable } from "../../page/compare/paper-table.js";

/** The paper's table 2. */
export function paperTable() {
  return printedTable({
    heads: [t("Method"), t("Pets, dev"), t("Pets, test"), t("Flowers, dev"), t("Flowers, test"), t("ImageNet")],
    rows: [
      [t("ResNet-18"), "21.58 ± 0.99", "20.98 ± 1.11", "59.15 ± 0.98", "56.73 ± 1.52", "48.07 ± 0.09"],
      [t("+1-norm"), "20.41 ± 1.40", "19.98 ± 1.09", "58.20 ± 1.42", "54.67 ± 2.16", "47.76 ± 0.20"],
      [t("+2-norm"), "22.75 ± 0.41", "22.39 ± 0.50", "60.72 ± 0.54", "58.01 ± 0.82", "47.90 ± 0.20"],
      [t("+Atom (first convolution)"), "23.41 ± 0.57", "22.53 ± 0.87", "62.78 ± 1.72", "59.08 ± 1.18", "48.23 ± 0.09"],
    ],
    caption: t("The paper’s own numbers (table 2): ResNet-18 of width 64 at 32 × 32 pixels on Oxford-IIIT Pets, Oxford Flowers-102 and ImageNet, accuracy in per cent, mean ± standard deviation over 3 runs. Other data, mostly another network: nothing here repeats them."),
    label: t("The paper’s numbers for images"),
  });
}
