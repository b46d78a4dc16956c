//! Tens of atoms in a plane that move down the gradient of their energy.
//!
//! Charges and the radius stay as they are set; what moves are the nuclei. A step goes along the gradient of Σ L_f over all pairs of
//! atoms, as far as the step size says, but no nucleus farther than [`LONGEST_MOVE`]. A step that would raise the energy is halved until it does not,
//! so the energy never rises; where no step lowers it, the atoms rest. Walls keep atoms that only repel in sight.

use serde::{Deserialize, Serialize};

use crate::{atom::theory::potential_energy, language::t, rng::Seed};

/// Half the side of the square in which the nuclei stay.
pub const WALL: f64 = 3.0;
/// Half the side of the square in which they start.
const START: f64 = 2.6;
/// Softening ε of the distance, as in training: without it the gradient has no bound where two nuclei meet.
const EPSILON: f64 = 1e-2;
/// The farthest that a nucleus moves in one step.
pub const LONGEST_MOVE: f64 = 0.06;
/// Where every move of a step is shorter than this, the atoms rest.
const REST: f64 = 1e-6;
/// So often a step is halved before the atoms are said to rest.
const HALVINGS: u32 = 24;
/// The particles of an atom whose charges are drawn.
const DRAWN: usize = 3;
/// More atoms than this do not fit a frame's budget of time.
const MOST: usize = 80;

/// Atoms of one kind: as many, with these charges each.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Kind {
    /// The charges of its particles, each −1 to 1.
    pub charges: Vec<f64>,
    /// How many atoms there are of it.
    pub count: usize,
}

/// A crowd at its start.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CrowdSpec {
    /// What the start is drawn from.
    pub seed: Seed,
    /// The kinds of atoms.
    pub kinds: Vec<Kind>,
    /// The charges of every atom are drawn, evenly from −1 to 1; the kinds then only say how many.
    #[serde(default)]
    pub drawn: bool,
    /// The radius of every atom, above 0.
    pub radius: f64,
}

/// Why there is no crowd.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct CrowdError(String);

/// Atoms in a plane.
#[derive(Clone, Debug)]
pub struct Crowd {
    /// The charges of every atom.
    pub charges: Vec<Vec<f64>>,
    /// The nuclei μ.
    pub nuclei: Vec<[f64; 2]>,
    /// The radius of every atom.
    pub radius: f64,
    /// Steps taken since the start.
    pub steps: u32,
    /// No step lowers the energy any more.
    pub resting: bool,
    /// The atom that a hand holds in its place.
    pub held: Option<usize>,
    /// c1 and c2 of every pair, row after row.
    strengths: Vec<[f64; 2]>,
    energy: f64,
}

impl Crowd {
    /// Draws the start.
    ///
    /// # Errors
    /// If there are not 2 to 80 atoms, a charge is beyond ±1, an atom has none, or the radius is not above 0.
    pub fn new(spec: &CrowdSpec) -> Result<Self, CrowdError> {
        let wrong = |text: String| Err(CrowdError(text));
        let atoms: usize = spec.kinds.iter().map(|kind| kind.count.min(MOST + 1)).sum();
        if !(2..=MOST).contains(&atoms) {
            return wrong(t!("There {atoms, plural, one {is 1 atom} other {are {atoms} atoms}}; accepted is 2 to {most}", atoms, most = MOST));
        }
        if !(spec.radius > 0.0 && spec.radius.is_finite()) {
            return wrong(format!("The radius is {}; accepted is a number above 0", spec.radius));
        }
        if let Some(kind) = spec.kinds.iter().position(|kind| kind.charges.is_empty() || !kind.charges.iter().all(|q| q.abs() <= 1.0)) {
            return wrong(format!("Kind {} needs at least one charge, each from −1 to 1", kind + 1));
        }
        let mut charges: Vec<Vec<f64>> = spec.kinds.iter().flat_map(|kind| std::iter::repeat_n(kind.charges.clone(), kind.count)).collect();
        let mut stream = spec.seed.stream("forces: charges", 0);
        if spec.drawn {
            charges.fill_with(|| (0..DRAWN).map(|_| f64::from(stream.symmetric(1.0))).collect());
        }
        let mut stream = spec.seed.stream("forces: nuclei", 0);
        let nuclei = charges.iter().map(|_| [0, 1].map(|_| f64::from(stream.symmetric(1.0)) * START)).collect();
        let strengths = charges.iter().flat_map(|a| charges.iter().map(|b| strengths(a, b))).collect();
        let mut crowd = Self { charges, nuclei, radius: spec.radius, steps: 0, resting: false, held: None, strengths, energy: 0.0 };
        crowd.energy = crowd.energy_of(&crowd.nuclei);
        Ok(crowd)
    }

