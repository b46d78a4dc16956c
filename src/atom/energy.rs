//! The energy L_f between atoms (eq. 5 to 7).

use burn::tensor::{Tensor, activation::relu};

use super::{
    norm::Norm,
    pairing::{Pairs, Partners, Zipped, index_rows, indices},
    structure::{Atoms, mask_from_lengths},
};

/// How sums over components are scaled.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reduction {
    /// Sums over components become means, so that no loss grows with the number of components. For text and images.
    #[default]
    Mean,
    /// Sums, the paper's letter. For atoms of a few components.
    Sum,
}

/// The mean energy over the pairs of atoms of every group, `[groups]`; 0 for groups of one atom.
///
/// Groups are batches laid end to end, each of as many atoms (and as many pairs, which never reach into another group).
#[must_use]
pub fn energy(atoms: &Atoms, pairs: &Pairs, groups: usize, norm: Norm, reduction: Reduction) -> Tensor<1> {
    if atoms.size.dims()[0] <= groups {
        return Tensor::zeros([groups], &atoms.charge.device());
    }
    match pairs {
        Pairs::AllAtoms => all_atoms(atoms, groups, norm, reduction),
        Pairs::AllPairs(partners) => group_means(all_pairs(atoms, partners, norm, reduction), groups),
        Pairs::Sampled(partners, zipped) => group_means(sampled(atoms, partners, zipped, norm, reduction), groups),
    }
}

/// The means of `groups` equal parts of `x`, which lie end to end: `[groups · n]` to `[groups]`.
#[must_use]
pub fn group_means(x: Tensor<1>, groups: usize) -> Tensor<1> {
    let n = x.dims()[0] / groups;
    x.reshape([groups, n]).mean_dim(1).reshape([groups])
}

/// The factor on Σ over all |A||B| pairs of components: 1/(|A||B|) for the mean, min(|A|,|B|)/(|A||B|) for the sum
/// over as many pairs as the sampled pairing has.
fn scale<const D: usize>(size_a: Tensor<D>, size_b: Tensor<D>, reduction: Reduction) -> Tensor<D> {
    let product = size_a.clone() * size_b.clone();
    match reduction {
        Reduction::Mean => product.recip(),
        Reduction::Sum => size_a.min_pair(size_b) / product,
    }
}

/// c1/d − c2/(d + r̃): like charges repel at the distance of the nuclei, unlike ones attract from a mean radius further away.
fn potential<const D: usize>(repel: Tensor<D>, attract: Tensor<D>, distance: Tensor<D>, mean_radius: Tensor<D>) -> Tensor<D> {
    repel / distance.clone() - attract / (distance + mean_radius)
}

/// Every atom with every other one of its group by outer products: O(B²) scalars after O(N) sums.
fn all_atoms(atoms: &Atoms, groups: usize, norm: Norm, reduction: Reduction) -> Tensor<1> {
    let [all, width] = atoms.nucleus.dims();
    let batch = all / groups;
    let device = atoms.charge.device();
    let rows = |x: &Tensor<1>| x.clone().reshape([groups, batch, 1]);
    let columns = |x: &Tensor<1>| x.clone().reshape([groups, 1, batch]);
    let (plus, minus) = atoms.charge_sums();
    let repel = rows(&plus) * columns(&plus) + rows(&minus) * columns(&minus);
    let attract = rows(&plus) * columns(&minus) + rows(&minus) * columns(&plus);
    // The diagonal is moved one away from itself, so that its root exists, and then left out.
    let diagonal = Tensor::<2>::eye(batch, &device).unsqueeze::<3>();
    let difference = atoms.nucleus.clone().reshape([groups, batch, 1, width]) - atoms.nucleus.clone().reshape([groups, 1, batch, width])
        + diagonal.clone().unsqueeze_dim::<4>(3);
    let plane = [groups, batch, batch];
    let distance = norm.along(difference, 3).reshape(plane);
    let mean_radius = (rows(&atoms.radius) + columns(&atoms.radius)) * 0.5;
    let weight = scale(rows(&atoms.size).expand(plane), columns(&atoms.size).expand(plane), reduction) * (diagonal.neg() + 1.0);
    let total = (potential(repel, attract, distance, mean_radius) * weight).reshape([groups, batch * batch]).sum_dim(1);
    total.reshape([groups]) * (1.0 / (batch * (batch - 1)) as f32)
}

