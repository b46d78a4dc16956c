// What a choice has set beside itself, in words: nothing changes behind anybody's back.

/** @import {Setting, Values} from "./settings-list.js" */
import { t } from "../language/translate.js";
import { inSentence } from "./joined.js";
import { worded } from "./link.js";
import { say } from "./status.js";

/** @param {HTMLElement} place @param {readonly Setting[]} moved what the choice has set @param {Values} values @param {"start" | "data set"} choice */
export function tellMoved(place, moved, values, choice) {
  const named = moved.map((setting) => inSentence(`${setting.label} ${worded(setting, values[setting.id])}`));
  const settings = named.join(", ");
  const told = choice === "start" ? t("Set for this start: {settings}. What you had changed stays.", { settings }) : t("Set for this data set: {settings}. What you had changed stays.", { settings });
  place.hidden = named.length === 0;
  place.textContent = named.length > 0 ? told : "";
  if (named.length > 0) say(place.textContent);
}
