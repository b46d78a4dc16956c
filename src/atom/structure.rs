//! The structure of an atom: charges, masses, nucleus and radius of every sample in a batch.

use burn::tensor::{Device, Tensor, TensorData, activation::relu};
use serde::{Deserialize, Serialize};

use super::{
    charge::{charge, mass, position},
    norm::Norm,
};

/// What the sum of m·e^p is divided by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NucleusKind {
    /// By |A|, as the paper writes it.
    #[default]
    Literal,
    /// By Σm: the centre of mass, which alone moves with the sample.
    MassNormalised,
}

/// Over which components the radius is averaged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RadiusKind {
    /// (1/|A|) Σ‖(1 − m)e^p − μ‖, as the paper writes it; a proton's term is ‖μ‖.
    #[default]
    Literal,
    /// Σ(1 − m)‖e^p − μ‖ / Σ(1 − m): electrons alone. 0 for an atom without electrons.
    Electrons,
}

/// A mask of `[B, N]` with `lengths[b]` ones at the start of row b.
#[must_use]
pub fn mask_from_lengths(lengths: &[usize], components: usize, device: &Device) -> Tensor<2> {
    let mask: Vec<f32> = lengths.iter().flat_map(|length| (0..components).map(move |i| f32::from(i < *length))).collect();
    Tensor::from_data(TensorData::new(mask, [lengths.len(), components]), device)
}

/// The quantities of a batch of B atoms with up to N components of width H.
#[derive(Clone, Debug)]
pub struct Atoms {
    /// Charge q of every component, `[B, N]` in (−1, 1).
    pub charge: Tensor<2>,
    /// Mass m of every component, `[B, N]` in (0, 1], 0 for padding.
    pub mass: Tensor<2>,
    /// Nucleus μ (eq. 3), `[B, H−1]`.
    pub nucleus: Tensor<2>,
    /// Radius r (eq. 4), `[B]`.
    pub radius: Tensor<1>,
    /// The number of components |A|, `[B]`.
    pub size: Tensor<1>,
}

impl Atoms {
    /// Computes the structure of every sample.
    ///
    /// # Shapes
    /// - embeddings: `[B, N, H]` with H ≥ 2; dimension 0 is the charge logit
    /// - mask: `[B, N]`, 1 for a component and 0 for padding; every row has a 1
    ///
    /// # Panics
    /// If the shapes do not fit; the message has both.
    #[must_use]
    pub fn new(embeddings: &Tensor<3>, mask: &Tensor<2>, norm: Norm, nucleus: NucleusKind, radius: RadiusKind) -> Self {
        let [batch, components, width] = embeddings.dims();
        assert!(width >= 2, "embeddings {:?}: the last dimension is charge logit and position, so it has at least 2 entries", [batch, components, width]);
        assert_eq!(mask.dims(), [batch, components], "mask and embeddings {:?} differ in batch or components", [batch, components, width]);
        let size = mask.clone().sum_dim(1); // [B, 1]
        let charge = charge(embeddings, mask);
        let mass = mass(&charge, mask);
        let position = position(embeddings);
        let (mass_3, mask_3) = (mass.clone().unsqueeze_dim::<3>(2), mask.clone().unsqueeze_dim::<3>(2));
        let heavy = mass_3.clone() * position.clone();
        let divisor = match nucleus {
            NucleusKind::Literal => size.clone(),
            NucleusKind::MassNormalised => mass.clone().sum_dim(1),
        };
        let centre = heavy.clone().sum_dim(1) / divisor.unsqueeze_dim::<3>(2); // [B, 1, H−1]
        let radius = match radius {
            // Padding is turned into a unit vector first, so that no root of 0 is taken for it; the mask then removes it.
            RadiusKind::Literal => {
                let offset = (position - heavy - centre.clone()) * mask_3.clone() + (mask_3.clone().neg() + 1.0);
                (norm.along(offset, 2) * mask_3).sum_dim(1).reshape([batch, 1]) / size.clone()
            }
            RadiusKind::Electrons => {
                let weight = relu(charge.clone().neg()).unsqueeze_dim::<3>(2); // 1 − m
                let offset = (position - centre.clone()) * mask_3.clone() + (mask_3.neg() + 1.0);
                let total = weight.clone().sum_dim(1).clamp_min(1e-12).reshape([batch, 1]);
                (norm.along(offset, 2) * weight).sum_dim(1).reshape([batch, 1]) / total
            }
        };
        Self { charge, mass, nucleus: centre.reshape([batch, width - 1]), radius: radius.reshape([batch]), size: size.reshape([batch]) }
    }

    /// Σ of the positive charges and Σ|of the negative charges| of every atom, two of `[B]`.
    #[must_use]
    pub fn charge_sums(&self) -> (Tensor<1>, Tensor<1>) {
        let batch = self.size.dims()[0];
        let sum = |x: Tensor<2>| relu(x).sum_dim(1).reshape([batch]);
        (sum(self.charge.clone()), sum(self.charge.clone().neg()))
    }
}