/// Distance of the nuclei and mean radius of pairs of atoms, two of `[pairs]`.
#[must_use]
pub fn separation(atoms: &Atoms, partners: &Partners, norm: Norm) -> (Tensor<1>, Tensor<1>) {
    let device = atoms.charge.device();
    let (a, b) = (indices(&partners.a, &device), indices(&partners.b, &device));
    let difference = atoms.nucleus.clone().select(0, a.clone()) - atoms.nucleus.clone().select(0, b.clone());
    let distance = norm.along(difference, 1).reshape([partners.a.len()]);
    (distance, (atoms.radius.clone().select(0, a) + atoms.radius.clone().select(0, b)) * 0.5)
}

/// The strengths c1 of repulsion and c2 of attraction of every pair of atoms over all pairs of their components, two of `[pairs]`.
#[must_use]
pub fn strengths(atoms: &Atoms, partners: &Partners, reduction: Reduction) -> (Tensor<1>, Tensor<1>) {
    let device = atoms.charge.device();
    let (a, b) = (indices(&partners.a, &device), indices(&partners.b, &device));
    let (plus, minus) = atoms.charge_sums();
    let at = |x: &Tensor<1>, i: &burn::tensor::Tensor<1, burn::tensor::Int>| x.clone().select(0, i.clone());
    let scale = scale(at(&atoms.size, &a), at(&atoms.size, &b), reduction);
    let repel = at(&plus, &a) * at(&plus, &b) + at(&minus, &a) * at(&minus, &b);
    let attract = at(&plus, &a) * at(&minus, &b) + at(&minus, &a) * at(&plus, &b);
    (repel * scale.clone(), attract * scale)
}

/// The energy of every pair of atoms over all pairs of their components, `[pairs]`.
#[must_use]
pub fn all_pairs(atoms: &Atoms, partners: &Partners, norm: Norm, reduction: Reduction) -> Tensor<1> {
    let (repel, attract) = strengths(atoms, partners, reduction);
    let (distance, mean_radius) = separation(atoms, partners, norm);
    potential(repel, attract, distance, mean_radius)
}

/// The energy of every pair of atoms over the zipped pairs of their components, `[pairs]` (eq. 7).
#[must_use]
pub fn sampled(atoms: &Atoms, partners: &Partners, zipped: &Zipped, norm: Norm, reduction: Reduction) -> Tensor<1> {
    let device = atoms.charge.device();
    let components = atoms.charge.dims()[1];
    let pick =
        |atoms_of: &[usize], rows: &[Vec<usize>]| atoms.charge.clone().select(0, indices(atoms_of, &device)).gather(1, index_rows(rows, components, &device));
    let counts: Vec<usize> = zipped.a.iter().map(Vec::len).collect();
    let product = pick(&partners.a, &zipped.a) * pick(&partners.b, &zipped.b) * mask_from_lengths(&counts, components, &device);
    let pairs = partners.a.len();
    let sum = |x: Tensor<2>| relu(x).sum_dim(1).reshape([pairs]);
    let (distance, mean_radius) = separation(atoms, partners, norm);
    let total = potential(sum(product.clone()), sum(product.neg()), distance, mean_radius);
    match reduction {
        Reduction::Sum => total,
        Reduction::Mean => {
            let counts: Vec<f32> = counts.iter().map(|n| 1.0 / *n as f32).collect();
            total * Tensor::from_floats(counts.as_slice(), &device)
        }
    }
}
