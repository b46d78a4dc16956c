// The dedicated worker: one wasm instance, one device, one serial queue. Training is what it does when the queue is
// empty and an order to train is standing. It knows nothing of the page; `client.js` is the other end of the line.

/** @import {Device, FromWorker, Note, ToWorker, TrainEnd, TrainOrder, TrainingLoop, WorkerModule} from "./protocol.js" */
import { loadModule } from "./module.js";
import { ComparisonTraining } from "./training-comparison.js";
import { PointsTraining } from "./training-points.js";
import { RunTraining } from "./training-run.js";
import { StudyTraining } from "./training-study.js";

const scope = /** @type {{postMessage(message: FromWorker, transfer?: Transferable[]): void, addEventListener: typeof addEventListener}} */ (
  /** @type {unknown} */ (globalThis)
);

/** @type {ToWorker[]} */
const queue = [];
/** @type {(() => void) | null} */
let wake = null;
/** @type {Device | null} */
let device = null;
/** @type {TrainingLoop | null} */
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

/** @param {Extract<ToWorker, {type: "open"}>} message */
async function open({ module, room, device: name, lock }) {
  await holdLock(lock);
  const wasm = /** @type {WorkerModule} */ (await loadModule(module));
  device = await (room === "images" ? wasm.ImageDevice : wasm.Device).open(name);
  return device.describe();
}

/**
 * The browser gives this lock to the page in the moment this worker ends, whatever ended it. The page asks for it once the worker
 * is open, so it has to be held by then.
 * @param {string} name @returns {Promise<void>}
 */
function holdLock(name) {
  return new Promise((held) => {
    if (!navigator.locks) return held();
    const forLife = () => {
      held();
      return new Promise(() => {});
    };
    navigator.locks.request(name, forLife).catch(() => held());
  });
}

/** @param {ToWorker} message @returns {Promise<unknown>} */
async function answer(message) {
  if (message.type === "open") return open(message);
  if (!device) throw new Error("The worker was asked before its device was open.");
  if (message.type === "request") return device.handle(message.request);
  if (message.type === "train") {
    training = loopOf(message.order, device);
    return null;
  }
  if (training) await finish(await training.end({ reason: "paused", stopped: null }));
  return null;
}

/** @param {TrainOrder} order @param {Device} device @returns {TrainingLoop} */
function loopOf(order, device) {
  const post = scope.postMessage.bind(scope);
  if (order.loop === "points") return new PointsTraining(order, device, post);
  if (order.loop === "study") return new StudyTraining(order, device, post);
  return order.loop === "comparison" ? new ComparisonTraining(order, device, post) : new RunTraining(order, device, post);
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

/** The next message, or the end of a rest. @param {number} [rest] in milliseconds */
function called(rest = Infinity) {
  return new Promise((resolve) => {
    wake = () => resolve(undefined);
    if (Number.isFinite(rest)) setTimeout(wake, rest);
  });
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
        const rest = training?.rest() ?? 0;
        if (rest > 0 && queue.length === 0) await called(rest);
      } catch (error) {
        training = null;
        scope.postMessage({ type: "fatal", message: sentence(error) });
      }
    } else {
      await called();
    }
    await macrotask();
  }
}

// A panic inside a spawned future rejects nothing; it only shows up here.
scope.addEventListener("error", (event) => scope.postMessage({ type: "fatal", message: event.message || "The worker stopped." }));
scope.addEventListener("unhandledrejection", (event) => scope.postMessage({ type: "fatal", message: sentence(event.reason) }));
addEventListener("message", (/** @type {MessageEvent<ToWorker | Note>} */ { data }) => {
  if (data.type === "note") training?.hear(data);
  else queue.push(data);
  wake?.();
});
serve();
