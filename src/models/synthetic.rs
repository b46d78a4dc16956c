//! The paper's synthetic network (section 4.1): Linear 2 → 3 for every point, a weighted sum, Linear 2 → classes.
//!
//! It has so few parameters that many networks are computed as one: row r of `[R, P]` holds the parameters of run r, and every tensor has
//! the runs in front.

use std::ops::Range;

use burn::tensor::{Tensor, activation};
use serde::{Deserialize, Serialize};

use super::Output;
use crate::rng::Stream;

/// What a point weighs in the sum.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Weighting {
    /// e^q itself, the paper's letter: logits are then quadratic in the points.
    Raw,
    /// The charge q = 2σ(e^q) − 1.
    Charge,
    /// σ(e^q), in (0, 1): points vote.
    #[default]
    Sigmoid,
}

/// The settings of the network.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct SyntheticConfig {
    /// What a point weighs in the sum.
    pub weight: Weighting,
    /// Whether the two layers have biases.
    pub bias: bool,
}

impl Default for SyntheticConfig {
    fn default() -> Self {
        Self { weight: Weighting::default(), bias: true }
    }
}

/// The network for a number of classes; its parameters are rows of a tensor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Synthetic {
    /// The settings.
    pub config: SyntheticConfig,
    /// Classes, C.
    pub classes: usize,
}

/// The first layer: weights `[2, 3]`, then three biases.
const FIRST: usize = 6;
const FIRST_END: usize = 9;
/// PyTorch's default for two inputs: uniform over ±1/√2.
const LIMIT: f32 = std::f32::consts::FRAC_1_SQRT_2;

impl Synthetic {
    /// The number of parameters of one network, P.
    #[must_use]
    pub fn parameters(&self) -> usize {
        FIRST_END + 3 * self.classes
    }

    /// The places of the weights in a row; all others are biases.
    #[must_use]
    pub fn matrices(&self) -> [Range<usize>; 2] {
        [0..FIRST, FIRST_END..FIRST_END + 2 * self.classes]
    }

    /// Draws the parameters of one network, `[P]`. Without biases these are 0 and the weights the same.
    #[must_use]
    pub fn draw(&self, stream: &mut Stream) -> Vec<f32> {
        let matrices = self.matrices();
        (0..self.parameters())
            .map(|i| {
                let value = stream.symmetric(LIMIT);
                if self.config.bias || matrices.iter().any(|m| m.contains(&i)) { value } else { 0.0 }
            })
            .collect()
    }

    /// The class scores of R networks for B samples each.
    ///
    /// # Shapes
    /// - parameters: `[R, P]`
    /// - points: `[R, B·N, 2]`, the N points of a sample one after the other
    /// - output: logits `[R·B, C]`, components `[R·B, N, 3]`, latent `[R·B, 2]`, run after run
    #[must_use]
    pub fn forward(&self, parameters: &Tensor<2>, points: Tensor<3>, components: usize) -> Output {
        let [runs, all, _] = points.dims();
        let part = |from: usize, rows: usize, columns: usize| parameters.clone().narrow(1, from, rows * columns).reshape([runs, rows, columns]);
        let affine = |x: Tensor<3>, from: usize, width: usize| {
            let product = x.matmul(part(from, 2, width));
            if self.config.bias { product + part(from + 2 * width, 1, width) } else { product }
        };
        let batch = all / components;
        let embeddings = affine(points, 0, 3).reshape([runs * batch, components, 3]);
        let latent = self.latent(&embeddings, None);
        let logits = affine(latent.clone().reshape([runs, batch, 2]), FIRST_END, self.classes).reshape([runs * batch, self.classes]);
        Output { logits, components: embeddings, latent }
    }

    /// The weighted sum of the positions, `[B, 2]`, over all components or over those that a mask of `[B, N]` keeps.
    ///
    /// # Shapes
    /// - embeddings: `[B, N, 3]`
    #[must_use]
    pub fn latent(&self, embeddings: &Tensor<3>, mask: Option<Tensor<2>>) -> Tensor<2> {
        let batch = embeddings.dims()[0];
        let logit = embeddings.clone().narrow(2, 0, 1);
        let weight = match self.config.weight {
            Weighting::Raw => logit,
            Weighting::Charge => (logit * 0.5).tanh(),
            Weighting::Sigmoid => activation::sigmoid(logit),
        };
        let weight = match mask {
            Some(mask) => weight * mask.unsqueeze_dim(2),
            None => weight,
        };
        (weight * embeddings.clone().narrow(2, 1, 2)).sum_dim(1).reshape([batch, 2])
    }

