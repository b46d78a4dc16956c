// Lesson: why pushing everything apart is not enough.

/** @type {Record<string, string | number>} */
const STATE = { methods: "cross-entropy,plus-1-norm,plus-2-norm,hinge,atom", steps: 600, coefficient: 0.01, "one-rate": 1 };

/** @type {import("../types.js").Lesson} */
export const pushApart = {
  id: "push-apart",
  title: "Why pushing everything apart is not enough",
  minutes: 10,
  about: "If distance helps, why not reward every distance? Five methods in lock-step show what that does to the space.",
  tab: "points",
  state: STATE,
  hide: ["time", "study", "data", "settings", "sample"],
  steps: [
    {
      kind: "text",
      id: "idea",
      title: "A tempting idea",
      text: [
        "In a trained latent space the classes lie apart. So one might simply reward distance: beside the task, the network gets a bonus for every pair of samples that is far apart.",
        "Two of the methods here do just that. They are called +1-norm and +2-norm, after two ways to measure a distance. Hinge does it too, but stops paying once a pair is one unit apart. Atom uses forces that push and pull. Cross-entropy has no bonus at all.",
        "All five start from the same weights and see the same samples in the same order. The number “Scale” under a panel is the width of its latent space.",
      ],
    },
    {
      kind: "task",
      id: "order",
      title: "Whose space grows?",
      text: ["All methods have the same learning rate here, and the same weight, 0.01, for what they add."],
      question: {
        kind: "choice",
        ask: "Which two spaces will be the widest after 600 steps?",
        options: [
          { id: "norms", text: "+1-norm and +2-norm", when: [{ of: "widest.norms", above: 1 }], hint: "" },
          { id: "hinge", text: "Hinge and Atom", when: [{ of: "methods.hinge.scale", minus: "methods.cross-entropy.scale", above: 0 }, { of: "methods.atom.scale", minus: "methods.plus-1-norm.scale", above: 0 }], hint: "Hinge stops paying for a pair that is one unit apart, and Atom pulls as well as it pushes. Neither earns anything by growing without end." },
          { id: "none", text: "All stay about equally wide", when: [{ of: "widest.norms", below: 1.0001 }], hint: "A bonus without a limit is always worth taking: twice as wide pays twice as much, and the task does not mind, because a line divides large clouds as well as small ones." },
        ],
        textbook: "norms",
      },
      order: { tab: "points", action: "train", watch: "points", state: STATE, says: "Start and train all five" },
      values: { one: { of: "methods.plus-1-norm.scale", over: "methods.plus-1-norm.startScale", as: "times" }, two: { of: "methods.plus-2-norm.scale", over: "methods.plus-2-norm.startScale", as: "times" }, plain: { of: "methods.cross-entropy.scale", over: "methods.cross-entropy.startScale", as: "times" }, atom: { of: "methods.atom.scale", over: "methods.atom.startScale", as: "times" } },
      explain: ["The space of +1-norm is {one} as wide as at the start, that of +2-norm {two}. Without a bonus it is {plain}, with Atom {atom}.", "The panels look alike, because each has its own axes. “One scale”, above them, draws all five on the same axes: try it."],
      unexpected: "Your run came out otherwise than ours, where the two norms were the widest on each of six seeds.",
    },
    {
      kind: "task",
      id: "times",
      title: "How much wider?",
      text: ["Stay with the same run."],
      question: {
        kind: "number",
        ask: "How many times as wide as that of cross-entropy is the space of +1-norm?",
        range: { min: 0.1, max: 1000, step: "any" },
        unit: "times",
        quantity: { of: "methods.plus-1-norm.scale", over: "methods.cross-entropy.scale" },
        factor: 1.6,
        low: "It is more than you thought: nothing in this bonus says “enough”, so it pays at every step again.",
        high: "It is less than you thought: each step moves a weight only by about the learning rate, so that growing takes time. After more steps you may be right.",
        textbook: [5, 14],
      },
      order: { tab: "points", action: "train", watch: "points", state: STATE, says: "Start and train all five" },
      values: { times: { of: "methods.plus-1-norm.scale", over: "methods.cross-entropy.scale", as: "times" } },
      explain: ["It is {times} as wide, and would go on growing. With a limit, as in Hinge, or with forces that also pull, as in Atom, it does not."],
      unexpected: "In six runs of ours it lay between 5 and 13 times. Yours is outside of that.",
    },
    {
      kind: "task",
      id: "helps",
      title: "Does it help?",
      text: ["A wide space would be no harm if it helped to tell the classes apart. A test of 2,000 samples is good to about one and a half points: smaller differences may be chance."],
      question: {
        kind: "choice",
        ask: "How does the test accuracy of +1-norm compare with that of cross-entropy?",
        options: [
          { id: "better", text: "Better by more than 1.5 points", when: [{ of: "methods.plus-1-norm.test", minus: "methods.cross-entropy.test", above: 0.015 }], hint: "Stretching everything alike changes no neighbour and no line. What decides is on which side of the line a sample lies, not how far away." },
          { id: "same", text: "The same within 1.5 points", when: [{ of: "methods.plus-1-norm.test", minus: "methods.cross-entropy.test", above: -0.015001, below: 0.015001 }], hint: "" },
          { id: "worse", text: "Worse by more than 1.5 points", when: [{ of: "methods.plus-1-norm.test", minus: "methods.cross-entropy.test", below: -0.015 }], hint: "It could disturb the task, with a larger weight. Here the task still decides where the line lies." },
        ],
        textbook: "same",
      },
      order: { tab: "points", action: "train", watch: "points", state: STATE, says: "Start and train all five" },
      values: { one: { of: "methods.plus-1-norm.test", as: "percent" }, plain: { of: "methods.cross-entropy.test", as: "percent" }, apart: { of: "methods.plus-1-norm.test", minus: "methods.cross-entropy.test", as: "points" } },
      explain: ["+1-norm: {one}, cross-entropy: {plain}, a difference of {apart}. Distance from everything is not the same as being told apart.", "One run of one seed: “Is the gain real?” is the lesson on how to be sure."],
      unexpected: "In six runs of ours the two were the same within a point. Yours is an unusual run, or the difference is chance: other seeds would tell.",
    },
  ],
};
