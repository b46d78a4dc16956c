//! Many runs as one tensor program: methods × seeds, from the same starts on the same batches, one step of all at a time.
//!
//! Runs are rows: row m·S + s is method m with seed s. A row never reaches into another, so a run that diverges leaves the rest alone.

mod terms;

use burn::tensor::{Bool, Device, Int, Tensor, TensorData, activation};

use super::{
    checkpoint::{CheckpointError, read},
    objective::{Objective, TERMS},
    optimizer::{AdamW, clipped},
    schedule::Schedule,
};
use crate::{
    atom::norm::sqrt,
    data::{
        batches::{batches_per_epoch, order},
        points::PointSet,
    },
    models::{Output, synthetic::Synthetic},
    rng::Seed,
};

/// Numbers of one record: the entries of [`TERMS`] and the gradient's norm before clipping.
pub const RECORD: usize = TERMS.len() + 1;
/// A task's loss above this counts as diverged; guessing costs ln C.
const DIVERGED: f32 = 1000.0;

/// What a method does, for all seeds.
#[derive(Clone, Copy, Debug)]
pub struct Plan {
    /// The loss.
    pub objective: Objective,
    /// The highest learning rate.
    pub learning_rate: f64,
}

/// What all runs share.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shared {
    /// Samples a step.
    pub batch_size: usize,
    /// Steps over which the rate rises.
    pub warmup_steps: usize,
    /// How the rate goes on.
    pub schedule: Schedule,
    /// The largest norm of a run's gradient; 0: no clipping.
    pub clip_norm: f32,
    /// Decoupled weight decay of the matrices.
    pub weight_decay: f64,
    /// Steps of the run.
    pub steps: usize,
}

/// Parameters and moments of all runs on the host: `[3, R, P]` laid end to end.
pub type State = Vec<f32>;

/// What some steps gave.
#[derive(Clone, Debug, Default)]
pub struct Taken {
    /// Steps taken.
    pub count: usize,
    /// `[count, R, RECORD]` laid end to end.
    pub records: Vec<f32>,
    /// The states that were asked for and, last, the newest, each with its step. A run that diverged keeps its last good state in them.
    pub states: Vec<(usize, State)>,
    /// Rows that diverged, each with the step whose loss showed it.
    pub diverged: Vec<(usize, usize)>,
}

/// Runs in lock-step on one device.
#[derive(Debug)]
pub struct Lockstep {
    net: Synthetic,
    plans: Vec<Plan>,
    seeds: Vec<Seed>,
    shared: Shared,
    components: usize,
    /// Training samples of a seed, T.
    samples: usize,
    /// `[S·T, N·2]`.
    points: Tensor<2>,
    /// One-hot, `[S·T, C]`.
    labels: Tensor<2>,
    parameters: Tensor<2>,
    moments: AdamW<2>,
    step: usize,
    /// The state at [`Self::step`].
    state: State,
    /// Rows that stay as they are.
    frozen: Vec<bool>,
    epoch: Option<(usize, Vec<Vec<usize>>)>,
    device: Device,
}

impl Lockstep {
    /// Runs at their start.
    ///
    /// `train` holds the training samples of every seed, all of one size. `device` has a tape.
    #[must_use]
    pub fn new(net: Synthetic, plans: Vec<Plan>, seeds: Vec<Seed>, shared: Shared, train: &[&PointSet], device: Device) -> Self {
        let components = train.first().map_or(1, |set| set.components);
        let samples = train.first().map_or(0, |set| set.len());
        let points: Vec<f32> = train.iter().flat_map(|set| set.vectors.iter().copied()).collect();
        let labels: Vec<f32> = train.iter().flat_map(|set| set.labels.iter().flat_map(|l| (0..net.classes).map(move |c| f32::from(c == *l)))).collect();
        let all = seeds.len() * samples;
        let rows: Vec<f32> = seeds.iter().flat_map(|seed| net.draw(&mut seed.stream("weights", 0))).collect();
        let runs = plans.len() * seeds.len();
        let mut state = rows.repeat(plans.len());
        state.resize(3 * runs * net.parameters(), 0.0);
        let plain = device.clone().inner();
        let shape = [runs, net.parameters()];
        let mut lockstep = Self {
            points: Tensor::from_data(TensorData::new(points, [all, 2 * components]), &device),
            labels: Tensor::from_data(TensorData::new(labels, [all, net.classes]), &device),
            parameters: Tensor::zeros(shape, &plain),
            moments: AdamW::new(shape, &plain),
            frozen: vec![false; runs],
            state: State::new(),
            epoch: None,
            step: 0,
            net,
            plans,
            seeds,
            shared,
            components,
            samples,
            device,
        };
        lockstep.go_to(0, state);
        lockstep
    }

