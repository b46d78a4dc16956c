//! The two balance losses: neutral atoms, and a third of the components neutrons (eq. 8 and 9).

use burn::tensor::Tensor;

use super::{
    energy::{Reduction, group_means},
    structure::Atoms,
};

/// L_charge = (Σq)², averaged over the atoms of every group, `[groups]`; with [`Reduction::Mean`] Σq/|A| takes the place of Σq.
#[must_use]
pub fn charge_loss(atoms: &Atoms, groups: usize, reduction: Reduction) -> Tensor<1> {
    let net = per_atom(atoms.charge.clone(), atoms, reduction);
    group_means(net.clone() * net, groups)
}

/// L_neutrons = (Σq² − ⅔|A|)², averaged over the atoms of every group, `[groups]`; with [`Reduction::Mean`] both are divided by |A|.
#[must_use]
pub fn neutron_loss(atoms: &Atoms, groups: usize, reduction: Reduction) -> Tensor<1> {
    let squares = per_atom(atoms.charge.clone() * atoms.charge.clone(), atoms, reduction);
    let excess = match reduction {
        Reduction::Mean => squares - 2.0 / 3.0,
        Reduction::Sum => squares - atoms.size.clone() * (2.0 / 3.0),
    };
    group_means(excess.clone() * excess, groups)
}

fn per_atom(x: Tensor<2>, atoms: &Atoms, reduction: Reduction) -> Tensor<1> {
    let batch = x.dims()[0];
    let sum = x.sum_dim(1).reshape([batch]);
    match reduction {
        Reduction::Mean => sum / atoms.size.clone(),
        Reduction::Sum => sum,
    }
}
