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
