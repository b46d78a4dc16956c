// Lesson: charges, masses, nuclei.

/** Two atoms; each particle begins with its charge logit, then its place. */
const PAIR = { E: [[[2, 1, 0], [-2, 3, 1], [0, 2, 0]], [[1, -1, 2], [-1, 0, 3], [-1, 1, 1]]], p: /** @type {2} */ (2), eps: 0 };
/** A light, a middle and a heavy particle in atom A. */
const THREE = { an: 3, a1q: 0.75, a2q: -0.45, a3q: -0.75 };
/** Atom A: protons only, all in one place, 2 away from the origin. */
const PROTONS = { an: 2, a1q: 1, a1x: 1.2, a1y: 1.6, a2q: 1, a2x: 1.2, a2y: 1.6, view: "particles" };

/** @type {import("../types.js").Lesson} */
export const charges = {
  id: "charges",
  title: "Charges, masses, nuclei",
  minutes: 8,
  about: "From a list of numbers to an atom: what the method computes of every sample, by hand and by machine.",
  tab: "forces",
  state: {},
  hide: ["numbers", "ratio", "crowd", "examples"],
  steps: [
    {
      kind: "text",
      id: "atom",
      title: "One sample is an atom",
      text: [
        "A sample has parts: words, pixels, points. Inside the network every part is a short list of numbers. The first of them, called e, becomes the particle's charge; the others are its place.",
        "The charge is q = 2σ(e) − 1, where σ(e) = 1 / (1 + 2.718⁻ᵉ) squeezes any number between 0 and 1. So e = 0 gives q = 0, a large e gives almost +1, a very negative one almost −1.",
        "The mass is 1 for neutral and positive particles. A negative particle is lighter: its mass is 1 minus the size of its charge.",
      ],
    },
    {
      kind: "task",
      id: "charge",
      title: "A charge",
      text: ["A particle has e = 2."],
      question: {
        kind: "number",
        ask: "What is its charge?",
        range: { min: -1, max: 1, step: "any" },
        unit: "",
        quantity: { of: "pairs.0.charge.0.0" },
        within: 0.06,
        low: "Too small. 2.718⁻² is about 0.14, so σ(2) is about 0.88. Twice that, minus 1, is the charge.",
        high: "Too large. σ(2) is about 0.88: twice that, minus 1, is less than 0.88.",
        textbook: [0.75, 0.77],
      },
      order: { tab: "forces", action: "energy", state: {}, atoms: { pairs: [PAIR] }, shows: [{ name: "Charge for e = 2", quantity: { of: "pairs.0.charge.0.0", as: "signed" } }, { name: "Charge for e = −2", quantity: { of: "pairs.0.charge.0.1", as: "signed" } }, { name: "Charge for e = 0", quantity: { of: "pairs.0.charge.0.2", as: "signed" } }], says: "Compute" },
      values: { plus: { of: "pairs.0.charge.0.0", as: "signed" }, minus: { of: "pairs.0.charge.0.1", as: "signed" } },
      explain: ["e = 2 gives {plus}, and e = −2 gives {minus}: the same size, the other sign."],
      unexpected: "The computation does not give what the formula says. Please tell those who make this page.",
    },
    {
      kind: "task",
      id: "mass",
      title: "Masses",
      text: ["Atom A on the page has three particles, with the charges +0.75, −0.45 and −0.75."],
      question: {
        kind: "order",
        ask: "Which is the heaviest?",
        items: [
          { id: "a", text: "−0.75", quantity: { of: "atoms.0.masses.2" } },
          { id: "b", text: "+0.75", quantity: { of: "atoms.0.masses.0" } },
          { id: "c", text: "−0.45", quantity: { of: "atoms.0.masses.1" } },
        ],
        tie: 0.001,
        hint: "Only a negative charge takes mass away: a proton keeps all of its mass, 1, and the more negative a particle is, the lighter it gets.",
        textbook: ["b", "c", "a"],
      },
      order: { tab: "forces", action: "look", state: THREE, shows: [{ name: "Mass at +0.75", quantity: { of: "atoms.0.masses.0" } }, { name: "Mass at −0.45", quantity: { of: "atoms.0.masses.1" } }, { name: "Mass at −0.75", quantity: { of: "atoms.0.masses.2" } }], says: "Show the atom" },
      values: { proton: { of: "atoms.0.masses.0" }, middle: { of: "atoms.0.masses.1" }, electron: { of: "atoms.0.masses.2" } },
      explain: ["Their masses are {proton}, {middle} and {electron}. The nucleus is the mean of all places, each multiplied by its mass: so electrons hardly move it, as in physics."],
      unexpected: "The computation does not give what the formula says. Please tell those who make this page.",
    },
    {
      kind: "task",
      id: "radius",
      title: "A surprise in the radius",
      text: ["The paper's radius is the mean over the particles of the length of (1 − m)·place − nucleus. Take an atom of protons only (m = 1), all at the place (1.2, 1.6), which is 2 away from the origin."],
      question: {
        kind: "choice",
        ask: "What is its radius?",
        options: [
          { id: "zero", text: "About 0: all particles sit at the nucleus", when: [{ of: "atoms.0.radius", below: 1 }], hint: "So it should be, if a radius said how far particles lie from the nucleus. But for m = 1 the place is multiplied by 0, and what is left is the length of the nucleus itself." },
          { id: "two", text: "About 2", when: [{ of: "atoms.0.radius", above: 1, below: 3 }], hint: "" },
          { id: "four", text: "About 4", when: [{ of: "atoms.0.radius", above: 3 }], hint: "Nothing is counted twice: the place falls away, the nucleus stays." },
        ],
        textbook: "two",
      },
      order: { tab: "forces", action: "look", state: PROTONS, shows: [{ name: "Radius, as the paper writes it", quantity: { of: "atoms.0.radius" } }], says: "Show the atom" },
      values: { radius: { of: "atoms.0.radius" } },
      explain: ["It is {radius}: the distance of the nucleus from the origin, not of the particles from the nucleus. Move the whole atom, and its radius changes.", "A formula can be printed, computed and still not mean what its name says. The page offers another radius, of the electrons alone: try it on this atom, and drag it about."],
      unexpected: "The computation does not give what the formula says. Please tell those who make this page.",
    },
  ],
};
