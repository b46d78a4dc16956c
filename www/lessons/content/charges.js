// Lesson: charges, masses, nuclei.

/** Two atoms of three particles; each begins with its charge logit, then its place. */
const PAIR = { E: [[[2, 1, 0], [-2, 3, 1], [0, 2, 0]], [[1, -1, 2], [-1, 0, 3], [-1, 1, 1]]], p: /** @type {2} */ (2), eps: 0 };
/** All protons, all in one place. */
const PROTONS = { E: [[[9, 3, 4], [9, 3, 4]], [[9, 0, 0], [9, 0, 0]]], p: /** @type {2} */ (2), eps: 0 };

/** @type {import("../types.js").Lesson} */
export const charges = {
  id: "charges",
  title: "Charges, masses, nuclei",
  minutes: 8,
  about: "From a list of numbers to an atom: what the method computes of every sample, by hand and by machine.",
  tab: "lessons",
  state: {},
  hide: [],
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
      order: { tab: "lessons", action: "energy", state: {}, atoms: { pairs: [PAIR] }, shows: [{ name: "Charge for e = 2", quantity: { of: "pairs.0.charge.0.0", as: "signed" } }, { name: "Charge for e = −2", quantity: { of: "pairs.0.charge.0.1", as: "signed" } }, { name: "Charge for e = 0", quantity: { of: "pairs.0.charge.0.2", as: "signed" } }], says: "Compute" },
      values: { plus: { of: "pairs.0.charge.0.0", as: "signed" }, minus: { of: "pairs.0.charge.0.1", as: "signed" } },
      explain: ["e = 2 gives {plus}, and e = −2 gives {minus}: the same size, the other sign."],
      unexpected: "The computation does not give what the formula says. Please tell those who make this page.",
    },
    {
      kind: "task",
      id: "mass",
      title: "Masses",
      text: ["Three particles have e = 2, e = −1 and e = −2."],
      question: {
        kind: "order",
        ask: "Which is the heaviest?",
        items: [
          { id: "a", text: "e = −2", quantity: { of: "pairs.0.mass.0.1" } },
          { id: "b", text: "e = 2", quantity: { of: "pairs.0.mass.0.0" } },
          { id: "c", text: "e = −1", quantity: { of: "pairs.0.mass.1.1" } },
        ],
        tie: 0.001,
        hint: "Only a negative charge takes mass away: a proton keeps all of its mass, 1, and the more negative a particle is, the lighter it gets.",
        textbook: ["b", "c", "a"],
      },
      order: { tab: "lessons", action: "energy", state: {}, atoms: { pairs: [PAIR] }, shows: [{ name: "Mass for e = 2", quantity: { of: "pairs.0.mass.0.0" } }, { name: "Mass for e = −1", quantity: { of: "pairs.0.mass.1.1" } }, { name: "Mass for e = −2", quantity: { of: "pairs.0.mass.0.1" } }], says: "Compute" },
      values: { proton: { of: "pairs.0.mass.0.0" }, middle: { of: "pairs.0.mass.1.1" }, electron: { of: "pairs.0.mass.0.1" } },
      explain: ["Their masses are {proton}, {middle} and {electron}. The nucleus is the mean of all places, each multiplied by its mass: so electrons hardly move it, as in physics."],
      unexpected: "The computation does not give what the formula says. Please tell those who make this page.",
    },
    {
      kind: "task",
      id: "radius",
      title: "A surprise in the radius",
      text: ["The paper's radius is the mean over the particles of the length of (1 − m)·place − nucleus. Take an atom of protons only (m = 1), all at the place (3, 4), which is 5 away from the origin."],
      question: {
        kind: "choice",
        ask: "What is its radius?",
        options: [
          { id: "zero", text: "About 0: all particles sit at the nucleus", when: [{ of: "pairs.0.radius.0", below: 1 }], hint: "So it should be, if a radius said how far particles lie from the nucleus. But for m = 1 the place is multiplied by 0, and what is left is the length of the nucleus itself." },
          { id: "five", text: "About 5", when: [{ of: "pairs.0.radius.0", above: 4, below: 6 }], hint: "" },
          { id: "ten", text: "About 10", when: [{ of: "pairs.0.radius.0", above: 6 }], hint: "Nothing is counted twice: the place falls away, the nucleus stays." },
        ],
        textbook: "five",
      },
      order: { tab: "lessons", action: "energy", state: {}, atoms: { pairs: [PROTONS] }, shows: [{ name: "Radius, as the paper writes it", quantity: { of: "pairs.0.radius.0" } }, { name: "Radius of electrons alone", quantity: { of: "pairs.0.electron radius.radius.0" } }], says: "Compute" },
      values: { radius: { of: "pairs.0.radius.0" } },
      explain: ["It is {radius}: the distance of the nucleus from the origin, not of the particles from the nucleus. Move the whole atom, and its radius changes.", "A formula can be printed, computed and still not mean what its name says. The Points laboratory offers another radius, of the electrons alone, under Advanced."],
      unexpected: "The computation does not give what the formula says. Please tell those who make this page.",
    },
  ],
};
