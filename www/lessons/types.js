// The words of the lessons: what a file of `content/` may hold, and what is kept of a learner. Types only, no code.

/** @import {Standing} from "./standing.js" */

/**
 * One number out of what a laboratory measured, by the path of its name, such as `methods.atom.test`; `over` divides it, `minus` takes
 * another one away. `as` is how a sentence writes it.
 * @typedef {{of: string, over?: string, minus?: string, as?: "percent" | "points" | "times" | "signed" | "whole" | "number"}} Quantity
 */

/** Both bounds are exclusive; `missing`: there is no such number. @typedef {Quantity & {above?: number, below?: number, missing?: boolean}} Condition */

/**
 * The right answer is the first option all of whose conditions hold, or, where options have a `quantity`, the one with the largest.
 * @typedef {object} Choice
 * @property {"choice"} kind
 * @property {string} ask
 * @property {{id: string, text: string, when?: Condition[], quantity?: Quantity, hint: string}[]} options `hint`: said if it was chosen and is wrong
 * @property {string} textbook the option that came out when the lesson was written
 */

/**
 * @typedef {object} Estimate
 * @property {"number"} kind
 * @property {string} ask
 * @property {{min: number, max: number, step: number | "any"}} range of what may be typed
 * @property {string} unit after the field, or nothing
 * @property {Quantity} quantity
 * @property {number} [scale] what the quantity is multiplied with to be in the field's unit
 * @property {number} [within] right if no farther away than this
 * @property {number} [factor] right if no more than so many times too large or too small
 * @property {string} low said if the prediction is too low
 * @property {string} high
 * @property {[number, number]} textbook between what it lay when the lesson was written
 */

/**
 * From the largest to the smallest. Two items that differ by no more than `tie` may stand either way.
 * @typedef {object} Ranking
 * @property {"order"} kind
 * @property {string} ask
 * @property {{id: string, text: string, quantity: Quantity}[]} items
 * @property {number} [tie]
 * @property {string} hint said if the order is wrong
 * @property {string[]} textbook
 */

/** @typedef {Choice | Estimate | Ranking} Question */
/** A choice's id, a number, or ids in order. @typedef {string | number | string[]} Prediction */

/** @typedef {"forces" | "points" | "words" | "pictures" | "lessons"} Laboratory */

/**
 * What the learner runs. `train`: a run to its end; `open`: a run at its start; `study`: many seeds; `read`: charges of a sentence by the
 * shipped model; `look`: the two atoms on the page; `energy`: the method's quantities of a few atoms.
 * @typedef {object} Order
 * @property {Laboratory} tab
 * @property {"train" | "open" | "study" | "read" | "look" | "energy"} action
 * @property {Record<string, string | number>} state settings by their names in a link
 * @property {string[]} [reveals] parts of the page that it needs although the lesson or a teacher's link hides them
 * @property {import("../lab/protocol.js").EnergyFile} [atoms] of an `energy`
 * @property {{name: string, quantity: Quantity}[]} [shows] of an `energy`: what the card shows of it
 * @property {string} [watch] the part of the page where it is seen, by its id
 * @property {string} says what the button does
 */

/** @typedef {{kind: "text", id: string, title: string, text: string[]}} Reading */

/**
 * @typedef {object} Task
 * @property {"task"} kind
 * @property {string} id
 * @property {string} title
 * @property {string[]} text
 * @property {Question} question
 * @property {Order} order
 * @property {string} [needs] an earlier task of the lesson, whose values it compares with
 * @property {Record<string, Quantity>} values that the explanation names
 * @property {string[]} explain said after the check; `{name}` stands for a value
 * @property {string} unexpected said before it where the run came out otherwise than the textbook
 */

/** @typedef {Reading | Task} Step */

/**
 * @typedef {object} Lesson
 * @property {string} id
 * @property {string} title
 * @property {number} minutes
 * @property {string} about
 * @property {Laboratory} tab
 * @property {Record<string, string | number>} state of the page when the lesson is opened
 * @property {string[]} hide parts of the page that it does not need
 * @property {Step[]} steps
 */

/** What a laboratory measured. @typedef {Record<string, unknown>} Facts */

/** What came of a check, in no language. `truth` is the right answer of this run, `usual` whether it is the textbook's; `numbers` are the values that the explanation
 * names, and later tasks compare with.
 * @typedef {{verdict: "right" | "near" | "wrong", truth: Prediction, usual: boolean, numbers: Record<string, number | null>}} Outcome */

/** @typedef {{prediction: Prediction | null, outcome: Outcome | null}} Answer */

/** What a link wishes of a lesson. @typedef {{seed: number | null, step: number | null, device: "cpu" | "webgpu" | null, hide: string[] | null, present: boolean}} Wish */

/** @typedef {{step: number, answers: Record<string, Answer>, seed: number, hide: string[]}} LessonState  what is kept of a learner */

/**
 * How lessons ask one laboratory; the laboratories know nothing of them.
 * @typedef {object} Probe
 * @property {(order: Order, query: string) => Promise<unknown>} start what the order says, once the page has its state
 * @property {(order: Order, query: string) => Standing} standing
 * @property {(order: Order) => Promise<Facts>} read asks the laboratory; never what was stored
 */

export {};
