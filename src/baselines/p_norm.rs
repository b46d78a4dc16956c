//! Pushing pairs of samples apart: the paper's ±norm baselines, and the later version's hinge.

use burn::tensor::{Int, Tensor, TensorData, activation::relu};

use crate::atom::{energy::group_means, norm::Norm, pairing::Partners};

/// ‖z_a − z_b‖_p of every pair, `[pairs]`.
///
/// # Shapes
/// - latent z: `[B, W]`
#[must_use]
pub fn pair_distance(latent: &Tensor<2>, partners: &Partners, norm: Norm) -> Tensor<1> {
    let device = latent.device();
    let pick = |places: &[usize]| {
        let places: Vec<i32> = places.iter().map(|i| *i as i32).collect();
        let n = places.len();
        latent.clone().select(0, Tensor::<1, Int>::from_data(TensorData::new(places, [n]), &device))
    };
    norm.along(pick(&partners.a) - pick(&partners.b), 1).reshape([partners.a.len()])
}

/// −mean‖z_a − z_b‖_p of every group of pairs, `[groups]`: without a bound, so the latent space grows as long as it runs.
#[must_use]
pub fn separation_loss(latent: &Tensor<2>, partners: &Partners, groups: usize, norm: Norm) -> Tensor<1> {
    group_means(pair_distance(latent, partners, norm), groups).neg()
}

/// mean max(0, margin − ‖z_a − z_b‖_p) of every group of pairs, `[groups]`: pushes only pairs closer than the margin.
#[must_use]
pub fn hinge_loss(latent: &Tensor<2>, partners: &Partners, groups: usize, norm: Norm, margin: f32) -> Tensor<1> {
    group_means(relu(pair_distance(latent, partners, norm).neg() + margin), groups)
}
