//! A transformer encoder for classifying text, atomised after a layer of choice.

use burn::{
    module::{Module, Param},
    nn::{LayerNorm, Linear},
    tensor::{Device, Int, Tensor, TensorData, activation, module::embedding},
};
use serde::{Deserialize, Serialize};

use super::{
    Output,
    parameters::{layer_norm, linear, normal},
};
use crate::rng::Stream;

/// Where the layer norms stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NormPlacement {
    /// Before attention and feed-forward, and once after the last layer: trains without a warm-up.
    #[default]
    Pre,
    /// After them and after the embeddings, as in BERT.
    Post,
}

/// Standard deviation of a token's embedding at the start, in units of the hidden state.
const EMBEDDING_SCALE: f32 = 0.3;

/// What keeps the root of a layer norm's variance from 0.
const EPSILON: f64 = 1e-5;
/// The same in BERT, whose embeddings are so small that the larger one would change them.
pub const BERT_EPSILON: f64 = 1e-12;

/// The settings of a [`Transformer`].
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct TransformerConfig {
    /// Width of every hidden state; a multiple of `heads`.
    pub width: usize,
    /// Number of layers.
    pub layers: usize,
    /// Number of attention heads.
    pub heads: usize,
    /// Width of the feed-forward part.
    pub feed_forward: usize,
    /// Where the layer norms stand.
    pub norm: NormPlacement,
    /// Dropout rate of embeddings and of every residual branch, in [0, 1).
    pub dropout: f32,
    /// The layer n whose output is atomised, from 1 to `layers`; 0 takes the embeddings themselves.
    pub atom_layer: usize,
}

impl Default for TransformerConfig {
    fn default() -> Self {
        Self { width: 64, layers: 2, heads: 4, feed_forward: 256, norm: NormPlacement::Pre, dropout: 0.1, atom_layer: 1 }
    }
}

impl TransformerConfig {
    /// A network for `vocabulary` tokens, up to `length` of them, and `classes` classes, with weights from `stream`.
    #[must_use]
    pub fn init(&self, vocabulary: usize, length: usize, classes: usize, stream: &mut Stream, device: &Device) -> Transformer {
        let width = self.width;
        let deviation = 1.0 / (width as f32).sqrt();
        let pre = self.norm == NormPlacement::Pre;
        Transformer {
            tokens: normal([vocabulary, width], EMBEDDING_SCALE * deviation, stream, device),
            positions: normal([length, width], 0.2 * EMBEDDING_SCALE * deviation, stream, device),
            embedding_norm: (!pre).then(|| layer_norm(width, BERT_EPSILON, device)),
            layers: (0..self.layers).map(|_| EncoderLayer::new(self, stream, device)).collect(),
            last_norm: pre.then(|| layer_norm(width, EPSILON, device)),
            head: linear(width, classes, stream, device),
            atom_layer: self.atom_layer,
        }
    }

    /// Draws the dropout masks of one step for a batch of `batch` × `length` tokens; none if the rate is 0.
    #[must_use]
    pub fn draw_dropout(&self, batch: usize, length: usize, stream: &mut Stream, device: &Device) -> Vec<Tensor<3>> {
        if self.dropout <= 0.0 {
            return Vec::new();
        }
        let shape = [batch, length, self.width];
        (0..1 + 2 * self.layers).map(|_| Tensor::from_data(TensorData::new(stream.dropout_mask(shape.iter().product(), self.dropout), shape), device)).collect()
    }
}

/// The network; see [`TransformerConfig`].
#[derive(Module, Debug)]
pub struct Transformer {
    /// Embedding of every token of the vocabulary, `[V, W]`.
    tokens: Param<Tensor<2>>,
    /// Embedding of every position, `[T, W]`.
    positions: Param<Tensor<2>>,
    embedding_norm: Option<LayerNorm>,
    layers: Vec<EncoderLayer>,
    last_norm: Option<LayerNorm>,
    head: Linear,
    /// The layer n of [`TransformerConfig::atom_layer`].
    pub atom_layer: usize,
}

impl Transformer {
    /// Keeps the lowest `frozen` parts as they are: 1 is the embeddings, 2 the first layer as well, and so on.
    #[must_use]
    pub fn freeze(mut self, frozen: usize) -> Self {
        if frozen > 0 {
            self.tokens = self.tokens.set_require_grad(false);
            self.positions = self.positions.set_require_grad(false);
            self.embedding_norm = self.embedding_norm.map(Module::no_grad);
        }
        let still = frozen.saturating_sub(1);
        self.layers = self.layers.into_iter().enumerate().map(|(i, layer)| if i < still { layer.no_grad() } else { layer }).collect();
        self
    }

    /// Runs a batch.
    ///
    /// # Shapes
    /// - ids: `[B, T]`, T at most the length given to `init`
    /// - mask: `[B, T]`, 1 for a token and 0 for padding; every row has a 1
    /// - dropout: the masks of [`TransformerConfig::draw_dropout`], or none for evaluation
    ///
    /// # Panics
    /// If ids and mask differ in shape.
    #[must_use]
    pub fn forward(&self, ids: Tensor<2, Int>, mask: &Tensor<2>, dropout: &[Tensor<3>]) -> Output {
        self.forward_through(ids, mask, dropout, |components| components)
    }

