//! What a session on images answers.

use serde::Serialize;

use super::request::Dataset;
use crate::session::{
    images::{charges::ImageCharges, predictions::Predictions, spec::ImageSpec},
    run::{
        comparison::{ComparisonInfo, ComparisonOutcomes, ComparisonStep},
        progress::{RunSummary, StepReport},
        report::{Evaluation, Latent},
    },
};

/// What a session answers.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
pub enum Reply {
    /// To `readImages`.
    Images {
        /// The images as a data set.
        dataset: Dataset,
    },
    /// To `loadModel`.
    #[serde(rename_all = "camelCase")]
    Model {
        /// Names of its classes.
        class_names: Vec<String>,
        /// Number of its parameters.
        parameters: usize,
        /// Its settings.
        spec: Box<ImageSpec>,
    },
    /// To `chargeMaps`.
    Charges(ImageCharges),
    /// To `openRun`, `reset` and `restore`.
    Run(RunSummary),
    /// To `step`.
    Step(StepReport),
    /// To `evaluate`.
    Evaluation(Evaluation),
    /// To `predictions`.
    Predictions(Predictions),
    /// To `latent`.
    Latent(Latent),
    /// To `save`.
    Checkpoint {
        /// Steps taken.
        step: usize,
        /// The state.
        #[serde(with = "serde_bytes")]
        checkpoint: Vec<u8>,
    },
    /// To `exportModel`.
    Exported {
        /// The model as `.bpk` bytes.
        #[serde(with = "serde_bytes")]
        weights: Vec<u8>,
    },
    /// To `openComparison`.
    Comparison(ComparisonInfo),
    /// To `stepComparison`.
    ComparisonStep(ComparisonStep),
    /// To `comparisonOutcomes`.
    ComparisonOutcomes(ComparisonOutcomes),
}
