// What the page fetches from its own folder: data sets, the shipped model, the recorded run. Each failure is one sentence.

/** @import {RecordedStudy} from "./points-protocol.js" */
/** @import {Dataset, Evaluation, Latent, RunSpec, StepRecord} from "./protocol.js" */
import { said, t } from "../language/translate.js";
import { fileAddress } from "./files.js";

/** @typedef {{name: string, title: string, about: string}} DatasetInfo */

/** @type {DatasetInfo[]} */
export const DATASETS = [
  { name: "snippets", title: t("Snippets (sentiment)"), about: t("One sentence of a film review each: positive or negative.") },
  { name: "grammar", title: t("Grammar pairs"), about: t("Sentences that a grammar checker corrects, and the corrected ones. Near CoLA, not CoLA. A pair differs in a word or two, so whole rule files are held out: a split of pairs at random would measure memory.") },
];

/**
 * The shipped model and the card that says how it was made, as `atomlab train --out` writes it.
 * @typedef {{n: number, accuracy: number, macroF1: number, mcc: number}} Scores
 * @typedef {Scores & {data: string, split: string, command: string[]}} Measurement  as `atomlab evaluate --card` writes it
 * @typedef {object} ModelCard
 * @property {RunSpec} spec
 * @property {string[]} command
 * @property {number} seed
 * @property {{name: string, sentences: number, train: number, validation: number, test: number}} data
 * @property {number} parameters
 * @property {number} vocabularySize
 * @property {string} fingerprint
 * @property {string[]} classNames
 * @property {{validation: Scores & {step: number}, test: Scores | null}} metrics
 * @property {{validation: Scores, test: Scores}} tfIdf
 * @property {Measurement[]} [evaluations]
 *
 * @typedef {{weights: Uint8Array, card: ModelCard}} ShippedModel
 * @typedef {{spec: RunSpec, seed: number, device: string, dataset?: string, fingerprint?: string, records: StepRecord[], evaluations: Evaluation[], latent: Latent}} RecordedRun
 */

/**
 * A recorded table: methods, or Atom at several layers, each over seeds. `values`: one a seed.
 * @typedef {{mean: number, median: number, std: number, values: number[]}} Spread
 * @typedef {{accuracy: Spread, macroF1: Spread, mcc: Spread}} SpreadScores
 * @typedef {SpreadScores & {method: string, layer: number, fingerprints: string[], seconds: number}} TableRow
 * @typedef {object} RecordedTable
 * @property {string[]} command
 * @property {string} device
 * @property {number} seconds
 * @property {{name: string, sentences?: number, images?: number, train: number, validation: number, test: number}} data
 * @property {string} model
 * @property {number} parameters
 * @property {string} split
 * @property {{frozen?: number, model: {width: number}}} spec
 * @property {TableRow[]} rows
 * @property {SpreadScores} [tfIdf]  what a plain baseline reaches on the same sentences
 */

/** A data set's title, or its own name if it is none of ours. @param {string | Dataset} dataset */
export function titleOfDataset(dataset) {
  const name = typeof dataset === "string" ? dataset : dataset.name;
  return DATASETS.find((one) => one.name === name)?.title ?? name;
}

/** @param {string} path below `www/` @param {RequestInit} [how] @returns {Promise<Response>} */
export async function get(path, how) {
  const response = await fetch(await fileAddress(path), how);
  if (!response.ok) throw new Error(t("www/{path} is missing (HTTP {status}).", { path, status: response.status }));
  return response;
}

/** @param {string} name @returns {Promise<Dataset>} */
export async function loadDataset(name) {
  try {
    return { name, tsv: await (await get(`data/${name}.tsv`)).text() };
  } catch {
    throw new Error(t("The data set “{name}” is not here: www/data/{name}.tsv is missing. Run “cargo xtask data” and reload the page.", { name }));
  }
}

/**
 * What is known of a data set beside its lines, as `cargo xtask data` counted it.
 * @typedef {{title: string, classNames: string[], counts: number[], rows: number, groups: number, group: string, licence: string, package: string}} DatasetManifest
 */

/** @param {string} name @returns {Promise<DatasetManifest>} */
export async function loadManifest(name) {
  return inOurWords(await (await get(`data/${name}.json`)).json());
}

/** A manifest, which is English, with its description in the visitor's language; names of classes, sources and licences stay. @template {{title: string, group: string}} M @param {M} manifest @returns {M} */
export function inOurWords(manifest) {
  return { ...manifest, title: said(manifest.title), group: said(manifest.group) };
}

/** @returns {Promise<ShippedModel>} */
export async function loadShippedModel() {
  try {
    const [weights, card] = await Promise.all([
      get("models/sentiment.bpk").then((response) => response.arrayBuffer()),
      get("models/sentiment.json").then((response) => response.json()),
    ]);
    return { weights: new Uint8Array(weights), card };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(t("The shipped model could not be read: {why} Training works without it.", { why }));
  }
}

/** @returns {Promise<RecordedRun>} */
export async function loadRecordedRun() {
  return (await get("models/sentiment-run.json")).json();
}

/** @param {string} preset @returns {Promise<RecordedStudy>} */
export async function loadRecordedStudy(preset) {
  return (await get(`models/points-${preset}.json`)).json();
}

/** @param {string} name such as "methods-small-snippets" @returns {Promise<RecordedTable>} */
export async function loadTextTable(name) {
  return (await get(`models/text-${name}.json`)).json();
}
