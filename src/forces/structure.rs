//! One atom: masses, nucleus and radius of a few particles in a plane.

use serde::{Deserialize, Serialize};

use crate::atom::{NucleusKind, RadiusKind};

/// A component of a sample: its charge q and its position e^p in two dimensions.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Particle {
    /// The charge, −1 to 1.
    pub charge: f64,
    /// The position.
    pub at: [f64; 2],
}

impl Particle {
    /// The mass m = 1 − max(−q, 0) (eq. 2).
    #[must_use]
    pub fn mass(&self) -> f64 {
        1.0 - (-self.charge).max(0.0)
    }
}

/// What the paper leaves open: the norm, and how nucleus and radius are averaged.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Rules {
    /// The order of the norm: 1 or 2; every other number counts as 2.
    pub p: u8,
    /// What the nucleus is divided by.
    pub nucleus: NucleusKind,
    /// Over which particles the radius is averaged.
    pub radius: RadiusKind,
}

impl Default for Rules {
    fn default() -> Self {
        Self { p: 2, nucleus: NucleusKind::Literal, radius: RadiusKind::Literal }
    }
}

impl Rules {
    /// ‖x‖_p, without softening.
    #[must_use]
    pub fn norm(&self, [x, y]: [f64; 2]) -> f64 {
        if self.p == 1 { x.abs() + y.abs() } else { x.hypot(y) }
    }
}

/// A sample with what follows from its particles.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Atom {
    /// Charges, in the order of the particles.
    pub charges: Vec<f64>,
    /// Masses m.
    pub masses: Vec<f64>,
    /// The nucleus μ (eq. 3).
    pub nucleus: [f64; 2],
    /// The radius r (eq. 4).
    pub radius: f64,
    /// Σ of the positive charges.
    pub plus: f64,
    /// Σ of the negative charges without their sign.
    pub minus: f64,
    /// The net charge Q = Σq.
    pub net: f64,
}

impl Atom {
    /// The structure of `particles`, of which there is at least one; without any, everything is 0.
    #[must_use]
    pub fn new(particles: &[Particle], rules: &Rules) -> Self {
        let size = particles.len().max(1) as f64;
        let sum = |f: &dyn Fn(&Particle) -> f64| particles.iter().map(f).sum::<f64>();
        let divisor = match rules.nucleus {
            NucleusKind::Literal => size,
            // Electrons of charge −1 weigh nothing.
            NucleusKind::MassNormalised => sum(&Particle::mass).max(1e-12),
        };
        let nucleus = [0, 1].map(|axis| sum(&|p| p.mass() * p.at[axis]) / divisor);
        let radius = match rules.radius {
            RadiusKind::Literal => sum(&|p| rules.norm([0, 1].map(|axis| (1.0 - p.mass()) * p.at[axis] - nucleus[axis]))) / size,
            RadiusKind::Electrons => {
                let total = sum(&|p| 1.0 - p.mass()).max(1e-12);
                sum(&|p| (1.0 - p.mass()) * rules.norm([0, 1].map(|axis| p.at[axis] - nucleus[axis]))) / total
            }
        };
        Self {
            charges: particles.iter().map(|p| p.charge).collect(),
            masses: particles.iter().map(Particle::mass).collect(),
            nucleus,
            radius,
            plus: sum(&|p| p.charge.max(0.0)),
            minus: sum(&|p| (-p.charge).max(0.0)),
            net: sum(&|p| p.charge),
        }
    }
}
