//! Charges and masses of components.

use burn::tensor::{Tensor, activation::relu};

/// The charge q = 2σ(e^q) − 1 = tanh(e^q / 2) of every component (eq. 1); exactly 0 where `mask` is 0.
///
/// # Shapes
/// - embeddings e: `[B, N, H]`, dimension 0 of H is the charge logit e^q, the rest the position e^p
/// - mask: `[B, N]`, 1 for a component, 0 for padding
/// - output: `[B, N]`, in (−1, 1)
#[must_use]
pub fn charge(embeddings: &Tensor<3>, mask: &Tensor<2>) -> Tensor<2> {
    let [batch, components, _] = embeddings.dims();
    (embeddings.clone().narrow(2, 0, 1).reshape([batch, components]) * 0.5).tanh() * mask.clone()
}

/// The position e^p of every component.
///
/// # Shapes
/// - embeddings: `[B, N, H]`
/// - output: `[B, N, H−1]`
#[must_use]
pub fn position(embeddings: &Tensor<3>) -> Tensor<3> {
    let width = embeddings.dims()[2];
    embeddings.clone().narrow(2, 1, width - 1)
}

/// The mass m = 1 − max(−q, 0) (eq. 2): 1 for protons and neutrons, less for electrons, 0 for padding.
/// Its derivative at q = 0 is 0.
///
/// # Shapes
/// - charge, mask and output: `[B, N]`; the output is in (0, 1] for components
#[must_use]
pub fn mass(charge: &Tensor<2>, mask: &Tensor<2>) -> Tensor<2> {
    mask.clone() - relu(charge.clone().neg())
}
