//! Requests to a session on images, and its replies. What means the same as in a session on text is called the same.

mod reply;
mod request;

use std::sync::Arc;

use burn::tensor::Device;
use serde_bytes::ByteBuf;

pub use reply::Reply;
pub use request::{Dataset, ImageFile, Request};

use super::{ImageComparison, ImageModel, ImageRun};
use crate::{
    data::images::{
        ImageDataset,
        files::{self, File},
    },
    session::{SessionError, protocol::Source},
};

/// A model, a run and a comparison on one device; it answers one request after the other.
#[derive(Debug)]
pub struct ImageSession {
    device: Device,
    model: Option<ImageModel>,
    run: Option<ImageRun>,
    comparison: Option<ImageComparison>,
}

impl ImageSession {
    /// A session on `device` (without a tape; the session adds it).
    #[must_use]
    pub fn new(device: Device) -> Self {
        Self { device: device.autodiff(), model: None, run: None, comparison: None }
    }

    fn run(&mut self) -> Result<&mut ImageRun, SessionError> {
        self.run.as_mut().ok_or(SessionError::NoRun)
    }

    fn comparison(&mut self) -> Result<&mut ImageComparison, SessionError> {
        self.comparison.as_mut().ok_or(SessionError::NoRun)
    }

    /// Answers a request. After an error the session is as it was before.
    ///
    /// # Errors
    /// With one sentence for the user.
    pub async fn handle(&mut self, request: Request) -> Result<Reply, SessionError> {
        Ok(match request {
            Request::ReadImages { name, files, class_names, classes } => {
                let files: Vec<File> = files.iter().map(|file| File { name: &file.name, bytes: &file.bytes }).collect();
                let mut data = files::read(&name, &files)?;
                if let Some(names) = class_names {
                    data = ImageDataset::new(&name, names, data.pixels, data.labels, Some(data.groups))?;
                }
                if let Some(classes) = classes {
                    data = data.only(&classes)?;
                }
                Reply::Images { dataset: data.into() }
            }
            Request::LoadModel { weights } => {
                let model = self.model.insert(ImageModel::load(&weights, self.device.clone())?);
                Reply::Model { class_names: model.class_names.clone(), parameters: model.parameters(), spec: Box::new(model.spec.clone()) }
            }
            Request::ChargeMaps { pixels, sample, source, maps } => {
                let pixels = match pixels {
                    Some(pixels) => pixels.into_vec(),
                    None => self.run()?.image(sample)?.to_vec(),
                };
                let model = match source {
                    Source::Model => self.model.as_ref().ok_or(SessionError::NoModel)?,
                    Source::Run => &self.run()?.model,
                };
                Reply::Charges(model.charges(&pixels, &maps).await?)
            }
            Request::OpenRun { spec, dataset, start } => {
                let data = Arc::new(ImageDataset::try_from(dataset)?);
                let run = ImageRun::open(*spec, &data, &start.map(ByteBuf::into_vec), self.device.clone()).await?;
                Reply::Run(self.run.insert(run).summary())
            }
            Request::Step { steps } => Reply::Step(self.run()?.step(steps).await?),
            Request::Evaluate { split, limit } => Reply::Evaluation(self.run()?.evaluate(split, limit).await?),
            Request::Predictions { split, limit } => Reply::Predictions(self.run()?.predictions(split, limit).await?),
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
            Request::OpenComparison { spec, variants, seeds, dataset, start } => {
                let data = Arc::new(ImageDataset::try_from(dataset)?);
                let start = start.map(ByteBuf::into_vec);
                let comparison = ImageComparison::open(&spec, &variants, seeds, &data, &start, &self.device).await?;
                Reply::Comparison(self.comparison.insert(comparison).info())
            }
            Request::StepComparison { steps } => Reply::ComparisonStep(self.comparison()?.step(steps).await?),
            Request::ComparisonOutcomes { limit, latents } => Reply::ComparisonOutcomes(self.comparison()?.outcomes(limit, latents).await?),
        })
    }
}
