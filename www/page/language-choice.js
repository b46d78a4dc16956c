// The choice of a language, which reloads the page: every figure and field is made anew in it.

import { byId, make } from "./dom.js";
import { LANGUAGES, keepLanguage, language } from "../language/translate.js";

export function wireLanguageChoice() {
  const choice = byId("language", HTMLSelectElement);
  choice.append(...Object.entries(LANGUAGES).map(([id, name]) => make("option", { value: id, lang: id }, name)));
  choice.value = language;
  choice.addEventListener("change", () => {
    const address = new URL(location.href);
    if (keepLanguage(choice.value)) address.searchParams.delete("lang");
    else address.searchParams.set("lang", choice.value);
    if (address.href === location.href) location.reload();
    else location.assign(address);
  });
}
