// What the head of a safetensors file tells: the length of a JSON text, and that text. What else is in it the crate checks.

import { t } from "../language/translate.js";

/** How many numbers its tensors hold together. @param {Uint8Array} weights @returns {number} throws one sentence */
export function parametersOf(weights) {
  try {
    const length = Number(new DataView(weights.buffer, weights.byteOffset).getBigUint64(0, true));
    // Beside the tensors there may be remarks, which have no shape.
    const tensors = /** @type {{shape?: number[]}[]} */ (Object.values(JSON.parse(new TextDecoder().decode(weights.subarray(8, 8 + length)))));
    return tensors.reduce((sum, { shape = [0] }) => sum + shape.reduce((a, b) => a * b, 1), 0);
  } catch {
    throw new Error(t("The model.safetensors does not begin as a safetensors file does."));
  }
}
