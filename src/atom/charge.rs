//! Charges and masses of components.

use burn::tensor::{Tensor, TensorData, activation::relu};

/// The charge q = 2σ(e^q) − 1 = tanh(e^q / 2) of every component (eq. 1); exactly 0 where `mask` is 0.
///
/// # Shapes
/// - embeddings e: `[B, N, H]`, dimension 0 of H is the charge logit e^q, the rest the position e^p
/// - mask: `[B, N]`, 1 for a component, 0 for padding
/// - output: `[B, N]`, in (−1, 1)
#[must_use]
pub fn charge(embeddings: &Tensor<3>, mask: &Tensor<2>) -> Tensor<2> {
    let [batch, components, _] = embeddings.dims();
    (embeddings.clone().narrow(2, 0, 1).reshape([batch, components]) * 0.5).tanh() * mask.clone()
}

/// The position e^p of every component.
///
/// # Shapes
/// - embeddings: `[B, N, H]`
/// - output: `[B, N, H−1]`
#[must_use]
pub fn position(embeddings: &Tensor<3>) -> Tensor<3> {
    let width = embeddings.dims()[2];
    embeddings.clone().narrow(2, 1, width - 1)
}

/// The mass m = 1 − max(−q, 0) (eq. 2): 1 for protons and neutrons, less for electrons, 0 for padding.
/// Its derivative at q = 0 is 0.
///
/// # Shapes
/// - charge, mask and output: `[B, N]`; the output is in (0, 1] for components
#[must_use]
pub fn mass(charge: &Tensor<2>, mask: &Tensor<2>) -> Tensor<2> {
    mask.clone() - relu(charge.clone().neg())
}

/// The components with the charges of some of the first atom's set by hand: their charge logit becomes e^q = 2 artanh q (eq. 1 inverted).
///
/// # Shapes
/// - embeddings and output: `[B, N, H]`
/// - held: component of the first atom and charge; a charge is kept within ±[`MAX_HELD`], where the logit is finite
#[must_use]
pub fn hold(embeddings: &Tensor<3>, held: &[(usize, f32)]) -> Tensor<3> {
    let [batch, components, width] = embeddings.dims();
    let mut logits = vec![0.0; batch * components];
    let mut free = vec![1.0; batch * components];
    for (component, charge) in held {
        logits[*component] = 2.0 * libm::atanhf(charge.clamp(-MAX_HELD, MAX_HELD));
        free[*component] = 0.0;
    }
    let device = embeddings.device();
    let column = |values: Vec<f32>| Tensor::<3>::from_data(TensorData::new(values, [batch, components, 1]), &device);
    let charge = embeddings.clone().narrow(2, 0, 1) * column(free) + column(logits);
    Tensor::cat(vec![charge, embeddings.clone().narrow(2, 1, width - 1)], 2)
}

/// The strongest charge that can be set by hand.
pub const MAX_HELD: f32 = 0.999;

#[cfg(test)]
mod tests {
    use super::*;
    use burn::tensor::Device;

    #[test]
    fn a_held_charge_is_what_was_asked_for_and_the_rest_stays() {
        let device = Device::flex();
        let embeddings = Tensor::<3>::from_data(TensorData::from([[[0.3_f32, 1.0], [-2.0, 3.0], [0.7, -1.0]]]), &device);
        let held = hold(&embeddings, &[(1, 0.42), (2, -1.0)]);
        let values = |x: Tensor<3>| pollster::block_on(x.into_data_async()).unwrap().try_to_vec::<f32>().unwrap();
        let (before, after) = (values(embeddings), values(held.clone()));
        assert_eq!([0, 1, 3, 5].map(|i| after[i]), [0, 1, 3, 5].map(|i| before[i]));
        let charges = charge(&held, &Tensor::ones([1, 3], &device));
        let charges = pollster::block_on(charges.into_data_async()).unwrap().try_to_vec::<f32>().unwrap();
        assert!((charges[1] - 0.42).abs() < 1e-6 && (charges[2] + MAX_HELD).abs() < 1e-6, "{charges:?}");
    }
}
