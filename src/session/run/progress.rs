//! What a run says of itself: its start, its steps, and why it stopped.

use serde::Serialize;

/// What one step gave.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct StepRecord {
    /// The step, from 1.
    pub step: usize,
    /// The loss before this step's update.
    pub loss: f32,
    /// Its part from the task.
    pub task: f32,
    /// L_f without its coefficient.
    pub energy: f32,
    /// L_charge without its coefficient.
    pub charge: f32,
    /// L_neutrons without its coefficient.
    pub neutrons: f32,
    /// A baseline's term without its coefficient.
    pub baseline: f32,
    /// Global norm of the gradient before clipping.
    pub gradient_norm: f32,
    /// The learning rate.
    pub learning_rate: f64,
}

/// Why a run stopped by itself.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Stopped {
    /// The step whose loss was not finite.
    pub step: usize,
    /// What happened.
    pub reason: String,
    /// What to try.
    pub suggestion: String,
}

/// What some steps gave.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct StepReport {
    /// Steps taken so far.
    pub step: usize,
    /// Steps of the whole run.
    pub total_steps: usize,
    /// Passes over the training data so far.
    pub epoch: f64,
    /// Whether the run is at its end.
    pub finished: bool,
    /// One record a step.
    pub records: Vec<StepRecord>,
    /// Set if the loss is not finite.
    pub stopped: Option<Stopped>,
}

/// What a run starts from.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RunSummary {
    /// A hash of the first weights and the first epoch's order: equal on every device if the start is.
    pub fingerprint: String,
    /// Number of parameters.
    pub parameters: usize,
    /// Names of the classes.
    pub class_names: Vec<String>,
    /// Samples trained on.
    pub train_samples: usize,
    /// Samples held out to choose by.
    pub validation_samples: usize,
    /// Samples kept for the last word.
    pub test_samples: usize,
    /// Tokens of the vocabulary, if there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vocabulary_size: Option<usize>,
    /// Steps taken.
    pub step: usize,
    /// What the user should know about the data.
    pub notices: Vec<String>,
}

impl StepRecord {
    /// Of the numbers of a step: the entries of [`TERMS`](crate::train::objective::TERMS) and the gradient's norm.
    pub(super) fn new(step: usize, terms: &[f32], learning_rate: f64) -> Self {
        let [loss, task, energy, charge, neutrons, baseline, gradient_norm] = std::array::from_fn(|i| terms.get(i).copied().unwrap_or(f32::NAN));
        Self { step, loss, task, energy, charge, neutrons, baseline, gradient_norm, learning_rate }
    }
}

impl Stopped {
    /// Why a run ends with this step, if it does.
    pub(super) fn after(record: &StepRecord) -> Option<Self> {
        let step = record.step;
        (!(record.loss.is_finite() && record.gradient_norm.is_finite())).then(|| Self {
            step,
            reason: format!("The loss or its gradient stopped being a finite number at step {step}."),
            suggestion: "Restore the last checkpoint and train with a smaller learning rate or coefficient.".to_owned(),
        })
    }
}