    /// Steps taken.
    #[must_use]
    pub fn step_count(&self) -> usize {
        self.step
    }

    /// Passes over the training data.
    #[must_use]
    pub fn epochs(&self) -> f64 {
        self.step as f64 / batches_per_epoch(self.samples, self.shared.batch_size) as f64
    }

    /// The number of runs, R.
    #[must_use]
    pub fn runs(&self) -> usize {
        self.frozen.len()
    }

    /// The network.
    #[must_use]
    pub fn net(&self) -> Synthetic {
        self.net
    }

    /// The newest state.
    #[must_use]
    pub fn state(&self) -> &State {
        &self.state
    }

    /// Takes another state, of the same shape.
    pub fn go_to(&mut self, step: usize, state: State) {
        let (plain, shape) = (self.device.clone().inner(), [self.runs(), self.net.parameters()]);
        let part = |i: usize| Tensor::<2>::from_data(TensorData::new(state[i * shape[0] * shape[1]..(i + 1) * shape[0] * shape[1]].to_vec(), shape), &plain);
        self.parameters = part(0);
        self.moments = AdamW { first: part(1), second: part(2), steps: step as u32 };
        (self.step, self.state) = (step, state);
    }

    /// Says which rows stay as they are.
    pub fn freeze(&mut self, frozen: Vec<bool>) {
        self.frozen = frozen;
    }

    /// Changes what is minimised from here on, for the same methods.
    pub fn change(&mut self, plans: Vec<Plan>, shared: Shared) {
        (self.plans, self.shared) = (plans, shared);
    }

    /// Takes up to `n` steps, reads them in one go, and keeps the states of the steps that `keep` names.
    ///
    /// # Errors
    /// If the device fails.
    pub async fn step(&mut self, n: usize, keep: impl Fn(usize) -> bool) -> Result<Taken, CheckpointError> {
        let (first, runs) = (self.step, self.runs());
        let count = n.min(self.shared.steps.saturating_sub(first));
        if count == 0 {
            return Ok(Taken { states: vec![(first, self.state.clone())], ..Taken::default() });
        }
        let mut parts = Vec::new();
        let mut kept = Vec::new();
        for i in 1..=count {
            parts.push(self.one_step().reshape([runs * RECORD]));
            if i == count || keep(self.step) {
                kept.push(self.step);
                let flat = |x: &Tensor<2>| x.clone().reshape([runs * self.net.parameters()]);
                parts.extend([&self.parameters, &self.moments.first, &self.moments.second].map(flat));
            }
        }
        let mut numbers = read(Tensor::cat(parts, 0)).await?.into_iter();
        let mut taken = Taken { count, ..Taken::default() };
        for step in first + 1..=first + count {
            taken.records.extend(numbers.by_ref().take(runs * RECORD));
            if kept.contains(&step) {
                taken.states.push((step, numbers.by_ref().take(self.state.len()).collect()));
            }
        }
        self.settle(&mut taken, first);
        Ok(taken)
    }

    /// Freezes the rows that diverged in their last good state.
    fn settle(&mut self, taken: &mut Taken, first: usize) {
        let runs = self.runs();
        for run in (0..runs).filter(|r| !self.frozen[*r]) {
            let record = |i: usize| &taken.records[(i * runs + run) * RECORD..][..RECORD];
            let bad = |r: &[f32]| r.iter().any(|v| !v.is_finite()) || r[1] > DIVERGED;
            let by_loss = (0..taken.count).find(|i| bad(record(*i))).map(|i| first + i + 1);
            // The last step's harm is not in a loss yet.
            let row = run * self.net.parameters()..(run + 1) * self.net.parameters();
            let by_state = taken.states.iter().find(|(_, state)| state[row.clone()].iter().any(|v| !v.is_finite())).map(|(step, _)| step + 1);
            if let Some(at) = by_loss.into_iter().chain(by_state).min() {
                taken.diverged.push((run, at));
            }
        }
        for (run, at) in &taken.diverged {
            self.frozen[*run] = true;
            // The loss of step k is that of the state after step k − 1: that state is bad already.
            let good = taken.states.iter().rev().find(|(step, _)| step + 1 < *at).map_or_else(|| self.state.clone(), |(_, state)| state.clone());
            let width = self.net.parameters();
            for (_, state) in taken.states.iter_mut().filter(|(step, _)| step + 1 >= *at) {
                for part in 0..3 {
                    let row = (part * runs + run) * width..(part * runs + run + 1) * width;
                    state[row.clone()].copy_from_slice(&good[row]);
                }
            }
        }
        if let Some((step, state)) = taken.states.last() {
            if taken.diverged.is_empty() {
                self.state.clone_from(state);
            } else {
                self.go_to(*step, state.clone());
            }
        }
    }

