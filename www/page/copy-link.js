// "Copy link": the open laboratory with all its settings, on the clipboard, or in a field to copy from by hand.

import { t } from "../language/translate.js";
import { byId } from "./dom.js";
import { say } from "./status.js";

/** @param {() => string} address @param {() => string} remark what the link leaves out, or nothing */
export function wireCopyLink(address, remark) {
  const field = byId("link-field", HTMLInputElement);
  const place = byId("link-place", HTMLElement);
  byId("copy-link", HTMLButtonElement).addEventListener("click", async () => {
    const link = address();
    const left = remark();
    try {
      await navigator.clipboard.writeText(link);
      place.hidden = true;
      say([t("Link copied."), left].join(" ").trim());
    } catch {
      // Refused, or none at all outside https.
      place.hidden = false;
      field.value = link;
      field.focus();
      field.select();
      say([t("The clipboard is not open to this page: copy the link from the field."), left].join(" ").trim());
    }
  });
}
