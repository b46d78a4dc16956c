// What a tab can give, as a list: the menu shows it, the tab fills it.

import { byId } from "../dom.js";

/**
 * One thing to take away, in one or more kinds.
 * @typedef {object} ExportRow
 * @property {string} name
 * @property {string} [about] what it is, in a sentence
 * @property {string} missing why it cannot be had now, in a sentence, or nothing
 * @property {{kind: string, take: () => Promise<string>}[]} takes `take` hands it out and says what was done in a sentence, or nothing where it is said already
 */

/** @typedef {{title: string, rows: ExportRow[]}} ExportGroup */

/** What a button of the page hands out already. @param {string} name @param {string} kind @param {string} id of the button @param {string} missing said while the button is out of use @returns {ExportRow} */
export function ofButton(name, kind, id, missing) {
  const button = byId(id, HTMLButtonElement);
  const take = async () => {
    button.click();
    return "";
  };
  return { name, missing: button.disabled || button.hidden ? missing : "", takes: [{ kind, take }] };
}

/** @param {string} title @param {ExportRow[]} rows @returns {ExportGroup} */
export function group(title, ...rows) {
  return { title, rows };
}
