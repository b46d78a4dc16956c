// The charges of a sentence as a table to take home.

/** @import {Charges, Source} from "../../lab/protocol.js" */
import { t } from "../../language/translate.js";
import { say } from "../../page/status.js";
import { csvOf, downloadCsv, fileName } from "../../page/take-away.js";

/** Words of the sentence that name the file. */
const NAME_WORDS = 6;

/** @param {string} sentence @param {Charges} charges @param {ReadonlySet<number>} held tokens whose charge is set by hand @param {Source} source */
export function takeCharges(sentence, { tokens }, held, source) {
  const rows = tokens.map(({ text, start, end, charge, special }, i) => {
    const mass = 1 - Math.max(-charge, 0);
    return [text, start, end, charge.toFixed(6), mass.toFixed(6), special ? 1 : 0, held.has(i) ? 1 : 0, source];
  });
  const name = sentence.trim().split(/\s+/, NAME_WORDS).join(" ");
  downloadCsv(`${fileName(`charges ${name}`)}.csv`, csvOf([["token", "start", "end", "charge", "mass", "special", "held", "source"], ...rows]));
  say(t("Downloaded the charges as CSV."));
}
