// The page's end of the line to one worker: requests by number, news by callback, and the certain knowledge of its end.

/** @import {DeviceName, FromWorker, DeviceRequest, Note, Room, ToWorker, TrainOrder} from "./protocol.js" */
import { said, t } from "../language/translate.js";
import { startWorker } from "./files.js";
import { moduleSource } from "./module.js";

/** The worker (or its wasm instance) is gone; whatever was asked of it has no answer. */
export class WorkerLost extends Error {
  name = "WorkerLost";
}

/** One call on the wasm module may take this long before the worker counts as hung, in milliseconds: far above a first GPU step. */
const SILENCE_LIMIT_MS = 120_000;

/** @typedef {{resolve: (value: any) => void, reject: (error: Error) => void}} Pending */

export class Client {
  /** @type {Map<number, Pending>} */
  #pending = new Map();
  #nextId = 1;
  #worker;
  #alive = true;
  #lastHeard = performance.now();
  #training = false;
  #watch;

  /**
   * @param {(news: FromWorker) => void} onNews
   * @param {(error: WorkerLost) => void} onLost called once, never after `close`
   */
  constructor(onNews, onLost) {
    this.onNews = onNews;
    this.onLost = onLost;
    this.#worker = startWorker("lab/worker.js", "atomlab");
    this.#worker.onmessage = (/** @type {MessageEvent<FromWorker>} */ event) => this.#hear(event.data);
    this.#worker.onerror = (event) => {
      event.preventDefault();
      this.#lose(event.message || t("The worker could not be started."));
    };
    this.#watch = setInterval(() => this.#checkSilence(), 5000);
  }

  /** Loads the wasm module and opens its device. @param {DeviceName} device @param {Room} [room] @returns {Promise<any>} what the device says of itself */
  async open(device, room = "text") {
    const module = await moduleSource(device === "webgpu" ? "gpu" : room === "images" ? "images" : "cpu");
    const lock = `atomlab-worker-${Date.now()}-${Math.random()}`;
    const described = await this.#ask({ type: "open", module, room, device, lock });
    // Held by the worker for life: it is ours only when the worker is no more.
    navigator.locks?.request(lock, () => this.#lose(t("The worker was ended from outside."))).catch(() => {});
    return described;
  }

  /** @param {DeviceRequest} request @param {Transferable[]} [transfer] @returns {Promise<any>} */
  request(request, transfer) {
    return this.#ask({ type: "request", request }, transfer);
  }

  /** @param {TrainOrder} order */
  async train(order) {
    this.#training = true;
    await this.#ask({ type: "train", order });
  }

  pause() {
    return this.#ask({ type: "pause" });
  }

  /** A word to the loop at work, without an answer. @param {Omit<Note, "type">} note */
  tell(note) {
    if (this.#alive) this.#worker.postMessage(/** @type {Note} */ ({ ...note, type: "note" }));
  }

  /** Ends the worker on purpose: no `onLost`. */
  close() {
    this.#end(new WorkerLost(t("The worker was closed.")));
  }

  /** @param {any} message @param {Transferable[]} [transfer] @returns {Promise<any>} */
  #ask(message, transfer = []) {
    if (!this.#alive) return Promise.reject(new WorkerLost(t("The worker is closed.")));
    const id = this.#nextId++;
    if (this.#pending.size === 0) this.#lastHeard = performance.now();
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject });
      this.#worker.postMessage(/** @type {ToWorker} */ ({ ...message, id }), transfer);
    });
  }

  /** @param {FromWorker} news */
  #hear(news) {
    if (!this.#alive) return;
    this.#lastHeard = performance.now();
    if (news.type === "result") {
      this.#settle(news.id)?.resolve(news.value);
    } else if (news.type === "failed" && !news.fatal) {
      this.#settle(news.id)?.reject(new Error(said(news.message)));
    } else if (news.type === "failed" || news.type === "fatal") {
      this.#lose(said(news.message));
    } else {
      if (news.type === "trained") this.#training = false;
      this.onNews(news);
    }
  }

  /** @param {number} id */
  #settle(id) {
    const pending = this.#pending.get(id);
    this.#pending.delete(id);
    return pending;
  }

  #checkSilence() {
    const waiting = this.#pending.size > 0 || this.#training;
    if (waiting && performance.now() - this.#lastHeard > SILENCE_LIMIT_MS) this.#lose(t("The worker has not answered for two minutes."));
  }

  /** @param {string} reason */
  #lose(reason) {
    if (!this.#alive) return;
    const error = new WorkerLost(reason);
    this.#end(error);
    this.onLost(error);
  }

  /** @param {WorkerLost} error */
  #end(error) {
    this.#alive = false;
    clearInterval(this.#watch);
    this.#worker.terminate();
    for (const { reject } of this.#pending.values()) reject(error);
    this.#pending.clear();
  }
}
