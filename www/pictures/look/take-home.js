// The buttons under the pictures that hand them out.

/** @import {ShownMaps} from "./shown-maps.js" */
import { t } from "../../language/translate.js";
import { byId } from "../../page/dom.js";
import { say, sentenceOf } from "../../page/status.js";
import { nameOf, takeCharges, takeSheet } from "./take-picture.js";

export class TakeHome {
  #buttons = { PNG: byId("look-png", HTMLButtonElement), SVG: byId("look-svg", HTMLButtonElement), CSV: byId("look-csv", HTMLButtonElement) };
  #shown;

  /** @param {ShownMaps} shown */
  constructor(shown) {
    this.#shown = shown;
    for (const kind of /** @type {const} */ (["PNG", "SVG", "CSV"])) this.#buttons[kind].addEventListener("click", () => this.#take(kind));
  }

  /** @param {boolean} can whether there is something to hand out */
  enable(can) {
    for (const button of Object.values(this.#buttons)) button.disabled = !can;
  }

  /** @param {"PNG" | "SVG" | "CSV"} kind */
  async #take(kind) {
    const { picture, answer, sheet } = this.#shown;
    if (!picture || !answer || !sheet) return;
    try {
      if (kind === "CSV") takeCharges(picture, answer);
      else await takeSheet(kind, nameOf(picture), sheet.sheet, sheet.description);
      say(t("Exported the charges of {name}.", { name: picture.name }));
    } catch (error) {
      say(sentenceOf(error));
    }
  }
}
