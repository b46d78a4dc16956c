// Recorded tables: the paper's tables and figures with this project's networks and data, n and spread with every number.

/** @import {RecordedTable, Spread, TableRow} from "../../lab/assets.js" */
/** @import {BoxPlot} from "../figures.js" */
/** @import {PageModule} from "../page-figures.js" */
/** @import {SampleKind} from "../samples.js" */
import { language, t } from "../../language/translate.js";
import { ALL_METHODS, methodName } from "../../lab/methods.js";
import { deviceTitle } from "../device-choice.js";
import { byId, fillTerms, make } from "../dom.js";
import { boxHeight } from "../figures.js";
import { joined } from "../joined.js";
import { counted } from "../numbers.js";
import { FigureView } from "../page-figures.js";
import { manyOf } from "../samples.js";
import { sentenceOf } from "../status.js";
import { duration } from "../transport.js";
import { PLAIN, layersBox, methodsBox } from "./figures.js";
import { points, verdict } from "./measured.js";
import { scoreTable } from "./score-table.js";

/** A table and what stands in its rows, by the name of its file. @typedef {RecordedTable & {kind: "methods" | "layers"}} Recorded */

/**
 * What is recorded for one kind of samples.
 * @typedef {object} Recordings
 * @property {string} prefix  of the ids of its places on the page
 * @property {SampleKind} samples  what is classified
 * @property {readonly string[]} names  of the tables, "methods-…" or "layers-…"
 * @property {(name: string) => Promise<RecordedTable>} load
 * @property {(name: string) => string} title  of a data set
 * @property {readonly (readonly [string, string])[]} models  by which networks they were made: value and name
 * @property {() => HTMLElement} paper  what the paper prints
 */

const REFERENCE = "cross-entropy";
/** A box plot of fewer runs would draw a spread that is not there. */
const BOX_FROM = 3;

export class RecordedTables {
  #module;
  #what;
  #place;
  #choice;
  #content = make("div", { class: "recorded-content" });
  /** @type {Recorded[]} */
  #tables = [];
  #trouble = "";

  /** @param {PageModule} module @param {Recordings} what */
  constructor(module, what) {
    this.#module = module;
    this.#what = what;
    this.#place = byId(`${what.prefix}compare-recorded`, HTMLElement);
    this.#choice = make("select", { id: `${what.prefix}compare-recorded-model` });
    this.#choice.addEventListener("change", () => this.#show());
  }

