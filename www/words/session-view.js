// "Save session" and "Load session": the open run as a file, and back, on whatever device is chosen.

/** @import {Lab} from "../atomlab.js" */
/** @import {Run} from "../lab/run.js" */
/** @import {Encoder} from "../lab/protocol.js" */
/** @import {SettingsForm} from "../page/settings-form.js" */
/** @import {Trainer} from "../page/trainer.js" */
/** @import {OwnSentences} from "./own-text.js" */
/** @import {PartName, Session} from "./session-file.js" */
/** @import {TrainingSetup} from "./training-setup.js" */
import { byId } from "../page/dom.js";
import { notice, say, sentenceOf } from "../page/status.js";
import { download, fileName } from "../page/take-away.js";
import { networkOf } from "./bert-files.js";
import { LARGEST_SESSION, decodeSession, encodeSession } from "./session-file.js";
import { WORDS, defaults } from "./settings.js";
import { keyOf } from "./start.js";

/** The visitor's own model goes into the file up to this size, in bytes. */
const EMBEDDED = 50_000_000;
/** How long the news of the last steps may lag behind the state, in milliseconds. */
const LAG_MS = 2000;

/** @typedef {{lab: Lab, settings: SettingsForm, setup: TrainingSetup, trainer: Trainer<Run>}} SessionParts */

export class SessionFile {
  #lab;
  #settings;
  #setup;
  #trainer;
  #input = byId("session-file", HTMLInputElement);
  #notice = byId("session-notice", HTMLElement);

