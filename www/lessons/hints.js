// What helps the learner next: a pure function of the task, of what was predicted and of how far the run is.

/** @import {Answer, Order, Task} from "./types.js" */
/** @import {Standing} from "./standing.js" */
import { t } from "../language/translate.js";
import { joined } from "../page/joined.js";
import { unfit } from "./grading.js";
import { stageOf } from "./standing.js";

/** Names of settings in one hint: more are a list that nobody reads. */
const MOST = 3;

/** What is said where the thing of a task is not there, is another one, or is done. */
const RUN = {
  none: (/** @type {string} */ says) => t("There is no run yet: press “{says}”.", { says }),
  other: (/** @type {string} */ says, /** @type {string} */ how) => t("The run on the page is another one ({how}): press “{says}” for the one of this task.", { says, how }),
  done: () => t("The run is there. Look at it first, then press “Check”."),
};
/** By what is done. @type {Record<Order["action"], typeof RUN>} */
const OF = {
  train: RUN,
  open: RUN,
  study: {
    none: (says) => t("There is no study yet: press “{says}”.", { says }),
    other: (says, how) => t("The study on the page is another one ({how}): press “{says}” for the one of this task.", { says, how }),
    done: () => t("The study is there. Look at it first, then press “Check”."),
  },
  read: {
    none: (says) => t("The model has not read the sentence yet: press “{says}”.", { says }),
    other: (says) => t("Another sentence stands in the box: press “{says}” to bring this task’s back.", { says }),
    done: () => t("The sentence is there. Look at it first, then press “Check”."),
  },
  look: {
    none: (says) => t("There is no pair of atoms yet: press “{says}”.", { says }),
    other: (says, how) => t("The pair of atoms on the page is another one ({how}): press “{says}” for the one of this task.", { says, how }),
    done: () => t("The pair of atoms is there. Look at it first, then press “Check”."),
  },
  energy: {
    none: (says) => t("There is no answer yet: press “{says}”.", { says }),
    other: (says) => t("There is no answer yet: press “{says}”.", { says }),
    done: () => t("The answer is there. Look at it first, then press “Check”."),
  },
};

/**
 * @param {Task} task @param {Answer} answer @param {Standing} standing
 * @param {{here: boolean, lacking: string}} around whether the task's laboratory is open, and the title of an earlier task that has to be checked first, or nothing
 */
export function hintFor({ question, order }, { prediction, outcome }, standing, { here, lacking }) {
  if (outcome) return "";
  if (lacking) return t("This task compares with an earlier one, “{lacking}”: go back and check that one first.", { lacking });
  const wrong = unfit(question, prediction);
  if (prediction === null) return question.kind === "order" ? t("Order the items as you expect them, then keep your prediction. A wrong guess teaches as much as a right one.") : `${wrong} ${t("A wrong guess teaches as much as a right one.")}`;
  if (wrong) return wrong;
  if (!here) return t("The run of this task is in another laboratory: “{says}” takes you there.", { says: order.says });
  return afterwards(order, standing);
}

/** @param {Order} order @param {Standing} standing */
function afterwards({ action, says }, standing) {
  const { step, totalSteps, differs, stopped } = standing;
  const study = action === "study";
  switch (stageOf(standing)) {
    case "none":
      return OF[action].none(says);
    case "other":
      return OF[action].other(says, others(differs));
    case "stopped":
      return t("The run stopped: {stopped} Press “{says}” to start it again.", { stopped, says });
    case "going":
      return totalSteps > 0 ? t("It is at step {step} of {totalSteps}. Watch it; “Check” waits for the end.", { step, totalSteps }) : t("Wait a moment for the answer.");
    case "paused":
      return study
        ? t("It rests at step {step} of {totalSteps}. It was cancelled: press “{says}” to start it again.", { step, totalSteps, says })
        : t("It rests at step {step} of {totalSteps}. Press Train in the bar to go on to the end.", { step, totalSteps });
    case "fresh":
      return study
        ? t("The study is ready at step 0 of {totalSteps}. Press “{says}” to run it.", { totalSteps, says })
        : t("The run is ready at step 0 of {totalSteps}. Press Train in the bar to run it.", { totalSteps });
    default:
      return OF[action].done();
  }
}

/** @param {string[]} names */
function others(names) {
  const more = names.length - MOST;
  if (more > 0) return t("{names} and {more} more differ", { names: names.slice(0, MOST).join(", "), more });
  return t("{n, plural, one {{names} differs} other {{names} differ}}", { n: names.length, names: joined(names) });
}
