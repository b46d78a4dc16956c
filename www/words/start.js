// Where a network begins: what the start fixes is shown and disabled, its bytes are fetched or chosen, and a download says
// how far it is and can be cancelled.

/** @import {Lab} from "../atomlab.js" */
/** @import {Encoder} from "../lab/protocol.js" */
/** @import {ModelCard} from "../lab/assets.js" */
/** @import {Setting, Values} from "../page/settings-list.js" */
/** @import {SettingsForm} from "../page/settings-form.js" */
/** @import {Network} from "./settings.js" */
import { t } from "../language/translate.js";
import { make } from "../page/dom.js";
import { tellMoved } from "../page/moved-settings.js";
import { describe } from "../page/settings-field.js";
import { notice, say, sayInstead, sentenceOf } from "../page/status.js";
import { BERT_LIMITS, BertFiles, networkOf } from "./bert-files.js";
import { hashOf } from "../page/file-hash.js";
import { fixedBy, ownNetwork } from "./settings.js";

/** The page's encoder, before its config.json is here to say so. @type {Network} */
const MINILM = { width: 384, layers: 3, heads: 12, feedForward: 1536 };
/** The shipped model, before its card is here to say so. @type {Network} */
const SMALLEST = { width: 32, layers: 1, heads: 4, feedForward: 64 };

/** @type {Record<string, string>} */
const ABOUT = {
  scratch: t("Every weight is drawn from the seed; the vocabulary is learnt from the training sentences."),
  shipped: t("Goes on from the model that the page reads sentences with. With other classes its last layer starts anew."),
  encoder: t("paraphrase-MiniLM-L3-v2 with 12,000 of its tokens and 16-bit weights: 20 MB, fetched from this site when training begins, then kept by the browser. Its last layer starts anew."),
  own: t("A BERT-family model from your disk. Its last layer starts anew."),
};

/** What a run starts from. @typedef {{start: Uint8Array | null, encoder: Encoder | null}} StartBytes */

export class StartPanel {
  /** The visitor's own model. @type {Encoder | null} */
  own = null;
  /** What tells it from another. */
  key = "";
  /** @type {ModelCard | null} */
  #card = null;
  /** @type {AbortController | null} */
  #download = null;
  /** The encoder on its way, for everyone who asks meanwhile. @type {Promise<Encoder> | null} */
  #fetching = null;
  #files = new BertFiles();
  /** Settings that show what the start has. @type {Set<string>} */
  #fixed = new Set();
  #lab;
  #form;
  #about = make("p", { class: "hint", id: "start-about" });
  #moved = make("p", { class: "hint", id: "start-moved", hidden: true });
  #input = make("input", { type: "file", id: "bert-files", multiple: true, accept: ".json,.txt,.safetensors", "aria-describedby": "bert-limits bert-notice" });
  #notice = make("p", { class: "notice", id: "bert-notice", hidden: true });
  #held = make("p", { class: "hint numbers" });
  #ownPart;
  #bar = make("progress", { "aria-label": t("Encoder download"), value: 0, max: 1 });
  #text = make("span", { class: "numbers" });
  #cancel = make("button", { type: "button", class: "quiet" }, t("Cancel"));
  #downloadPart;

