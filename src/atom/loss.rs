//! The whole atom loss: c_f L_f + c_charge L_charge + c_neutrons L_neutrons (eq. 10).

use burn::tensor::Tensor;
use serde::{Deserialize, Serialize};

use super::{
    balance::{charge_loss, neutron_loss},
    energy::{Reduction, energy},
    norm::Norm,
    pairing::{Pairing, Pairs},
    structure::{Atoms, NucleusKind, RadiusKind},
};
use crate::rng::Stream;

/// The settings of [`AtomLoss`]; `AtomLossConfig::default().init()` is what the page uses for text.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct AtomLossConfig {
    /// Which atoms and components interact.
    pub pairing: Pairing,
    /// The divisor of the nucleus.
    pub nucleus: NucleusKind,
    /// The components of the radius.
    pub radius: RadiusKind,
    /// The order of every norm: 1 or 2.
    pub p: u8,
    /// The softening of every norm, ≥ 0.
    pub epsilon: f32,
    /// Sums or means over components.
    pub reduction: Reduction,
    /// Coefficient c_f of the energy between atoms.
    pub energy: f32,
    /// Coefficient c_charge of the net charge.
    pub charge: f32,
    /// Coefficient c_neutrons of the share of neutrons.
    pub neutrons: f32,
}

impl Default for AtomLossConfig {
    fn default() -> Self {
        Self {
            pairing: Pairing::AllAtoms,
            nucleus: NucleusKind::Literal,
            radius: RadiusKind::Literal,
            p: 2,
            epsilon: 0.01,
            reduction: Reduction::Mean,
            energy: 0.01,
            charge: 0.01,
            neutrons: 0.01,
        }
    }
}

impl AtomLossConfig {
    /// The loss with these settings.
    #[must_use]
    pub fn init(self) -> AtomLoss {
        AtomLoss { config: self }
    }

    /// The softened norm of these settings.
    #[must_use]
    pub fn norm(&self) -> Norm {
        Norm { p: self.p, epsilon: self.epsilon }
    }
}

/// The atom loss of a batch of component embeddings; it has no parameters of its own.
#[derive(Clone, Copy, Debug)]
pub struct AtomLoss {
    /// The settings.
    pub config: AtomLossConfig,
}

/// The parts of the loss, each `[groups]` (`[1]` for one batch) and without its coefficient, and their weighted sum.
#[derive(Clone, Debug)]
pub struct AtomTerms {
    /// Mean energy L_f between atoms.
    pub energy: Tensor<1>,
    /// Mean L_charge.
    pub charge: Tensor<1>,
    /// Mean L_neutrons.
    pub neutrons: Tensor<1>,
    /// The weighted sum.
    pub total: Tensor<1>,
}

impl AtomLoss {
    /// Draws the pairs of a batch; see [`Pairing::draw`].
    #[must_use]
    pub fn draw_pairs(&self, lengths: &[usize], stream: &mut Stream) -> Pairs {
        self.config.pairing.draw(lengths, stream)
    }

    /// The structure of every sample: charges, masses, nucleus, radius.
    ///
    /// # Shapes
    /// - embeddings: `[B, N, H]`, mask: `[B, N]`
    #[must_use]
    pub fn atoms(&self, embeddings: &Tensor<3>, mask: &Tensor<2>) -> Atoms {
        Atoms::new(embeddings, mask, self.config.norm(), self.config.nucleus, self.config.radius)
    }

    /// The loss of a batch.
    ///
    /// # Shapes
    /// - embeddings: `[B, N, H]` with H ≥ 2, dimension 0 the charge logit (never after a ReLU: no electron would exist)
    /// - mask: `[B, N]`, 1 for a component and 0 for padding
    ///
    /// # Panics
    /// If the shapes do not fit.
    #[must_use]
    pub fn forward(&self, embeddings: &Tensor<3>, mask: &Tensor<2>, pairs: &Pairs) -> AtomTerms {
        self.forward_groups(embeddings, mask, pairs, 1)
    }

    /// The losses of `groups` batches of one size laid end to end, as [`Self::forward`] gives them one by one.
    ///
    /// # Shapes
    /// - embeddings: `[groups · B, N, H]`, mask: `[groups · B, N]`; pairs hold places in all of them
    ///
    /// # Panics
    /// If the shapes do not fit.
    #[must_use]
    pub fn forward_groups(&self, embeddings: &Tensor<3>, mask: &Tensor<2>, pairs: &Pairs, groups: usize) -> AtomTerms {
        let config = &self.config;
        let atoms = self.atoms(embeddings, mask);
        let energy = energy(&atoms, pairs, groups, config.norm(), config.reduction);
        let charge = charge_loss(&atoms, groups, config.reduction);
        let neutrons = neutron_loss(&atoms, groups, config.reduction);
        let total = energy.clone() * config.energy + charge.clone() * config.charge + neutrons.clone() * config.neutrons;
        AtomTerms { energy, charge, neutrons, total }
    }
}
