//! Which components of which atoms interact.

use burn::tensor::{Device, Int, Tensor, TensorData};
use serde::{Deserialize, Serialize};

use crate::rng::Stream;

/// How atoms and their components are paired.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Pairing {
    /// Every atom with every other one, every component with every other one: exact, without noise, and the default.
    #[default]
    AllAtoms,
    /// Every atom with one partner, every component with every other one: the expectation of `Sampled`.
    AllPairs,
    /// Every atom with one partner, components shuffled and zipped: the paper's way (section 3.2).
    Sampled,
}

/// The pairs of one batch, drawn on the host.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pairs {
    /// All atoms with all others.
    AllAtoms,
    /// Atom `a[i]` with atom `b[i]`.
    AllPairs(Partners),
    /// Atom `a[i]` with atom `b[i]`, and of these component `zip.a[i][k]` with `zip.b[i][k]`.
    Sampled(Partners, Zipped),
}

/// Pairs of atoms by their places in the batch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Partners {
    /// The first atom of every pair.
    pub a: Vec<usize>,
    /// The second atom of every pair.
    pub b: Vec<usize>,
}

/// Pairs of components, one list for each pair of atoms, each of length min(|A|, |B|).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Zipped {
    /// Component of the first atom.
    pub a: Vec<Vec<usize>>,
    /// Component of the second atom.
    pub b: Vec<Vec<usize>>,
}

impl Partners {
    /// Draws a shuffled ring of `atoms` atoms: everyone has one partner and never itself (but for a batch of one, which has no energy).
    #[must_use]
    pub fn draw(atoms: usize, stream: &mut Stream) -> Self {
        let a = stream.permutation(atoms);
        let b = (0..atoms).map(|i| a[(i + 1) % atoms]).collect();
        Self { a, b }
    }
}

impl Pairs {
    /// The pairs of batches of `size` atoms laid end to end, from the pairs of each; all of one kind.
    #[must_use]
    pub fn end_to_end(batches: &[Self], size: usize) -> Self {
        let mut partners = Partners { a: Vec::new(), b: Vec::new() };
        let mut zipped = None;
        for (i, pairs) in batches.iter().enumerate() {
            let (own, zip) = match pairs {
                Self::AllAtoms => return Self::AllAtoms,
                Self::AllPairs(own) => (own, None),
                Self::Sampled(own, zip) => (own, Some(zip)),
            };
            partners.a.extend(own.a.iter().map(|place| place + i * size));
            partners.b.extend(own.b.iter().map(|place| place + i * size));
            if let Some(zip) = zip {
                let all = zipped.get_or_insert_with(|| Zipped { a: Vec::new(), b: Vec::new() });
                all.a.extend(zip.a.iter().cloned());
                all.b.extend(zip.b.iter().cloned());
            }
        }
        match zipped {
            Some(zipped) => Self::Sampled(partners, zipped),
            None => Self::AllPairs(partners),
        }
    }
}

impl Pairing {
    /// Draws the pairs for a batch of atoms with `lengths[i]` components each.
    #[must_use]
    pub fn draw(self, lengths: &[usize], stream: &mut Stream) -> Pairs {
        if self == Self::AllAtoms {
            return Pairs::AllAtoms;
        }
        let partners = Partners::draw(lengths.len(), stream);
        if self == Self::AllPairs {
            return Pairs::AllPairs(partners);
        }
        let zip = |atom: usize, other: usize, stream: &mut Stream| {
            let mut order = stream.permutation(lengths[atom]);
            order.truncate(lengths[other]);
            order
        };
        let (za, zb) = partners.a.iter().zip(&partners.b).map(|(a, b)| (zip(*a, *b, stream), zip(*b, *a, stream))).unzip();
        Pairs::Sampled(partners, Zipped { a: za, b: zb })
    }
}

/// Indices as a tensor of one dimension.
pub(super) fn indices(values: &[usize], device: &Device) -> Tensor<1, Int> {
    let values: Vec<i32> = values.iter().map(|v| *v as i32).collect();
    let n = values.len();
    Tensor::from_data(TensorData::new(values, [n]), device)
}

/// Rows of indices, padded with 0 to `[rows, width]`.
pub(super) fn index_rows(rows: &[Vec<usize>], width: usize, device: &Device) -> Tensor<2, Int> {
    let values: Vec<i32> = rows.iter().flat_map(|row| (0..width).map(move |k| row.get(k).map_or(0, |v| *v as i32))).collect();
    Tensor::from_data(TensorData::new(values, [rows.len(), width]), device)
}
