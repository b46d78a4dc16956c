// Languages: the catalogue has every message of the page and nothing else, and a laboratory in another language has no English left.

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

import { parse } from "acorn";
import { simple } from "acorn-walk";

import { expect, test } from "./fixtures.js";
import { literalsOfCrate, sentencesOfCrate } from "./pages/crate-sentences.js";
import { sentencesOfWorkers, sourcesOfWorkers } from "./pages/worker-sentences.js";
import { fieldsOf, pieces } from "../../www/language/format.js";
import { Recogniser } from "../../www/language/recognise.js";
import { de } from "../../www/language/de.js";
import { crate } from "../../www/language/de/crate.js";
import { figures } from "../../www/language/de/figures.js";
import { lessonsAtoms } from "../../www/language/de/lessons-atoms.js";
import { lessonsPoints } from "../../www/language/de/lessons-points.js";
import { LESSONS } from "../../www/lessons/content/all.js";
import { withTexts } from "../../www/lessons/texts.js";

/** Rooms of the page that are no code of ours, or hold the catalogue itself. */
const APART = ["www/wasm", "www/data", "www/models", "www/language"];

/** @param {string} folder @returns {string[]} */
function scripts(folder) {
  if (APART.includes(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return scripts(path);
    return path.endsWith(".js") ? [path] : [];
  });
}

/** The messages that scripts say by `t` and `parts`. */
function messagesOfScripts() {
  /** @type {Map<string, string>} */
  const found = new Map();
  /** @type {string[]} */
  const dynamic = [];
  for (const path of scripts("www")) {
    const code = readFileSync(path, "utf8");
    simple(parse(code, { ecmaVersion: "latest", sourceType: "module", locations: true }), {
      CallExpression(call) {
        if (call.callee.type !== "Identifier" || !["t", "parts"].includes(call.callee.name)) return;
        const [first] = call.arguments;
        const where = `${path}:${call.loc?.start.line}`;
        if (first?.type === "Literal" && typeof first.value === "string") found.set(first.value, where);
        else dynamic.push(where);
      },
    });
  }
  expect(dynamic, "t and parts take literals, so that they can be found").toEqual([]);
  return found;
}

/** The lessons' texts, which are data. */
function textsOfLessons() {
  /** @type {Map<string, string>} */
  const found = new Map();
  for (const lesson of LESSONS) withTexts(lesson, (text) => found.set(text, `the lesson ${lesson.id}`) && text);
  return found;
}

test("a message takes its values and the right form of a plural", () => {
  const text = (/** @type {string} */ message, /** @type {Record<string, string | number>} */ values, language = "en") => pieces(message, values, language).join("");
  expect(text("{n, plural, one {# step} other {# steps}} of {name}", { n: 1, name: "x" })).toBe("1 step of x");
  expect(text("{n, plural, one {# step} other {# steps}} of {name}", { n: 12345, name: "{n}" })).toBe("12,345 steps of {n}");
  expect(text("{n, plural, =0 {nothing} one {# Schritt} other {# Schritte zu {name}}}", { n: 0, name: "x" }, "de")).toBe("nothing");
  expect(text("{n, plural, one {# Schritt} other {# Schritte zu {name}}}", { n: 1234, name: "x" }, "de")).toBe("1\u202f234 Schritte zu x");
  expect(text("a {missing} value", {})).toBe("a {missing} value");
});

test("a sentence made elsewhere is recognised, and what it holds too", () => {
  const catalogue = { "line {line}: {why}": "Zeile {line}: {why}", "the label is missing": "die Beschriftung fehlt", "{a}: {b}": "{b}" };
  const recogniser = new Recogniser(catalogue, (message, values) => pieces(/** @type {Record<string, string>} */ (catalogue)[message], values, "de").join(""));
  expect(recogniser.of("line 3: the label is missing")).toBe("Zeile 3: die Beschriftung fehlt");
  expect(recogniser.of("something: else")).toBe("something: else");
  const german = new Recogniser(de, (message, values) => pieces(de[message], values, "de").join(""));
  // As the page shows it: with a capital and a full stop, several in a row, and one in another.
  expect(german.of("The learning rate is 5000; accepted is a number from 0 to 1000.")).toBe("Die Lernrate ist 5000; erlaubt ist eine Zahl von 0 bis 1000.");
  expect(german.of("The class \"a\" has no sentence. 12000 sentences repeat the words of an earlier one; the file's groups are kept."))
    .toBe("Die Klasse \"a\" hat keinen Satz. 12000 Sätze wiederholen die Wörter eines früheren; die Gruppen der Datei bleiben.");
  expect(german.of("the data cannot be used: 3 sentences in 1 classes are too few; accepted are at least 4 sentences in 2 classes"))
    .toBe("die Daten sind nicht zu gebrauchen: 3 Sätze in 1 Klassen sind zu wenige; erlaubt sind mindestens 4 Sätze in 2 Klassen");
  expect(german.of("unreachable executed at step 3 of something")).toBe("unreachable executed at step 3 of something");
});

test("no worker reads the catalogue, which would lose messages while it loads", () => {
  expect(sourcesOfWorkers().filter((path) => path.startsWith("www/language/") && !path.endsWith("format.js"))).toEqual([]);
});

test("the catalogue translates every message of the page, with its values and its tags", async ({ page }) => {
  await page.goto("/");
  const markup = await page.evaluate(async () => {
    const { translateTree } = await import(/** @type {string} */ ("/www/language/document.js"));
    const parsed = new DOMParser().parseFromString(await (await fetch("/index.html")).text(), "text/html");
    /** @type {string[]} */
    const found = [parsed.title, parsed.querySelector("meta[name=description]")?.getAttribute("content") ?? ""];
    translateTree(parsed.body, (/** @type {string} */ message) => found.push(message) && message);
    return found;
  });
  const messages = new Map([
    ...markup.map((message) => /** @type {[string, string]} */ ([message, "index.html"])),
    ...messagesOfScripts(),
    ...textsOfLessons(),
    ...sentencesOfCrate(),
    ...sentencesOfWorkers(),
  ]);
  const missing = [...messages].filter(([message]) => !Object.hasOwn(de, message)).map(([message, where]) => `${where}: ${message}`);
  expect(missing, "no German for these").toEqual([]);
  const said = new Set([...literalsOfCrate(), ...sentencesOfWorkers().keys(), ...textsOfLessons().keys()]);
  expect(Object.keys({ ...figures, ...crate, ...lessonsAtoms, ...lessonsPoints }).filter((message) => !said.has(message)), "nobody says these").toEqual([]);
  const tags = (/** @type {string} */ message) => (message.match(/<[^>]*>/g) ?? []).sort();
  for (const [message, translation] of Object.entries(de)) {
    expect(translation, message).not.toBe("");
    expect(new Set(fieldsOf(translation)), message).toEqual(new Set(fieldsOf(message)));
    expect(tags(translation), message).toEqual(tags(message));
  }
});
