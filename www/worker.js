// The dedicated worker: one wasm instance, one device, one serial queue. Training is what it does when the queue is
// empty and an order to train is standing. It knows nothing of the page; `client.js` is the other end of the line.

/** @import {Device, FromWorker, StepRecord, StepReply, ToWorker, TrainEnd, TrainOrder, WorkerModule} from "./protocol.js" */
import { loadModule } from "./module.js";

/** Work between two looks at the queue, in milliseconds: short enough that "Pause" feels immediate. */
const SLICE_MS = 60;
/** News at most once per animation frame, in milliseconds. */
const POST_EVERY_MS = 16;
/** What a lost worker may cost at most, in milliseconds of training. */
const CHECKPOINT_EVERY_MS = 5000;

const scope = /** @type {{postMessage(message: FromWorker, transfer?: Transferable[]): void, addEventListener: typeof addEventListener}} */ (
  /** @type {unknown} */ (globalThis)
);

/** @type {ToWorker[]} */
const queue = [];
/** @type {(() => void) | null} */
let wake = null;
/** @type {Device | null} */
let device = null;
/** @type {Training | null} */
let training = null;

/** Gives way to arriving messages: a macrotask, which `setTimeout` would delay by milliseconds. */
const channel = new MessageChannel();
/** @type {(() => void) | null} */
let resume = null;
channel.port1.onmessage = () => resume?.();
function macrotask() {
  return /** @type {Promise<void>} */ (
    new Promise((resolve) => {
      resume = resolve;
      channel.port2.postMessage(null);
    })
  );
}

/** One order to train: sizes its slices to the device's speed and reports. */
class Training {
  /** @param {TrainOrder} order @param {Device} device */
  constructor(order, device) {
    this.order = order;
    this.device = device;
    this.stepMs = SLICE_MS;
    this.step = order.from;
    this.stepped = false;
    /** @type {StepRecord[]} */
    this.unsent = [];
    this.epoch = 0;
    this.totalSteps = 0;
    this.lastPost = 0;
    this.lastCheckpoint = performance.now();
  }

  /** Trains for about `SLICE_MS`. @returns {Promise<TrainEnd | null>} why training is over, or null. */
  async slice() {
    const { until, evaluateEvery } = this.order;
    const room = Math.min(until - this.step, evaluateEvery - (this.step % evaluateEvery));
    if (room <= 0) return this.end({ reason: "until", stopped: null });
    const steps = this.stepped ? Math.max(1, Math.min(room, Math.floor(SLICE_MS / this.stepMs))) : 1;
    const began = performance.now();
    const reply = /** @type {StepReply} */ (await this.device.handle({ kind: "step", steps }));
    const now = performance.now();
    this.measure((now - began) / Math.max(1, reply.records.length));
    this.stepped = true;
    this.step = reply.step;
    this.totalSteps = reply.totalSteps;
    this.epoch = reply.epoch;
    this.unsent.push(...reply.records);
    if (reply.stopped) return this.end({ reason: "stopped", stopped: reply.stopped });
    if (now - this.lastPost >= POST_EVERY_MS) this.post(now);
    const due = reply.finished || this.step % evaluateEvery === 0;
    if (due && reply.records.length > 0) await this.evaluate();
    if (reply.finished) return this.end({ reason: "finished", stopped: null });
    if (this.step >= until) return this.end({ reason: "until", stopped: null });
    if (now - this.lastCheckpoint >= CHECKPOINT_EVERY_MS) await this.checkpoint();
    return null;
  }

  /** The first step compiles kernels, so the running mean forgets fast. @param {number} ms */
  measure(ms) {
    this.stepMs = Math.max(0.05, !this.stepped ? ms : 0.7 * this.stepMs + 0.3 * ms);
  }

  /** @param {number} now */
  post(now) {
    this.lastPost = now;
    const { step, totalSteps, epoch, unsent: records } = this;
    scope.postMessage({ type: "progress", step, totalSteps, epoch, records, stepsPerSecond: 1000 / this.stepMs });
    this.unsent = [];
  }

  async evaluate() {
    const limit = this.order.evaluateLimit;
    const evaluations = [
      await this.device.handle({ kind: "evaluate", split: "train", limit }),
      await this.device.handle({ kind: "evaluate", split: "validation", limit }),
    ];
    const latent = await this.device.handle({ kind: "latent", limit });
    scope.postMessage({ type: "evaluated", evaluations, latent });
  }

  async checkpoint() {
    const { step, checkpoint } = await this.device.handle({ kind: "save" });
    scope.postMessage({ type: "checkpoint", step, checkpoint }, [checkpoint.buffer]);
    this.lastCheckpoint = performance.now();
  }

  /** @param {TrainEnd} end */
  async end(end) {
    if (this.unsent.length > 0) this.post(performance.now());
    // A state that is not finite is never kept: the page goes back to the last good one.
    if (end.reason !== "stopped" && this.stepped) await this.checkpoint();
    return end;
  }
}

/** @param {Extract<ToWorker, {type: "open"}>} message */
async function open({ module, device: name, lock }) {
  holdLock(lock);
  const wasm = /** @type {WorkerModule} */ (await loadModule(module));
  device = await wasm.Device.open(name);
  return device.describe();
}

/** The browser gives this lock to the page in the moment this worker ends, whatever ended it. @param {string} name */
function holdLock(name) {
  navigator.locks?.request(name, () => new Promise(() => {})).catch(() => {});
}

/** @param {ToWorker} message @returns {Promise<unknown>} */
async function answer(message) {
  if (message.type === "open") return open(message);
  if (!device) throw new Error("The worker was asked before its device was open.");
  if (message.type === "request") return device.handle(message.request);
  if (message.type === "train") {
    training = new Training(message.order, device);
    return null;
  }
  if (training) await finish(await training.end({ reason: "paused", stopped: null }));
  return null;
}

/** @param {TrainEnd} end */
async function finish(end) {
  training = null;
  scope.postMessage({ type: "trained", end });
}

/** A trap leaves the instance in an unknown state: nothing more can be asked of it. @param {unknown} error */
function isFatal(error) {
  return error instanceof WebAssembly.RuntimeError || /device (was )?lost|lost the device/i.test(sentence(error));
}

/** @param {unknown} error @returns {string} */
function sentence(error) {
  return error instanceof Error ? error.message : String(error);
}

async function serve() {
  for (;;) {
    const message = queue.shift();
    if (message) {
      try {
        scope.postMessage({ type: "result", id: message.id, value: await answer(message) });
      } catch (error) {
        scope.postMessage({ type: "failed", id: message.id, message: sentence(error), fatal: isFatal(error) });
      }
    } else if (training) {
      try {
        const end = await training.slice();
        if (end) await finish(end);
      } catch (error) {
        training = null;
        scope.postMessage({ type: "fatal", message: sentence(error) });
      }
    } else {
      await new Promise((resolve) => (wake = () => resolve(undefined)));
    }
    await macrotask();
  }
}

// A panic inside a spawned future rejects nothing; it only shows up here.
scope.addEventListener("error", (event) => scope.postMessage({ type: "fatal", message: event.message || "The worker stopped." }));
scope.addEventListener("unhandledrejection", (event) => scope.postMessage({ type: "fatal", message: sentence(event.reason) }));
addEventListener("message", (/** @type {MessageEvent<ToWorker>} */ event) => {
  queue.push(event.data);
  wake?.();
});
serve();