  /** @param {SessionParts} parts */
  constructor({ lab, settings, setup, trainer }) {
    this.#lab = lab;
    this.#settings = settings;
    this.#setup = setup;
    this.#trainer = trainer;
    byId("session-save", HTMLButtonElement).addEventListener("click", () => this.#save());
    this.#input.addEventListener("change", () => this.#load());
  }

  async #save() {
    const { run, made } = this.#trainer;
    notice(this.#notice, "");
    try {
      if (!run || !made) throw new Error("There is no run to save yet: Train or Step opens one.");
      const { step, bytes } = await stateOf(run);
      const metrics = run.metrics();
      const { dataset, encoder } = run.options;
      const own = made.start === "own" && encoder ? encoder : null;
      /** @type {Map<PartName, Uint8Array>} */
      const parts = new Map(bytes ? [["checkpoint", bytes]] : []);
      if (made.dataset === "own") parts.set("sentences", new TextEncoder().encode(dataset.tsv));
      const embedded = own !== null && own.weights.length <= EMBEDDED;
      if (own && embedded) parts.set("vocabulary", new TextEncoder().encode(own.vocabulary)).set("weights", own.weights);
      const file = encodeSession(
        {
          saved: new Date().toISOString().slice(0, 10),
          values: made,
          spec: run.spec,
          fingerprint: run.info.fingerprint,
          step,
          records: metrics.records.filter((record) => record.step <= step),
          evaluations: metrics.evaluations.filter((evaluation) => evaluation.step <= step),
          latent: run.lastLatent && run.lastLatent.step <= step ? run.lastLatent : null,
          devices: run.devices,
          dataset: { name: dataset.name, file: made.dataset === "own" ? String(made.file) : "" },
          start: { kind: String(made.start), name: own?.name ?? "", key: own ? keyOf(own) : "", config: own && embedded ? own.config : "" },
        },
        parts,
      );
      const name = `${fileName("session", { [dataset.name]: "", step: String(step) })}.atomlab`;
      download(name, new Blob(file, { type: "application/octet-stream" }));
      const size = file.reduce((sum, part) => sum + part.length, 0);
      const left = own && !embedded ? ` It does not hold ${own.name}, which is too big: whoever loads it chooses those files first.` : "";
      say(`The session at step ${step} is in your downloads (${(size / 1e6).toFixed(1)} MB).${left}`);
    } catch (error) {
      notice(this.#notice, sentenceOf(error));
    }
  }

  async #load() {
    const file = this.#input.files?.[0];
    if (!file) return;
    notice(this.#notice, "");
    say(`Reading ${file.name}…`);
    try {
      if (file.size > LARGEST_SESSION) throw new Error(`The file has ${(file.size / 1e6).toFixed(0)} MB: accepted are up to ${LARGEST_SESSION / 1e6} MB.`);
      const session = decodeSession(new Uint8Array(await file.arrayBuffer()));
      const run = await this.#open(session);
      const { saved, fingerprint } = session.header;
      say(`The session of ${saved} is open at step ${run.metrics().step} of ${run.totalSteps}.`);
      if (run.info.fingerprint !== fingerprint) notice(this.#notice, "The session is open, but its start is not the one it was saved with: Reset begins elsewhere.");
    } catch (error) {
      notice(this.#notice, `${file.name} was not loaded, and the open run stays. ${sentenceOf(error)}`);
    } finally {
      this.#input.value = "";
    }
  }

  /** @param {Session} session @returns {Promise<Run>} */
  async #open({ header, parts }) {
    const values = { ...defaults(String(header.values.start)), ...known(header.values) };
    const own = await this.#sentences(header.dataset, parts);
    const model = this.#model(header, parts);
    const bytes = model ? { start: null, encoder: model } : await this.#setup.start.bytes(values);
    const checkpoint = parts.get("checkpoint");
    const { step, records, evaluations, latent, devices } = header;
    if (this.#trainer.busy) throw new Error("Something else is being done with the run: load the session again in a moment.");
    /** @type {unknown} */
    let failed = null;
    await this.#trainer.adopt(
      async () => {
        const run = await this.#lab.run(header.spec, {
          dataset: own ? own.preview.dataset : header.dataset.name,
          ...bytes,
          resume: checkpoint ? { step, checkpoint, records, evaluations, latent, devices } : null,
        });
        if (own) this.#setup.data.take(own);
        if (model) this.#setup.start.take(model);
        this.#settings.setAll({ ...values, "own-data": own?.key ?? "", "own-start": model ? keyOf(model) : "" });
        Object.assign(values, this.#settings.values);
        return run;
      },
      values,
      (error) => (failed = error),
    );
    if (failed) throw failed;
    const { run } = this.#trainer;
    if (!run) throw new Error("The run was not opened.");
    return run;
  }

  /** @param {{name: string, file: string}} dataset @param {Session["parts"]} parts @returns {Promise<OwnSentences | null>} */
  async #sentences({ name, file }, parts) {
    const lines = parts.get("sentences");
    return lines ? this.#setup.data.restored(file || name, new TextDecoder().decode(lines)) : null;
  }

  /** The visitor's own model: from the file, or the one that is here. @param {Session["header"]} header @param {Session["parts"]} parts @returns {Encoder | null} */
  #model({ start }, parts) {
    if (start.kind !== "own") return null;
    const [vocabulary, weights] = [parts.get("vocabulary"), parts.get("weights")];
    if (vocabulary && weights) {
      networkOf(start.config);
      return { name: start.name, config: start.config, vocabulary: new TextDecoder().decode(vocabulary), weights };
    }
    if (this.#setup.start.key === start.key) return this.#setup.start.own;
    throw new Error(`It goes on from ${start.name}, which was too big for it: choose the BERT files of that model under “Start from”, then load the session again.`);
  }
}

/** The run's state with the step it belongs to, once the news of that step is here; of a run that stopped, the last good one. @param {Run} run @returns {Promise<{step: number, bytes: Uint8Array | null}>} */
async function stateOf(run) {
  if (!run.metrics().stopped) await run.save();
  const { step, bytes } = run.checkpoint ?? { step: 0, bytes: null };
  const until = performance.now() + LAG_MS;
  while ((run.metrics().records.at(-1)?.step ?? 0) < step && performance.now() < until) await new Promise((resolve) => setTimeout(resolve, 20));
  return { step, bytes };
}

/** Only what this page knows of. @param {Session["header"]["values"]} values */
function known(values) {
  return Object.fromEntries(WORDS.map(({ id }) => id).filter((id) => id in values).map((id) => [id, values[id]]));
}
