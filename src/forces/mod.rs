//! Two atoms by hand, and many atoms in a plane: the method on numbers of double precision, without tensors or a device.
//!
//! [`structure`] gives one atom its nucleus and radius, [`pair`] two atoms every term of their energy, and [`crowd`] lets many
//! atoms move down that energy's gradient. The formulas are those of [`crate::atom`], held to the same golden file; they are
//! written again so that the page's own thread can compute them at every movement of a hand.

pub mod crowd;
pub mod pair;
pub mod structure;

pub use crowd::{Crowd, CrowdSpec};
pub use pair::Pair;
pub use structure::{Atom, Particle, Rules};

use serde::{Deserialize, Serialize};

use crate::atom::theory::{balance_distance, balance_energy, paper_balance_distance, potential_energy};

/// Theorem 3.1 for two atoms: what follows from the energy, and what the paper prints.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Theorem {
    /// The distance of lowest energy; `None` where there is none (c2 ≤ c1).
    pub balance: Option<f64>,
    /// The energy there.
    pub balance_energy: Option<f64>,
    /// The distance that the body of the paper prints.
    pub printed: Option<f64>,
    /// The energy at that distance, which is higher.
    pub printed_energy: Option<f64>,
}

/// Strengths nearer to each other than this share of them are equal: the net charge of neutral atoms is 0 but for rounding.
const ROUNDING: f64 = 1e-12;

impl Theorem {
    /// For strengths c1 of repulsion and c2 of attraction, both at least 0, and a mean radius above 0. Without repulsion (c1 = 0)
    /// both distances are 0.
    #[must_use]
    pub fn of(c1: f64, c2: f64, mean_radius: f64) -> Self {
        if c2 - c1 <= ROUNDING * (c1 + c2) {
            return Self { balance: None, balance_energy: None, printed: None, printed_energy: None };
        }
        let k = c2 / c1;
        let at = |d: f64| if d > 0.0 { potential_energy(d, c1, c2, mean_radius) } else { -c2 / mean_radius };
        let printed = if k.is_finite() { paper_balance_distance(k, mean_radius) } else { balance_distance(k, mean_radius) };
        Self { balance: balance_distance(k, mean_radius), balance_energy: balance_energy(c1, c2, mean_radius), printed, printed_energy: printed.map(at) }
    }
}

#[cfg(test)]
mod tests;
