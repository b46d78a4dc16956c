// "Save session" and "Load session": the open run as a file, and back, on whatever device is chosen.

/** @import {ClassifierRun} from "../../lab/classifier-run.js" */
/** @import {LiveRun} from "../../lab/live-run.js" */
/** @import {Setting, Values} from "../settings-list.js" */
/** @import {SettingsForm} from "../settings-form.js" */
/** @import {Trainer} from "../trainer.js" */
/** @import {Measured, Parts, Session, SessionPage} from "./session-file.js" */
import { t } from "../../language/translate.js";
import { byId } from "../dom.js";
import { notice, say, sentenceOf } from "../status.js";
import { download, fileName } from "../take-away.js";
import { fromTemplate } from "../template.js";
import { LARGEST_SESSION, decodeSession, encodeSession } from "./session-file.js";

/** How long the news of the last steps may lag behind the state, in milliseconds. */
const LAG_MS = 2000;

/** What a session holds of a run beside its state. @typedef {{name: string, facts: object, parts: Parts, left: string}} Described  `name`: of the data; `left`: what the file does not hold, in a sentence, or nothing */
/** @template R @typedef {{values: Values, open: (resume: any) => Promise<R>, take: () => Values}} Restored  `take`: the visitor's own files of the session become the page's; the settings that tell them from others */

/** @typedef {LiveRun<any> & {spec: any}} AnyRun */

/**
 * What a tab gives for its sessions.
 * @template {AnyRun} R
 * @template F  the facts that its files have beside those of every session
 * @typedef {object} SessionKind
 * @property {SessionPage} page
 * @property {string} prefix  of the ids of its places on the page
 * @property {string} holds  what is in the file, said before it is saved
 * @property {readonly Setting[]} settings  those that a session carries
 * @property {(run: R) => number} recorded  the last step whose record is here
 * @property {(run: R, step: number) => Measured} measured  what was recorded up to a step
 * @property {(run: R, made: Values, step: number) => Described} describe  `made`: the values that the run was made from; `step`: what is saved
 * @property {(session: Session<F>, values: Values) => Promise<Restored<R>>} restore  `values`: those of the session that this page knows; everything is read, and nothing is taken yet
 */

/** How a run of one network tells what was measured. @type {{recorded: (run: ClassifierRun<any, any>) => number, measured: (run: ClassifierRun<any, any>, step: number) => Measured}} */
export const OF_CLASSIFIER = {
  recorded: (run) => run.metrics().records.at(-1)?.step ?? 0,
  measured(run, step) {
    const until = (/** @type {{step: number}} */ one) => one.step <= step;
    const { records, evaluations } = run.metrics();
    const { lastLatent } = run;
    return { records: records.filter(until), evaluations: evaluations.filter(until), latent: lastLatent && until(lastLatent) ? lastLatent : null };
  },
};

/** @template {AnyRun} R @template F */
export class SessionView {
  #kind;
  #settings;
  #trainer;
  #input;
  #notice;

