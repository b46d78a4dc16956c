//! Requests to a session on a device, and its replies: the one language between page, worker and crate.

use burn::tensor::Device;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{
    SessionError,
    charges::{SentenceCharges, WordCharge},
    energy_report::{EnergyInput, energy_report},
    points::{
        look::PointsLook,
        run::{Phase, PointsInfo, PointsRun, PointsStep},
        spec::PointsSpec,
        study::{Outcome, Study, StudyInfo, StudyStep},
    },
    report::{Evaluation, Latent, Part},
    spec::RunSpec,
    text_model::TextModel,
    text_run::{RunSummary, StepReport, TextRun},
};
use crate::data::text::TextDataset;

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
#[derive(Clone, Debug, Deserialize)]
pub struct Dataset {
    /// Its name.
    pub name: String,
    /// Its text; see [`TextDataset::parse`].
    pub tsv: String,
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
    },
    /// Opens a run at its start; an open one ends.
    OpenRun {
        /// Its settings.
        spec: Box<RunSpec>,
        /// Its data.
        dataset: Dataset,
        /// One token a line; absent: trained on the data.
        #[serde(default)]
        vocabulary: Option<String>,
        /// The bytes of a model to go on from.
        #[serde(default)]
        start: Option<serde_bytes::ByteBuf>,
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
        spec: Box<RunSpec>,
    },
    /// To `charges`.
    Charges(SentenceCharges),
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
        /// From the most positive to the most negative.
        words: Vec<WordCharge>,
    },
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

/// A model, a run, an experiment on points and a study on one device; it answers one request after the other.
#[derive(Debug)]
pub struct Session {
    device: Device,
    model: Option<TextModel>,
    run: Option<TextRun>,
    points: Option<PointsRun>,
    study: Option<Study>,
}

impl Session {
    /// A session on `device` (without a tape; the session adds it).
    #[must_use]
    pub fn new(device: Device) -> Self {
        Self { device: device.autodiff(), model: None, run: None, points: None, study: None }
    }

    fn run(&mut self) -> Result<&mut TextRun, SessionError> {
        self.run.as_mut().ok_or(SessionError::NoRun)
    }

    fn points(&mut self) -> Result<&mut PointsRun, SessionError> {
        self.points.as_mut().ok_or(SessionError::NoRun)
    }

    fn study(&mut self) -> Result<&mut Study, SessionError> {
        self.study.as_mut().ok_or(SessionError::NoRun)
    }

    /// Answers a request. After an error the session is as it was before.
    ///
    /// # Errors
    /// With one sentence for the user.
    pub async fn handle(&mut self, request: Request) -> Result<Reply, SessionError> {
        Ok(match request {
            Request::LoadModel { weights } => {
                let model = self.model.insert(TextModel::load(&weights, self.device.clone())?);
                Reply::Model {
                    class_names: model.class_names.clone(),
                    parameters: model.parameters(),
                    max_length: model.spec.max_length,
                    spec: Box::new(model.spec.clone()),
                }
            }
            Request::Charges { text, source } => {
                let model = match source {
                    Source::Model => self.model.as_ref().ok_or(SessionError::NoModel)?,
                    Source::Run => &self.run()?.model,
                };
                Reply::Charges(model.charges(&text).await?)
            }
            Request::OpenRun { spec, dataset, vocabulary, start } => {
                let data = TextDataset::parse(&dataset.name, &dataset.tsv)?;
                let start = start.map(serde_bytes::ByteBuf::into_vec);
                let run = TextRun::open(*spec, &data, vocabulary.as_deref(), start, self.device.clone()).await?;
                Reply::Run(self.run.insert(run).summary())
            }
            Request::Step { steps } => Reply::Step(self.run()?.step(steps).await?),
            Request::Evaluate { split, limit } => Reply::Evaluation(self.run()?.evaluate(split, limit).await?),
            Request::Latent { limit } => Reply::Latent(self.run()?.latent(limit).await?),
            Request::Save => {
                let run = self.run()?;
                Reply::Checkpoint { step: run.step_count(), checkpoint: run.save().await? }
            }
            Request::Restore { checkpoint } => {
                let run = self.run()?;
                run.restore(&checkpoint)?;
                Reply::Run(run.summary())
            }
            Request::Reset => {
                let run = self.run()?;
                run.reset()?;
                Reply::Run(run.summary())
            }
            Request::ExportModel => Reply::Exported { weights: self.run()?.model.export().await? },
            Request::WordCharges { limit } => Reply::Words { words: self.run()?.word_charges(limit).await? },
            Request::OpenPoints { timeline, csv } => {
                let run = PointsRun::open(timeline, csv.as_deref(), self.device.clone())?;
                Reply::Points(self.points.insert(run).info())
            }
            Request::StepPoints { steps } => Reply::PointsStep(self.points()?.step(steps).await?),
            Request::LookPoints { limit, at } => Reply::PointsLook(Box::new(self.points()?.look(limit, at).await?)),
            Request::BranchPoints { step, spec } => {
                let run = self.points()?;
                run.branch(step, *spec)?;
                Reply::Points(run.info())
            }
            Request::ResetPoints => {
                let run = self.points()?;
                run.reset();
                Reply::Points(run.info())
            }
            Request::SavePoints => {
                let run = self.points()?;
                Reply::Checkpoint { step: run.info().step, checkpoint: run.save()? }
            }
            Request::RestorePoints { checkpoint } => {
                let run = self.points()?;
                run.restore(&checkpoint)?;
                Reply::Points(run.info())
            }
            Request::OpenStudy { spec, first_seed, seeds, csv } => {
                let study = Study::open(&spec, first_seed, seeds, csv.as_deref(), &self.device).await?;
                Reply::Study(self.study.insert(study).info())
            }
            Request::StepStudy { steps } => Reply::StudyStep(self.study()?.step(steps).await?),
            Request::StudyOutcomes => Reply::Outcomes { outcomes: self.study()?.outcomes().await? },
            Request::Energy { file } => Reply::Energy(energy_report(&file, &self.device).await?),
        })
    }
}
