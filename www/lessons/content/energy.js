// Lesson: the energy of two atoms and its balance point.

/** Pulls four times as strongly as it pushes. */
const FOUR = { an: 2, a1q: 0.8, a2q: -0.2, bn: 1, b1q: -0.5 };
/** Both are neutral as a whole. */
const NEUTRAL = { an: 2, a1q: 0.8, a2q: -0.8, bn: 2, b1q: 0.5, b2q: -0.5 };

/** One particle an atom: the nuclei lie `apart` from each other. @param {number} a charge logit @param {number} b @param {number} apart */
const two = (a, b, apart) => ({ E: [[[a, 1, 0]], [[b, 1 + apart, 0]]], p: /** @type {2} */ (2), eps: 0 });

/** @type {import("../types.js").Lesson} */
export const energy = {
  id: "energy",
  title: "The energy and its balance point",
  minutes: 8,
  about: "Two atoms push and pull. At which distance do they rest, and do they always?",
  tab: "forces",
  state: {},
  hide: ["numbers", "crowd", "examples"],
  steps: [
    {
      kind: "text",
      id: "forces",
      title: "Push and pull",
      text: [
        "Particles of two atoms with like charges push each other away, those with unlike charges attract. Added up, the energy at a distance d is L = c₁/d − c₂/(d + r): c₁ counts all pushing pairs, c₂ all pulling ones, and r is the mean radius of the two atoms.",
        "The pull is counted from farther away, d + r, as if the electrons stood at the rim. Training moves atoms to where the energy is lower.",
        "What matters is the ratio k = c₂/c₁: how much stronger the pull is than the push.",
      ],
    },
    {
      kind: "task",
      id: "sign",
      title: "Like charges",
      text: ["Two atoms of one particle each, both with e = 2, at a distance of 1, and then of 2."],
      question: {
        kind: "choice",
        ask: "Where is the energy lower, so that training would move them there?",
        options: [
          { id: "far", text: "At the distance 2", when: [{ of: "pairs.1.L_f_all_pairs", minus: "pairs.0.L_f_all_pairs", below: 0 }], hint: "" },
          { id: "near", text: "At the distance 1", when: [{ of: "pairs.1.L_f_all_pairs", minus: "pairs.0.L_f_all_pairs", above: 0 }], hint: "Like charges push: c₁/d is smaller the farther they are, and there is nothing that pulls." },
        ],
        textbook: "far",
      },
      order: { tab: "forces", action: "energy", state: {}, atoms: { pairs: [two(2, 2, 1), two(2, 2, 2)] }, shows: [{ name: "Energy at distance 1", quantity: { of: "pairs.0.L_f_all_pairs" } }, { name: "Energy at distance 2", quantity: { of: "pairs.1.L_f_all_pairs" } }], says: "Compute" },
      values: { near: { of: "pairs.0.L_f_all_pairs" }, far: { of: "pairs.1.L_f_all_pairs" } },
      explain: ["{near} at distance 1, {far} at distance 2: twice as far, half the energy. They move apart."],
      unexpected: "The computation does not give what the formula says. Please tell those who make this page.",
    },
    {
      kind: "task",
      id: "four",
      title: "The balance",
      text: ["If the pull is stronger, k > 1, there is one distance at which the energy is lowest: d = r·(√k + 1)/(k − 1). There the atoms rest."],
      question: {
        kind: "number",
        ask: "Two atoms have k = 4. At how many mean radii do they rest?",
        range: { min: 0, max: 100, step: "any" },
        unit: "radii",
        quantity: { of: "pair.theorem.balance", over: "pair.meanRadius" },
        within: 0.1,
        low: "Too near. √4 is 2, so (2 + 1)/(4 − 1) is what the formula says.",
        high: "Too far. √4 is 2, so (2 + 1)/(4 − 1) is what the formula says. (The paper's text prints √(k + 1), which gives 1.08.)",
        textbook: [0.999, 1.001],
      },
      order: { tab: "forces", action: "look", state: FOUR, shows: [{ name: "k", quantity: { of: "pair.k" } }, { name: "Mean radius", quantity: { of: "pair.meanRadius" } }, { name: "They rest at", quantity: { of: "pair.theorem.balance" } }], says: "Show the two atoms" },
      values: { rest: { of: "pair.theorem.balance" }, radius: { of: "pair.meanRadius" }, times: { of: "pair.theorem.balance", over: "pair.meanRadius" } },
      explain: ["They rest at the distance {rest}, where the mean radius is {radius}: {times} radius. Drag one of them: the energy rises on either side.", "The slider of the ratio shows the rest: a stronger pull brings them closer, 0.5 radii for k = 9; a pull that is hardly stronger leaves them far apart, 4.45 radii for k = 1.5."],
      unexpected: "The computation does not give what the formula says. Please tell those who make this page.",
    },
    {
      kind: "task",
      id: "none",
      title: "Always a balance?",
      text: ["Now two atoms that are neutral as a whole: each has as much plus as minus. Then push and pull count alike: k = 1."],
      question: {
        kind: "choice",
        ask: "Where do two atoms with k = 1 rest?",
        options: [
          { id: "one", text: "At one radius", when: [{ of: "pair.theorem.balance", over: "pair.meanRadius", above: 0.5 }], hint: "Put k = 1 into the formula: it divides by k − 1 = 0." },
          { id: "touch", text: "They fall into each other", when: [{ of: "pair.theorem.balance", over: "pair.meanRadius", below: 0.5 }], hint: "The push is counted at d, the pull at d + r, which is farther: so the push always wins where both are equally strong." },
          { id: "never", text: "Nowhere: they push each other away for ever", when: [{ of: "pair.theorem.balance", missing: true }, { of: "pair.meanRadius", above: 0 }], hint: "" },
        ],
        textbook: "never",
      },
      order: { tab: "forces", action: "look", state: NEUTRAL, shows: [{ name: "k", quantity: { of: "pair.k" } }, { name: "Mean radius", quantity: { of: "pair.meanRadius" } }, { name: "They rest at", quantity: { of: "pair.theorem.balance" } }], says: "Show the two atoms" },
      values: { k: { of: "pair.k" } },
      explain: ["k is {k}, and there is no balance; nor is there any below 1. Only atoms of opposite net charge can rest.", "That is a strange pair of wishes: the method asks every atom to be neutral, and neutral atoms only repel. It can still work, because both wishes are weak and the task is strong."],
      unexpected: "The computation does not give what the formula says. Please tell those who make this page.",
    },
  ],
};
