// Links to the sections of a tab. The address names the tab and its settings, so they scroll and take the focus along without it.

const still = matchMedia("(prefers-reduced-motion: reduce)");

/** @param {HTMLElement} nav whose links are `#id` of a section with a heading */
export function wireSectionLinks(nav) {
  nav.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    // A new tab or window is the browser's affair.
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const section = document.querySelector(link.hash);
    if (!section) return;
    event.preventDefault();
    goTo(section);
  });
}

/** @param {Element} section */
export function goTo(section) {
  const heading = section.querySelector("h2, h3");
  if (heading instanceof HTMLElement) {
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }
  section.scrollIntoView({ block: "start", behavior: still.matches ? "auto" : "smooth" });
}
