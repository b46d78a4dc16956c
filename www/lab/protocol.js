// The words that page, worker and wasm module share: types only, no code. The Rust side of the same words is
// `src/session/protocol.rs`; `tsc` checks every use on this side.

/** @import {Predictions} from "./image-protocol.js" */
/** @import {Outcome, PointsLook, PointsReply} from "./points-protocol.js" */

/** @typedef {"cpu" | "webgpu"} DeviceName */
/** @typedef {"auto" | DeviceName} DeviceChoice */
/** What a worker's session is about. @typedef {"text" | "images"} Room  the first holds points too */
/** @typedef {"model" | "run"} Source  where charges come from: the shipped model, or the run being trained */

/**
 * What a run is: every field is optional, and what is left out takes the default of `RunSpec` in `src/session/`.
 * @typedef {object} RunSpec
 * @property {number} [seed]
 * @property {"atom" | "cross-entropy" | "plus-1-norm" | "plus-2-norm" | "hinge" | "simclr"} [method]
 * @property {{width?: number, layers?: number, heads?: number, feedForward?: number, norm?: "pre" | "post", dropout?: number, atomLayer?: number}} [model]
 * @property {number} [maxLength]  tokens a sentence is cut to
 * @property {number} [vocabularySize]
 * @property {{pairing?: "all-atoms" | "all-pairs" | "sampled", nucleus?: string, radius?: string, p?: number, epsilon?: number, reduction?: string, energy?: number, charge?: number, neutrons?: number}} [atom]
 * @property {{coefficient?: number, margin?: number, temperature?: number}} [baseline]
 * @property {{learningRate?: number, weightDecay?: number, warmupSteps?: number, schedule?: "cosine" | "constant", clipNorm?: number, batchSize?: number, steps?: number}} [optimizer]
 * @property {number} [validationFraction]
 * @property {number} [testFraction]
 * @property {number} [frozen]  what learns nothing, from below: 0 nothing, 1 the embeddings, 2 and layer 1, …
 * @property {number} [trainLimit]  sentences trained on at most; 0: all
 * @property {number} [tokenDropout]
 * @property {number} [patience]
 */

/** @typedef {{name: string, tsv: string}} Dataset  lines of `label<TAB>text` or what the manifest beside it says */

/** A BERT-family model as its files: config.json, vocab.txt or tokenizer.json, model.safetensors.
 * @typedef {{name: string, config: string, vocabulary: string, weights: Uint8Array}} Encoder */

/** What a file of sentences was understood as, and the same as a data set.
 * @typedef {object} TextPreview
 * @property {string} format
 * @property {string} formatTitle
 * @property {{index: number, name: string, example: string}[]} columns
 * @property {number} text  column
 * @property {number} label  column
 * @property {number | null} group  column
 * @property {number} rows
 * @property {{name: string, count: number}[]} classes
 * @property {{line: number, label: string, text: string}[]} preview
 * @property {string[]} notices
 * @property {Dataset} dataset
 */
/** @typedef {{text: number, label: number, group: number | null}} TextColumns */

/** @typedef {{text: string, start: number, end: number, charge: number, special: boolean}} Token  offsets are UTF-16, into the sentence */

/**
 * @typedef {object} Charges
 * @property {Token[]} tokens
 * @property {boolean} truncated  the sentence was longer than `limit` tokens
 * @property {number} limit
 * @property {number} unknown  tokens outside the vocabulary
 * @property {number} netCharge
 * @property {number} radius
 * @property {number} nucleusNorm
 * @property {number[]} probabilities  one per class
 * @property {string[]} classNames
 * @property {AtomPair | null} pair  with the sentence it was asked against
 */

/** The energy L_f = c1/d − c2/(d + r̃) of two sentences, over all pairs of their particles, means instead of sums where the model was trained so.
 * @typedef {{energy: number, c1: number, c2: number, distance: number, meanRadius: number}} AtomPair */

/** A token whose charge is set by hand; `token` counts in `Charges.tokens`. @typedef {{token: number, charge: number}} Clamp */
/** @typedef {{clamps?: Clamp[], against?: string}} ChargeOptions */

/**
 * @typedef {object} RunInfo
 * @property {string} fingerprint  hash of the start: the same seed gives the same one on every device
 * @property {number} parameters
 * @property {string[]} classNames
 * @property {number} trainSamples
 * @property {number} validationSamples
 * @property {number} [vocabularySize]  of a run on sentences
 * @property {string[]} notices
 * @property {number} step  steps taken
 */

/** @typedef {{step: number, loss: number, task: number, energy: number, charge: number, neutrons: number, baseline: number, gradientNorm: number, learningRate: number}} StepRecord */

/** @typedef {{step: number, reason: string, suggestion: string}} Stopped */

/** @typedef {{step: number, totalSteps: number, epoch: number, finished: boolean, records: StepRecord[], stopped: Stopped | null}} StepReply */

/** @typedef {{step: number, split: "train" | "validation", n: number, loss: number, accuracy: number, macroF1: number, mcc: number, confusion: number[][]}} Evaluation  `confusion`: rows true, columns predicted */

/** Held-out samples in the plane of their largest variance. @typedef {{step: number, points: [number, number][], labels: number[], classNames: string[], explained: [number, number], scale: number}} LatentPlane */
/** @typedef {LatentPlane & {texts: string[]}} Latent */

