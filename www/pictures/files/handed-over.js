// Files and folders that are dropped on a part of the page, or files pasted while it has the focus. What an inner part takes, an
// outer one leaves, and a field for files takes them itself.

import { t } from "../../language/translate.js";
import { say, sentenceOf } from "../../page/status.js";
import { entriesOf, readEntries } from "./dropped.js";

/**
 * @typedef {object} Taker
 * @property {(files: File[], aside: number) => void} take  `aside`: files of a folder that are not named as pictures
 * @property {(sentence: string) => void} refuse something was handed over that is no file, or cannot be read
 * @property {() => boolean} [active]
 * @property {HTMLElement} [shown] what shows that a file may be dropped
 */

/** @param {EventTarget} place @param {Taker} taker */
export function takeFiles(place, { take, refuse, active = () => true, shown }) {
  const mark = (/** @type {boolean} */ on) => shown?.classList.toggle("dropping", on);
  on(place, "dragover", (event) => {
    if (!active() || !hands(event)) return mark(false);
    // Else the browser would open the file in place of the page.
    event.preventDefault();
    mark(true);
  });
  on(place, "dragleave", () => mark(false));
  on(place, "drop", (event) => {
    mark(false);
    if (!active() || !hands(event)) return;
    event.preventDefault();
    const files = [...(event.dataTransfer?.files ?? [])];
    const { entries, folders } = event.dataTransfer ? entriesOf(event.dataTransfer) : { entries: [], folders: false };
    if (folders) {
      say(t("Looking through the folder."));
      readEntries(entries).then(
        (read) => take(read.files, read.aside),
        (error) => refuse(t("The folder could not be read: {why}", { why: sentenceOf(error) })),
      );
    } else if (files.length > 0) take(files, 0);
    else refuse(t("What was dropped is an address, not a file: save the picture first, or copy it and paste it here."));
  });
  on(place, "paste", (event) => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (event.defaultPrevented || !active() || files.length === 0) return;
    event.preventDefault();
    take(files, 0);
  });
}

/** Whether an event hands something over that nobody took yet. @param {DragEvent} event */
function hands({ dataTransfer, defaultPrevented, target }) {
  const field = target instanceof HTMLInputElement && target.type === "file";
  return !defaultPrevented && !field && ["Files", "text/uri-list"].some((type) => dataTransfer?.types.includes(type));
}

/** @template {keyof DocumentEventMap} K @param {EventTarget} place @param {K} type @param {(event: DocumentEventMap[K]) => void} listener */
function on(place, type, listener) {
  place.addEventListener(type, /** @type {EventListener} */ (listener));
}