  /** @param {SessionKind<R, F>} kind @param {SettingsForm} settings @param {Trainer<R>} trainer */
  constructor(kind, settings, trainer) {
    this.#kind = kind;
    this.#settings = settings;
    this.#trainer = trainer;
    const id = (/** @type {string} */ name) => `${kind.prefix}session${name}`;
    byId(`${kind.prefix}training`, HTMLElement).append(fromTemplate("session-template", kind.prefix));
    byId(id("-hint"), HTMLElement).textContent = kind.holds;
    this.#input = byId(id("-file"), HTMLInputElement);
    this.#notice = byId(id("-notice"), HTMLElement);
    byId(id("-save"), HTMLButtonElement).addEventListener("click", () => this.#save());
    this.#input.addEventListener("change", () => this.#load());
  }

  async #save() {
    const { run, made } = this.#trainer;
    notice(this.#notice, "");
    try {
      if (!run || !made) throw new Error(t("There is no run to save yet: Train or Step opens one."));
      const { page, describe, recorded, measured } = this.#kind;
      const { step, bytes } = await stateOf(run, recorded);
      const { name, facts, parts, left } = describe(run, made, step);
      const file = encodeSession(
        {
          page,
          saved: new Date().toISOString().slice(0, 10),
          values: { ...made, ...this.#views() },
          spec: run.spec,
          fingerprint: run.info.fingerprint,
          step,
          ...measured(run, step),
          devices: run.devices,
          ...facts,
        },
        new Map([...(bytes ? [/** @type {const} */ (["checkpoint", bytes])] : []), ...parts]),
      );
      download(`${fileName("session", { [name]: "", step: String(step) })}.atomlab`, new Blob(file, { type: "application/octet-stream" }));
      const size = file.reduce((sum, part) => sum + part.length, 0);
      say(`${t("The session at step {step} is in your downloads ({size} MB).", { step, size: (size / 1e6).toFixed(1) })} ${left}`.trim());
    } catch (error) {
      notice(this.#notice, sentenceOf(error));
    }
  }

  /** How the run is looked at now. @returns {Values} */
  #views() {
    const { values } = this.#settings;
    return Object.fromEntries(this.#kind.settings.filter(({ view }) => view).map(({ id }) => [id, values[id]]));
  }

  async #load() {
    const file = this.#input.files?.[0];
    if (!file) return;
    notice(this.#notice, "");
    say(t("Reading {file}…", { file: file.name }));
    try {
      if (file.size > LARGEST_SESSION) throw new Error(t("The file has {size} MB: accepted are up to {most} MB.", { size: (file.size / 1e6).toFixed(0), most: LARGEST_SESSION / 1e6 }));
      /** @type {Session<F>} */
      const session = decodeSession(new Uint8Array(await file.arrayBuffer()), this.#kind.page);
      const run = await this.#open(session);
      const { saved, fingerprint } = session.header;
      say(t("The session of {saved} is open at step {step} of {totalSteps}.", { saved, step: run.metrics().step, totalSteps: run.totalSteps }));
      if (run.info.fingerprint !== fingerprint) notice(this.#notice, t("The session is open, but its start is not the one it was saved with: Reset begins elsewhere."));
    } catch (error) {
      notice(this.#notice, t("{file} was not loaded, and the open run stays. {why}", { file: file.name, why: sentenceOf(error) }));
    } finally {
      this.#input.value = "";
    }
  }

  /** @param {Session<F>} session @returns {Promise<R>} */
  async #open(session) {
    const { header, parts } = session;
    const known = this.#kind.settings.map(({ id }) => id).filter((id) => id in header.values);
    const { values, open, take } = await this.#kind.restore(session, Object.fromEntries(known.map((id) => [id, header.values[id]])));
    const checkpoint = parts.get("checkpoint");
    const { step, records, evaluations, latent, devices } = header;
    if (this.#trainer.busy) throw new Error(t("Something else is being done with the run: load the session again in a moment."));
    /** @type {unknown} */
    let failed = null;
    await this.#trainer.adopt(
      async () => {
        const run = await open(checkpoint ? { step, checkpoint, records, evaluations, latent, devices } : null);
        this.#settings.setAll({ ...values, ...take() });
        Object.assign(values, this.#settings.values);
        return run;
      },
      values,
      (error) => (failed = error),
    );
    if (failed) throw failed;
    const { run } = this.#trainer;
    if (!run) throw new Error(t("The run was not opened."));
    return run;
  }
}

/**
 * The run's state with the step it belongs to, once the news of that step is here; of a run that stopped, the last good one.
 * @template {AnyRun} R @param {R} run @param {(run: R) => number} recorded @returns {Promise<{step: number, bytes: Uint8Array | null}>}
 */
async function stateOf(run, recorded) {
  if (!run.metrics().stopped) await run.save();
  const { step, bytes } = run.checkpoint ?? { step: 0, bytes: null };
  const until = performance.now() + LAG_MS;
  while (recorded(run) < step && performance.now() < until) await new Promise((resolve) => setTimeout(resolve, 20));
  return { step, bytes };
}
