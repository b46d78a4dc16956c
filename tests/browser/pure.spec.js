// The page's pure parts, without a page: links there and back, and advice from what was measured.
import { advise } from "../../www/points/advice.js";
import { stoppedSentence } from "../../www/points/stopped.js";
import { addressShown, readLink, writeLink } from "../../www/page/link.js";
import { readPhases, writePhases } from "../../www/points/link.js";
import { covarianceOf, kept } from "../../www/points/gaussian.js";
import { POINTS, commandOf, settingsOf, specFrom, trouble, valuesFrom } from "../../www/points/settings.js";
import { FORCES } from "../../www/forces/settings.js";
import { WORDS, defaults, specFrom as textSpecFrom } from "../../www/words/settings.js";
import { defaultsOf } from "../../www/page/settings-list.js";
import { expect, test } from "@playwright/test";

/** @import {MethodLook, PointsSpec} from "../../www/lab/points-protocol.js" */

/** @type {PointsSpec} */
const SPEC = {
  seed: 3,
  methods: ["cross-entropy", "atom"],
  data: { components: 5, means: [[-1, -1], [1, 1]], covariances: [[0.49, 0, 0.49], [0.49, 0, 0.49]], mixing: 0.5, labelNoise: 0, train: 512, test: 2000 },
  model: { weight: "sigmoid", bias: true },
  atom: { pairing: "all-pairs", nucleus: "literal", radius: "literal", p: 2, epsilon: 0.01, reduction: "sum", energy: 0.003, charge: 0.02, neutrons: 0.05 },
  baseline: { coefficient: 0.001, margin: 1, temperature: 0.5, viewDropout: 0.2 },
  optimizer: { learningRate: 0.011, weightDecay: 0, warmupSteps: 0, schedule: "constant", clipNorm: 1, batchSize: 64, steps: 4000 },
  overrides: { "cross-entropy": { learningRate: 0.06 } },
};
const base = valuesFrom(SPEC);

test("a spec goes into the form and comes out unchanged", () => {
  expect(specFrom(base, SPEC)).toEqual(SPEC);
  expect(specFrom({ ...base, "one-rate": true }, SPEC).overrides).toEqual({});
  expect(trouble(base)).toBe("");
});

for (const [name, list, start] of /** @type {const} */ ([["Points", POINTS, base], ["Words", WORDS, defaults()], ["Forces", FORCES, defaultsOf(FORCES)]])) {
  test(`every setting of ${name} travels in a link, and nothing else`, () => {
    expect(writeLink(list, start, start)).toBe("");
    /** @type {import("../../www/page/settings-list.js").Values} */
    const changed = {};
    for (const setting of list) {
      const { id, options, several, toggle, range, slider, limit } = setting;
      if (toggle) changed[id] = !start[id];
      else if (several) changed[id] = (options ?? []).slice(-2).map(([value]) => value).join(",");
      else if (options) changed[id] = options.find(([value]) => value !== String(start[id]))?.[0] ?? "";
      else if (limit) changed[id] = "a & b = 100 %, #ä+";
      else changed[id] = slider ? 0.5 : range?.step === 1 ? (range.max > 64 ? 64 + Number(start[id] === 64) : range.max) : (range?.max ?? 1) / 8;
    }
    const query = writeLink(list, changed, start);
    const read = readLink(list, query, () => start);
    expect(read.notices).toEqual([]);
    expect(Object.fromEntries(Object.entries(read.values).map(([id, value]) => [id, String(value)]))).toEqual(Object.fromEntries(Object.entries({ ...start, ...changed }).map(([id, value]) => [id, String(value)])));
    expect(query.startsWith("v=1&")).toBe(true);
  });
}

test("nonsense in a link keeps the value and is said", () => {
  const { values, notices } = readLink(POINTS, "rate=abc&steps=-4&bias=2&methods=atom,magic&batch=&p=3&hello", () => base);
  expect(values).toMatchObject({ rate: 0.011, steps: 1, bias: true, methods: "atom", batch: 64, p: 2 });
  expect(notices).toHaveLength(7);
  expect(notices.at(-1)).toBe("The link names what this page does not know: “hello”.");
});

test("branches travel in a link", () => {
  const second = { ...base, rate: 0.02, energy: 0 };
  const third = { ...second, "one-rate": true };
  const phases = [{ from: 0, values: base }, { from: 100, values: second }, { from: 250, values: third }];
  const written = writePhases(phases);
  expect(written).toEqual([["phase", "100,energy:0,rate:0.02"], ["phase", "250,one-rate:1"]]);
  expect(readPhases(written.map(([, text]) => text), base)).toEqual({ phases, notices: [] });
  expect(readPhases(["50,weight:raw", "40,rate:1", "x"], base).notices).toHaveLength(3);
});

test("the text settings' defaults make their spec", () => {
  expect(defaults()).toMatchObject(defaultsOf(WORDS));
  expect(textSpecFrom(defaults())).toMatchObject({ seed: 0, method: "atom", optimizer: { learningRate: 0.001, steps: 500, warmupSteps: 50 }, baseline: { coefficient: 0.01 } });
});

/** @param {Partial<MethodLook>} look @returns {MethodLook} */
function seen(look) {
  return { method: "atom", train: { n: 512, accuracy: 0.9, loss: 0.3 }, test: { n: 2000, accuracy: 0.9, loss: 0.3 }, scale: 2, startScale: 1, gap: 1, head: { weight: [], bias: [] }, stoppedAt: null, ...look };
}
const all = { step: 1000, totalSteps: 4000, spec: SPEC, classes: 2, trainSamples: 512, losses: {} };

