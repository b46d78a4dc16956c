// Lines of a caption: between words where there are some, and an address wherever it has to.

/** @param {string} text @param {number} width @param {(text: string) => number} measure @returns {string[]} */
export function wrap(text, width, measure) {
  /** @type {string[]} */
  const lines = [];
  let line = "";
  for (const word of text.split(/(?<=[ ?&])/)) {
    if (measure((line + word).trimEnd()) > width && line !== "") {
      lines.push(line.trimEnd());
      line = "";
    }
    line += word;
    while (measure(line.trimEnd()) > width && line.length > 1) {
      const fits = fitting(line, width, measure);
      lines.push(line.slice(0, fits));
      line = line.slice(fits);
    }
  }
  return line.trimEnd() === "" ? lines : [...lines, line.trimEnd()];
}

/** How many characters stand on a line, at least one. @param {string} text @param {number} width @param {(text: string) => number} measure */
function fitting(text, width, measure) {
  let fits = 1;
  while (fits < text.length && measure(text.slice(0, fits + 1)) <= width) fits += 1;
  return fits;
}
