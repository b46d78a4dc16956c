// The choice of a language, which loads the page anew: every figure and field is made again in it. What would be lost is said first.

import { keepLanguage, language, t } from "../language/translate.js";
import { byId } from "./dom.js";
import { notice } from "./status.js";

/** @param {() => boolean} loses whether there is something that no address brings back */
export function wireLanguageChoice(loses) {
  const choice = byId("language", HTMLSelectElement);
  const place = byId("language-notice", HTMLElement);
  choice.value = language;
  const stay = () => {
    choice.value = language;
    notice(place, "");
    choice.focus();
  };
  choice.addEventListener("change", () => {
    if (choice.value === language) return stay();
    if (!loses()) return change(choice.value);
    notice(place, t("Another language loads the page anew: an open run and files of your own would be lost. “Save session” keeps both in a file."), {
      [t("Change the language")]: () => change(choice.value),
      [t("Stay")]: stay,
    });
  });
}

/** @param {string} to a language */
function change(to) {
  const address = new URL(location.href);
  if (keepLanguage(to)) address.searchParams.delete("lang");
  else address.searchParams.set("lang", to);
  if (address.href === location.href) location.reload();
  else location.assign(address);
}
