// Messages with values in them, in the part of ICU's syntax that the page needs: `{name}` and
// `{n, plural, one {# step} other {# steps}}`, where `#` is the number itself.

/** @typedef {string | number | Node} Value */

/** A value's place: its name, and the forms of a plural. */
export const FIELD = /\{(\w+)(?:, plural, ((?:(?:=\d+|\w+) \{(?:[^{}]|\{\w+\})*\}\s*)+))?\}/g;
/** A form of a plural: when it stands, and its text. */
export const OPTION = /(=\d+|\w+) \{((?:[^{}]|\{\w+\})*)\}/g;

/**
 * A message's pieces in order. A value that is missing leaves its `{name}`.
 * @template {Value} T
 * @param {string} message @param {Record<string, T>} values @param {string} language such as "de" @returns {(string | T)[]}
 */
export function pieces(message, values, language) {
  /** @type {(string | T)[]} */
  const all = [];
  let end = 0;
  for (const field of message.matchAll(FIELD)) {
    const [whole, name, options] = field;
    all.push(message.slice(end, field.index));
    end = field.index + whole.length;
    if (!Object.hasOwn(values, name)) all.push(whole);
    else if (options === undefined) all.push(values[name]);
    else all.push(...pieces(chosen(options, Number(values[name]), language), values, language));
  }
  all.push(message.slice(end));
  return all.filter((piece) => piece !== "");
}

/** @param {string} options @param {number} n @param {string} language */
function chosen(options, n, language) {
  const forms = new Map([...options.matchAll(OPTION)].map(([, key, text]) => [key, text]));
  const form = forms.get(`=${n}`) ?? forms.get(new Intl.PluralRules(language).select(n)) ?? forms.get("other") ?? "";
  return form.replaceAll("#", counted(n, language));
}

/** A whole number with its thousands apart: by a comma in English, elsewhere, where a comma may begin the decimals, by a thin space. @param {number} n @param {string} language */
export function counted(n, language) {
  const text = n.toLocaleString("en");
  return language === "en" ? text : text.replaceAll(",", "\u202f");
}

/** The names of the values in a message, in order. @param {string} message */
export function fieldsOf(message) {
  return [...message.matchAll(FIELD)].map(([, name]) => name);
}
