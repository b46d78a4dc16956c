// The recorded tables: the paper's table 1 and figure 6 with this project's networks and data, n and spread with every number.

/** @import {Spread, TableRow, TextTable} from "../../lab/assets.js" */
/** @import {BoxPlot} from "../../page/figures.js" */
/** @import {PageModule} from "../../page/page-figures.js" */
import { loadTextTable, titleOfDataset } from "../../lab/assets.js";
import { ALL_METHODS, methodName } from "../../lab/methods.js";
import { deviceTitle } from "../../page/device-choice.js";
import { byId, fillTerms, make } from "../../page/dom.js";
import { boxHeight } from "../../page/figures.js";
import { joined } from "../../page/joined.js";
import { FigureView } from "../../page/page-figures.js";
import { sentenceOf } from "../../page/status.js";
import { duration } from "../../page/transport.js";
import { PLAIN, layersBox, methodsBox } from "./figures.js";
import { points, verdict } from "./measured.js";
import { paperTable } from "./paper.js";
import { RECORDED_TABLES } from "./recorded-list.js";
import { scoreTable } from "./score-table.js";

/** @typedef {"small" | "encoder"} Model */
/** A table and what stands in its rows, by the name of its file. @typedef {TextTable & {kind: "methods" | "layers"}} Recorded */

/** @type {[Model, string][]} */
const MODELS = [["small", "Small network, from scratch"], ["encoder", "Pretrained MiniLM, fine-tuned"]];
const REFERENCE = "cross-entropy";
/** A box plot of fewer runs would draw a spread that is not there. */
const BOX_FROM = 3;

export class RecordedTables {
  #module;
  #place = byId("compare-recorded", HTMLElement);
  #choice = make("select", { id: "compare-recorded-model" });
  #content = make("div", { class: "recorded-content" });
  /** @type {Recorded[]} */
  #tables = [];
  #trouble = "";

  /** @param {PageModule} module */
  constructor(module) {
    this.#module = module;
    this.#choice.addEventListener("change", () => this.#show());
  }

