//! Batch normalisation (Ioffe & Szegedy 2015) without hidden state: a training pass hands the new running statistics back.

use burn::{
    module::{Module, Param},
    tensor::{Device, Tensor},
};

use crate::atom::norm::sqrt;

/// What keeps the root of a variance from 0.
const EPSILON: f32 = 1e-5;
/// What a batch's statistics weigh in the new running ones.
const MOMENTUM: f32 = 0.1;

/// Normalises every channel: y = γ (x − mean) / √(variance + ε) + β.
///
/// Training takes mean and (biased) variance of the batch, evaluation the running ones.
#[derive(Module, Debug)]
pub struct BatchNorm {
    /// Scale γ of every channel, `[C]`.
    gamma: Param<Tensor<1>>,
    /// Shift β of every channel, `[C]`.
    beta: Param<Tensor<1>>,
    /// Running mean of every channel, `[C]`. It does not learn.
    mean: Param<Tensor<1>>,
    /// Running (unbiased) variance of every channel, `[C]`. It does not learn.
    variance: Param<Tensor<1>>,
}

/// The running statistics of one [`BatchNorm`].
#[derive(Clone, Debug)]
pub struct Running {
    mean: Tensor<1>,
    variance: Tensor<1>,
}

/// One pass through a network: which statistics normalise it, and what came of them.
#[derive(Debug)]
pub struct Pass {
    training: bool,
    running: Vec<Running>,
}

impl Pass {
    /// A pass that normalises with the statistics of its batch and collects the new running ones.
    #[must_use]
    pub fn training() -> Self {
        Self { training: true, running: Vec::new() }
    }

    /// A pass that normalises with the running statistics.
    #[must_use]
    pub fn evaluation() -> Self {
        Self { training: false, running: Vec::new() }
    }

    /// The new running statistics in the order in which the pass met their layers; none after an evaluation.
    #[must_use]
    pub fn into_running(self) -> Vec<Running> {
        self.running
    }
}

impl BatchNorm {
    /// A layer for `channels` channels: scale 1, shift 0, running mean 0 and variance 1.
    #[must_use]
    pub fn new(channels: usize, device: &Device) -> Self {
        let ones = || Param::from_tensor(Tensor::ones([channels], device));
        let zeros = || Param::from_tensor(Tensor::zeros([channels], device));
        Self { gamma: ones(), beta: zeros(), mean: zeros().set_require_grad(false), variance: ones().set_require_grad(false) }
    }

    /// Normalises a batch.
    ///
    /// # Shapes
    /// - x: `[B, C, h, w]`; training needs B · h · w ≥ 2 for its unbiased variance (1 counts as 2)
    /// - output: `[B, C, h, w]`
    ///
    /// # Panics
    /// If x has another number of channels.
    #[must_use]
    pub fn forward(&self, x: Tensor<4>, pass: &mut Pass) -> Tensor<4> {
        let [batch, channels, height, width] = x.dims();
        let gamma = self.gamma.val();
        assert_eq!(gamma.dims(), [channels], "batch norm of {:?} channels got {channels}", gamma.dims());
        let per_channel = |v: Tensor<1>| v.reshape([1, channels, 1, 1]);
        if !pass.training {
            let scale = gamma / (self.variance.val() + EPSILON).sqrt();
            let shift = self.beta.val() - self.mean.val() * scale.clone();
            return x * per_channel(scale) + per_channel(shift);
        }
        let n = batch * height * width;
        let mean_of = |x: Tensor<4>| x.reshape([batch, channels, height * width]).sum_dim(2).sum_dim(0).reshape([channels]) / n as f32;
        // The mean is a constant to the tape, which saves passes over the batch: what is centred with it has the exact variance and the
        // exact derivative of it, and `rest`, 0 but for rounding, carries the derivative of the mean.
        let mean = mean_of(x.clone().detach());
        let centred = x - per_channel(mean.clone());
        let rest = mean_of(centred.clone());
        let variance = variance(&centred, mean_of);
        let scale = gamma / sqrt(variance.clone() + EPSILON);
        let shift = self.beta.val() - rest * scale.clone();
        let unbiased = variance.detach() * (n as f32 / (n.max(2) - 1) as f32);
        let blend = |old: &Param<Tensor<1>>, new: Tensor<1>| old.val() * (1.0 - MOMENTUM) + new * MOMENTUM;
        pass.running.push(Running { mean: blend(&self.mean, mean), variance: blend(&self.variance, unbiased) });
        centred * per_channel(scale) + per_channel(shift)
    }

