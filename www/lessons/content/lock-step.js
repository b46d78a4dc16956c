// Lesson: comparing methods in lock-step, and when to stop.

/** @param {number} steps @returns {Record<string, string | number>} */
const pair = (steps) => ({ methods: "cross-entropy,atom", steps });

/** An answer on how far Atom is ahead. @param {string} id @param {string} text @param {string} hint @param {{above?: number, below?: number}} bounds @param {"methods" | "atStart"} [at] */
const ahead = (id, text, hint, bounds, at = "methods") => ({ id, text, hint, when: [{ of: `${at}.atom.test`, minus: `${at}.cross-entropy.test`, ...bounds }] });
const NO_METHOD = "Before the first step there is no method yet, only the weights. They are the same.";

/** @type {import("../types.js").Lesson} */
export const lockStep = {
  id: "lock-step",
  title: "A fair race",
  minutes: 10,
  about: "Same start, same samples, one clock. And still the winner depends on when you look.",
  tab: "points",
  state: pair(400),
  hide: ["study", "data", "settings", "sample"],
  steps: [
    {
      kind: "text",
      id: "fair",
      title: "What would be unfair?",
      text: [
        "Two methods are compared. One gets luckier first weights, or easier samples first, and wins. Was that the method? Nobody can say.",
        "Here all methods run in lock-step: they start from the same weights, see the same batches in the same order, and share one clock. What differs is only what their losses ask for, and the learning rate that suits each.",
      ],
    },
    {
      kind: "task",
      id: "start",
      title: "At step 0",
      text: ["Neither of the two has taken a step."],
      question: {
        kind: "choice",
        ask: "Which of the two gets more test samples right before the first step?",
        options: [
          ahead("atom", "Atom", NO_METHOD, { above: 0.00001 }, "atStart"),
          ahead("same", "Both exactly the same", "", { above: -0.00001, below: 0.00001 }, "atStart"),
          ahead("plain", "Cross-entropy", NO_METHOD, { below: -0.00001 }, "atStart"),
        ],
        textbook: "same",
      },
      order: { tab: "points", action: "open", watch: "points", state: pair(400), says: "Show the start" },
      values: { start: { of: "atStart.atom.test", as: "percent" } },
      explain: ["Both are right for {start} of the samples, to the last one. From here on every difference comes from the methods."],
      unexpected: "That should not happen: the two starts differ. Please tell those who make this page.",
    },
    {
      kind: "task",
      id: "early",
      title: "After 400 steps",
      text: ["Atom adds three small terms to the task: charges that push and pull, atoms that should be neutral, and a share of neutrons."],
      question: {
        kind: "choice",
        ask: "Who is ahead on the test samples after 400 steps?",
        options: [
          ahead("atom", "Atom, by at least one point", "The added terms cost something at first: a part of each step serves them and not the task.", { above: 0.01 }),
          ahead("same", "Nobody: less than one point apart", "The two drift apart faster than that, because Atom serves its own terms too and takes smaller steps.", { above: -0.01 }),
          ahead("plain", "Cross-entropy, by at least one point", "In this run Atom did not pay for its added terms as it did in ours.", { below: -0.0099999 }),
        ],
        textbook: "plain",
      },
      order: { tab: "points", action: "train", watch: "points", state: pair(400), says: "Start and train 400 steps" },
      values: { atom: { of: "methods.atom.test", as: "percent" }, plain: { of: "methods.cross-entropy.test", as: "percent" }, apart: { of: "methods.atom.test", minus: "methods.cross-entropy.test", as: "points" } },
      explain: ["Atom: {atom}, cross-entropy: {plain}; the difference is {apart}. Who writes a report now has a result. Wait."],
      unexpected: "In ten runs of ours cross-entropy was ahead at this point nine times. Yours is another.",
    },
    {
      kind: "task",
      id: "late",
      title: "After 1,500 steps",
      text: ["The same start and the same settings, only longer."],
      question: {
        kind: "choice",
        ask: "And who is ahead after 1,500 steps?",
        options: [
          ahead("atom", "Atom, by at least one point", "In this run Atom did not come back.", { above: 0.01 }),
          ahead("same", "Nobody: less than one point apart", "Atom goes on improving long after cross-entropy has found its place. Look at the figure “Accuracy”.", { above: -0.01 }),
          ahead("plain", "Cross-entropy, by at least one point", "Atom goes on improving long after cross-entropy has found its place. Look at the figure “Accuracy”.", { below: -0.0099999 }),
        ],
        textbook: "atom",
      },
      order: { tab: "points", action: "train", watch: "points", state: pair(1500), says: "Start and train 1,500 steps" },
      values: { atom: { of: "methods.atom.test", as: "percent" }, plain: { of: "methods.cross-entropy.test", as: "percent" }, apart: { of: "methods.atom.test", minus: "methods.cross-entropy.test", as: "points" } },
      explain: ["Atom: {atom}, cross-entropy: {plain}; the difference is {apart}.", "So “which is better” had two answers. A fair comparison says when it stopped, and why then; best it says so before it starts."],
      unexpected: "In ten runs of ours Atom was ahead at this point every time. In yours it was not, and that counts too.",
    },
    {
      kind: "task",
      id: "again",
      title: "Once more",
      text: ["You trained 400 steps before. Do it again, from the same seed."],
      question: {
        kind: "choice",
        ask: "How will Atom's test accuracy compare with your first run of 400 steps?",
        options: [
          { id: "same", text: "Exactly the same", when: [{ of: "methods.atom.test", minus: "earlier.early.atom", above: -0.0000001, below: 0.0000001 }], hint: "Between the two runs something differed: the device, perhaps. On the CPU one seed gives one result, to the last digit." },
          { id: "close", text: "A little different", when: [{ of: "methods.atom.test", minus: "earlier.early.atom", above: -0.02, below: 0.02 }], hint: "Nothing here is left to chance: weights, batches and pairs all come from the seed." },
          { id: "far", text: "Quite different", when: [{ of: "earlier.early.atom", above: -1 }], hint: "Nothing here is left to chance: weights, batches and pairs all come from the seed." },
        ],
        textbook: "same",
      },
      needs: "early",
      order: { tab: "points", action: "train", watch: "points", state: pair(400), says: "Start and train 400 steps again" },
      values: { now: { of: "methods.atom.test", as: "percent" }, before: { of: "earlier.early.atom", as: "percent" } },
      explain: ["First {before}, now {now}. A seed makes a run that anybody can repeat, on another machine too. It does not make the result true for other seeds."],
      unexpected: "On the CPU that does not happen. On WebGPU rounding can differ from device to device; if you changed the device in between, that is why.",
    },
  ],
};