    /// The places in the data of the samples of this step, seed after seed, `[S·B]`.
    fn places(&mut self) -> Vec<i32> {
        let per_epoch = batches_per_epoch(self.samples, self.shared.batch_size);
        let (epoch, within) = (self.step / per_epoch, self.step % per_epoch);
        if self.epoch.as_ref().is_none_or(|(e, _)| *e != epoch) {
            self.epoch = Some((epoch, self.seeds.iter().map(|seed| order(*seed, epoch as u64, self.samples)).collect()));
        }
        let (size, samples) = (self.shared.batch_size, self.samples);
        let orders = self.epoch.iter().flat_map(|(_, orders)| orders).enumerate();
        orders.flat_map(|(s, order)| order.iter().skip(within * size).take(size).map(move |i| (s * samples + i) as i32)).collect()
    }

    /// One step of all runs; their records stay on the device as `[R, RECORD]`.
    fn one_step(&mut self) -> Tensor<2> {
        let places = self.places();
        let (methods, seeds) = (self.plans.len(), self.seeds.len());
        let batch = places.len() / seeds;
        let places = Tensor::<1, Int>::from_data(TensorData::new(places, [seeds * batch]), &self.device);
        let points = self.points.clone().select(0, places.clone()).reshape([seeds, batch * self.components, 2]).repeat_dim(0, methods);
        let labels = self.labels.clone().select(0, places).repeat_dim(0, methods);
        let parameters = Tensor::from_inner(self.parameters.clone()).require_grad();
        let output = self.net.forward(&parameters, points, self.components);
        let runs = self.runs();
        let hits = (activation::log_softmax(output.logits.clone(), 1) * labels).sum_dim(1).reshape([runs, batch]);
        let task = hits.mean_dim(1).neg();
        let extras = self.extras(&output, batch);
        let loss = task.clone() + extras.clone().narrow(1, 0, 1);
        let gradients = loss.clone().sum().backward();
        let gradient = parameters.grad(&gradients).unwrap_or_else(|| self.parameters.zeros_like());
        let norm = sqrt((gradient.clone() * gradient.clone()).sum_dim(1));
        self.update(gradient, &norm);
        self.step += 1;
        Tensor::cat(vec![loss.inner(), task.inner(), extras.inner().narrow(1, 1, 4), norm], 1)
    }

    fn update(&mut self, gradient: Tensor<2>, norm: &Tensor<2>) {
        let (Shared { warmup_steps, schedule, clip_norm, weight_decay, steps, .. }, plain) = (self.shared, self.device.clone().inner());
        let rates: Vec<f32> = self
            .plans
            .iter()
            .flat_map(|plan| {
                let rate = schedule.rate(plan.learning_rate, self.step, warmup_steps, steps) as f32;
                std::iter::repeat_n(rate, self.seeds.len())
            })
            .collect();
        let [runs, width] = self.parameters.dims();
        let rates = Tensor::<2>::from_data(TensorData::new(rates, [runs, 1]), &plain);
        let mut update = self.moments.direction(clipped(gradient, norm, clip_norm));
        if weight_decay > 0.0 {
            let matrices = self.net.matrices();
            let decay: Vec<f32> = (0..width).map(|i| if matrices.iter().any(|m| m.contains(&i)) { weight_decay as f32 } else { 0.0 }).collect();
            update = update + self.parameters.clone() * Tensor::<2>::from_data(TensorData::new(decay, [1, width]), &plain);
        }
        update = update * rates;
        if self.frozen.contains(&true) {
            let frozen: Vec<bool> = self.frozen.iter().flat_map(|f| std::iter::repeat_n(*f, width)).collect();
            update = update.mask_fill(Tensor::<2, Bool>::from_data(TensorData::new(frozen, [runs, width]), &plain), 0.0);
        }
        self.parameters = self.parameters.clone() - update;
    }

    /// The outputs of rows `runs` of `state` for one set of samples, on the device.
    #[must_use]
    pub fn outputs(&self, state: &State, runs: &[usize], set: &PointSet) -> Output {
        let width = self.net.parameters();
        let rows: Vec<f32> = runs.iter().flat_map(|r| state[r * width..(r + 1) * width].iter().copied()).collect();
        let parameters = Tensor::<2>::from_data(TensorData::new(rows, [runs.len(), width]), &self.device);
        let points = TensorData::new(set.vectors.clone(), [1, set.len() * set.components, 2]);
        let points = Tensor::<3>::from_data(points, &self.device).repeat_dim(0, runs.len());
        self.net.forward(&parameters, points, set.components)
    }
}
