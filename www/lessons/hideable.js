// What a teacher's link can hide, by laboratory: the name in the link and what people call it.

/** @import {Laboratory} from "./types.js" */
import { t } from "../language/translate.js";

/** @typedef {readonly (readonly [string, string])[]} Parts */

/** @type {Parts} */
const COMMON = [["seed", t("Seed")], ["device", t("Device")]];

/** @type {Record<Laboratory, Parts>} */
const OF = {
  forces: [["examples", t("Examples")], ["charges", t("Charges and places")], ["energy", t("Potential energy")], ["numbers", t("Numbers of the atoms")], ["ratio", t("The ratio k")], ["crowd", t("Many atoms")]],
  points: [["settings", t("Settings")], ["tuned", t("Rates tuned per method")], ["advanced", t("Advanced settings")], ["view", t("Speed and view")], ["sample", t("Sample number")], ["time", t("Time machine")], ["curves", t("Accuracy and loss")], ["data", t("The data")], ["study", t("Many seeds")]],
  words: [["method-choice", t("Method")], ["training", t("Training")], ["text-data", t("The data of the training")], ["settings", t("Settings")], ["space", t("Latent space and confusion")], ["session", t("Session as a file")], ["averages", t("Charges of words")], ["compare", t("Comparison of methods")]],
  pictures: [["method-choice", t("Method")], ["own", t("Your own pictures")], ["training", t("Training")], ["data", t("The data of the training")], ["settings", t("Settings")], ["space", t("Latent space and confusion")], ["mistakes", t("Misclassified pictures")], ["compare", t("Comparison of methods")]],
  lessons: [],
};

/** @param {Laboratory} tab @returns {Parts} */
export function hideable(tab) {
  return [...COMMON, ...OF[tab], ["method", t("The article on the method")]];
}
