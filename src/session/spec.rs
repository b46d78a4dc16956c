//! What the settings of runs have in common, and the ranges of single ones.

use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize, de::DeserializeOwned};

use crate::{
    atom::AtomLossConfig,
    baselines::BaselineConfig,
    rng::Seed,
    train::{
        objective::{Method, Objective},
        schedule::Schedule,
    },
};

/// The settings of the optimiser.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct OptimizerConfig {
    /// The highest learning rate.
    pub learning_rate: f64,
    /// Decoupled weight decay, times the rate, for matrices alone.
    pub weight_decay: f64,
    /// Steps over which the rate rises to its highest.
    pub warmup_steps: usize,
    /// How it goes on.
    pub schedule: Schedule,
    /// The largest global norm of a gradient; 0: no clipping.
    pub clip_norm: f32,
    /// Samples a step.
    pub batch_size: usize,
    /// Steps of the run.
    pub steps: usize,
}

impl Default for OptimizerConfig {
    fn default() -> Self {
        Self { learning_rate: 1e-3, weight_decay: 0.01, warmup_steps: 50, schedule: Schedule::Cosine, clip_norm: 1.0, batch_size: 32, steps: 500 }
    }
}

/// The settings that runs of every kind have.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Settings {
    /// The seed of every random number.
    pub seed: Seed,
    /// The method.
    pub method: Method,
    /// The atomised layer.
    pub atom_layer: usize,
    /// The atom loss.
    pub atom: AtomLossConfig,
    /// The baselines.
    pub baseline: BaselineConfig,
    /// The optimiser.
    pub optimizer: OptimizerConfig,
    /// The seed that divides the data; absent: the run's.
    pub split_seed: Option<Seed>,
    /// Share of the data held out to evaluate on.
    pub validation_fraction: f64,
    /// Share of the data kept for the last word on a model.
    pub test_fraction: f64,
    /// Samples trained on at most; 0: all.
    pub train_limit: usize,
    /// Evaluations without improvement after which the command line stops; 0: never.
    pub patience: usize,
}

/// Everything that, with its data, decides every number of a run.
pub trait Spec: Clone + std::fmt::Debug + Serialize + DeserializeOwned {
    /// What runs of every kind have.
    fn settings(&self) -> Settings;

    /// The same spec with other settings.
    #[must_use]
    fn with(self, settings: Settings) -> Self;

    /// The layers that can be atomised.
    fn layers(&self) -> RangeInclusive<usize>;

    /// Checks every setting against its range.
    ///
    /// # Errors
    /// For the first setting out of range, with what is accepted.
    fn check(&self) -> Result<(), SpecError>;
}

impl Settings {
    /// The objective of these settings.
    #[must_use]
    pub fn objective(&self) -> Objective {
        Objective { method: self.method, atom: self.atom, baseline: self.baseline }
    }

    /// The same settings, with the data divided as those of the run that made a model.
    #[must_use]
    pub fn divided_as(self, model: Self) -> Self {
        let split_seed = Some(model.split_seed.unwrap_or(model.seed));
        Self { split_seed, validation_fraction: model.validation_fraction, test_fraction: model.test_fraction, ..self }
    }

    /// Checks losses, optimiser and how the data are divided.
    ///
    /// # Errors
    /// For the first setting out of range, with what is accepted.
    pub fn check(&self) -> Result<(), SpecError> {
        check_atom(&self.atom)?;
        check_baseline(&self.baseline)?;
        self.optimizer.check()?;
        real("the held-out share", self.validation_fraction, 0.01, 0.9)?;
        real("the test share", self.test_fraction, 0.0, 0.9 - self.validation_fraction)
    }
}

/// A setting outside its range.
#[derive(Debug, thiserror::Error, PartialEq)]
#[error("{name} is {value}; accepted is {accepted}")]
pub struct SpecError {
    pub(super) name: &'static str,
    pub(super) value: String,
    pub(super) accepted: String,
}

impl OptimizerConfig {
    /// Checks every setting against its range.
    ///
    /// # Errors
    /// For the first setting out of range, with what is accepted.
    pub fn check(&self) -> Result<(), SpecError> {
        real("the learning rate", self.learning_rate, 0.0, MAX_RATE)?;
        real("the weight decay", self.weight_decay, 0.0, 10.0)?;
        real("the clip norm", f64::from(self.clip_norm), 0.0, 1e6)?;
        whole("the batch size", self.batch_size, 1, 1024)?;
        whole("the number of steps", self.steps, 1, 1_000_000)?;
        whole("the number of warm-up steps", self.warmup_steps, 0, 1_000_000)
    }
}

/// The highest learning rate that is accepted.
pub(super) const MAX_RATE: f64 = 1e3;
/// The largest coefficient that is accepted.
pub(super) const MAX_COEFFICIENT: f64 = 1e4;

pub(super) fn check_atom(atom: &AtomLossConfig) -> Result<(), SpecError> {
    whole("p", usize::from(atom.p), 1, 2)?;
    real("the softening", f64::from(atom.epsilon), 0.0, 1.0)?;
    for (name, value) in [("the energy coefficient", atom.energy), ("the charge coefficient", atom.charge), ("the neutron coefficient", atom.neutrons)] {
        real(name, f64::from(value), 0.0, MAX_COEFFICIENT)?;
    }
    Ok(())
}

pub(super) fn check_baseline(baseline: &BaselineConfig) -> Result<(), SpecError> {
    real("the baseline coefficient", f64::from(baseline.coefficient), 0.0, MAX_COEFFICIENT)?;
    real("the margin", f64::from(baseline.margin), 0.0, 1e4)?;
    real("the temperature", f64::from(baseline.temperature), 0.01, 100.0)?;
    real("the share left out of a view", f64::from(baseline.view_dropout), 0.0, 0.9)
}

/// A whole number within its range.
pub(super) fn whole(name: &'static str, value: usize, low: usize, high: usize) -> Result<(), SpecError> {
    if (low..=high).contains(&value) {
        Ok(())
    } else {
        Err(SpecError { name, value: value.to_string(), accepted: format!("a whole number from {low} to {high}") })
    }
}

/// A number within its range; NaN is in none.
pub(super) fn real(name: &'static str, value: f64, low: f64, high: f64) -> Result<(), SpecError> {
    if value >= low && value <= high { Ok(()) } else { Err(SpecError { name, value: value.to_string(), accepted: format!("a number from {low} to {high}") }) }
}
