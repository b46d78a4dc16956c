// What helps the learner next: a pure function of the task, of what was predicted and of how far the run is.

/** @import {Answer, Order, Task} from "./types.js" */
/** @import {Standing} from "./standing.js" */
import { joined } from "../page/joined.js";
import { unfit } from "./grading.js";
import { stageOf } from "./standing.js";

/** Names of settings in one hint: more are a list that nobody reads. */
const MOST = 3;

/**
 * @param {Task} task @param {Answer} answer @param {Standing} standing
 * @param {{here: boolean, lacking: string}} around whether the task's laboratory is open, and the title of an earlier task that has to be checked first, or nothing
 */
export function hintFor({ question, order }, { prediction, outcome }, standing, { here, lacking }) {
  if (outcome) return "";
  if (lacking) return `This task compares with an earlier one, “${lacking}”: go back and check that one first.`;
  const wrong = unfit(question, prediction);
  if (prediction === null) return question.kind === "order" ? "Order the items as you expect them, then keep your prediction. A wrong guess teaches as much as a right one." : `${wrong} A wrong guess teaches as much as a right one.`;
  if (wrong) return wrong;
  if (!here) return `The run of this task is in another laboratory: “${order.says}” takes you there.`;
  return afterwards(order, standing);
}

/** @param {Order} order @param {Standing} standing */
function afterwards({ action, says }, standing) {
  const { step, totalSteps, differs, stopped } = standing;
  const what = { train: "run", open: "run", study: "study", read: "sentence", look: "pair of atoms", energy: "answer" }[action];
  switch (stageOf(standing)) {
    case "none":
      return action === "read" ? `The model has not read the sentence yet: press “${says}”.` : `There is no ${what} yet: press “${says}”.`;
    case "other":
      return action === "read" ? `Another sentence stands in the box: press “${says}” to bring this task’s back.` : `The ${what} on the page is another one (${others(differs)}): press “${says}” for the one of this task.`;
    case "stopped":
      return `The ${what} stopped: ${stopped} Press “${says}” to start it again.`;
    case "going":
      return totalSteps > 0 ? `It is at step ${step} of ${totalSteps}. Watch it; “Check” waits for the end.` : "Wait a moment for the answer.";
    case "paused":
      return `It rests at step ${step} of ${totalSteps}. ${action === "study" ? `It was cancelled: press “${says}” to start it again.` : "Press Train in the bar to go on to the end."}`;
    case "fresh":
      return `The ${what} is ready at step 0 of ${totalSteps}. Press ${action === "study" ? `“${says}”` : "Train in the bar"} to run it.`;
    default:
      return `The ${what} is there. Look at it first, then press “Check”.`;
  }
}

/** @param {string[]} names */
function others(names) {
  const more = names.length - MOST;
  return more > 0 ? `${names.slice(0, MOST).join(", ")} and ${more} more differ` : `${joined(names)} ${names.length > 1 ? "differ" : "differs"}`;
}
