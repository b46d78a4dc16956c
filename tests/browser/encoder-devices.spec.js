// A BERT of one's own, with activations as large as pretrained ones have, learns the same on both devices.
import { expect, test } from "./fixtures.js";

/** Trains a tiny BERT for two steps on a device, in the page. @param {"cpu" | "webgpu"} device */
async function losses(device) {
  const { Lab } = /** @type {typeof import("../../www/atomlab.js")} */ (await import(/** @type {any} */ ("/www/atomlab.js")));
  const vocabulary = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "a", "good", "bad", "film"];
  const width = 8;
  const wide = 16;
  /** @type {[string, number[], number][]} name, shape, scale */
  const shapes = [
    ["embeddings.word_embeddings.weight", [vocabulary.length, width], 1],
    ["embeddings.position_embeddings.weight", [16, width], 0.2],
    ["embeddings.token_type_embeddings.weight", [2, width], 0.2],
    ["embeddings.LayerNorm.weight", [width], 1],
    ["embeddings.LayerNorm.bias", [width], 0.1],
  ];
  const layer = "encoder.layer.0";
  for (const name of ["attention.output.LayerNorm", "output.LayerNorm"]) shapes.push([`${layer}.${name}.weight`, [width], 1], [`${layer}.${name}.bias`, [width], 0.1]);
  for (const name of ["query", "key", "value"].map((part) => `attention.self.${part}`).concat("attention.output.dense")) shapes.push([`${layer}.${name}.weight`, [width, width], 0.3], [`${layer}.${name}.bias`, [width], 0.1]);
  // These make the feed-forward part's activations some tens large.
  shapes.push([`${layer}.intermediate.dense.weight`, [wide, width], 20], [`${layer}.intermediate.dense.bias`, [wide], 1]);
  shapes.push([`${layer}.output.dense.weight`, [width, wide], 0.05], [`${layer}.output.dense.bias`, [width], 0.1]);
  /** @type {Record<string, object>} */
  const head = {};
  /** @type {number[]} */
  const values = [];
  for (const [name, shape, scale] of shapes) {
    const start = values.length;
    for (let i = shape.reduce((product, side) => product * side, 1); i > 0; i--) values.push(scale * Math.sin(7 * values.length + 1));
    head[name] = { dtype: "F32", shape, data_offsets: [4 * start, 4 * values.length] };
  }
  const json = new TextEncoder().encode(JSON.stringify(head).padEnd(8 * Math.ceil(JSON.stringify(head).length / 8)));
  const weights = new Uint8Array(8 + json.length + 4 * values.length);
  new DataView(weights.buffer).setBigUint64(0, BigInt(json.length), true);
  weights.set(json, 8);
  weights.set(new Uint8Array(new Float32Array(values).buffer), 8 + json.length);
  const config = JSON.stringify({ model_type: "bert", hidden_size: width, num_hidden_layers: 1, num_attention_heads: 2, intermediate_size: wide, max_position_embeddings: 16, hidden_act: "gelu" });
  const encoder = { name: "tiny", config, vocabulary: vocabulary.join("\n"), weights };
  const lines = Array.from({ length: 16 }, (_, i) => `${i % 2 ? "good" : "bad"}\tg${i}\t\ta ${i % 2 ? "good" : "bad"} film${" a".repeat(i % 3)}`);
  const dataset = { name: "tiny", tsv: `# bad\tgood\n${lines.join("\n")}\n` };
  const lab = await Lab.open({ device });
  const spec = { seed: 1, maxLength: 8, frozen: 1, validationFraction: 0.25, model: { atomLayer: 1, dropout: 0 }, optimizer: { batchSize: 4, steps: 3, learningRate: 0.001, warmupSteps: 0 } };
  const run = await lab.run(spec, { dataset, encoder });
  await run.step(3);
  const found = { device: lab.device.name, fingerprint: run.info.fingerprint, losses: run.metrics().records.map((record) => record.loss) };
  lab.close();
  return found;
}

test("a BERT of one's own learns the same on the CPU and on WebGPU @webgpu", async ({ page }) => {
  test.slow();
  await page.goto("/");
  const cpu = await page.evaluate(losses, /** @type {const} */ ("cpu"));
  const gpu = await page.evaluate(losses, /** @type {const} */ ("webgpu"));
  expect([cpu.device, gpu.device]).toEqual(["cpu", "webgpu"]);
  expect(gpu.fingerprint).toBe(cpu.fingerprint);
  expect(cpu.losses).toHaveLength(3);
  for (const [i, loss] of cpu.losses.entries()) expect(gpu.losses[i], `step ${i + 1}`).toBeCloseTo(loss, 3);
});