/** @typedef {{word: string, charge: number, count: number}} WordCharge */
/** From the most positive to the most negative, by the weights of a step. @typedef {{step: number, words: WordCharge[]}} WordCharges */
/** A word's uses, the most extreme first, each from `start` to `end` of its text in UTF-16 units. @typedef {{step: number, word: string, charge: number | null, count: number, contexts: {text: string, start: number, end: number, label: number, charge: number, tokens: Token[]}[], classNames: string[]}} WordContexts */
/** The nearest in z among the sentences that `latent` of the same limit shows; `index` is a place there. @typedef {{step: number, neighbours: {index: number, text: string, label: number, distance: number}[], classNames: string[]}} Neighbours */

/** One side of a comparison. @typedef {{name: string, method: string, atomLayer: number}} Variant */
/** @typedef {{runs: {variant: number, seed: number, fingerprint: string}[], totalSteps: number, trainSamples: number, validationSamples: number, testSamples: number, parameters: number, vocabularySize?: number, classNames: string[], notices: string[]}} ComparisonInfo */
/** `losses`: one list a run, one entry a step. @typedef {{step: number, totalSteps: number, finished: boolean, count: number, losses: number[][], stopped: {run: number, step: number, reason: string}[]}} ComparisonStep */
/** @typedef {{step: number, runs: {validation: Evaluation, latent: any}[]}} ComparisonOutcomes  `latent`: a plane with the samples' own words for themselves, or null */

/** The golden file's schema; `E` is atoms by components by entries, entry 0 the charge logit.
 * @typedef {{E: number[][][], lengths?: number[], p?: 1 | 2, eps?: number, reduction?: "sum" | "mean"}} AtomBatch
 * @typedef {{pairs?: AtomBatch[], batches?: AtomBatch[], balance?: {k: number}[]}} EnergyFile */

/** A request to `Device.handle`; `src/session/protocol.rs` lists what each kind carries.
 * @typedef {{kind: string, [field: string]: unknown}} DeviceRequest */

/**
 * One training order for the worker's loop on sentences or images. `evaluateEvery` steps it measures both splits and the latent space.
 * @typedef {object} RunOrder
 * @property {"run"} loop
 * @property {number} from  the step the run is at
 * @property {number} until  the step to stop at
 * @property {number} evaluateEvery
 * @property {number} evaluateLimit  samples per split, at most
 * @property {boolean} predictions  whether it asks for those of single samples too
 */

/**
 * The same for points. `evaluateEvery` steps what is measured is recorded; in between it is only shown.
 * @typedef {object} PointsOrder
 * @property {"points"} loop
 * @property {number} from
 * @property {number} until
 * @property {number} evaluateEvery
 * @property {number} lookLimit  samples shown, at most
 * @property {number} stepsPerSecond  0: as fast as it goes
 */

/** The same for a study: its outcomes are reported `reports` times. @typedef {{loop: "study", reports: number}} StudyOrder */

/** The same for a comparison: `reports` times, and `atStart` if there is time for it, it measures `limit` sentences with every run, at the end `lastLimit`.
 * @typedef {{loop: "comparison", totalSteps: number, batchSize: number, reports: number, atStart: boolean, limit: number, lastLimit: number}} ComparisonOrder */

/** @typedef {RunOrder | PointsOrder | StudyOrder | ComparisonOrder} TrainOrder */

/** A word to the loop at work, which has no answer: the page draws the last look and takes another, or wants another pace.
 * @typedef {{type: "note", drawing?: true, stepsPerSecond?: number}} Note */

/**
 * What the page sends to the worker.
 * @typedef {{id: number, type: "open", module: import("./module.js").ModuleSource, room: Room, device: DeviceName, lock: string}
 *   | {id: number, type: "request", request: DeviceRequest}
 *   | {id: number, type: "train", order: TrainOrder}
 *   | {id: number, type: "pause"}} ToWorker
 */

/** @typedef {{reason: "finished" | "until" | "paused" | "stopped" | "lost", stopped: Stopped | null}} TrainEnd */

/**
 * What the worker sends to the page. `result` and `failed` answer the message with the same id; the rest is news.
 * @typedef {{type: "result", id: number, value: any}
 *   | {type: "failed", id: number, message: string, fatal: boolean}
 *   | {type: "fatal", message: string}
 *   | {type: "progress", reply: StepReply, stepsPerSecond: number}
 *   | {type: "evaluated", evaluations: Evaluation[], latent: any, predictions: Predictions | null}
 *   | {type: "pointsProgress", reply: PointsReply, look: PointsLook | null, evaluated: boolean, stepsPerSecond: number}
 *   | {type: "studyProgress", step: number, totalSteps: number, outcomes: Outcome[] | null}
 *   | {type: "comparisonProgress", step: number, totalSteps: number, losses: number[][], stopped: ComparisonStep["stopped"], outcomes: ComparisonOutcomes | null}
 *   | {type: "checkpoint", step: number, checkpoint: Uint8Array}
 *   | {type: "trained", end: TrainEnd}} FromWorker
 */

/**
 * A loop that the worker runs while its queue is empty.
 * @typedef {object} TrainingLoop
 * @property {() => Promise<TrainEnd | null>} slice a little work; why training is over, or null
 * @property {(end: TrainEnd) => Promise<TrainEnd>} end leaves everything told
 * @property {() => number} rest milliseconds in which there is nothing to do
 * @property {(note: Note) => void} hear
 */

/** @typedef {(message: FromWorker, transfer?: Transferable[]) => void} Post */

/**
 * The class that the wasm modules for workers export.
 * @typedef {object} Device
 * @property {(request: DeviceRequest) => Promise<any>} handle
 * @property {() => any} describe
 */

/** @typedef {{open: (name: DeviceName) => Promise<Device>}} Opener */
/** A module holds sessions of one kind or of both. @typedef {{Device: Opener, ImageDevice: Opener}} WorkerModule */

export {};
