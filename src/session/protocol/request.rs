//! What a session is asked to do.

use serde::{Deserialize, Serialize};

use crate::{
    data::import::Columns,
    session::{
        SessionError,
        energy_report::EnergyInput,
        points::{run::Phase, spec::PointsSpec},
        run::{comparison::Variant, report::Part},
        text::{
            charges::Look,
            spec::TextSpec,
            start::{EncoderFiles, Start},
        },
    },
};

/// Whose charges are asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Source {
    /// The model opened by `loadModel`.
    #[default]
    Model,
    /// The run opened by `openRun`.
    Run,
}

/// The data of a run.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Dataset {
    /// Its name.
    pub name: String,
    /// Its text; see [`crate::data::text::TextDataset::parse`].
    pub tsv: String,
}

/// What a run's network begins as: one of these, or weights from the seed.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Begin {
    /// One token a line, for weights from the seed; absent: learnt from the data.
    #[serde(default)]
    pub vocabulary: Option<String>,
    /// The bytes of a model to go on from.
    #[serde(default)]
    pub start: Option<serde_bytes::ByteBuf>,
    /// An encoder to fine-tune.
    #[serde(default)]
    pub encoder: Option<EncoderFiles>,
}

impl TryFrom<Begin> for Start {
    type Error = SessionError;

    fn try_from(begin: Begin) -> Result<Self, SessionError> {
        match (begin.vocabulary, begin.start, begin.encoder) {
            (vocabulary, None, None) => Ok(Self::Scratch { vocabulary }),
            (None, Some(bytes), None) => Ok(Self::Model(bytes.into_vec())),
            (None, None, Some(files)) => Ok(Self::Encoder(files)),
            _ => Err(SessionError::Begin),
        }
    }
}

/// What a session is asked to do.
#[derive(Clone, Debug, Deserialize)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Request {
    /// Opens a model for charges.
    LoadModel {
        /// Its `.bpk` bytes.
        #[serde(with = "serde_bytes")]
        weights: Vec<u8>,
    },
    /// The charges of a sentence.
    Charges {
        /// The sentence.
        text: String,
        /// Whose charges.
        #[serde(default)]
        source: Source,
        /// How they are looked at.
        #[serde(flatten)]
        look: Look,
    },
    /// Reads people's own sentences.
    ReadText {
        /// What the data set is called.
        name: String,
        /// The file.
        #[serde(with = "serde_bytes")]
        bytes: Vec<u8>,
        /// Its columns; absent: guessed.
        #[serde(default)]
        columns: Option<Columns>,
    },
    /// Opens a run at its start; an open one ends.
    OpenRun {
        /// Its settings.
        spec: Box<TextSpec>,
        /// Its data.
        dataset: Dataset,
        /// What it begins as.
        #[serde(flatten)]
        begin: Box<Begin>,
    },
    /// Takes steps.
    Step {
        /// How many at most.
        steps: usize,
    },
    /// Measures predictions.
    Evaluate {
        /// On which part.
        split: Part,
        /// On how many samples at most.
        limit: usize,
    },
    /// The latent space of held-out samples.
    Latent {
        /// How many at most.
        limit: usize,
    },
    /// The run's state as bytes.
    Save,
    /// Goes on from such bytes.
    Restore {
        /// The bytes.
        #[serde(with = "serde_bytes")]
        checkpoint: Vec<u8>,
    },
    /// Goes back to the start.
    Reset,
    /// The run's network as a model.
    ExportModel,
    /// Mean charges of words.
    WordCharges {
        /// In how many held-out sentences at most.
        limit: usize,
    },
    /// The uses of a word in held-out sentences.
    WordContexts {
        /// The word.
        word: String,
        /// In how many sentences at most.
        limit: usize,
        /// How many uses with their sentences.
        contexts: usize,
    },
    /// The sentences nearest to a text in latent space.
    Neighbours {
        /// The text.
        text: String,
        /// Among how many held-out sentences at most.
        limit: usize,
        /// How many.
        count: usize,
    },
    /// Opens a comparison of methods or layers at its start; an open one ends.
    OpenComparison {
        /// The settings they share.
        spec: Box<TextSpec>,
        /// What is compared.
        variants: Vec<Variant>,
        /// Seeds, counted up from the spec's.
        seeds: usize,
        /// The data.
        dataset: Dataset,
        /// What all begin as.
        #[serde(flatten)]
        begin: Box<Begin>,
    },
    /// Takes steps of every run of the comparison.
    StepComparison {
        /// How many at most.
        steps: usize,
    },
    /// How every run of the comparison stands.
    ComparisonOutcomes {
        /// Measured on how many held-out sentences at most.
        limit: usize,
        /// With latent spaces.
        latents: bool,
    },
    /// Opens an experiment on points at its start; an open one ends.
    OpenPoints {
        /// Its settings, the first from step 0.
        timeline: Vec<Phase>,
        /// Its data as CSV; absent: drawn.
        #[serde(default)]
        csv: Option<String>,
    },
    /// Takes steps of every method.
    StepPoints {
        /// How many at most.
        steps: usize,
    },
    /// The latent spaces of all methods.
    LookPoints {
        /// Samples at most.
        limit: usize,
        /// An earlier step; absent: now.
        #[serde(default)]
        at: Option<usize>,
    },
    /// Goes back to a kept state and on with other settings.
    BranchPoints {
        /// The step.
        step: usize,
        /// The settings.
        spec: Box<PointsSpec>,
    },
    /// Goes back to the start.
    ResetPoints,
    /// The experiment's state as bytes.
    SavePoints,
    /// Goes on from such bytes.
    RestorePoints {
        /// The bytes.
        #[serde(with = "serde_bytes")]
        checkpoint: Vec<u8>,
    },
    /// Opens an experiment over many seeds.
    OpenStudy {
        /// Its settings.
        spec: Box<PointsSpec>,
        /// The first seed.
        first_seed: u64,
        /// How many.
        seeds: usize,
        /// Its data as CSV; absent: drawn.
        #[serde(default)]
        csv: Option<String>,
    },
    /// Takes steps of every run of the study.
    StepStudy {
        /// How many at most.
        steps: usize,
    },
    /// How every run of the study stands.
    StudyOutcomes,
    /// Every quantity of the method for given embeddings.
    Energy {
        /// The batches, in the golden file's schema.
        file: EnergyInput,
    },
}
