// What the page module exports for the laboratory of forces (`src/web/forces.rs`): no worker and no device is needed for it.

/** @typedef {{charge: number, at: [number, number]}} Particle */
/** @typedef {{p: 1 | 2, nucleus: "literal" | "mass-normalised", radius: "literal" | "electrons"}} AtomRules what the paper leaves open */
/** @typedef {{charges: number[], masses: number[], nucleus: [number, number], radius: number, plus: number, minus: number, net: number}} AtomStructure */
/** Theorem 3.1; null where there is no balance. @typedef {{balance: number | null, balanceEnergy: number | null, printed: number | null, printedEnergy: number | null}} BalanceTheorem */
/** @typedef {{a: number, b: number, product: number, class: "like" | "unlike" | "none", distance: number, energy: number}} PairTerm one particle of each atom */
/**
 * `k` is infinite without repulsion and NaN without any force; the energy is infinite where the nuclei meet.
 * @typedef {{distance: number, meanRadius: number, scale: number, c1: number, c2: number, k: number, energy: number, theorem: BalanceTheorem, terms: PairTerm[]}} AtomPair
 */
/** @typedef {{atoms: [AtomStructure, AtomStructure], pair: AtomPair}} TwoAtoms */
/** @typedef {{seed: number, kinds: {charges: number[], count: number}[], drawn: boolean, radius: number}} CrowdSpec */
/**
 * Many atoms that move down their energy's gradient. Coordinates are x and y in turns.
 * @typedef {object} AtomCrowd
 * @property {(times: number, size: number) => Float64Array} step the energy after each step; fewer where the atoms come to rest
 * @property {(atom: number, x: number, y: number) => void} put
 * @property {(atom?: number) => void} hold none: lets go
 * @property {() => Float64Array} nuclei
 * @property {() => Float64Array} forces
 * @property {() => number[][]} charges
 * @property {number} energy
 * @property {number} steps
 * @property {boolean} resting
 * @property {number} wall
 * @property {() => void} free
 */
/**
 * @typedef {object} ForcesModule
 * @property {(atoms: [Particle[], Particle[]], rules: AtomRules) => TwoAtoms} atomPair
 * @property {(k: number, meanRadius: number) => BalanceTheorem} balanceTheorem for c1 = 1
 * @property {new (spec: CrowdSpec) => AtomCrowd} AtomCrowd
 */

export {};