  /** Fetches what is here and shows it; tells the paper's numbers in any case. */
  async open() {
    const { names, models: known, load, paper } = this.#what;
    const answers = await Promise.allSettled(names.map((name) => fetched(name, load)));
    for (const one of answers) {
      if (one.status === "fulfilled") this.#tables.push(one.value);
      else this.#trouble = sentenceOf(one.reason);
    }
    const models = known.filter(([model]) => this.#of(model).length > 0);
    this.#choice.replaceChildren(...models.map(([value, title]) => make("option", { value }, title)));
    const field = make("div", { class: "field" }, make("label", { for: this.#choice.id }, t("Recorded with")), this.#choice);
    field.hidden = models.length === 0;
    this.#place.replaceChildren(field, this.#content, paper());
    this.#show();
  }

  /** @param {string} model */
  #of(model) {
    return this.#tables.filter((table) => table.model === model);
  }

  #show() {
    const model = this.#choice.value;
    const tables = this.#of(model);
    const methods = tables.filter(({ kind }) => kind === "methods");
    const layers = tables.filter(({ kind }) => kind === "layers");
    this.#content.replaceChildren(
      ...(tables.length === 0 && this.#trouble ? [make("p", { class: "hint" }, this.#trouble)] : []),
      ...(methods.length > 0 ? this.#methods(methods) : []),
      ...(layers.length > 0 ? this.#layers(layers, methods) : []),
      ...(tables.length > 0 ? [howMade(tables, this.#what)] : []),
    );
  }

  /** @param {RecordedTable[]} tables one for each data set */
  #methods(tables) {
    const order = ALL_METHODS.map(([method]) => method).filter((method) => tables.some(({ rows }) => rows.some((row) => row.method === method)));
    const lines = order.map((method) => ({ name: methodName(method), groups: tables.map(({ rows }) => rows.find((row) => row.method === method) ?? null) }));
    const beside = tables.some(({ tfIdf }) => tfIdf);
    const plain = beside ? [{ name: PLAIN, plain: true, groups: tables.map(({ tfIdf }) => tfIdf ?? null) }] : [];
    const seeds = seedsOf(tables.flatMap(({ rows }) => rows));
    const facts = { splits: splitOf(tables), seeds, sizes: joined(tables.map((table) => sizeOf(table, this.#what))) };
    const scores = t("Recorded: {splits} scores in per cent, mean ± standard deviation over {seeds}; {sizes}.", facts);
    const caption = beside ? `${scores} ${t("Below, a plain baseline on the same splits.")}` : scores;
    const scroll = make("div", { class: "table-scroll score-table", tabindex: 0, role: "region", "aria-label": t("Recorded scores by method") });
    const titleOf = (/** @type {RecordedTable} */ { data }) => this.#what.title(data.name);
    scroll.append(scoreTable(t("Method"), tables.map(titleOf), [...lines, ...plain], caption));
    const words = tables.map((table) => `${titleOf(table)}: ${remark(table)}`).filter((text) => !text.endsWith(": "));
    const boxes = tables.filter(({ rows }) => rows.every(({ accuracy }) => accuracy.values.length >= BOX_FROM)).map((table) => this.#box(table));
    return [scroll, ...words.map((text) => make("p", { class: "hint" }, text)), make("div", { class: "compare-figures" }, ...boxes)];
  }

  /** @param {RecordedTable} table */
  #box(table) {
    const title = t("Accuracy over seeds: {data}", { data: this.#what.title(table.data.name) });
    return this.#panel(`recorded-box-${table.data.name}`, methodsBox(title, table.rows, table.tfIdf ?? null), captionOf(table, this.#what));
  }

  /** @param {RecordedTable[]} tables @param {RecordedTable[]} methods of the same network */
  #layers(tables, methods) {
    const places = tables.map((table) => {
      const beside = methods.find(({ data }) => data.name === table.data.name);
      const reference = [...table.rows, ...(beside?.rows ?? [])].find(({ method }) => method === REFERENCE)?.accuracy ?? null;
      const rows = table.rows.filter(({ method }) => method !== REFERENCE);
      const title = t("Accuracy by atomised layer: {data}", { data: this.#what.title(table.data.name) });
      return this.#panel(`recorded-layers-${table.data.name}`, layersBox(title, rows, reference, table.tfIdf ?? null), `${captionOf(table, this.#what)} ${layerRemark(rows, reference, table.spec)}`.trim());
    });
    return [make("div", { class: "compare-figures" }, ...places)];
  }

  /** @param {string} id @param {BoxPlot} plot @param {string} caption */
  #panel(id, plot, caption) {
    const place = make("div", { class: "panel", id });
    const view = new FigureView(this.#module, place, plot.title);
    view.canvas.style.setProperty("--figure-height", boxHeight(plot.groups.length, this.#place.clientWidth));
    view.show(plot.title, () => plot, caption);
    return place;
  }
}

/** @param {string} name @param {Recordings["load"]} load @returns {Promise<Recorded>} */
async function fetched(name, load) {
  return { ...(await load(name)), kind: name.startsWith("methods-") ? "methods" : "layers" };
}

/** @param {RecordedTable[]} tables */
function splitOf(tables) {
  return joined([...new Set(tables.map(({ split }) => (split === "validation" ? t("validation") : t("test"))))]);
}

/** @param {RecordedTable} table @param {Recordings} what */
function sizeOf({ split, data }, { samples, title }) {
  const facts = { samples: manyOf(samples), data: title(data.name) };
  return split === "validation" ? t("{n} validation {samples} of {data}", { n: counted(data.validation), ...facts }) : t("{n} test {samples} of {data}", { n: counted(data.test), ...facts });
}

/** @param {{accuracy: Spread}[]} rows */
function seedsOf(rows) {
  const [least, most] = [Math.min, Math.max].map((pick) => pick(...rows.map(({ accuracy }) => accuracy.values.length)));
  return least === most ? t("n = {n, plural, one {# seed} other {# seeds}}", { n: most }) : t("n = {least} to {most} seeds", { least, most });
}

/** @param {RecordedTable} table @param {Recordings} what */
function captionOf(table, what) {
  const { model, device, command, spec } = table;
  const facts = { model: inSentence(what.models.find(([name]) => name === model)?.[1] ?? model), width: spec.model.width, size: sizeOf(table, what), seeds: seedsOf(table.rows) };
  return t("Recorded, {model}, width {width}, {size}, {seeds}, {device}; as {command}.", { ...facts, device: deviceTitle(device), command: command.join(" ") });
}

/** What the table shows, and what it does not. @param {RecordedTable} table */
function remark({ rows, tfIdf }) {
  const named = rows.map((row) => ({ ...row, name: methodName(row.method) }));
  if (!tfIdf) return verdict(named, false);
  const plain = tfIdf.accuracy.mean;
  const above = named.filter(({ accuracy }) => accuracy.mean > plain).length;
  const facts = { accuracy: points(plain), n: named.length - above, all: named.length };
  const reaches =
    above === named.length
      ? t("tf-idf + logistic regression reaches {accuracy} %, below every method’s mean.", facts)
      : above === 0
        ? t("tf-idf + logistic regression reaches {accuracy} %, above every method’s mean.", facts)
        : t("tf-idf + logistic regression reaches {accuracy} %, above {n} of {all} methods’ means.", facts);
  return `${verdict(named, false)} ${reaches}`.trim();
}

/** @param {TableRow[]} rows of Atom @param {Spread | null} reference @param {RecordedTable["spec"]} spec */
function layerRemark(rows, reference, { frozen = 0 }) {
  const said = verdict(rows.map((row) => ({ ...row, name: t("Layer {layer}", { layer: row.layer }) })), true);
  if (!reference) return said;
  // Where all that lies below is frozen, the atom loss has nothing to move.
  const alike = (frozen > 0 ? rows : []).filter(({ accuracy }) => accuracy.values.every((value, run) => value === reference.values[run])).map(({ layer }) => t("Layer {layer}", { layer }));
  const equal = alike.length > 0 ? t("{layers} scored as cross-entropy in every run: frozen parts learn from no loss.", { layers: joined(alike) }) : "";
  return `${said} ${t("Cross-entropy’s mean: {accuracy} %.", { accuracy: points(reference.mean) })} ${equal}`.trim();
}

/** @param {Recorded[]} tables @param {Recordings} what */
function howMade(tables, { samples, title }) {
  const lists = tables.map((table) => {
    const list = make("dl", { class: "card-list" });
    const { kind, data, command, parameters, device, seconds, rows } = table;
    const [train, validation, test] = [data.train, data.validation, data.test].map(counted);
    fillTerms(list, [
      [t("Data"), t("{name}: {train} training, {validation} validation, {test} test {samples}", { name: title(data.name), train, validation, test, samples: manyOf(samples) })],
      [t("Network"), table.split === "validation" ? t("{parameters} parameters; scored on the validation split", { parameters: counted(parameters) }) : t("{parameters} parameters; scored on the test split", { parameters: counted(parameters) })],
      [t("Starts"), startsOf(rows)],
      [t("Took"), t("{time} on the {device}", { time: duration(seconds), device: deviceTitle(device) })],
      [t("Command"), make("code", {}, command.join(" "))],
    ]);
    return make("section", {}, make("h3", {}, kind === "methods" ? t("Methods, {data}", { data: title(data.name) }) : t("Layers, {data}", { data: title(data.name) })), list);
  });
  return make("details", { class: "compare-made" }, make("summary", {}, t("How these were made")), ...lists);
}

/** @param {TableRow[]} rows */
function startsOf(rows) {
  const starts = [...new Set(rows.map(({ fingerprints }) => fingerprints.join(", ")))];
  return starts.length === 1 ? t("{starts}, one for each seed; the same first weights and batches in every row", { starts: starts[0] }) : starts.join("; ");
}

/** The name of a network inside a sentence; German keeps the capital. @param {string} name */
function inSentence(name) {
  return language !== "de" && /^[A-Z][a-z]+ /.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}