    /// Σ L_f over all pairs of atoms.
    #[must_use]
    pub fn energy(&self) -> f64 {
        self.energy
    }

    /// Takes a step of at most `size`; `false` where the atoms rest.
    pub fn step(&mut self, size: f64) -> bool {
        let gradient = self.gradient();
        let steepest = gradient.iter().map(|[x, y]| x.hypot(*y)).fold(0.0, f64::max);
        let mut length = if steepest > 0.0 { size.min(LONGEST_MOVE / steepest) } else { 0.0 };
        for _ in 0..=HALVINGS {
            let next: Vec<[f64; 2]> =
                self.nuclei.iter().zip(&gradient).map(|(at, g)| [0, 1].map(|axis| (at[axis] - length * g[axis]).clamp(-WALL, WALL))).collect();
            let moved = self.nuclei.iter().zip(&next).map(|(a, b)| (a[0] - b[0]).hypot(a[1] - b[1])).fold(0.0, f64::max);
            let energy = self.energy_of(&next);
            if moved < REST {
                break;
            }
            if energy < self.energy {
                (self.nuclei, self.energy, self.resting) = (next, energy, false);
                self.steps += 1;
                return true;
            }
            length /= 2.0;
        }
        self.resting = true;
        false
    }

    /// Puts an atom elsewhere, within the walls. An atom that there is not stays where it is.
    pub fn put(&mut self, atom: usize, at: [f64; 2]) {
        if let Some(nucleus) = self.nuclei.get_mut(atom)
            && at.iter().all(|v| v.is_finite())
        {
            *nucleus = at.map(|v| v.clamp(-WALL, WALL));
            self.energy = self.energy_of(&self.nuclei);
            self.resting = false;
        }
    }

    /// ∂ Σ L_f / ∂μ of every atom; 0 for the one that is held.
    #[must_use]
    pub fn gradient(&self) -> Vec<[f64; 2]> {
        let mut gradient = vec![[0.0; 2]; self.nuclei.len()];
        for (a, b, [c1, c2]) in self.pairs() {
            let difference = difference(self.nuclei[a], self.nuclei[b]);
            let d = distance(difference);
            let slope = (c2 / (d + self.radius).powi(2) - c1 / (d * d)) / d;
            for axis in [0, 1] {
                gradient[a][axis] += slope * difference[axis];
                gradient[b][axis] -= slope * difference[axis];
            }
        }
        if let Some(gradient) = self.held.and_then(|held| gradient.get_mut(held)) {
            *gradient = [0.0; 2];
        }
        gradient
    }

    fn energy_of(&self, nuclei: &[[f64; 2]]) -> f64 {
        self.pairs().map(|(a, b, [c1, c2])| potential_energy(distance(difference(nuclei[a], nuclei[b])), c1, c2, self.radius)).sum()
    }

    /// Every pair of atoms once, with its strengths.
    fn pairs(&self) -> impl Iterator<Item = (usize, usize, [f64; 2])> + '_ {
        let atoms = self.nuclei.len();
        (0..atoms).flat_map(move |a| (a + 1..atoms).map(move |b| (a, b, self.strengths[a * atoms + b])))
    }
}

/// c1 and c2 of two atoms over all pairs of their particles, scaled as in [`super::pair`].
#[must_use]
pub fn strengths(a: &[f64], b: &[f64]) -> [f64; 2] {
    let sums = |charges: &[f64]| [1.0, -1.0].map(|sign| charges.iter().map(|q| (sign * q).max(0.0)).sum::<f64>());
    let ([plus_a, minus_a], [plus_b, minus_b]) = (sums(a), sums(b));
    let scale = a.len().min(b.len()) as f64 / (a.len() * b.len()) as f64;
    [(plus_a * plus_b + minus_a * minus_b) * scale, (plus_a * minus_b + minus_a * plus_b) * scale]
}

fn difference(a: [f64; 2], b: [f64; 2]) -> [f64; 2] {
    [a[0] - b[0], a[1] - b[1]]
}

/// ‖x‖ with the softening.
fn distance([x, y]: [f64; 2]) -> f64 {
    (x * x + y * y + EPSILON * EPSILON).sqrt()
}
