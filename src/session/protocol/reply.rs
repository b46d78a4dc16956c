//! What a session answers.

use serde::Serialize;
use serde_json::Value;

use super::request::Dataset;
use crate::{
    data::import::Imported,
    session::{
        points::{
            look::PointsLook,
            run::{PointsInfo, PointsStep},
            study::{Outcome, StudyInfo, StudyStep},
        },
        run::{
            comparison::{ComparisonInfo, ComparisonOutcomes, ComparisonStep},
            progress::{RunSummary, StepReport},
            report::{Evaluation, Latent},
        },
        text::{
            charges::SentenceCharges,
            neighbours::Neighbours,
            spec::TextSpec,
            words::{WordCharge, WordContexts},
        },
    },
};

/// What a session answers.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
pub enum Reply {
    /// To `loadModel`.
    #[serde(rename_all = "camelCase")]
    Model {
        /// Names of its classes.
        class_names: Vec<String>,
        /// Number of its parameters.
        parameters: usize,
        /// Tokens it reads.
        max_length: usize,
        /// Its settings.
        spec: Box<TextSpec>,
    },
    /// To `charges`.
    Charges(SentenceCharges),
    /// To `readText`.
    Text {
        /// What the file was understood as.
        #[serde(flatten)]
        imported: Box<Imported>,
        /// The same as a data set.
        dataset: Dataset,
    },
    /// To `openRun`, `reset` and `restore`.
    Run(RunSummary),
    /// To `step`.
    Step(StepReport),
    /// To `evaluate`.
    Evaluation(Evaluation),
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
    /// To `wordCharges`.
    Words {
        /// Steps taken.
        step: usize,
        /// From the most positive to the most negative.
        words: Vec<WordCharge>,
    },
    /// To `wordContexts`.
    Contexts(WordContexts),
    /// To `neighbours`.
    Neighbours(Neighbours),
    /// To `openComparison`.
    Comparison(ComparisonInfo),
    /// To `stepComparison`.
    ComparisonStep(ComparisonStep),
    /// To `comparisonOutcomes`.
    ComparisonOutcomes(ComparisonOutcomes),
    /// To `openPoints`, `branchPoints`, `resetPoints` and `restorePoints`.
    Points(PointsInfo),
    /// To `stepPoints`.
    PointsStep(PointsStep),
    /// To `lookPoints`.
    PointsLook(Box<PointsLook>),
    /// To `openStudy`.
    Study(StudyInfo),
    /// To `stepStudy`.
    StudyStep(StudyStep),
    /// To `studyOutcomes`.
    Outcomes {
        /// One a run.
        outcomes: Vec<Outcome>,
    },
    /// To `energy`.
    Energy(Value),
}
