// Lesson: is the gain real? Seeds, spread and honest statistics.

/** @param {string} preset @param {number} steps @returns {Record<string, string | number>} */
const study = (preset, steps) => ({ preset, methods: "cross-entropy,atom", steps, seeds: 10 });

/** @param {Record<string, string>} hints */
const interval = (hints) => [
  { id: "above", text: "It lies wholly above 0: Atom is better", hint: hints.above, when: [{ of: "methods.atom.low", above: 0 }] },
  { id: "holds", text: "It holds 0: no difference is shown", hint: hints.holds, when: [{ of: "methods.atom.low", below: 1e-12 }, { of: "methods.atom.high", above: -1e-12 }] },
  { id: "below", text: "It lies wholly below 0: Atom is worse", hint: hints.below, when: [{ of: "methods.atom.high", below: 0 }] },
];

/** @type {import("../types.js").Quantity} */
const LOW = { of: "methods.atom.low", as: "points" };
/** @type {import("../types.js").Quantity} */
const HIGH = { of: "methods.atom.high", as: "points" };
const BETWEEN = { mean: /** @type {import("../types.js").Quantity} */ ({ of: "methods.atom.difference", as: "points" }), low: LOW, high: HIGH };

/** @type {import("../types.js").Lesson} */
export const seeds = {
  id: "seeds",
  title: "Is the gain real?",
  minutes: 12,
  about: "One run may be luck. Ten seeds, an interval, and three settings in which the same method wins, ties and loses.",
  tab: "points",
  state: study("votes", 1000),
  hide: ["time", "data", "settings", "sample", "curves"],
  steps: [
    {
      kind: "text",
      id: "luck",
      title: "Luck",
      text: [
        "A seed decides the first weights, the samples and their order. Another seed is another run, and its accuracy is another number. Whoever may choose the seed may choose the winner.",
        "So the same experiment is run over many seeds. In each of them both methods have the same start, so one can look at the difference, seed by seed. From ten differences an interval is made: were the whole thing done again and again, about 95 of 100 such intervals would hold the true mean difference.",
        "“Many seeds” at the end of the page does that, all runs at once.",
      ],
    },
    {
      kind: "task",
      id: "wins",
      title: "Ten duels",
      text: ["Both methods, 1,000 steps, ten seeds. In “Votes” each point has a weight between 0 and 1."],
      question: {
        kind: "number",
        ask: "In how many of the ten seeds is Atom better than cross-entropy?",
        range: { min: 0, max: 10, step: 1 },
        unit: "of 10",
        quantity: { of: "methods.atom.wins" },
        within: 1,
        low: "It wins more often than you thought, in this setting.",
        high: "It wins less often than you thought.",
        textbook: [8, 10],
      },
      order: { tab: "points", action: "study", watch: "points-study", state: study("votes", 1000), says: "Run ten seeds" },
      values: { wins: { of: "methods.atom.wins", as: "whole" }, ...BETWEEN, lowest: { of: "methods.cross-entropy.lowest", as: "percent" }, highest: { of: "methods.cross-entropy.highest", as: "percent" } },
      explain: ["Atom is better in {wins} of 10. The mean difference is {mean}, its interval {low} to {high}.", "Look at cross-entropy alone, too: its ten runs lie between {lowest} and {highest}. Two single runs of two methods, with two seeds, would have shown you mostly that."],
      unexpected: "With seeds 0 to 9 it was 9 of 10 when this lesson was written. Your seeds are others, or the page has changed.",
    },
    {
      kind: "task",
      id: "charges",
      title: "Another model",
      text: ["Now the charge itself is the weight of a point, from −1 to 1, as in “Charges”. All the rest is as before."],
      question: { kind: "choice", ask: "Where will the interval of the difference lie?", options: interval({ above: "What helps in one model need not help in another. Here the charges of cross-entropy can take both signs by themselves.", holds: "This study shows a difference; ours, with seeds 0 to 9, did not.", below: "Some seeds gain and some lose, so the interval is wide, and it does not stay below 0." }), textbook: "holds" },
      order: { tab: "points", action: "study", watch: "points-study", state: study("charges", 1000), says: "Run ten seeds" },
      values: { ...BETWEEN, wins: { of: "methods.atom.wins", as: "whole" }, std: { of: "methods.cross-entropy.std", as: "points" } },
      explain: ["The interval goes from {low} to {high}, with a mean of {mean}; Atom is better in {wins} of 10 seeds.", "An interval that holds 0 is not a proof that there is no difference. It says: ten seeds are too few to show one, if there is one. A study of 100 seeds gave +0.3 points, from −0.3 to +1.0."],
      unexpected: "Ten seeds are few: another ten can come out on the other side of a border. That is what the interval warns of.",
    },
    {
      kind: "task",
      id: "early",
      title: "Stopped early",
      text: ["Back to “Votes”, where Atom won. Somebody stops after 400 steps, because there was no more time."],
      question: { kind: "choice", ask: "Where will the interval lie now?", options: interval({ above: "Atom improves late. At 400 steps its added terms have cost more than they brought.", holds: "The difference is clear even with ten seeds; its sign is the surprise.", below: "In this study Atom was not worse." }), textbook: "below" },
      order: { tab: "points", action: "study", watch: "points-study", state: study("votes", 400), says: "Run ten seeds" },
      values: { ...BETWEEN, wins: { of: "methods.atom.wins", as: "whole" } },
      explain: ["From {low} to {high}; Atom is better in {wins} of 10 seeds.", "The same method, the same seeds, honest statistics: and the answer turned round, because a setting did. A result belongs to its settings. That is why every figure here says which they were."],
      unexpected: "Ours lay below 0, from −4.3 to −2.6 points. Yours does not; compare the settings before you believe either.",
    },
  ],
};
