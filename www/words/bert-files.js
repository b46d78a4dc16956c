// A BERT-family model as its usual files, chosen by the visitor in one go or in several.

/** @import {Encoder} from "../lab/protocol.js" */
/** @import {Network} from "./settings.js" */

/** All files together, in bytes. */
const LARGEST = 200_000_000;
const CONFIG = "config.json";
const WEIGHTS = "model.safetensors";
/** Either; the first is what the second holds besides other things. */
const VOCABULARIES = ["vocab.txt", "tokenizer.json"];

export const BERT_LIMITS = "Choose config.json, model.safetensors and vocab.txt or tokenizer.json of a BERT-family model, 200 MB at most together. They are read here and sent nowhere.";

export class BertFiles {
  /** @type {Map<string, File>} */
  #files = new Map();

  /**
   * Adds what was chosen; the model, once all of it is there.
   * @param {File[]} files @returns {Promise<Encoder>} rejects with one sentence that says what is missing or wrong
   */
  async take(files) {
    const known = files.filter(({ name }) => [CONFIG, WEIGHTS, ...VOCABULARIES].includes(name));
    if (known.length === 0) throw new Error(`The file ${files[0]?.name ?? ""} is none of the files of a model: needed are ${CONFIG}, ${WEIGHTS} and ${VOCABULARIES.join(" or ")}.`);
    // A whole set is another model.
    const begun = known.length >= 3 ? [] : this.#files;
    const all = new Map([...begun, ...known.map((file) => /** @type {[string, File]} */ ([file.name, file]))]);
    const size = [...all.values()].reduce((sum, file) => sum + file.size, 0);
    if (size > LARGEST) throw new Error(`The files have ${(size / 1e6).toFixed(1)} MB together: accepted are up to ${LARGEST / 1e6} MB.`);
    this.#files = all;
    const missing = [CONFIG, WEIGHTS].filter((name) => !all.has(name));
    if (!VOCABULARIES.some((name) => all.has(name))) missing.push(VOCABULARIES.join(" or "));
    if (missing.length > 0) throw new Error(`Still missing: ${missing.join(", ")}. Choose ${missing.length === 1 ? "it" : "them"} too.`);
    const config = await textOf(all.get(CONFIG));
    const vocabulary = await textOf(VOCABULARIES.map((name) => all.get(name)).find(Boolean));
    const weights = new Uint8Array((await all.get(WEIGHTS)?.arrayBuffer()) ?? new ArrayBuffer(0));
    networkOf(config);
    checkWeights(weights);
    return { name: nameOf(config), config, vocabulary, weights };
  }
}

/** The size of a network, as its config.json says. @param {string} config @returns {Network} */
export function networkOf(config) {
  const said = parsed(config);
  const number = (/** @type {string} */ name) => {
    const value = said[name];
    if (typeof value !== "number" || !Number.isInteger(value) || value < 1) throw new Error(`The ${CONFIG} has no whole number “${name}”: it is not that of a BERT-family model.`);
    return value;
  };
  return { width: number("hidden_size"), layers: number("num_hidden_layers"), heads: number("num_attention_heads"), feedForward: number("intermediate_size") };
}

/** Whether it begins as safetensors do: the length of a JSON text, and that text. What is in it the crate checks. @param {Uint8Array} weights */
function checkWeights(weights) {
  try {
    const length = Number(new DataView(weights.buffer, weights.byteOffset).getBigUint64(0, true));
    if (8 + length > weights.length) throw new Error("too short");
    JSON.parse(new TextDecoder().decode(weights.subarray(8, 8 + length)));
  } catch {
    throw new Error(`The ${WEIGHTS} does not begin as a safetensors file does.`);
  }
}

/** @param {string} config */
function nameOf(config) {
  const name = parsed(config)._name_or_path;
  return typeof name === "string" && name !== "" ? name.split("/").slice(-1)[0].slice(0, 60) : "BERT files";
}

/** @param {string} config @returns {Record<string, unknown>} */
function parsed(config) {
  try {
    const said = JSON.parse(config);
    if (said && typeof said === "object" && !Array.isArray(said)) return said;
  } catch {
    // Said below.
  }
  throw new Error(`The ${CONFIG} is not JSON of the kind that a model has.`);
}

/** @param {File | undefined} file */
async function textOf(file) {
  return (await file?.text()) ?? "";
}
