// What a teacher's link can hide, by laboratory: the name in the link and what people call it.

/** @import {Laboratory} from "./types.js" */

/** @typedef {readonly (readonly [string, string])[]} Parts */

/** @type {Parts} */
const COMMON = [["seed", "Seed"], ["device", "Device"]];

/** @type {Record<Laboratory, Parts>} */
const OF = {
  forces: [["examples", "Examples"], ["charges", "Charges and places"], ["energy", "Potential energy"], ["numbers", "Numbers of the atoms"], ["ratio", "The ratio k"], ["crowd", "Many atoms"]],
  points: [["settings", "Settings"], ["tuned", "Rates tuned per method"], ["advanced", "Advanced settings"], ["view", "Speed and view"], ["sample", "Sample number"], ["time", "Time machine"], ["curves", "Accuracy and loss"], ["data", "The data"], ["study", "Many seeds"]],
  words: [["method-choice", "Method"], ["training", "Training"], ["text-data", "The data of the training"], ["settings", "Settings"], ["space", "Latent space and confusion"], ["session", "Session as a file"], ["averages", "Charges of words"], ["compare", "Comparison of methods"]],
  pictures: [["method-choice", "Method"], ["own", "Your own pictures"], ["training", "Training"], ["data", "The data of the training"], ["settings", "Settings"], ["space", "Latent space and confusion"], ["mistakes", "Misclassified pictures"], ["compare", "Comparison of methods"]],
  lessons: [],
};

/** @param {Laboratory} tab @returns {Parts} */
export function hideable(tab) {
  return [...COMMON, ...OF[tab], ["method", "The article on the method"]];
}