test("the address under an exported figure holds nothing typed, and is whole or bare", () => {
  const page = "https://example.org/atomlab/";
  expect(addressShown(page)).toBe(page);
  expect(addressShown(`${page}#/words?v=1&sentence=a%20secret&pinned=another&file=mine.csv`)).toBe(`${page}#/words`);
  expect(addressShown(`${page}#/words?v=1&seed=7&sentence=a%20secret`)).toBe(`${page}#/words?v=1&seed=7`);
  expect(addressShown(`${page}#/words?v=1&seed=7&${"steps=40&".repeat(60)}batch-size=8`)).toBe(`${page}#/words`);
});

test("advice: none where all is well, one sentence for each trouble", () => {
  expect(advise({ ...all, methods: [seen({})] })).toEqual([]);
  const one = (/** @type {Partial<MethodLook>} */ look, more = {}) => advise({ ...all, ...more, methods: [seen(look)] }).join(" ");
  expect(one({ test: { n: 2000, accuracy: 0.51, loss: 0.7 } })).toContain("at chance after 1000 steps");
  expect(one({ method: "plus-1-norm", scale: 40 })).toContain("nothing in such a loss bounds it");
  expect(one({ scale: 0.01 })).toContain("has shrunk");
  expect(one({ train: { n: 10, accuracy: 1, loss: 0 } })).toContain("more training samples");
  expect(one({}, { losses: { atom: { task: 0.3, extra: 9 } } })).toContain("more than 10 times the task's own loss");
  expect(one({ train: { n: 512, accuracy: 0.96, loss: 0.1 } }, { losses: { atom: { task: 0.1, extra: 9 } } })).toBe("");
  expect(one({}, { losses: { atom: { task: 0.2, extra: 9, start: 0.7 } } })).toBe("");
  expect(one({ test: { n: 2000, accuracy: 0.51, loss: 0.7 } }, { best: 0.5 })).toContain("These data allow no more than about 50 %");
  expect(one({ stoppedAt: 4, test: { n: 2000, accuracy: 0.5, loss: 1 } })).toBe("");
  expect(one({ test: { n: 2000, accuracy: 0.5, loss: 1 } }, { step: 1 })).toBe("");
});

test("advice names several methods as a sentence does", () => {
  const low = { test: { n: 2000, accuracy: 0.5, loss: 1 } };
  const losses = { atom: { task: 0.3, extra: 9 }, hinge: { task: 0.3, extra: 9 } };
  const said = advise({ ...all, losses, methods: [seen(low), seen({ ...low, method: "hinge" })] });
  expect(said[0]).toContain("What Atom and Hinge add to the loss");
  expect(said[1]).toContain("Atom and Hinge are at chance");
  const wide = [seen({ scale: 40 }), seen({ method: "plus-1-norm", scale: 40 }), seen({ method: "hinge", scale: 40 })];
  expect(advise({ ...all, methods: wide }).join()).toContain("The latent spaces of Atom, +1-norm and Hinge are more than 15 times");
});

test("a study's sentence on what stopped counts by method", () => {
  const outcome = { seed: 1, accuracy: 0.5, trainAccuracy: 0.5, scaleRatio: 1, gap: 1, stoppedAt: /** @type {number | null} */ (null) };
  expect(stoppedSentence([{ ...outcome, method: "atom" }])).toBe("");
  const runs = [3, 4, null].map((stoppedAt, seed) => ({ ...outcome, method: /** @type {const} */ ("plus-1-norm"), seed, stoppedAt }));
  expect(stoppedSentence(runs)).toBe("2 of 3 runs stopped because their loss was no usable number: +1-norm 2; their numbers are those of the step before. A smaller learning rate may help.");
});

test("the command line of a study: the preset's name, or what differs from the crate's start", () => {
  expect(commandOf(SPEC, "raw", SPEC, 20, null)).toBe("atomlab train synthetic --preset raw --methods cross-entropy,atom --seed 3 --seeds 20");
  const changed = { ...SPEC, model: { weight: /** @type {const} */ ("raw"), bias: true } };
  expect(commandOf(changed, null, SPEC, 20, "it's.csv")).toBe(`atomlab train synthetic --spec '{"model":{"weight":"raw","bias":true}}' --methods cross-entropy,atom --seed 3 --seeds 20 --csv 'it'\\''s.csv'`);
  expect(settingsOf(base, { ...base, steps: 40, bias: false, weight: "charge" })).toEqual(["weight of a point q, its charge", "biases off", "steps 40"]);
});

test("a Gaussian is kept within what the fields accept", () => {
  expect(kept({ mean: [30, -21], axes: [[1, 0], [0, 1]] })).toEqual({ mean: [20, -20], axes: [[1, 0], [0, 1]] });
  const { axes } = kept({ mean: [0, 0], axes: [[8, 8], [-0.5, 0.5]] });
  const [xx, xy, yy] = covarianceOf(axes);
  for (const value of [xx, Math.abs(xy), yy]) expect(value).toBeLessThanOrEqual(25.0000001);
  expect(axes[0][0]).toBeCloseTo(axes[0][1]);
  expect(xx * yy - xy * xy).toBeGreaterThan(0);
});
