// The words of the synthetic laboratory that page, worker and wasm module share: types only, no code. The Rust side of the
// same words is `src/session/points/`. "Bytes" are little-endian 32-bit floats.

/** @import {Method} from "./methods.js" */
/** @import {Stopped} from "./protocol.js" */

/**
 * @typedef {object} MixtureData
 * @property {number} components points of a sample, N
 * @property {[number, number][]} means of the two Gaussians
 * @property {[number, number, number][]} covariances as xx, xy, yy
 * @property {number} mixing probability of the second Gaussian
 * @property {number} labelNoise
 * @property {number} train samples
 * @property {number} test samples
 */

/** @typedef {{learningRate?: number, coefficient?: number}} Override */

/**
 * @typedef {object} PointsSpec
 * @property {number} seed
 * @property {Method[]} methods in the order of their panels
 * @property {MixtureData} data
 * @property {{weight: "sigmoid" | "charge" | "raw", bias: boolean}} model
 * @property {{pairing: string, nucleus: string, radius: string, p: number, epsilon: number, reduction: string, energy: number, charge: number, neutrons: number}} atom
 * @property {{coefficient: number, margin: number, temperature: number, viewDropout: number}} baseline
 * @property {{learningRate: number, weightDecay: number, warmupSteps: number, schedule: string, clipNorm: number, batchSize: number, steps: number}} optimizer
 * @property {Record<string, Override>} overrides by method
 */

/** @typedef {{from: number, spec: PointsSpec}} Phase  what is trained with from a step on */

/** @typedef {{name: string, title: string, about: string, spec: PointsSpec}} Preset */

/**
 * @typedef {object} PointsInfo
 * @property {string} fingerprint
 * @property {Method[]} methods
 * @property {string[]} classNames
 * @property {number} trainSamples
 * @property {number} testSamples
 * @property {number} components
 * @property {number} parameters
 * @property {number} step
 * @property {number} totalSteps
 * @property {number | null} [bestPossible] test accuracy of the Bayes rule, where the data's law is known
 * @property {string[]} notices
 */

/** @typedef {Stopped & {method: Method}} MethodStopped */

/** @typedef {{step: number, totalSteps: number, epoch: number, finished: boolean, count: number, records: Uint8Array, stopped: MethodStopped[]}} PointsReply
 * `records` [count][R][7]: loss, task, energy, charge, neutrons, baseline, gradientNorm; the first of step `step − count + 1` */

/** @typedef {{n: number, accuracy: number, loss: number}} Scored */

/**
 * @typedef {object} MethodLook
 * @property {Method} method
 * @property {Scored} train
 * @property {Scored} test
 * @property {number} scale RMS distance of z from its mean over the test samples
 * @property {number} startScale the same at step 0
 * @property {number} gap between the two farthest class means
 * @property {{weight: number[][], bias: number[]}} head
 * @property {number | null} stoppedAt
 */

/** @typedef {{every: number, states: number, steps: [number, number], bytes: number, limitBytes: number}} History */

/**
 * @typedef {object} PointsLook
 * @property {number} step
 * @property {number} n samples shown
 * @property {number} components N
 * @property {number[]} labels
 * @property {Uint8Array} points [R][n][2]
 * @property {Uint8Array} nuclei [R][n][2]
 * @property {Uint8Array} charges [R][n][N]
 * @property {MethodLook[]} methods
 * @property {History} history
 */

/** @typedef {{step: number, methods: MethodLook[]}} PointsEvaluation */

/** @typedef {{method: Method, seed: number, accuracy: number, trainAccuracy: number, scaleRatio: number, gap: number, stoppedAt: number | null}} Outcome */

/** @typedef {{runs: number, methods: Method[], seeds: number[], totalSteps: number, testSamples: number}} StudyInfo */

/** A study as `atomlab train synthetic` recorded it.
 * @typedef {{command: string, spec: PointsSpec, seeds: number[], testSamples: number, device: string, seconds: number, outcomes: Outcome[]}} RecordedStudy */

/** @typedef {{mean: number, median: number, std: number, values: number[]}} Spread */

/** @typedef {{method: Method, n: number, accuracy: Spread, above: number, difference: {mean: number, low: number, high: number} | null, scaleRatio: Spread, gap: Spread, stopped: number}} StudyRow */

/** @typedef {{reference: Method | null, threshold: number, rows: StudyRow[]}} Comparison */

/** @typedef {{vectors: Float32Array, sources: Uint8Array, means: Float32Array, labels: Uint8Array, n: number, components: number}} DrawnSamples */

/** @typedef {DrawnSamples & {classNames: string[], train: number, test: number}} CsvSamples */

/**
 * What the wasm module exports for this laboratory on the page's own thread.
 * @typedef {object} PointsModule
 * @property {() => Preset[]} pointsPresets
 * @property {(data: MixtureData, seed: number, limit: number) => DrawnSamples} mixtureSample
 * @property {(csv: string, seed: number, limit: number) => CsvSamples} csvSample
 * @property {(data: MixtureData, seed: number) => string} mixtureCsv
 * @property {(outcomes: Outcome[], threshold: number, reference: Method | null) => Comparison} compareMethods
 * @property {(spec: PointsSpec) => string} checkPoints
 */

export {};
