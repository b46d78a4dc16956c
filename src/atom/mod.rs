//! The method: a sample is an atom, its components are charged particles, and the energy between samples is a loss.
//!
//! Pure tensor code without web or input and output. Read in this order: [`charge`] → [`structure`] → [`pairing`] → [`energy`]
//! → [`balance`] → [`loss`]; [`theory`] is the closed form for two atoms. Equation numbers are those of
//! "Atomized Deep Learning Models" (arXiv 2210.03728 v1).

pub mod balance;
pub mod charge;
pub mod energy;
pub mod loss;
pub mod norm;
pub mod pairing;
pub mod structure;
pub mod theory;

pub use loss::{AtomLoss, AtomLossConfig, AtomTerms};
pub use pairing::{Pairing, Pairs};
pub use structure::{Atoms, NucleusKind, RadiusKind};

#[cfg(test)]
mod tests;
