//! AdamW with clipping by the global norm, over all parameters laid end to end.

use burn::{
    module::Module,
    tensor::{Device, Gradients, Tensor},
};

use crate::{
    atom::norm::sqrt,
    models::parameters::{flat_gradients, map_learning},
};

/// Decay rates of the moments and the number that keeps the division defined (Kingma & Ba 2015).
const BETA_1: f64 = 0.9;
const BETA_2: f64 = 0.999;
const EPSILON: f64 = 1e-8;

/// The state of AdamW (Loshchilov & Hutter 2019): two moments of every parameter. D is 1 for one network, 2 for a network a row.
#[derive(Clone, Debug)]
pub struct AdamW<const D: usize = 1> {
    /// First moment.
    pub first: Tensor<D>,
    /// Second moment.
    pub second: Tensor<D>,
    /// Steps taken.
    pub steps: u32,
}

impl<const D: usize> AdamW<D> {
    /// A new state for parameters of this shape on `device` (the plain device, without a tape).
    #[must_use]
    pub fn new(shape: [usize; D], device: &Device) -> Self {
        Self { first: Tensor::zeros(shape, device), second: Tensor::zeros(shape, device), steps: 0 }
    }

    /// Takes in a gradient and gives the direction of the step: what, times the rate, is subtracted from the parameters.
    #[must_use]
    pub fn direction(&mut self, gradient: Tensor<D>) -> Tensor<D> {
        self.steps += 1;
        self.first = self.first.clone() * BETA_1 + gradient.clone() * (1.0 - BETA_1);
        self.second = self.second.clone() * BETA_2 + gradient.clone() * gradient * (1.0 - BETA_2);
        let correct = |beta: f64| 1.0 / (1.0 - libm::pow(beta, f64::from(self.steps)));
        let root = (self.second.clone() * correct(BETA_2)).sqrt() + EPSILON;
        self.first.clone() * correct(BETA_1) / root
    }
}

/// `gradient`, made shorter where its `norm` (of the same rank) is above `clip`; 0: as it is.
#[must_use]
pub fn clipped<const D: usize>(gradient: Tensor<D>, norm: &Tensor<D>, clip: f32) -> Tensor<D> {
    if clip > 0.0 { gradient * (norm.clone() + 1e-6).recip().mul_scalar(clip).clamp_max(1.0) } else { gradient }
}

impl AdamW {
    /// Takes one step and gives the new network and the gradient's global norm before clipping, `[1]`.
    ///
    /// `clip` is the largest norm that the gradient keeps (0: no clipping). `decay` is for matrices alone, not for biases
    /// and norms, and is multiplied by the rate.
    #[must_use]
    pub fn step<M: Module>(&mut self, module: M, gradients: &Gradients, rate: f64, decay: f64, clip: f32) -> (M, Tensor<1>) {
        let gradient = flat_gradients(&module, gradients);
        let norm = sqrt((gradient.clone() * gradient.clone()).sum());
        let update = self.direction(clipped(gradient, &norm, clip)) * rate;
        let module = map_learning(module, |offset, value, is_matrix| {
            let keep = if is_matrix { 1.0 - rate * decay } else { 1.0 };
            let n = value.dims()[0];
            value * keep - update.clone().narrow(0, offset, n)
        });
        (module, norm)
    }
}

#[cfg(test)]
mod tests {
    use burn::{nn::Linear, tensor::TensorData};

    use super::*;
    use crate::{
        models::parameters::{flatten, linear},
        rng::Seed,
    };

    fn values(x: Tensor<1>) -> Vec<f32> {
        pollster::block_on(x.into_data_async()).unwrap().try_to_vec().unwrap()
    }

    /// One step of a layer 2 → 1 on the loss Σ output, whose gradients are the inputs and 1.
    fn one_step(rate: f64, decay: f64, clip: f32) -> (Vec<f32>, Vec<f32>, f32) {
        let device = Device::flex().autodiff();
        let layer: Linear = linear(2, 1, &mut Seed(1).stream("weights", 0), &device);
        let input = Tensor::<2>::from_data(TensorData::from([[3.0f32, -4.0]]), &device);
        let gradients = layer.forward(input).sum().backward();
        let before = values(flatten(&layer).values);
        let mut adam = AdamW::new([3], &Device::flex());
        let (layer, norm) = adam.step(layer, &gradients, rate, decay, clip);
        (before, values(flatten(&layer).values), values(norm)[0])
    }

    #[test]
    fn the_first_step_has_the_size_of_the_rate() {
        let (before, after, norm) = one_step(0.1, 0.0, 0.0);
        assert!((norm - 26f32.sqrt()).abs() < 1e-5);
        for (i, sign) in [1.0, -1.0, 1.0].into_iter().enumerate() {
            assert!((before[i] - after[i] - 0.1 * sign).abs() < 1e-5, "{before:?} {after:?}");
        }
    }

    #[test]
    fn decay_is_for_matrices_alone() {
        let (before, plain, _) = one_step(0.1, 0.0, 1.0);
        let (_, decayed, _) = one_step(0.1, 0.5, 1.0);
        assert!((plain[0] - decayed[0] - 0.05 * before[0]).abs() < 1e-6);
        assert_eq!(plain[2], decayed[2]);
    }
}
