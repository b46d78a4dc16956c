//! SimCLR's NT-Xent loss between two views of every sample (Chen et al. 2020, eq. 1).

use burn::tensor::{Tensor, activation};

use crate::atom::norm::sqrt;

/// The mean over all 2B views of −log(exp(s(i, j)/τ) / Σ_{k≠i} exp(s(i, k)/τ)), with cosine similarity s, `[1]`.
///
/// # Shapes
/// - first, second: `[B, W]`, the latent vectors of two views of the same samples in the same order
#[must_use]
pub fn nt_xent(first: Tensor<2>, second: Tensor<2>, temperature: f32) -> Tensor<1> {
    let batch = first.dims()[0];
    let z = Tensor::cat(vec![first, second], 0);
    let length = sqrt((z.clone() * z.clone()).sum_dim(1) + 1e-12);
    let z = z / length;
    let device = z.device();
    let itself = Tensor::<2>::eye(2 * batch, &device);
    let similarity = z.clone().matmul(z.transpose()) * (1.0 / temperature) - itself * 1e9;
    let log_share = activation::log_softmax(similarity, 1);
    // Row i's other view stands half the batch away.
    let other = {
        let half = Tensor::<2>::eye(batch, &device);
        let none = half.zeros_like();
        Tensor::cat(vec![Tensor::cat(vec![none.clone(), half.clone()], 1), Tensor::cat(vec![half, none], 1)], 0)
    };
    (log_share * other).sum().neg() * (1.0 / (2 * batch) as f32)
}
