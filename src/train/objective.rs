//! What a step minimises: the task's loss plus the method's term.

use burn::tensor::{Device, Int, Tensor, activation};
use serde::{Deserialize, Serialize};

use crate::{
    atom::{AtomLossConfig, Pairs, norm::Norm, pairing::Partners},
    baselines::{BaselineConfig, p_norm, simclr},
    models::Output,
    rng::Stream,
};

/// A method of training.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Method {
    /// The task's loss alone.
    CrossEntropy,
    /// Cross-entropy and −c·mean‖z_a − z_b‖₁.
    #[serde(rename = "plus-1-norm")]
    Plus1Norm,
    /// Cross-entropy and −c·mean‖z_a − z_b‖₂.
    #[serde(rename = "plus-2-norm")]
    Plus2Norm,
    /// Cross-entropy and c·mean max(0, margin − ‖z_a − z_b‖₂).
    Hinge,
    /// Cross-entropy and c·NT-Xent between two views of every sample.
    Simclr,
    /// Cross-entropy and the atom loss.
    #[default]
    Atom,
    /// Atom with c_f = 0: the two balance losses alone.
    AtomWithoutEnergy,
    /// Atom with c_charge = c_neutrons = 0: the energy alone.
    AtomWithoutBalance,
}

impl Method {
    /// Every method with its name for people.
    pub const ALL: [(Self, &'static str); 8] = [
        (Self::CrossEntropy, "Cross-entropy"),
        (Self::Plus1Norm, "+1-norm"),
        (Self::Plus2Norm, "+2-norm"),
        (Self::Hinge, "Hinge"),
        (Self::Simclr, "SimCLR"),
        (Self::Atom, "Atom"),
        (Self::AtomWithoutEnergy, "Atom without energy"),
        (Self::AtomWithoutBalance, "Atom without balance"),
    ];

    /// Whether the method is the atom loss or a part of it.
    #[must_use]
    pub fn is_atom(self) -> bool {
        matches!(self, Self::Atom | Self::AtomWithoutEnergy | Self::AtomWithoutBalance)
    }

    /// The name for people.
    #[must_use]
    pub fn name(self) -> &'static str {
        Self::ALL.iter().find(|(m, _)| *m == self).map_or("", |(_, name)| name)
    }
}

/// Names of the entries of [`Objective::terms`].
pub const TERMS: [&str; 6] = ["loss", "task", "energy", "charge", "neutrons", "baseline"];

/// A method with its settings.
#[derive(Clone, Copy, Debug, Default)]
pub struct Objective {
    /// The method.
    pub method: Method,
    /// Settings of the atom loss.
    pub atom: AtomLossConfig,
    /// Settings of the baselines.
    pub baseline: BaselineConfig,
}

/// What a step draws on the host before it runs.
#[derive(Clone, Debug)]
pub enum Draws {
    /// Nothing.
    Nothing,
    /// Pairs of atoms.
    Pairs(Pairs),
    /// Pairs of samples.
    Partners(Partners),
}

impl Objective {
    /// The settings of the atom loss, without the parts that the method leaves out.
    #[must_use]
    pub fn atom_config(&self) -> AtomLossConfig {
        match self.method {
            Method::AtomWithoutEnergy => AtomLossConfig { energy: 0.0, ..self.atom },
            Method::AtomWithoutBalance => AtomLossConfig { charge: 0.0, neutrons: 0.0, ..self.atom },
            _ => self.atom,
        }
    }

    /// Draws the pairs of a batch with these numbers of components from `stream`.
    #[must_use]
    pub fn draw(&self, lengths: &[usize], stream: &mut Stream) -> Draws {
        match self.method {
            Method::CrossEntropy | Method::Simclr => Draws::Nothing,
            Method::Atom | Method::AtomWithoutEnergy | Method::AtomWithoutBalance => Draws::Pairs(self.atom.pairing.draw(lengths, stream)),
            Method::Plus1Norm | Method::Plus2Norm | Method::Hinge => Draws::Partners(Partners::draw(lengths.len(), stream)),
        }
    }

    /// The term of a baseline that pushes samples apart, without its coefficient, for groups of samples laid end to end: `[groups]`.
    #[must_use]
    pub fn distance_term(&self, latent: &Tensor<2>, partners: &Partners, groups: usize) -> Tensor<1> {
        let norm = Norm { p: if self.method == Method::Plus1Norm { 1 } else { 2 }, epsilon: self.atom.epsilon };
        if self.method == Method::Hinge {
            p_norm::hinge_loss(latent, partners, groups, norm, self.baseline.margin)
        } else {
            p_norm::separation_loss(latent, partners, groups, norm)
        }
    }

    /// The loss of a batch and its parts.
    ///
    /// `views` are the outputs for two views of the batch (for SimCLR).
    ///
    /// # Shapes
    /// - mask: `[B, N]`, labels: `[B]`
    /// - output: `[6]` in the order of [`TERMS`]; entry 0 is the loss to minimise, the rest are without coefficients
    #[must_use]
    pub fn terms(&self, output: &Output, views: Option<(Tensor<2>, Tensor<2>)>, mask: &Tensor<2>, labels: Tensor<1, Int>, draws: &Draws) -> Tensor<1> {
        let device = output.logits.device();
        let task = cross_entropy(output.logits.clone(), labels);
        let zero = || Tensor::<1>::zeros([1], &device);
        let coefficient = self.baseline.coefficient;
        match (self.method, draws) {
            (_, Draws::Pairs(pairs)) => {
                let atom = self.atom_config().init().forward(&output.components, mask, pairs);
                Tensor::cat(vec![task.clone() + atom.total, task, atom.energy, atom.charge, atom.neutrons, zero()], 0)
            }
            (_, Draws::Partners(partners)) => {
                let term = self.distance_term(&output.latent, partners, 1);
                Tensor::cat(vec![task.clone() + term.clone() * coefficient, task, zero(), zero(), zero(), term], 0)
            }
            (_, Draws::Nothing) => match views {
                Some((first, second)) => {
                    let term = simclr::nt_xent(first, second, 1, self.baseline.temperature);
                    Tensor::cat(vec![task.clone() + term.clone() * coefficient, task, zero(), zero(), zero(), term], 0)
                }
                None => Tensor::cat(vec![task.clone(), task, zero(), zero(), zero(), zero()], 0),
            },
        }
    }
}

/// The mean of −log softmax(logits)[label], `[1]`.
///
/// # Shapes
/// - logits: `[B, C]`, labels: `[B]` below C
#[must_use]
pub fn cross_entropy(logits: Tensor<2>, labels: Tensor<1, Int>) -> Tensor<1> {
    let batch = logits.dims()[0];
    activation::log_softmax(logits, 1).gather(1, labels.reshape([batch, 1])).mean().neg()
}

/// Two masks that leave out a share of each sample's components, for the views of SimCLR; the first and the last
/// component (the special tokens) stay.
#[must_use]
pub fn view_masks(lengths: &[usize], components: usize, rate: f32, stream: &mut Stream, device: &Device) -> [Tensor<2>; 2] {
    [0, 1].map(|_| {
        let mut mask = Vec::with_capacity(lengths.len() * components);
        for length in lengths {
            mask.extend((0..components).map(|i| {
                let kept = i == 0 || i + 1 == *length || stream.uniform() >= rate;
                f32::from(i < *length && kept)
            }));
        }
        Tensor::from_data(burn::tensor::TensorData::new(mask, [lengths.len(), components]), device)
    })
}
