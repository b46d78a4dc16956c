//! Requests to a session on a device, and its replies: the one language between page, worker and crate.

mod reply;
mod request;

use burn::tensor::Device;

pub use reply::Reply;
pub use request::{Begin, Dataset, Request, Source};

use super::{
    SessionError,
    energy_report::energy_report,
    points::{run::PointsRun, study::Study},
    text::{TextComparison, TextModel, TextRun, start::Start},
};
use crate::data::{import::import, text::TextDataset};

/// A model, a run, a comparison, an experiment on points and a study on one device; it answers one request after the other.
#[derive(Debug)]
pub struct Session {
    device: Device,
    model: Option<TextModel>,
    run: Option<TextRun>,
    comparison: Option<TextComparison>,
    points: Option<PointsRun>,
    study: Option<Study>,
}

impl Session {
    /// A session on `device` (without a tape; the session adds it).
    #[must_use]
    pub fn new(device: Device) -> Self {
        Self { device: device.autodiff(), model: None, run: None, comparison: None, points: None, study: None }
    }

    fn run(&mut self) -> Result<&mut TextRun, SessionError> {
        self.run.as_mut().ok_or(SessionError::NoRun)
    }

    fn comparison(&mut self) -> Result<&mut TextComparison, SessionError> {
        self.comparison.as_mut().ok_or(SessionError::NoRun)
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
            Request::Charges { text, source, look } => {
                let model = match source {
                    Source::Model => self.model.as_ref().ok_or(SessionError::NoModel)?,
                    Source::Run => &self.run()?.model,
                };
                Reply::Charges(model.charges(&text, &look).await?)
            }
            Request::ReadText { name, bytes, columns } => {
                let imported = Box::new(import(&name, &bytes, columns)?);
                let tsv = imported.dataset.to_tsv();
                Reply::Text { imported, dataset: Dataset { name, tsv } }
            }
            Request::OpenRun { spec, dataset, begin } => {
                let data = TextDataset::parse(&dataset.name, &dataset.tsv)?;
                let run = TextRun::open(*spec, &data, &Start::try_from(*begin)?, self.device.clone()).await?;
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
                run.reset();
                Reply::Run(run.summary())
            }
            Request::ExportModel => Reply::Exported { weights: self.run()?.model.export().await? },
            Request::WordCharges { limit } => {
                let run = self.run()?;
                Reply::Words { step: run.step_count(), words: run.word_charges(limit).await? }
            }
            Request::WordContexts { word, limit, contexts } => Reply::Contexts(self.run()?.word_contexts(&word, limit, contexts).await?),
            Request::Neighbours { text, limit, count } => Reply::Neighbours(self.run()?.neighbours(&text, limit, count).await?),
            Request::OpenComparison { spec, variants, seeds, dataset, begin } => {
                let data = TextDataset::parse(&dataset.name, &dataset.tsv)?;
                let comparison = TextComparison::open(&spec, &variants, seeds, &data, &Start::try_from(*begin)?, &self.device).await?;
                Reply::Comparison(self.comparison.insert(comparison).info())
            }
            Request::StepComparison { steps } => Reply::ComparisonStep(self.comparison()?.step(steps).await?),
            Request::ComparisonOutcomes { limit, latents } => Reply::ComparisonOutcomes(self.comparison()?.outcomes(limit, latents).await?),
            Request::OpenPoints { timeline, csv } => {
                let run = PointsRun::open(timeline, csv.as_deref(), self.device.clone()).await?;
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
