// What the paper prints for text.

import { t } from "../../language/translate.js";
import { printedTable } from "../../page/compare/paper-table.js";

/** The paper's table 1, its text part. */
export function paperTable() {
  return printedTable({
    heads: [t("Method"), t("CoLA accuracy"), t("CoLA MCC × 100"), t("Poem accuracy"), t("Poem F1"), t("Drugs accuracy"), t("Drugs F1")],
    rows: [
      ["BERT", "83.6 ± 0.4", "60.0 ± 1.0", "86.7 ± 2.5", "60.3 ± 4.5", "83.5 ± 0.3", "79.5 ± 0.2"],
      [t("+1-norm"), "83.6 ± 0.3", "59.8 ± 0.8", "87.3 ± 3.1", "62.0 ± 3.2", "80.8 ± 1.3", "75.7 ± 2.2"],
      [t("+2-norm"), "83.7 ± 0.4", "60.1 ± 0.9", "87.3 ± 4.0", "61.8 ± 3.5", "84.5 ± 0.2", "80.7 ± 0.3"],
      [t("+Atom (layer 1)"), "84.1 ± 0.5", "61.3 ± 1.3", "88.6 ± 1.9", "62.7 ± 2.4", "84.7 ± 0.4", "80.5 ± 0.5"],
    ],
    caption: t("The paper’s own numbers (table 1): BERT-base, mean ± standard deviation over 3 runs, in per cent. Other data, another network: nothing here repeats them."),
    label: t("The paper’s numbers for text"),
  });
}
