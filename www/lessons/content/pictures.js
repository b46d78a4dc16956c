// Lesson: pictures as atoms.

/** @type {Record<string, string | number>} */
const STATE = { dataset: "smileys", width: 8, steps: 120 };

/** @type {import("../types.js").Lesson} */
export const pictures = {
  id: "pictures",
  title: "Pictures as atoms",
  minutes: 10,
  about: "Every place of a picture is a particle. What are its charges before training, and after?",
  tab: "pictures",
  state: STATE,
  hide: ["own", "compare", "settings", "data", "mistakes"],
  steps: [
    {
      kind: "text",
      id: "places",
      title: "A thousand particles",
      text: [
        "A picture here has 32 rows of 32 pixels. The first layer of the network looks at each pixel and its neighbours and gives the place a few numbers. The first number becomes its charge: 1,024 particles, one atom.",
        "The data are 67 small drawings of faces, cheerful or troubled. That is very little: good for watching, bad for proofs.",
      ],
    },
    {
      kind: "task",
      id: "before",
      title: "Before training",
      text: ["The first weights are random and small. A charge between −⅓ and +⅓ counts as neutral. Think of the first picture of the data set."],
      question: {
        kind: "number",
        ask: "How many of 100 places of it are neutral before training?",
        range: { min: 0, max: 100, step: "any" },
        unit: "%",
        quantity: { of: "picture.neutrons" },
        scale: 100,
        within: 15,
        low: "More are neutral than you thought: small weights make small numbers, and small numbers become small charges.",
        high: "Fewer are neutral than you thought: a white background gives the same number at every place, and that one can be large.",
        textbook: [50, 100],
      },
      order: { tab: "pictures", action: "open", watch: "pictures-training", state: STATE, says: "Show the untrained network" },
      values: { neutrons: { of: "picture.neutrons", as: "percent" }, protons: { of: "picture.protons", as: "percent" }, electrons: { of: "picture.electrons", as: "percent" } },
      explain: ["{neutrons} of the places are neutral, {protons} positive and {electrons} negative. In “Charges of a picture” you see them if you choose “This run” under “Charges from”."],
      unexpected: "With this seed more of the places were charged than in our runs.",
    },
    {
      kind: "task",
      id: "after",
      title: "After training",
      text: ["One of the terms in the loss asks for charges: only about a third of the places should stay neutral. Another asks that plus and minus cancel out. Train 120 steps."],
      question: {
        kind: "choice",
        ask: "What happens to the share of neutral places in the first picture?",
        options: [
          { id: "falls", text: "It falls by more than 5 points", when: [{ of: "picture.neutrons", minus: "earlier.before.neutrons", below: -0.05 }], hint: "That is what the term asks for. But its weight is small, 0.01, and there are few steps: its pull is there, and weak." },
          { id: "same", text: "It changes by 5 points at most", when: [{ of: "picture.neutrons", minus: "earlier.before.neutrons", above: -0.0500001, below: 0.0500001 }], hint: "Training does move the first layer, and with it the charges." },
          { id: "rises", text: "It rises by more than 5 points", when: [{ of: "picture.neutrons", minus: "earlier.before.neutrons", above: 0.05 }], hint: "The loss asks for the opposite: for fewer neutral places." },
        ],
        textbook: "same",
      },
      needs: "before",
      order: { tab: "pictures", action: "train", watch: "pictures-training", state: STATE, says: "Start and train 120 steps" },
      values: { now: { of: "picture.neutrons", as: "percent" }, before: { of: "earlier.before.neutrons", as: "percent" } },
      explain: ["From {before} to {now} neutral. The added terms have a small weight, 0.01, and the task pulls at the same numbers. “Show all controls” brings the settings back: with a weight of 1 the terms pull harder.", "The charge map of “This run” shows where the charges are: look whether it is the drawing, its edge or the white around it.", "A place with a large charge is not a place that “explains” the answer. The loss wanted charges, and the network put them somewhere."],
      unexpected: "In our run it hardly changed. The task and the added terms pull at the same weights; who wins depends on the start.",
    },
    {
      kind: "task",
      id: "accuracy",
      title: "Does it know the faces?",
      text: ["A fifth of the drawings was held out. More of all drawings are troubled than cheerful, so that always saying “troubled” would be right for about 57 of 100."],
      question: {
        kind: "number",
        ask: "How many of 100 held-out drawings does your network get right?",
        range: { min: 0, max: 100, step: "any" },
        unit: "%",
        quantity: { of: "held.accuracy" },
        scale: 100,
        within: 10,
        low: "Your guess was too low for this run.",
        high: "Your guess was too high: there are few drawings to learn from, and what makes a face troubled is a small line.",
        textbook: [40, 75],
      },
      order: { tab: "pictures", action: "train", watch: "pictures-training", state: STATE, says: "Start and train 120 steps" },
      values: { accuracy: { of: "held.accuracy", as: "percent" }, n: { of: "held.n", as: "whole" } },
      explain: ["{accuracy}, but of only {n} drawings: one drawing more or less moves the number by several points. With so few, a coin can look clever.", "For a result one would need hundreds of held-out pictures, and several seeds. The data set “Digits” has them, and takes longer."],
      unexpected: "In six runs of ours it lay between 46 and 69 %. Yours is outside of that; with so few held-out drawings, it says little.",
    },
  ],
};
