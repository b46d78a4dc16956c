// A BERT-family model as its usual files, chosen by the visitor in one go or in several.

/** @import {Encoder} from "../lab/protocol.js" */
/** @import {Network} from "./settings.js" */
import { t } from "../language/translate.js";
import { parametersOf } from "./safetensors.js";

/** All files together, in bytes. */
const LARGEST = 200_000_000;
/** In training every one takes 16 bytes, with its gradient and the optimiser's moments, however few it has in the file. */
const MOST_PARAMETERS = 40_000_000;
const CONFIG = "config.json";
const WEIGHTS = "model.safetensors";
/** Either; the first is what the second holds besides other things. */
const VOCABULARIES = ["vocab.txt", "tokenizer.json"];

export const BERT_LIMITS = t("Choose config.json, model.safetensors and vocab.txt or tokenizer.json of a BERT-family model, 200 MB and 40 million parameters at most together. They are read here and sent nowhere.");

export class BertFiles {
  /** @type {Map<string, File>} */
  #files = new Map();

  /**
   * Adds what was chosen; the model, once all of it is there.
   * @param {File[]} files @returns {Promise<Encoder>} rejects with one sentence that says what is missing or wrong
   */
  async take(files) {
    const known = files.filter(({ name }) => [CONFIG, WEIGHTS, ...VOCABULARIES].includes(name));
    if (known.length === 0) throw new Error(t("The file {name} is none of the files of a model: needed are config.json, model.safetensors and vocab.txt or tokenizer.json.", { name: files[0]?.name ?? "" }));
    // A whole set is another model.
    const begun = missingFrom(known.map(({ name }) => name)).length === 0 ? [] : this.#files;
    const all = new Map([...begun, ...known.map((file) => /** @type {[string, File]} */ ([file.name, file]))]);
    const size = [...all.values()].reduce((sum, file) => sum + file.size, 0);
    if (size > LARGEST) throw new Error(t("The files have {size} MB together: accepted are up to {most} MB.", { size: (size / 1e6).toFixed(1), most: LARGEST / 1e6 }));
    this.#files = all;
    const missing = missingFrom([...all.keys()]);
    if (missing.length > 0) throw new Error(t("{n, plural, one {Still missing: {files}. Choose it too.} other {Still missing: {files}. Choose them too.}}", { n: missing.length, files: missing.join(", ") }));
    const config = await textOf(all.get(CONFIG));
    const vocabulary = await textOf(VOCABULARIES.map((name) => all.get(name)).find(Boolean));
    const weights = new Uint8Array((await all.get(WEIGHTS)?.arrayBuffer()) ?? new ArrayBuffer(0));
    networkOf(config);
    const parameters = parametersOf(weights);
    // What is chosen next belongs to another model.
    this.#files = new Map();
    if (parameters > MOST_PARAMETERS) throw new Error(t("The model.safetensors has {parameters} million parameters: accepted are up to {most} million.", { parameters: (parameters / 1e6).toFixed(1), most: MOST_PARAMETERS / 1e6 }));
    return { name: nameOf(config), config, vocabulary, weights };
  }
}

/** The size of a network, as its config.json says. @param {string} config @returns {Network} */
export function networkOf(config) {
  const said = parsed(config);
  const number = (/** @type {string} */ name) => {
    const value = said[name];
    if (typeof value !== "number" || !Number.isInteger(value) || value < 1) throw new Error(t("The config.json has no whole number “{name}”: it is not that of a BERT-family model.", { name }));
    return value;
  };
  return { width: number("hidden_size"), layers: number("num_hidden_layers"), heads: number("num_attention_heads"), feedForward: number("intermediate_size") };
}

/** What a model needs beside these files. @param {string[]} names @returns {string[]} */
function missingFrom(names) {
  const vocabulary = VOCABULARIES.some((name) => names.includes(name)) ? [] : [t("vocab.txt or tokenizer.json")];
  return [...[CONFIG, WEIGHTS].filter((name) => !names.includes(name)), ...vocabulary];
}

/** @param {string} config */
function nameOf(config) {
  const name = parsed(config)._name_or_path;
  return typeof name === "string" && name !== "" ? name.split("/").slice(-1)[0].slice(0, 60) : t("BERT files");
}

/** @param {string} config @returns {Record<string, unknown>} */
function parsed(config) {
  try {
    const said = JSON.parse(config);
    if (said && typeof said === "object" && !Array.isArray(said)) return said;
  } catch {
    // Said below.
  }
  throw new Error(t("The config.json is not JSON of the kind that a model has."));
}

/** @param {File | undefined} file */
async function textOf(file) {
  return (await file?.text()) ?? "";
}
