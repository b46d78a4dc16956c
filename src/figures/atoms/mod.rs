//! Atoms in the plane of their positions: two as Bohr drew them or with every particle where it lies, or a crowd of them as discs.

mod crowd;
mod draw;
mod labels;
mod words;

use serde::{Deserialize, Serialize};

use super::axis::drawable;
use super::numbers;
use crate::language::t;

pub(super) use draw::{data_from_px, draw, nearest};
pub(super) use words::{describe, table};

/// Atoms in a square of the plane around (0, 0).
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Atoms {
    /// Heading, also the accessible name.
    pub title: String,
    /// How an atom is drawn.
    pub view: AtomView,
    /// The atoms.
    pub atoms: Vec<DrawnAtom>,
    /// Half the side of the square, above 0.
    pub range: f64,
    /// Whether distances are those of p = 1: what lies at one distance is then a square on its corner.
    pub taxicab: bool,
    /// The distance of the first two nuclei, written at the line between them.
    pub distance: Option<f64>,
    /// Half the side of the square in which nuclei stay; its edge is drawn.
    pub walls: Option<f64>,
    /// The atom that is chosen.
    pub highlighted: Option<usize>,
    /// A line under the plot.
    pub note: Option<String>,
}

/// How an atom is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum AtomView {
    /// Protons and neutrons at the nucleus, electrons on the circle of its radius.
    #[default]
    Bohr,
    /// Every particle where it lies, tied to the nucleus.
    Particles,
    /// A disc in the colour of its mean charge, and the force on it.
    Crowd,
}

/// One atom of [`Atoms`].
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct DrawnAtom {
    /// Its name.
    pub name: String,
    /// Where its nucleus lies.
    pub nucleus: [f64; 2],
    /// Its radius.
    pub radius: f64,
    /// The charges of its particles.
    #[serde(with = "numbers::list")]
    pub charges: Vec<f64>,
    /// Where they lie; not needed for a crowd.
    #[serde(with = "numbers")]
    pub positions: Vec<[f64; 2]>,
    /// The force on its nucleus, if it is to be shown.
    pub force: Option<[f64; 2]>,
}

/// What a particle is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Proton,
    Neutron,
    Electron,
}

impl Kind {
    /// Between −⅓ and ⅓ a particle is called a neutron, here as in the page's words.
    pub fn of(charge: f64) -> Self {
        const NEUTRON_BAND: f64 = 1.0 / 3.0;
        if charge > NEUTRON_BAND {
            Self::Proton
        } else if charge < -NEUTRON_BAND {
            Self::Electron
        } else {
            Self::Neutron
        }
    }

    pub fn name(self) -> &'static str {
        match self {
            Self::Proton => t!("proton"),
            Self::Neutron => t!("neutron"),
            Self::Electron => t!("electron"),
        }
    }
}

impl DrawnAtom {
    fn is_drawable(&self) -> bool {
        self.nucleus.iter().chain([&self.radius]).all(|v| drawable(*v)) && self.radius >= 0.0
    }

    fn net(&self) -> f64 {
        self.charges.iter().sum()
    }

    /// The mean charge, which has a place in the law of colours whatever the number of particles.
    fn mean_charge(&self) -> f64 {
        self.net() / self.charges.len().max(1) as f64
    }

    /// Charges with their places, as far as both are known and can be drawn.
    fn particles(&self) -> impl Iterator<Item = (usize, f64, [f64; 2])> + '_ {
        let known = self.charges.iter().copied().zip(self.positions.iter().copied()).enumerate();
        known.map(|(i, (charge, at))| (i, charge, at)).filter(|(_, charge, at)| drawable(*charge) && at.iter().all(|v| drawable(*v)))
    }
}

impl Atoms {
    /// Those that can be drawn, with their indices.
    fn drawn(&self) -> impl Iterator<Item = (usize, &DrawnAtom)> {
        self.atoms.iter().enumerate().filter(|(_, atom)| atom.is_drawable())
    }

    /// Half the side of what is shown; a senseless one is 1.
    fn half(&self) -> f64 {
        if drawable(self.range) && self.range > 1e-9 { self.range } else { 1.0 }
    }
}