  /** Fetches what is here and shows it; tells the paper's numbers in any case. */
  async open() {
    const answers = await Promise.allSettled(RECORDED_TABLES.map(fetched));
    for (const one of answers) {
      if (one.status === "fulfilled") this.#tables.push(one.value);
      else this.#trouble = sentenceOf(one.reason);
    }
    const models = MODELS.filter(([model]) => this.#of(model).length > 0);
    this.#choice.replaceChildren(...models.map(([value, title]) => make("option", { value }, title)));
    const field = make("div", { class: "field" }, make("label", { for: this.#choice.id }, "Recorded with"), this.#choice);
    field.hidden = models.length === 0;
    this.#place.replaceChildren(field, this.#content, paperTable());
    this.#show();
  }

  /** @param {Model} model */
  #of(model) {
    return this.#tables.filter((table) => table.model === model);
  }

  #show() {
    const model = /** @type {Model} */ (this.#choice.value);
    const tables = this.#of(model);
    const methods = tables.filter(({ kind }) => kind === "methods");
    const layers = tables.filter(({ kind }) => kind === "layers");
    const nothing = this.#trouble || "No table has been recorded yet.";
    this.#content.replaceChildren(
      ...(tables.length === 0 ? [make("p", { class: "hint" }, nothing)] : []),
      ...(methods.length > 0 ? this.#methods(methods) : []),
      ...(layers.length > 0 ? this.#layers(layers, methods) : []),
      ...(tables.length > 0 ? [howMade(tables)] : []),
    );
  }

  /** @param {TextTable[]} tables one for each data set */
  #methods(tables) {
    const order = ALL_METHODS.map(([method]) => method).filter((method) => tables.some(({ rows }) => rows.some((row) => row.method === method)));
    const lines = order.map((method) => ({ name: methodName(method), groups: tables.map(({ rows }) => rows.find((row) => row.method === method) ?? null) }));
    const plain = { name: PLAIN, plain: true, groups: tables.map(({ tfIdf }) => tfIdf) };
    const seeds = seedsOf(tables.flatMap(({ rows }) => rows));
    const caption = `Recorded: ${splitOf(tables)} scores in per cent, mean ± standard deviation over ${seeds}; ${joined(tables.map(sizeOf))}. Below, a plain baseline on the same splits.`;
    const scroll = make("div", { class: "table-scroll score-table", tabindex: 0, role: "region", "aria-label": "Recorded scores by method" });
    scroll.append(scoreTable("Method", tables.map(titleOf), [...lines, plain], caption));
    const words = tables.map((table) => `${titleOf(table)}: ${remark(table)}`).filter((text) => !text.endsWith(": "));
    const boxes = tables.filter(({ rows }) => rows.every(({ accuracy }) => accuracy.values.length >= BOX_FROM)).map((table) => this.#box(table));
    return [scroll, ...words.map((text) => make("p", { class: "hint" }, text)), make("div", { class: "compare-figures" }, ...boxes)];
  }

  /** @param {TextTable} table */
  #box(table) {
    const title = `Accuracy over seeds: ${titleOf(table)}`;
    return this.#panel(`recorded-box-${table.data.name}`, methodsBox(title, table.rows, table.tfIdf), captionOf(table));
  }

  /** @param {TextTable[]} tables @param {TextTable[]} methods of the same network */
  #layers(tables, methods) {
    const places = tables.map((table) => {
      const beside = methods.find(({ data }) => data.name === table.data.name);
      const reference = [...table.rows, ...(beside?.rows ?? [])].find(({ method }) => method === REFERENCE)?.accuracy ?? null;
      const rows = table.rows.filter(({ method }) => method !== REFERENCE);
      const title = `Accuracy by atomised layer: ${titleOf(table)}`;
      return this.#panel(`recorded-layers-${table.data.name}`, layersBox(title, rows, reference, table.tfIdf), `${captionOf(table)} ${layerRemark(rows, reference)}`.trim());
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

/** @param {string} name @returns {Promise<Recorded>} */
async function fetched(name) {
  return { ...(await loadTextTable(name)), kind: name.startsWith("methods-") ? "methods" : "layers" };
}

/** @param {TextTable} table */
function titleOf({ data }) {
  return titleOfDataset(data.name);
}

/** @param {TextTable[]} tables */
function splitOf(tables) {
  return joined([...new Set(tables.map(({ split }) => split))]);
}

/** @param {TextTable} table */
function sizeOf(table) {
  const n = table.split === "validation" ? table.data.validation : table.data.test;
  return `${count(n)} ${table.split} sentences of ${titleOf(table)}`;
}

/** @param {{accuracy: Spread}[]} rows */
function seedsOf(rows) {
  const [least, most] = [Math.min, Math.max].map((pick) => pick(...rows.map(({ accuracy }) => accuracy.values.length)));
  return `n = ${least === most ? least : `${least} to ${most}`} ${most === 1 ? "seed" : "seeds"}`;
}

/** @param {TextTable} table */
function captionOf(table) {
  const { model, device, command } = table;
  return `Recorded, ${(MODELS.find(([name]) => name === model)?.[1] ?? model).toLowerCase().replace("minilm", "MiniLM")}, ${sizeOf(table)}, ${seedsOf(table.rows)}, ${deviceTitle(device)}; as ${command.join(" ")}.`;
}

/** What the table shows, and what it does not. @param {TextTable} table */
function remark({ rows, tfIdf }) {
  const named = rows.map((row) => ({ ...row, name: methodName(row.method) }));
  const plain = tfIdf.accuracy.mean;
  const above = named.filter(({ accuracy }) => accuracy.mean > plain).length;
  const share = above === named.length ? "below every method’s mean" : above === 0 ? "above every method’s mean" : `above ${named.length - above} of ${named.length} methods’ means`;
  return `${verdict(named, "method")} tf-idf + logistic regression reaches ${points(plain)} %, ${share}.`.trim();
}

/** @param {TableRow[]} rows of Atom @param {Spread | null} reference */
function layerRemark(rows, reference) {
  const said = verdict(rows.map((row) => ({ ...row, name: `Layer ${row.layer}` })), "layer");
  return `${said}${reference ? ` Cross-entropy’s mean: ${points(reference.mean)} %.` : ""}`;
}

/** @param {Recorded[]} tables */
function howMade(tables) {
  const lists = tables.map((table) => {
    const list = make("dl", { class: "card-list" });
    const { kind, data, command, parameters, device, seconds, rows } = table;
    fillTerms(list, [
      ["Data", `${titleOf(table)}: ${count(data.train)} training, ${count(data.validation)} validation, ${count(data.test)} test sentences`],
      ["Network", `${count(parameters)} parameters; scored on the ${table.split} split`],
      ["Starts", startsOf(rows)],
      ["Took", `${duration(seconds)} on the ${deviceTitle(device)}`],
      ["Command", make("code", {}, command.join(" "))],
    ]);
    return make("section", {}, make("h3", {}, `${kind === "methods" ? "Methods" : "Layers"}, ${titleOf(table)}`), list);
  });
  return make("details", { class: "compare-made" }, make("summary", {}, "How these were made"), ...lists);
}

/** @param {TableRow[]} rows */
function startsOf(rows) {
  const starts = [...new Set(rows.map(({ fingerprints }) => fingerprints.join(", ")))];
  return starts.length === 1 ? `${starts[0]}, one for each seed; the same first weights and batches in every row` : starts.join("; ");
}

/** @param {number} number */
function count(number) {
  return number.toLocaleString("en");
}
