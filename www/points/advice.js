// What a run tells its visitor to look at: a pure function of what was measured, the most pressing first.

/** @import {MethodLook, PointsSpec} from "../lab/points-protocol.js" */
import { t } from "../language/translate.js";
import { isAtom, methodName } from "../lab/methods.js";
import { joined } from "../page/joined.js";
import { inUse } from "./settings.js";

/**
 * @typedef {object} Seen
 * @property {number} step
 * @property {number} totalSteps
 * @property {PointsSpec} spec
 * @property {number} classes
 * @property {number} trainSamples
 * @property {MethodLook[]} methods
 * @property {number | null} [best] test accuracy that the data allow, if known
 * @property {Record<string, {task: number, extra: number, start?: number}>} losses of the last steps, by method: the task's, the size of what is added to it, and the task's at the start
 */

/** How far above the task's loss an extra term drowns it. */
const DROWNS = 10;
/** A task is trained for all that where so many training samples are right, or its loss has fallen to this part of its start. */
const TRAINED = { accuracy: 0.95, part: 0.5 };
/** How near to the share of the larger class counts as chance. */
const CHANCE = 0.03;
/** A training accuracy this far above the test's says that the samples are learnt by heart. */
const BY_HEART = 0.08;
/** A latent space that grew or shrank by this factor says more of the method than of the task. */
const BLOWN_UP = 15;
/** Sentences at most: advice that nobody reads is none. */
const MOST = 3;

/** @param {Seen} seen @returns {string[]} sentences, none if all is well */
export function advise({ step, totalSteps, spec, classes, trainSamples, methods, losses, best = null }) {
  const going = methods.filter(({ stoppedAt }) => stoppedAt === null);
  const begun = step >= Math.min(100, totalSteps / 4);
  /** @type {string[]} */
  const advice = [];

  const drowned = going.filter(({ method, train }) => {
    const loss = losses[method];
    const trained = train.accuracy >= TRAINED.accuracy || (loss?.start !== undefined && loss.task < TRAINED.part * loss.start);
    return loss && !trained && loss.extra > DROWNS * Math.max(loss.task, 0.01);
  });
  if (drowned.length > 0) advice.push(t("What {names} {n, plural, one {adds} other {add}} to the loss is more than {times} times the task's own loss, so the task is hardly trained. A smaller weight of the extra terms lets it be heard.", { ...of(drowned), times: DROWNS }));

  const chance = begun ? going.filter(({ test }) => test.accuracy < 1 / classes + CHANCE) : [];
  if (chance.length > 0) advice.push(`${t("{names} {n, plural, one {is} other {are}} at chance after {step, plural, one {1 step} other {{step} steps}}.", { ...of(chance), step })} ${wayFromChance(spec, classes, best)}`);

  const loud = going.filter(({ method }) => inUse(spec, method).rate >= 1);
  if (loud.length > 0 && step > 0) advice.push(t("A learning rate of 1 or more moves every weight by about that much at each step: {names} can hardly settle.", { names: of(loud).names }));

  const grown = begun ? going.filter(({ scale, startScale }) => startScale > 0 && scale / startScale > BLOWN_UP) : [];
  if (grown.length > 0) advice.push(`${wide(grown)} ${t("“One scale” shows it beside the others.")}`);

  const flat = begun ? going.filter(({ scale, startScale, method }) => isAtom(method) && startScale > 0 && scale / startScale < 0.05) : [];
  if (flat.length > 0) advice.push(t("The latent {n, plural, one {space} other {spaces}} of {names} {n, plural, one {has} other {have}} shrunk to a twentieth: the energy falls without bound when all distances shrink. A smaller weight of the energy, or a larger ε, holds it.", of(flat)));

  const heart = begun ? going.filter(({ train, test }) => train.accuracy - test.accuracy > BY_HEART) : [];
  if (heart.length > 0) advice.push(t("{names} {n, plural, one {is} other {are}} far better on the {samples} training samples than on the test samples: more training samples tell more.", { ...of(heart), samples: trainSamples }));
  return advice.slice(0, MOST);
}

/** @param {PointsSpec} spec @param {number} classes @param {number | null} best */
function wayFromChance(spec, classes, best) {
  if (best !== null && best < 1 / classes + CHANCE) return t("These data allow no more than about {best} %: nothing tells the classes apart. Move the means away from each other.", { best: Math.round(100 * best) });
  return spec.optimizer.learningRate < 0.001 ? t("A larger learning rate may help.") : t("A smaller learning rate, or smaller extra terms, may help.");
}

/** @param {MethodLook[]} grown */
function wide(grown) {
  const values = { ...of(grown), times: BLOWN_UP };
  if (grown.every(({ method }) => method.startsWith("plus-"))) return t("The latent {n, plural, one {space} other {spaces}} of {names} {n, plural, one {is} other {are}} more than {times} times as wide as at the start; nothing in such a loss bounds it.", values);
  return t("The latent {n, plural, one {space} other {spaces}} of {names} {n, plural, one {is} other {are}} more than {times} times as wide as at the start.", values);
}

/** Who is spoken of: "A", "A and B" or "A, B and C", and how many they are. @param {MethodLook[]} methods */
function of(methods) {
  return { names: joined(methods.map(({ method }) => methodName(method))), n: methods.length };
}
