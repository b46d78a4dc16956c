// What a choice has set beside itself, in words: nothing changes behind anybody's back.

/** @import {Setting, Values} from "./settings-list.js" */
import { worded } from "./link.js";
import { say } from "./status.js";

/** @param {HTMLElement} place @param {readonly Setting[]} moved what the choice has set @param {Values} values @param {string} choice such as "start" */
export function tellMoved(place, moved, values, choice) {
  const named = moved.map((setting) => `${setting.label.toLowerCase()} ${worded(setting, values[setting.id]).toLowerCase()}`);
  place.hidden = named.length === 0;
  place.textContent = named.length > 0 ? `Set for this ${choice}: ${named.join(", ")}. What you had changed stays.` : "";
  if (named.length > 0) say(place.textContent);
}
