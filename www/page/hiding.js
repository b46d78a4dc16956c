// What a link hides: a lesson shows only what it needs. Parts of the page carry `data-part`, settings `data-setting`.

/** @param {string[]} names @param {ParentNode} [page] @returns {string[]} names of which there is nothing on the page */
export function hideParts(names, page = document) {
  for (const element of page.querySelectorAll(".left-out")) element.classList.remove("left-out");
  return names.filter((name) => {
    const found = [...page.querySelectorAll("[data-part], [data-setting]")].filter((element) => {
      return element instanceof HTMLElement && (element.dataset.part === name || element.dataset.setting === name);
    });
    for (const element of found) element.classList.add("left-out");
    return found.length === 0;
  });
}
