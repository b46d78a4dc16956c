//! Two atoms: every pair of their particles, the energy, and where it balances.

use serde::{Deserialize, Serialize};

use super::{
    Theorem,
    structure::{Atom, Rules},
};

/// At which distance two particles interact (eq. 5).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Class {
    /// Charges of one sign: they repel at the distance d of the nuclei.
    Like,
    /// Charges of opposite signs: they attract at d + r̃.
    Unlike,
    /// One charge is 0: no force.
    None,
}

/// One particle of the first atom with one of the second.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Term {
    /// Index of the particle in the first atom.
    pub a: usize,
    /// Index of the particle in the second atom.
    pub b: usize,
    /// q_a · q_b.
    pub product: f64,
    /// What that product makes of the two.
    pub class: Class,
    /// The distance that counts for them: d, or d + r̃.
    pub distance: f64,
    /// What they add to the energy, scale included.
    pub energy: f64,
}

/// The energy of two atoms over all pairs of their particles.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Pair {
    /// The distance d of the nuclei.
    pub distance: f64,
    /// The mean radius r̃.
    pub mean_radius: f64,
    /// The factor min(|A|, |B|) / (|A||B|) on every term: as much as the paper's sampled pairs give on average.
    pub scale: f64,
    /// The strength c1 of repulsion, scale included.
    pub c1: f64,
    /// The strength c2 of attraction, scale included.
    pub c2: f64,
    /// k = c2 / c1: infinite without repulsion, not a number where there is no force at all.
    pub k: f64,
    /// L_f = c1/d − c2/(d + r̃), the sum of all terms; infinite where the nuclei meet and something repels.
    pub energy: f64,
    /// Where it balances.
    pub theorem: Theorem,
    /// Every pair of particles, the first atom's particles in the outer order.
    pub terms: Vec<Term>,
}

impl Pair {
    /// The two atoms' energy.
    #[must_use]
    pub fn new(a: &Atom, b: &Atom, rules: &Rules) -> Self {
        let distance = rules.norm([a.nucleus[0] - b.nucleus[0], a.nucleus[1] - b.nucleus[1]]);
        let mean_radius = (a.radius + b.radius) / 2.0;
        let [m, n] = [a, b].map(|atom| atom.charges.len().max(1) as f64);
        let scale = m.min(n) / (m * n);
        let mut terms = Vec::with_capacity(a.charges.len() * b.charges.len());
        for (i, q) in a.charges.iter().enumerate() {
            for (j, other) in b.charges.iter().enumerate() {
                terms.push(Term::new((i, j), q * other, distance, mean_radius, scale));
            }
        }
        // From +0: an empty sum is −0, and c2 / −0 is no infinite k.
        let strength = |class| terms.iter().filter(|term| term.class == class).fold(0.0, |sum, term| sum + term.product.abs()) * scale;
        let (c1, c2) = (strength(Class::Like), strength(Class::Unlike));
        let energy = terms.iter().map(|term| term.energy).sum();
        Self { distance, mean_radius, scale, c1, c2, k: c2 / c1, energy, theorem: Theorem::of(c1, c2, mean_radius), terms }
    }
}

impl Term {
    fn new((a, b): (usize, usize), product: f64, distance: f64, mean_radius: f64, scale: f64) -> Self {
        let (class, distance) = if product > 0.0 {
            (Class::Like, distance)
        } else if product < 0.0 {
            (Class::Unlike, distance + mean_radius)
        } else {
            (Class::None, distance)
        };
        Self { a, b, product, class, distance, energy: if class == Class::None { 0.0 } else { scale * product / distance } }
    }
}
