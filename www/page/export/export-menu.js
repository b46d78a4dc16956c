// "Export": everything that the open tab can give, in one list: its figures as they stand on the page, and what the tab adds.

/** @import {ExportGroup, ExportRow} from "./export-list.js" */
import { t } from "../../language/translate.js";
import { byId, make } from "../dom.js";
import { say, sentenceOf } from "../status.js";
import { figuresOnPage } from "./figures-on-page.js";

/** @param {() => ExportGroup[]} groupsOf the open tab's own */
export function wireExport(groupsOf) {
  const dialog = byId("export", HTMLDialogElement);
  const list = byId("export-list", HTMLElement);
  const button = byId("export-open", HTMLButtonElement);
  button.addEventListener("click", () => {
    list.replaceChildren(...[...groupsOf(), figures()].filter(({ rows }) => rows.length > 0).map(section));
    byId("export-status", HTMLElement).textContent = "";
    dialog.showModal();
  });
  byId("export-close", HTMLButtonElement).addEventListener("click", () => dialog.close());
  // A click beside it closes it, as Escape does.
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
}

/** @returns {ExportGroup} */
function figures() {
  const rows = figuresOnPage().map(({ title, kinds, take }) => ({ name: title, missing: "", takes: kinds.map((kind) => ({ kind, take: () => take(kind) })) }));
  return { title: t("Figures on this page, each with its caption"), rows };
}

/** @param {ExportGroup} group @param {number} index */
function section({ title, rows }, index) {
  const id = `export-group-${index}`;
  return make("section", { "aria-labelledby": id }, make("h3", { id }, title), make("ul", { role: "list" }, ...rows.map(line)));
}

/** @param {ExportRow} row */
function line({ name, about = "", missing, takes }) {
  const buttons = takes.map(({ kind, take }) => {
    const button = make("button", { type: "button", class: "quiet", "aria-label": t("{name} as {kind}", { name, kind }), disabled: missing !== "" }, make("span", { translate: "no" }, kind));
    button.addEventListener("click", () => hand(button, take));
    return button;
  });
  const text = make("div", { class: "export-name" }, make("span", {}, name), ...[missing || about].filter(Boolean).map((hint) => make("span", { class: "hint" }, hint)));
  return make("li", {}, text, make("div", { class: "buttons" }, ...buttons));
}

/** @param {HTMLButtonElement} button @param {() => Promise<string>} take */
async function hand(button, take) {
  button.setAttribute("aria-busy", "true");
  try {
    const done = await take();
    if (done) say(done);
  } catch (error) {
    say(sentenceOf(error));
  } finally {
    button.removeAttribute("aria-busy");
  }
}
