// A worker that comes back: opened when first needed, opened again with its former state when it is lost.

/** @import {DeviceName, FromWorker, DeviceRequest, Room} from "./protocol.js" */
import { t } from "../language/translate.js";
import { Client, WorkerLost } from "./client.js";

/**
 * @typedef {object} StationHooks
 * @property {() => DeviceName} device
 * @property {Room} [room] what its sessions are about; text and points if left out
 * @property {(client: Client) => Promise<void>} prepare brings a fresh worker to the state the page believes in
 * @property {(news: FromWorker) => void} onNews
 * @property {(error: WorkerLost) => void} onLost a running worker is gone, another is being started
 * @property {() => void} onRecovered the other one has the former state
 * @property {(error: Error) => void} onFailed the other one could not be started
 * @property {(error: Error) => boolean} fallBack may choose another device after a failed start; true to try again
 */

export class Station {
  /** @type {Promise<Client> | null} */
  #client = null;
  /** The open one, so that its loss can be told at once from another's. @type {Client | null} */
  #current = null;
  #closed = false;

  /** @param {StationHooks} hooks */
  constructor(hooks) {
    this.hooks = hooks;
  }

  /** The open worker, started if there is none. @returns {Promise<Client>} */
  client() {
    if (this.#closed) return Promise.reject(new WorkerLost(t("The laboratory was closed.")));
    if (!this.#client) {
      const starting = this.#start();
      this.#client = starting;
      starting.then(
        (client) => this.#client === starting && (this.#current = client),
        () => this.#client === starting && (this.#client = null),
      );
    }
    return this.#client;
  }

  /**
   * Asks; a question that changes nothing may be asked again when its worker is lost.
   * @param {DeviceRequest} request @param {{again?: boolean}} [options] @returns {Promise<any>}
   */
  async ask(request, { again = false } = {}) {
    const client = await this.client();
    try {
      return await client.request(request);
    } catch (error) {
      if (!again || this.#closed || !(error instanceof WorkerLost)) throw error;
      return (await this.client()).request(request);
    }
  }

  /** A word to the loop at work, if there is a worker at all. @param {Parameters<Client["tell"]>[0]} note */
  tell(note) {
    this.#current?.tell(note);
  }

  /** Ends the worker; the next request starts another. */
  async restart() {
    const old = this.#client;
    this.#client = this.#current = null;
    (await old?.catch(() => null))?.close();
  }

  close() {
    this.#closed = true;
    this.restart();
  }

  /** @returns {Promise<Client>} */
  async #start() {
    for (;;) {
      let open = false;
      const client = new Client(
        (news) => this.hooks.onNews(news),
        (error) => open && this.#recover(client, error),
      );
      try {
        await client.open(this.hooks.device(), this.hooks.room);
        await this.hooks.prepare(client);
        open = true;
        return client;
      } catch (error) {
        client.close();
        const reason = error instanceof Error ? error : new Error(String(error));
        if (!this.hooks.fallBack(reason)) throw reason;
      }
    }
  }

  /** @param {Client} lost @param {WorkerLost} error */
  async #recover(lost, error) {
    if (this.#closed || this.#current !== lost) return;
    // Before anything is awaited: what is asked from here on is asked of the next worker.
    this.#client = this.#current = null;
    this.hooks.onLost(error);
    try {
      await this.client();
      this.hooks.onRecovered();
    } catch (failure) {
      this.hooks.onFailed(failure instanceof Error ? failure : new Error(String(failure)));
    }
  }
}
