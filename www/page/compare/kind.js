// What tells comparisons on one kind of samples from those on another, and what a tab is asked before one: types only, no code.

/** @import {CommonOptions, Comparison} from "../../lab/comparison.js" */
/** @import {Variant} from "../../lab/protocol.js" */
/** @import {Setting, Values} from "../settings-list.js" */

/** What all runs of a comparison share, beside their spec the data and the start. @typedef {{spec: any, [part: string]: unknown}} CompareParts */

/**
 * @typedef {object} CompareKind
 * @property {string} prefix  of the ids of its places on the page
 * @property {import("../samples.js").SampleKind} samples  what is classified
 * @property {readonly Setting[]} settings
 * @property {string} limit  the id of the setting that says how many samples are trained on
 * @property {(spec: any) => number} layers  of the network
 * @property {(latent: any, index: number) => string} nameOf  a sample of a latent space
 * @property {(variants: Variant[], seeds: number, parts: CompareParts) => string} tooLarge  one sentence, or an empty one
 * @property {(spec: any, options: CommonOptions<any> & {[part: string]: unknown}) => Comparison<any, any>} compare
 * @property {(a: Values, b: Values) => Setting[]} changes  what makes another run
 */

/** `layers`: of the network that would be trained; `title`: all of it in a line; `trouble`: one sentence, or an empty one.
 * @typedef {{wish: () => {layers: number, title: string, trouble: string}, parts: (values: Values) => Promise<CompareParts>}} CompareSetup */

export {};
