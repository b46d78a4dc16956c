// What a session of a run on sentences holds beside its state: the visitor's sentences, and their own model up to a size.

/** @import {Lab} from "../atomlab.js" */
/** @import {Run} from "../lab/run.js" */
/** @import {Encoder} from "../lab/protocol.js" */
/** @import {Parts} from "../page/session/session-file.js" */
/** @import {SessionKind} from "../page/session/session-view.js" */
/** @import {TrainingSetup} from "./training-setup.js" */
import { t } from "../language/translate.js";
import { OF_CLASSIFIER } from "../page/session/session-view.js";
import { networkOf } from "./bert-files.js";
import { WORDS, defaults } from "./settings.js";
import { keyOf } from "./start.js";

/** The visitor's own model goes into the file up to this size, in bytes. */
const EMBEDDED = 50_000_000;

/**
 * @typedef {object} WordsFacts
 * @property {{name: string, file: string}} dataset `name` of a shipped one, or of the visitor's `file`, whose lines are the part "sentences"
 * @property {{kind: string, name: string, key: string, config: string}} start `key` tells it from another; `config` of the visitor's own model, if that is in the parts "vocabulary" and "weights"
 */

/** @param {Lab} lab @param {TrainingSetup} setup @returns {SessionKind<Run, WordsFacts>} */
export function wordsSession(lab, setup) {
  /** The visitor's own model: from the file, or the one that is here. @param {WordsFacts["start"]} start @param {Parts} parts @returns {Encoder | null} */
  const modelOf = (start, parts) => {
    if (start.kind !== "own") return null;
    const [vocabulary, weights] = [parts.get("vocabulary"), parts.get("weights")];
    if (vocabulary && weights) {
      networkOf(start.config);
      return { name: start.name, config: start.config, vocabulary: new TextDecoder().decode(vocabulary), weights };
    }
    if (setup.start.key === start.key) return setup.start.own;
    throw new Error(t("It goes on from {name}, which was too big for it: choose the BERT files of that model under “Start from”, then load the session again.", { name: start.name }));
  };

  return {
    page: "words",
    ...OF_CLASSIFIER,
    prefix: "",
    holds: t("Settings, your sentences, the network as it stands and its curves, in one file. It does not hold the pretrained encoder, nor BERT files above 50 MB."),
    settings: WORDS,

    describe({ options: { dataset, encoder = null } }, made) {
      const ownData = made.dataset === "own";
      const own = made.start === "own" ? encoder : null;
      const embedded = own !== null && own.weights.length <= EMBEDDED;
      /** @type {Parts} */
      const parts = new Map();
      if (ownData) parts.set("sentences", new TextEncoder().encode(dataset.tsv));
      if (own && embedded) parts.set("vocabulary", new TextEncoder().encode(own.vocabulary)).set("weights", own.weights);
      /** @type {WordsFacts} */
      const facts = {
        dataset: { name: dataset.name, file: ownData ? String(made.file) : "" },
        start: { kind: String(made.start), name: own?.name ?? "", key: own ? keyOf(own) : "", config: own && embedded ? own.config : "" },
      };
      const left = own && !embedded ? t("It does not hold {name}, which is too big: whoever loads it chooses those files first.", { name: own.name }) : "";
      return { name: dataset.name, facts, parts, left };
    },

    async restore({ header, parts }, known) {
      const values = { ...defaults(String(known.start)), ...known };
      const { name, file } = header.dataset;
      const lines = parts.get("sentences");
      const own = lines ? await setup.data.restored(file || name, new TextDecoder().decode(lines)) : null;
      const model = modelOf(header.start, parts);
      const bytes = model ? { start: null, encoder: model } : await setup.start.bytes(values);
      return {
        values,
        open: (resume) => lab.run(header.spec, { dataset: own ? own.preview.dataset : name, ...bytes, resume }),
        take() {
          if (own) setup.data.take(own);
          if (model) setup.start.take(model);
          return { "own-data": own?.key ?? "", "own-start": model ? keyOf(model) : "", ...(own && { file: own.name.slice(0, 120) }) };
        },
      };
    },
  };
}