    /// The number of channels C.
    #[must_use]
    pub fn channels(&self) -> usize {
        self.gamma.dims()[0]
    }

    /// Takes over the statistics that a training pass gave.
    pub fn take(&mut self, running: Running) {
        let put = |param: &mut Param<Tensor<1>>, value: Tensor<1>| *param = param.clone().map(|_| value);
        put(&mut self.mean, running.mean);
        put(&mut self.variance, running.variance);
    }
}

/// The mean square of what is `centred`, `[C]`. Its derivative is that of x², for which one factor may be a constant to the tape and the
/// derivative counts twice.
fn variance(centred: &Tensor<4>, mean_of: impl Fn(Tensor<4>) -> Tensor<1>) -> Tensor<1> {
    let square = mean_of(centred.clone() * centred.clone().detach());
    square.clone() * 2.0 - square.detach()
}

#[cfg(test)]
mod tests {
    use burn::tensor::TensorData;

    use super::*;
    use crate::{
        models::parameters::{flatten, learning_layout, unflatten},
        rng::Seed,
    };

    const SHAPE: [usize; 4] = [3, 2, 2, 2];
    const PER_CHANNEL: usize = 12;

    fn values<const D: usize>(x: Tensor<D>) -> Vec<f32> {
        pollster::block_on(x.into_data_async()).unwrap().try_to_vec().unwrap()
    }

    fn tensor<const D: usize>(values: &[f32], shape: [usize; D]) -> Tensor<D> {
        Tensor::from_data(TensorData::new(values.to_vec(), shape), &Device::flex().autodiff())
    }

    /// A layer with γ = (2, 0.5), β = (1, −1), and a batch that is far from 0.
    fn example() -> (BatchNorm, Vec<f32>) {
        let layer = BatchNorm::new(2, &Device::flex().autodiff());
        let parameters = tensor(&[2.0, 0.5, 1.0, -1.0, 0.25, 0.5, 4.0, 9.0], [8]).inner();
        let mut stream = Seed(4).stream("batch", 0);
        (unflatten(layer, &parameters), (0..SHAPE.iter().product()).map(|_| 3.0 * stream.normal() + 20.0).collect())
    }

    /// Mean and biased variance of every channel, in double precision.
    fn statistics(x: &[f32]) -> [(f64, f64); 2] {
        [0, 1].map(|c| {
            let own: Vec<f64> = x.iter().enumerate().filter(|(i, _)| i / 4 % 2 == c).map(|(_, v)| f64::from(*v)).collect();
            let mean = own.iter().sum::<f64>() / PER_CHANNEL as f64;
            (mean, own.iter().map(|v| (v - mean).powi(2)).sum::<f64>() / PER_CHANNEL as f64)
        })
    }

    /// Σ w·y in double precision, where y is what the layer should give for γ, β and a batch x.
    fn by_hand(gamma: [f64; 2], beta: [f64; 2], x: &[f32], weights: &[f32]) -> f64 {
        let statistics = statistics(x);
        let y = |i: usize| {
            let (c, (mean, variance)) = (i / 4 % 2, statistics[i / 4 % 2]);
            gamma[c] * (f64::from(x[i]) - mean) / (variance + 1e-5).sqrt() + beta[c]
        };
        (0..x.len()).map(|i| f64::from(weights[i]) * y(i)).sum()
    }

