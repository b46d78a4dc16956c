//! What a run is: everything that, with its data, decides every number in it.

use serde::{Deserialize, Serialize};

use crate::{
    atom::AtomLossConfig,
    baselines::BaselineConfig,
    models::transformer::TransformerConfig,
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

/// A run on text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct RunSpec {
    /// The seed of every random number.
    pub seed: Seed,
    /// The method.
    pub method: Method,
    /// The network.
    pub model: TransformerConfig,
    /// Tokens of a sentence, special ones included; more are cut off.
    pub max_length: usize,
    /// Tokens of the vocabulary, when it is trained with the run.
    pub vocabulary_size: usize,
    /// The atom loss.
    pub atom: AtomLossConfig,
    /// The baselines.
    pub baseline: BaselineConfig,
    /// The optimiser.
    pub optimizer: OptimizerConfig,
    /// The seed that divides the data; absent: the run's. A run that goes on with a model divides as the model's did, because
    /// it must not be measured on what the model was trained on.
    pub split_seed: Option<Seed>,
    /// Share of the data held out to evaluate on.
    pub validation_fraction: f64,
    /// Share of the data kept for the last word on a model, beside the held-out share; 0: none.
    pub test_fraction: f64,
    /// What learns nothing, from below: 0 nothing, 1 the embeddings, 2 the first layer as well, and so on.
    pub frozen: usize,
    /// Sentences trained on at most, drawn from the training part; 0: all.
    pub train_limit: usize,
    /// Share of the tokens replaced by `[UNK]` in training, against learning sentences by heart.
    pub token_dropout: f32,
    /// Evaluations without improvement after which the command line stops; 0: never.
    pub patience: usize,
}

impl Default for RunSpec {
    fn default() -> Self {
        Self {
            seed: Seed(0),
            method: Method::default(),
            model: TransformerConfig::default(),
            max_length: 32,
            vocabulary_size: 4096,
            atom: AtomLossConfig::default(),
            baseline: BaselineConfig::default(),
            optimizer: OptimizerConfig::default(),
            split_seed: None,
            validation_fraction: 0.1,
            test_fraction: 0.0,
            frozen: 0,
            train_limit: 0,
            token_dropout: 0.0,
            patience: 0,
        }
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

impl RunSpec {
    /// The objective of these settings.
    #[must_use]
    pub fn objective(&self) -> Objective {
        Objective { method: self.method, atom: self.atom, baseline: self.baseline }
    }

    /// Checks every setting against its range.
    ///
    /// # Errors
    /// For the first setting out of range, with what is accepted.
    pub fn check(&self) -> Result<(), SpecError> {
        let model = &self.model;
        whole("the width", model.width, 2, 1024)?;
        whole("the number of layers", model.layers, 1, 12)?;
        whole("the number of heads", model.heads, 1, 16)?;
        if !model.width.is_multiple_of(model.heads) {
            return Err(SpecError { name: "the width", value: model.width.to_string(), accepted: format!("a multiple of the {} heads", model.heads) });
        }
        whole("the feed-forward width", model.feed_forward, 1, 4096)?;
        whole("the atomised layer", model.atom_layer, 0, model.layers)?;
        whole("the number of frozen parts", self.frozen, 0, model.layers + 1)?;
        real("the dropout rate", f64::from(model.dropout), 0.0, 0.9)?;
        real("the token dropout rate", f64::from(self.token_dropout), 0.0, 0.9)?;
        whole("the sentence length", self.max_length, 4, 512)?;
        whole("the vocabulary size", self.vocabulary_size, 64, 65_536)?;
        check_atom(&self.atom)?;
        check_baseline(&self.baseline)?;
        self.optimizer.check()?;
        real("the held-out share", self.validation_fraction, 0.01, 0.9)?;
        real("the test share", self.test_fraction, 0.0, 0.9 - self.validation_fraction)
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn defaults_are_in_range_and_survive_json() {
        let spec = RunSpec::default();
        assert_eq!(spec.check(), Ok(()));
        assert_eq!(serde_json::from_str::<RunSpec>(&serde_json::to_string(&spec).unwrap()).unwrap(), spec);
        let partial: RunSpec = serde_json::from_str(r#"{"seed": 7, "method": "plus-1-norm", "model": {"width": 8}}"#).unwrap();
        assert_eq!((partial.seed, partial.method, partial.model.width, partial.model.layers), (Seed(7), Method::Plus1Norm, 8, 2));
    }

    #[test]
    fn what_is_out_of_range_is_said() {
        let mut spec = RunSpec::default();
        spec.model.heads = 3;
        assert_eq!(spec.check().unwrap_err().to_string(), "the width is 64; accepted is a multiple of the 3 heads");
        spec = RunSpec::default();
        spec.optimizer.learning_rate = f64::NAN;
        assert!(spec.check().unwrap_err().to_string().starts_with("the learning rate is NaN; accepted is a number from 0 to"));
        assert!(serde_json::from_str::<RunSpec>(r#"{"learning": 1}"#).is_err());
    }
}
