// Lesson: which part of a method does the work.

/** @type {Record<string, string | number>} */
const STATE = { methods: "cross-entropy,atom,atom-without-energy,atom-without-balance", steps: 1500 };

/** @type {import("../types.js").Lesson} */
export const whichPart = {
  id: "which-part",
  title: "Which part does the work?",
  minutes: 8,
  about: "A method of three parts beats the plain one. Take parts away, and see which of them it was.",
  tab: "points",
  state: STATE,
  hide: ["time", "study", "data", "settings", "sample"],
  steps: [
    {
      kind: "text",
      id: "parts",
      title: "Three parts",
      text: [
        "Atom adds three terms to the task. The energy lets samples push and pull each other. Two balance terms look at one sample alone: its charges should add up to zero, and about a third of its points should be neutral.",
        "The name and the story of the method are about the energy. To find out what helps, leave it out: that is called an ablation, and it is the most useful experiment there is.",
      ],
    },
    {
      kind: "task",
      id: "without",
      title: "Leave one out",
      text: ["“Atom without energy” keeps the two balance terms. “Atom without balance” keeps the energy. All start from the same weights."],
      question: {
        kind: "choice",
        ask: "Without which part does the test accuracy fall by more than two points?",
        options: [
          { id: "energy", text: "Without the energy", when: [{ of: "methods.atom.test", minus: "methods.atom-without-energy.test", above: 0.02 }, { of: "methods.atom.test", minus: "methods.atom-without-balance.test", below: 0.02 }], hint: "The story says so, and the paper's text too. This run says otherwise: compare the panels of Atom and of Atom without energy." },
          { id: "balance", text: "Without the balance terms", when: [{ of: "methods.atom.test", minus: "methods.atom-without-balance.test", above: 0.02 }, { of: "methods.atom.test", minus: "methods.atom-without-energy.test", below: 0.02 }], hint: "" },
          { id: "both", text: "Without either of them", when: [{ of: "methods.atom.test", minus: "methods.atom-without-balance.test", above: 0.02 }, { of: "methods.atom.test", minus: "methods.atom-without-energy.test", above: 0.02 }], hint: "It would be fair to expect that every part counts. Here one of them alone does about as well as both." },
          { id: "neither", text: "It does not fall without either", when: [{ of: "methods.atom.test", minus: "methods.atom-without-balance.test", below: 0.020001 }], hint: "One of the two falls back to where cross-entropy is." },
        ],
        textbook: "balance",
      },
      order: { tab: "points", action: "train", watch: "points", state: STATE, says: "Start and train all four" },
      values: { atom: { of: "methods.atom.test", as: "percent" }, noEnergy: { of: "methods.atom-without-energy.test", as: "percent" }, noBalance: { of: "methods.atom-without-balance.test", as: "percent" }, plain: { of: "methods.cross-entropy.test", as: "percent" } },
      explain: ["Atom {atom}; without energy {noEnergy}; without balance {noBalance}; cross-entropy {plain}.", "On these data, with these settings, the balance terms do the work. That says nothing of other data: there the parts have to be taken away again."],
      unexpected: "In ten runs of ours it was the balance terms each time. Yours is another, or it was not trained far enough.",
    },
    {
      kind: "task",
      id: "net",
      title: "What balance does",
      text: ["A sample's net charge is the sum of its five charges. Cross-entropy never hears of charges; it only uses them as weights of votes."],
      question: {
        kind: "choice",
        ask: "Whose samples carry the larger net charge, plus or minus, on average?",
        options: [
          { id: "plain", text: "Those of cross-entropy", quantity: { of: "methods.cross-entropy.net" }, hint: "In this run they are the smaller ones." },
          { id: "atom", text: "Those of Atom", quantity: { of: "methods.atom.net" }, hint: "One of Atom's terms punishes a net charge. Without it, nothing keeps all five charges from going the same way." },
        ],
        textbook: "plain",
      },
      order: { tab: "points", action: "train", watch: "points", state: STATE, says: "Start and train all four" },
      values: { plain: { of: "methods.cross-entropy.net" }, atom: { of: "methods.atom.net" } },
      explain: ["The mean size of the net charge is {plain} with cross-entropy and {atom} with Atom; 5 is the most.", "Where all charges go one way, every point counts alike and the network only adds them up. Where they differ, points can vote, and a majority can be counted."],
      unexpected: "Ours was the other way round: cross-entropy had the larger net charge.",
    },
  ],
};