    #[test]
    fn training_normalises_with_the_batch_and_hands_running_statistics_back() {
        let (mut layer, x) = example();
        let mut pass = Pass::training();
        let y = values(layer.forward(tensor(&x, SHAPE), &mut pass));
        let statistics = statistics(&x);
        for (i, y) in y.iter().enumerate() {
            let (c, (mean, variance)) = (i / 4 % 2, statistics[i / 4 % 2]);
            let wanted = [2.0, 0.5][c] * (f64::from(x[i]) - mean) / (variance + 1e-5).sqrt() + [1.0, -1.0][c];
            assert!((f64::from(*y) - wanted).abs() < 1e-5, "{i}: {y} {wanted}");
        }
        let before = values(flatten(&layer).values);
        assert_eq!(before[4..], [0.25, 0.5, 4.0, 9.0], "a pass changes nothing by itself");
        layer.take(pass.into_running().remove(0));
        let after = values(flatten(&layer).values);
        assert_eq!(after[..4], before[..4]);
        for (c, (mean, variance)) in statistics.into_iter().enumerate() {
            let unbiased = variance * PER_CHANNEL as f64 / (PER_CHANNEL - 1) as f64;
            assert!((f64::from(after[4 + c]) - (0.9 * f64::from(before[4 + c]) + 0.1 * mean)).abs() < 1e-5);
            assert!((f64::from(after[6 + c]) - (0.9 * f64::from(before[6 + c]) + 0.1 * unbiased)).abs() < 1e-4);
        }
        let learning: Vec<String> = learning_layout(&layer).into_iter().map(|entry| entry.name).collect();
        assert_eq!(learning, ["gamma", "beta"], "running statistics do not learn");
    }

    #[test]
    fn evaluation_normalises_with_the_running_statistics() {
        let (layer, x) = example();
        let mut pass = Pass::evaluation();
        let y = values(layer.valid().forward(tensor(&x, SHAPE).inner(), &mut pass));
        assert!(pass.into_running().is_empty());
        for (i, y) in y.iter().enumerate() {
            let c = i / 4 % 2;
            let wanted = [2.0, 0.5][c] * (x[i] - [0.25, 0.5][c]) / ([4.0, 9.0_f32][c] + 1e-5).sqrt() + [1.0, -1.0][c];
            assert!((y - wanted).abs() < 1e-4, "{i}: {y} {wanted}");
        }
    }

    #[test]
    fn gradients_are_those_of_finite_differences() {
        let (layer, x) = example();
        let mut stream = Seed(4).stream("direction", 0);
        let weights: Vec<f32> = x.iter().map(|_| stream.normal()).collect();
        let input = tensor(&x, SHAPE).require_grad();
        let loss = (layer.forward(input.clone(), &mut Pass::training()) * tensor(&weights, SHAPE)).sum();
        let gradients = loss.backward();
        let step = 2.0_f32.powi(-6);
        let difference = |high: f64, low: f64| (high - low) / f64::from(2.0 * step);
        let (gamma, beta) = ([2.0, 0.5], [1.0, -1.0]);
        for (i, found) in values(input.grad(&gradients).unwrap()).into_iter().enumerate() {
            let at = |shift: f32| by_hand(gamma, beta, &x.iter().enumerate().map(|(j, v)| if i == j { v + shift } else { *v }).collect::<Vec<_>>(), &weights);
            let wanted = difference(at(step), at(-step));
            assert!((f64::from(found) - wanted).abs() < 2e-3, "x {i}: {found} {wanted}");
        }
        let [of_gamma, of_beta] = [&layer.gamma, &layer.beta].map(|param| values(param.val().grad(&gradients).unwrap()));
        for c in 0..2 {
            let shifted = |v: [f64; 2], by: f32| std::array::from_fn(|j| if j == c { v[j] + f64::from(by) } else { v[j] });
            let wanted = difference(by_hand(shifted(gamma, step), beta, &x, &weights), by_hand(shifted(gamma, -step), beta, &x, &weights));
            assert!((f64::from(of_gamma[c]) - wanted).abs() < 1e-3, "γ {c}: {} {wanted}", of_gamma[c]);
            let wanted = difference(by_hand(gamma, shifted(beta, step), &x, &weights), by_hand(gamma, shifted(beta, -step), &x, &weights));
            assert!((f64::from(of_beta[c]) - wanted).abs() < 1e-3, "β {c}: {} {wanted}", of_beta[c]);
        }
    }
}