    /// The same, with `change` made to the components `[B, T, W]` where they are atomised; the layers above go on from what it returns.
    ///
    /// # Panics
    /// If ids and mask differ in shape.
    #[must_use]
    pub fn forward_through(&self, ids: Tensor<2, Int>, mask: &Tensor<2>, dropout: &[Tensor<3>], change: impl FnOnce(Tensor<3>) -> Tensor<3>) -> Output {
        let [batch, length] = ids.dims();
        assert_eq!(mask.dims(), [batch, length], "mask and ids {:?} differ in shape", [batch, length]);
        let mut drop = dropout.iter().cloned();
        let mut dropped = |x: Tensor<3>| match drop.next() {
            Some(mask) => x * mask,
            None => x,
        };
        let positions = self.positions.val().narrow(0, 0, length).unsqueeze::<3>();
        let embedded = embedding(self.tokens.val(), ids) + positions;
        let mut x = dropped(match &self.embedding_norm {
            Some(norm) => norm.forward(embedded),
            // Scaled to unit variance, so that a position is a small part of a token.
            None => embedded * (self.positions.val().dims()[1] as f32).sqrt(),
        });
        let blocked = (mask.clone().neg() + 1.0).reshape([batch, 1, 1, length]) * -1e9;
        let (below, above) = self.layers.split_at(self.atom_layer.min(self.layers.len()));
        for layer in below {
            x = layer.forward(x, &blocked, &mut dropped);
        }
        x = change(x);
        let components = x.clone();
        for layer in above {
            x = layer.forward(x, &blocked, &mut dropped);
        }
        let width = x.dims()[2];
        let sum = (x * mask.clone().unsqueeze_dim::<3>(2)).sum_dim(1).reshape([batch, width]);
        let mean = sum / mask.clone().sum_dim(1);
        let latent = match &self.last_norm {
            Some(norm) => norm.forward(mean),
            None => mean,
        };
        Output { logits: self.head.forward(latent.clone()), components, latent }
    }
}

/// One layer: self-attention and a feed-forward part, each with a residual branch.
#[derive(Module, Debug)]
struct EncoderLayer {
    query: Linear,
    key: Linear,
    value: Linear,
    output: Linear,
    attention_norm: LayerNorm,
    expand: Linear,
    contract: Linear,
    feed_forward_norm: LayerNorm,
    heads: usize,
    pre: bool,
}

impl EncoderLayer {
    fn new(config: &TransformerConfig, stream: &mut Stream, device: &Device) -> Self {
        let width = config.width;
        let pre = config.norm == NormPlacement::Pre;
        let epsilon = if pre { EPSILON } else { BERT_EPSILON };
        let mut dense = |inputs, outputs| linear(inputs, outputs, stream, device);
        Self {
            query: dense(width, width),
            key: dense(width, width),
            value: dense(width, width),
            output: dense(width, width),
            attention_norm: layer_norm(width, epsilon, device),
            expand: dense(width, config.feed_forward),
            contract: dense(config.feed_forward, width),
            feed_forward_norm: layer_norm(width, epsilon, device),
            heads: config.heads,
            pre,
        }
    }

    fn forward(&self, x: Tensor<3>, blocked: &Tensor<4>, dropped: &mut impl FnMut(Tensor<3>) -> Tensor<3>) -> Tensor<3> {
        if self.pre {
            let x = x.clone() + dropped(self.attend(self.attention_norm.forward(x), blocked));
            x.clone() + dropped(self.feed(self.feed_forward_norm.forward(x)))
        } else {
            let x = self.attention_norm.forward(x.clone() + dropped(self.attend(x, blocked)));
            self.feed_forward_norm.forward(x.clone() + dropped(self.feed(x)))
        }
    }

    fn attend(&self, x: Tensor<3>, blocked: &Tensor<4>) -> Tensor<3> {
        let [batch, length, width] = x.dims();
        let head_width = width / self.heads;
        let split = |t: Tensor<3>| t.reshape([batch, length, self.heads, head_width]).swap_dims(1, 2);
        let query = split(self.query.forward(x.clone())) * (1.0 / (head_width as f32).sqrt());
        let scores = query.matmul(split(self.key.forward(x.clone())).swap_dims(2, 3)) + blocked.clone();
        let mixed = activation::softmax(scores, 3).matmul(split(self.value.forward(x)));
        self.output.forward(mixed.swap_dims(1, 2).reshape([batch, length, width]))
    }

    fn feed(&self, x: Tensor<3>) -> Tensor<3> {
        let x = self.expand.forward(x);
        self.contract.forward(if self.pre { activation::gelu(x) } else { gelu(x) })
    }
}

/// x·Φ(x). burn's own has the derivative of an approximation by tanh, which overflows in WGSL for the large activations of a
/// pretrained encoder; this one has the exact derivative.
fn gelu<const D: usize>(x: Tensor<D>) -> Tensor<D> {
    x.clone() * ((x * std::f32::consts::FRAC_1_SQRT_2).erf() + 1.0) * 0.5
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_derivative_of_gelu_is_that_of_its_values() {
        let points: Vec<f64> = vec![-60.0, -3.0, -0.7, 0.0, 0.4, 2.0, 60.0];
        let n = points.len();
        let numbers = |x: Tensor<1>| pollster::block_on(x.into_data_async()).unwrap().try_to_vec::<f32>().unwrap();
        let at = |shift: f64| numbers(gelu(Tensor::<1>::from_data(TensorData::new(points.iter().map(|x| (x + shift) as f32).collect(), [n]), &Device::flex())));
        let x = Tensor::<1>::from_data(TensorData::new(points.iter().map(|x| *x as f32).collect(), [n]), &Device::flex().autodiff()).require_grad();
        let gradient = numbers(x.grad(&gelu(x.clone()).sum().backward()).unwrap());
        for ((own, high), low) in gradient.iter().zip(at(1e-2)).zip(at(-1e-2)) {
            assert!((own - (high - low) / 2e-2).abs() < 2e-3, "{gradient:?}");
        }
    }
}
