// Mean charges of words over the validation set, of the shipped model or of the run whose charges are shown.

/** @import {Lab} from "../atomlab.js" */
/** @import {Run} from "../lab/run.js" */
import { byId } from "../page/dom.js";
import { notice, say, sentenceOf } from "../page/status.js";
import { showExtremes } from "./word-lists.js";

/** Validation sentences, at most. */
const SENTENCES = 1000;
/** Words of one use are noise, and every list has hundreds of them. */
const FEWEST_USES = 3;
/** Words in each of the two lists. */
const SHOWN = 10;

/** @param {Lab} lab @param {() => Run | null} chosenRun null: the shipped model */
export function wireWordCharges(lab, chosenRun) {
  const button = byId("average", HTMLButtonElement);
  const place = byId("word-extremes", HTMLElement);
  const remark = byId("average-notice", HTMLElement);
  let busy = false;
  button.addEventListener("click", async () => {
    if (busy) return;
    busy = true;
    notice(remark, "");
    say("Averaging the charges of words over the validation set.");
    try {
      const run = chosenRun();
      const { words } = await (run ? run.wordCharges(SENTENCES) : lab.wordCharges("snippets", SENTENCES));
      const used = words.filter(({ count }) => count >= FEWEST_USES);
      showExtremes(place, used, SHOWN);
      say(`Mean charges of ${used.length} words with at least ${FEWEST_USES} uses shown, of ${run ? "this run" : "the shipped model"}.`);
    } catch (error) {
      notice(remark, sentenceOf(error));
    }
    busy = false;
  });
}
