// A place to train: one worker and the one live run on it, which outlives its worker.

/** @import {LiveRun} from "./live-run.js" */
/** @import {DeviceName, Room} from "./protocol.js" */
/** @import {StationHooks} from "./station.js" */
import { t } from "../language/translate.js";
import { Station } from "./station.js";

/** @typedef {{room?: Room, device: () => DeviceName, fallBack: (error: Error) => boolean, say: (kind: "lost" | "recovered" | "failed" | "device", message: string) => void}} BenchHooks */

/** @template {LiveRun<any>} R */
export class Bench {
  /** @type {R | null} */
  run = null;
  /** What opens or moves a run waits for the one before it. @type {Promise<unknown>} */
  #turn = Promise.resolve();
  /** Why the last worker went. */
  #lost = "";
  #hooks;
  station;

  /** @param {BenchHooks} hooks */
  constructor(hooks) {
    this.#hooks = hooks;
    this.station = new Station(/** @type {StationHooks} */ ({
      room: hooks.room,
      device: hooks.device,
      fallBack: hooks.fallBack,
      prepare: async (client) => this.run?.reopen(client),
      onNews: (news) => this.run?.hear(news),
      onLost: (error) => {
        this.run?.lost();
        this.#lost = t("The worker that trains stopped: {why}", { why: error.message });
        hooks.say("lost", `${this.#lost} ${this.run?.checkpoint ? t("Starting another one from the last checkpoint.") : t("Starting another one.")}`);
      },
      // Both may come at once, and the second alone would not say what happened.
      onRecovered: () => hooks.say("recovered", `${this.#lost} ${cameBack(this.run)}`),
      onFailed: (error) => hooks.say("failed", t("The worker that trains could not be started again: {why} Reload the page.", { why: error.message })),
    }));
  }

  /**
   * Opens a run; the one before it is dropped. @param {() => R | Promise<R>} make
   * @param {{careful?: boolean}} [how] careful: the one before it goes on from where it is if this one cannot be opened
   * @returns {Promise<R>}
   */
  open(make, { careful = false } = {}) {
    return this.inTurn(async () => {
      const run = await make();
      await this.run?.pause();
      if (careful) await this.#keepState();
      const client = await this.station.client();
      try {
        await run.reopen(client);
      } catch (error) {
        if (careful) await this.run?.reopen(client);
        throw error;
      }
      this.run = run;
      return run;
    });
  }

  /** The run goes on with another worker, on whatever device is chosen by then. @param {() => void} choose */
  async move(choose) {
    await this.inTurn(async () => {
      await this.#keepState();
      choose();
      const ended = this.station.restart();
      this.run?.lost();
      await ended;
      if (this.run) await this.station.client();
    });
  }

  /** @template T @param {() => Promise<T>} work @returns {Promise<T>} */
  inTurn(work) {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => {});
    return done;
  }

  close() {
    this.run = null;
    this.station.close();
  }

  /** The run's state, for its next worker; where it cannot be saved, the last checkpoint has to do. */
  async #keepState() {
    if (!this.run) return;
    await this.run.pause();
    try {
      await this.run.save();
    } catch {
      this.#hooks.say("device", t("The state of the run could not be saved: it goes on from its last checkpoint."));
    }
  }
}

/** What a run is after its worker was lost. @param {LiveRun<any> | null} run */
function cameBack(run) {
  if (!run) return t("The worker that trains runs again.");
  if (!run.checkpoint) return t("The run was opened again at step 0: there was no checkpoint yet.");
  return t("Restored the last checkpoint: the run is back at step {step}.", { step: run.metrics().step });
}
