//! SimCLR's NT-Xent loss between two views of every sample (Chen et al. 2020, eq. 1).

use burn::tensor::{Tensor, activation};

use crate::atom::norm::sqrt;

/// The mean over all 2B views of −log(exp(s(i, j)/τ) / Σ_{k≠i} exp(s(i, k)/τ)), with cosine similarity s, for every group: `[groups]`.
///
/// # Shapes
/// - first, second: `[groups · B, W]`, the latent vectors of two views of the same samples in the same order
#[must_use]
pub fn nt_xent(first: Tensor<2>, second: Tensor<2>, groups: usize, temperature: f32) -> Tensor<1> {
    let [all, width] = first.dims();
    let batch = all / groups;
    let grouped = |view: Tensor<2>| view.reshape([groups, batch, width]);
    let z = Tensor::cat(vec![grouped(first), grouped(second)], 1);
    let length = sqrt((z.clone() * z.clone()).sum_dim(2) + 1e-12);
    let z = z / length;
    let device = z.device();
    let itself = Tensor::<2>::eye(2 * batch, &device).unsqueeze::<3>();
    let similarity = z.clone().matmul(z.transpose()) * (1.0 / temperature) - itself * 1e9;
    let log_share = activation::log_softmax(similarity, 2);
    // Row i's other view stands half the batch away.
    let other = {
        let half = Tensor::<2>::eye(batch, &device);
        let none = half.zeros_like();
        Tensor::cat(vec![Tensor::cat(vec![none.clone(), half.clone()], 1), Tensor::cat(vec![half, none], 1)], 0)
    };
    let total = (log_share * other.unsqueeze::<3>()).reshape([groups, 4 * batch * batch]).sum_dim(1);
    total.reshape([groups]).neg() * (1.0 / (2 * batch) as f32)
}