    /// The last layer of one network: its weights as two rows of C, and its biases. A decision region is where a class's score is the highest.
    #[must_use]
    pub fn head(&self, row: &[f32]) -> ([Vec<f32>; 2], Vec<f32>) {
        let (c, from) = (self.classes, FIRST_END);
        ([row[from..from + c].to_vec(), row[from + c..from + 2 * c].to_vec()], row[from + 2 * c..from + 3 * c].to_vec())
    }
}

#[cfg(test)]
mod tests {
    use burn::tensor::{Device, TensorData};

    use super::*;
    use crate::rng::Seed;

    /// The same network in plain arithmetic.
    fn by_hand(net: &Synthetic, p: &[f32], points: &[[f32; 2]]) -> (Vec<f32>, [f32; 2]) {
        let mut z = [0.0; 2];
        for [x, y] in points {
            let e: Vec<f32> = (0..3).map(|k| x * p[k] + y * p[3 + k] + p[6 + k]).collect();
            let weight = match net.config.weight {
                Weighting::Raw => e[0],
                Weighting::Charge => (e[0] / 2.0).tanh(),
                Weighting::Sigmoid => 1.0 / (1.0 + (-e[0]).exp()),
            };
            z[0] += weight * e[1];
            z[1] += weight * e[2];
        }
        let ([first, second], bias) = net.head(p);
        ((0..net.classes).map(|c| z[0] * first[c] + z[1] * second[c] + bias[c]).collect(), z)
    }

    #[test]
    fn runs_side_by_side_are_the_networks_one_by_one() {
        let values = |x: Tensor<2>| pollster::block_on(x.into_data_async()).unwrap().try_to_vec::<f32>().unwrap();
        for weight in [Weighting::Raw, Weighting::Charge, Weighting::Sigmoid] {
            for (bias, classes) in [(true, 2), (false, 3)] {
                let net = Synthetic { config: SyntheticConfig { weight, bias }, classes };
                let (runs, batch, n) = (3, 2, 4);
                let rows: Vec<Vec<f32>> = (0..runs).map(|r| net.draw(&mut Seed(r).stream("weights", 0))).collect();
                let mut stream = Seed(9).stream("points", 0);
                let points: Vec<[f32; 2]> = (0..3 * batch * n).map(|_| [stream.normal(), stream.normal()]).collect();
                let device = Device::flex();
                let parameters = Tensor::<2>::from_data(TensorData::new(rows.concat(), [3, net.parameters()]), &device);
                let x = Tensor::<3>::from_data(TensorData::new(points.concat(), [3, batch * n, 2]), &device);
                let output = net.forward(&parameters, x, n);
                let (logits, latent) = (values(output.logits), values(output.latent));
                for (i, sample) in points.chunks(n).enumerate() {
                    let (scores, z) = by_hand(&net, &rows[i / batch], sample);
                    let found = logits[i * classes..(i + 1) * classes].iter().chain(&latent[2 * i..2 * i + 2]);
                    for (found, wanted) in found.zip(scores.iter().chain(&z)) {
                        assert!((found - wanted).abs() < 1e-5, "{weight:?} {i}: {found} {wanted}");
                    }
                }
            }
        }
    }

    #[test]
    fn without_biases_the_weights_stay_the_same() {
        let draw = |bias| Synthetic { config: SyntheticConfig { bias, ..SyntheticConfig::default() }, classes: 2 }.draw(&mut Seed(1).stream("weights", 0));
        let (with, without) = (draw(true), draw(false));
        assert_eq!(without[..6], with[..6]);
        assert_eq!(without[9..13], with[9..13]);
        assert!(without[6..9].iter().chain(&without[13..]).all(|b| *b == 0.0));
    }
}