  /** @param {Lab} lab @param {SettingsForm} form */
  constructor(lab, form) {
    this.#lab = lab;
    this.#form = form;
    this.#ownPart = make("div", { class: "field", hidden: true }, make("label", { for: "bert-files" }, t("Choose BERT files")), this.#input, make("p", { class: "hint", id: "bert-limits" }, BERT_LIMITS), this.#held, this.#notice);
    this.#downloadPart = make("div", { class: "download", hidden: true }, this.#bar, this.#text, this.#cancel);
    const [select] = form.elements("start");
    select.closest(".field")?.append(this.#about, this.#moved, this.#ownPart, this.#downloadPart);
    describe(select, "start-about", true);
    this.#input.addEventListener("change", () => this.#choose());
    this.#cancel.addEventListener("click", () => this.#download?.abort());
    this.show();
  }

  /** The start is another; `moved` are the settings that it has set. @param {Setting[]} [moved] */
  show(moved) {
    const { values } = this.#form;
    const start = String(values.start);
    if (start === "shipped" && !this.#card) this.#lab.model().then(({ card }) => this.#know(card), () => {});
    const network = this.network(values);
    this.#about.textContent = `${ABOUT[start] ?? ""} ${this.#fixedSentence(start, network)}`.trim();
    if (moved) tellMoved(this.#moved, moved, values, "start");
    this.#ownPart.hidden = start !== "own";
    this.#held.textContent = this.own ? t("Read: {name}, {size} MB.", { name: this.own.name, size: (this.own.weights.length / 1e6).toFixed(1) }) : "";
    for (const id of ["width", "layers", "max-length"]) {
      const length = this.#card?.spec.maxLength;
      const value = id === "width" ? network.width : id === "layers" ? network.layers : length;
      this.#fix(id, fixedBy(values).includes(id), value);
    }
    for (const option of this.#form.elements("frozen").flatMap((element) => (element instanceof HTMLSelectElement ? [...element.options] : []))) {
      option.hidden = option.disabled = Number(option.value) > network.layers + 1;
    }
  }

  /** The network that the values start from. @param {Values} values @returns {Network} */
  network(values) {
    if (values.start === "encoder") return MINILM;
    if (values.start === "own") return this.own ? networkOf(this.own.config) : MINILM;
    if (values.start !== "shipped") return ownNetwork(values);
    const { width = SMALLEST.width, layers = SMALLEST.layers, heads = SMALLEST.heads, feedForward = SMALLEST.feedForward } = this.#card?.spec.model ?? {};
    return { width, layers, heads, feedForward };
  }

  /** One sentence, or an empty one. @param {Values} values */
  trouble(values) {
    if (values.start === "own" && !this.own) return t("Your own BERT files are not chosen yet: choose them under “Start from”, or another start.");
    return "";
  }

  /** What a run with these values starts from; may take a download. @param {Values} values @returns {Promise<StartBytes>} */
  async bytes(values) {
    if (values.start === "shipped") {
      const { weights, card } = await this.#lab.model();
      this.#know(card);
      return { start: weights, encoder: null };
    }
    if (values.start === "encoder") return { start: null, encoder: await (this.#fetching ??= this.#fetch().finally(() => (this.#fetching = null))) };
    return { start: null, encoder: values.start === "own" ? this.own : null };
  }

  /** A model of the visitor's own, from files or from a session, whose config was looked at. @param {Encoder} encoder */
  take(encoder) {
    this.own = encoder;
    this.key = keyOf(encoder);
    notice(this.#notice, "");
    this.#form.setAll({ start: "own", "own-start": this.key });
  }

  async #choose() {
    const files = [...(this.#input.files ?? [])];
    if (files.length === 0) return;
    say(t("Reading…"));
    try {
      const encoder = await this.#files.take(files);
      this.take(encoder);
      const { width, layers } = networkOf(encoder.config);
      say(t("{name} read: {layers, plural, one {# layer} other {# layers}} of width {width}.", { name: encoder.name, layers, width }));
    } catch (error) {
      notice(this.#notice, sentenceOf(error));
    } finally {
      this.#input.value = "";
    }
  }

  async #fetch() {
    const download = (this.#download = new AbortController());
    const began = t("Fetching the pretrained encoder.");
    say(began);
    this.#bar.removeAttribute("value");
    this.#text.textContent = "";
    try {
      const encoder = await this.#lab.encoder({ signal: download.signal, onProgress: (fetched) => this.#progress(fetched) });
      sayInstead(began, t("The encoder is here: building the network."));
      return encoder;
    } finally {
      this.#download = null;
      this.#downloadPart.hidden = true;
    }
  }

  /** @param {import("../lab/encoder.js").Fetched} fetched */
  #progress({ loaded, total }) {
    this.#downloadPart.hidden = false;
    this.#bar.max = total;
    this.#bar.value = loaded;
    this.#text.textContent = t("{loaded} of {total}", { loaded: amount(loaded), total: amount(total) });
  }

  /** @param {ModelCard} card */
  #know(card) {
    if (this.#card) return;
    this.#card = card;
    this.show();
  }

  /** @param {string} start @param {Network} network */
  #fixedSentence(start, { width, layers }) {
    if (start === "scratch" || (start === "own" && !this.own)) return "";
    return start === "shipped"
      ? t("It fixes the width ({width}), the layers ({layers}) and the vocabulary, and how many tokens are read.", { width, layers })
      : t("It fixes the width ({width}), the layers ({layers}) and the vocabulary.", { width, layers });
  }

  /** Shows in a control what the start has instead of its value, which comes back with another start. @param {string} id @param {boolean} fixed @param {number | undefined} value */
  #fix(id, fixed, value) {
    const wasFixed = this.#fixed.has(id);
    if (!fixed && !wasFixed) return;
    if (fixed) this.#fixed.add(id);
    else this.#fixed.delete(id);
    this.#form.enable(id, !fixed);
    for (const element of this.#form.elements(id)) {
      if (element instanceof HTMLSelectElement) for (const option of element.querySelectorAll("option[data-fixed]")) option.remove();
      if (fixed && value !== undefined) {
        if (element instanceof HTMLSelectElement) element.append(make("option", { "data-fixed": true, value: "" }, String(value)));
        element.value = element instanceof HTMLSelectElement ? "" : String(value);
      } else if (wasFixed) {
        this.#form.fill({ [id]: this.#form.values[id] });
      }
    }
  }
}

/** What tells one model from another. @param {Encoder} encoder */
export function keyOf({ name, config, weights }) {
  return `${name}, ${config.length}, ${weights.length}, ${hashOf(weights)}`;
}

/** @param {number} bytes */
function amount(bytes) {
  return bytes < 1e6 ? t("{n} kB", { n: Math.round(bytes / 1e3) }) : t("{n} MB", { n: (bytes / 1e6).toFixed(1) });
}
