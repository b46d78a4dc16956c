// The words for images that page, worker and wasm module share: types only, no code. What means the same as for sentences is in
// `protocol.js`. The Rust side of the same words is `src/session/images/protocol.rs`.

/** @import {LatentPlane, RunSpec} from "./protocol.js" */

/**
 * What a run on images is: every field is optional, and what is left out takes the default of `ImageSpec` in `src/session/images/`.
 * @typedef {object} ImageSpec
 * @property {number} [seed]
 * @property {RunSpec["method"]} [method]
 * @property {{kind?: "convolutional" | "resnet", width?: number, atomLayer?: number}} [model]  layers count from 1
 * @property {{crop?: number, flip?: boolean}} [augment]  how images are changed at random in training
 * @property {RunSpec["atom"]} [atom]
 * @property {RunSpec["baseline"]} [baseline]
 * @property {RunSpec["optimizer"]} [optimizer]
 * @property {number} [splitSeed]
 * @property {number} [validationFraction]
 * @property {number} [testFraction]
 * @property {number} [frozen]  how many of the lowest layers learn nothing
 * @property {number} [trainLimit]  images trained on at most; 0: all
 * @property {number} [patience]
 */

/** Labelled images of 32 × 32 pixels, row by row, RGB one after the other; images of one group are held out together.
 * @typedef {{name: string, pixels: Uint8Array, labels: Uint8Array, classNames: string[], groups?: ArrayLike<number>}} ImageDataset */

/** A file of images, labels or groups. @typedef {{name: string, bytes: Uint8Array}} ImageFile */

/** A channel of a layer: layers count from 1, channels from 0; channel 0 of the atomised layer is the charge. @typedef {{layer: number, channel: number}} Channel */

/** tanh(e/2) of a channel e at every place, row by row. @typedef {Channel & {width: number, height: number, charges: number[]}} ChargeMap */

/**
 * An image as an atom, whose particles are the places of the atomised layer.
 * @typedef {object} ChargeMaps
 * @property {ChargeMap[]} maps  as asked for; the charges of the atomised layer if nothing was
 * @property {number} atomLayer
 * @property {number[]} channels  of every layer, from layer 1 on
 * @property {number} netCharge
 * @property {number} radius
 * @property {number} nucleusNorm
 * @property {number[]} probabilities  one per class
 * @property {string[]} classNames
 */

/** @typedef {LatentPlane & {samples: number[]}} ImageLatent  `samples`: places in the data set */

/** What is predicted for single images, in the order of the data set; `sample` is a place in it.
 * @typedef {{step: number, predictions: {sample: number, label: number, predicted: number, probability: number}[], classNames: string[]}} Predictions */

export {};
