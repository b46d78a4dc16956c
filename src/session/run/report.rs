//! What a run can be asked between steps: how well it predicts, what its latent space looks like.

use std::sync::Arc;

use burn::tensor::Tensor;
use serde::{Deserialize, Serialize};

use super::{
    Run,
    modality::{Modality, Shown},
    model::rows,
};
use crate::{
    data::metrics::{Metrics, judge},
    session::SessionError,
    train::pca::project,
};

/// A part of the data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    /// What is trained on.
    Train,
    /// What is held out to choose by.
    Validation,
    /// What is kept for the last word.
    Test,
    /// All of them.
    All,
}

/// How well a run predicts a part of the data.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Evaluation {
    /// Steps taken.
    pub step: usize,
    /// The part.
    pub split: Part,
    /// Mean cross-entropy.
    pub loss: f64,
    /// The measures.
    #[serde(flatten)]
    pub metrics: Metrics,
}

/// The latent vectors of held-out samples in the plane of their largest variance.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Latent {
    /// Steps taken.
    pub step: usize,
    /// One point a sample, in units of z.
    pub points: Vec<[f32; 2]>,
    /// The class of every sample.
    pub labels: Vec<usize>,
    /// The samples.
    #[serde(flatten)]
    pub shown: Shown,
    /// Names of the classes.
    pub class_names: Vec<String>,
    /// Share of the variance along both axes.
    pub explained: [f32; 2],
    /// Root mean square distance of the points from their mean, in all dimensions: the size of the latent space.
    pub scale: f32,
}

/// What the network made of the validation part at a step: logits and latent vector of every sample.
#[derive(Clone, Debug)]
pub(super) struct Kept {
    step: usize,
    rows: Arc<Vec<Vec<f32>>>,
}

impl<M: Modality> Run<M> {
    /// Up to `limit` samples of a part, spread evenly over it, because a part is in the order of the file.
    pub(in crate::session) fn part(&self, part: Part, limit: usize) -> Vec<usize> {
        let every: Vec<usize>;
        let all = match part {
            Part::Train => &self.data.split.train,
            Part::Validation => &self.data.split.validation,
            Part::Test => &self.data.split.test,
            Part::All => {
                every = (0..self.data.labels.len()).collect();
                &every
            }
        };
        let n = all.len().min(limit);
        (0..n).map(|i| all[i * all.len() / n]).collect()
    }

    /// Up to `limit` samples of a part with their logits and latent vectors. Of the validation part they are kept until the next
    /// step, because the accuracy, the latent space and neighbours are asked for one after the other.
    pub(in crate::session) async fn outputs(&mut self, part: Part, limit: usize) -> Result<(Vec<usize>, Arc<Vec<Vec<f32>>>), SessionError> {
        let samples = self.part(part, limit);
        let (step, count) = (self.step_count(), samples.len());
        if let Some(kept) = self.kept.as_ref().filter(|kept| part == Part::Validation && kept.step == step && kept.rows.len() == count) {
            return Ok((samples, kept.rows.clone()));
        }
        let (model, inputs) = (&self.model, &self.data.inputs);
        let forward = |chunk: &[usize]| {
            let chunk: Vec<usize> = chunk.iter().map(|i| samples[*i]).collect();
            let output = M::infer(model, inputs, &chunk);
            Tensor::cat(vec![output.logits, output.latent], 1)
        };
        let sizes: Vec<usize> = samples.iter().map(|i| M::size(inputs, *i)).collect();
        let rows = Arc::new(rows(&sizes, self.settings().optimizer.batch_size, forward).await?);
        if part == Part::Validation {
            self.kept = Some(Kept { step, rows: rows.clone() });
        }
        Ok((samples, rows))
    }

    /// Measures the predictions for up to `limit` samples of a part.
    ///
    /// # Errors
    /// If the device fails.
    pub async fn evaluate(&mut self, split: Part, limit: usize) -> Result<Evaluation, SessionError> {
        let (samples, rows) = self.outputs(split, limit).await?;
        let classes = self.model.class_names.len();
        let labels: Vec<usize> = samples.iter().map(|i| self.data.labels[*i]).collect();
        let mut loss = 0.0;
        let mut predictions = Vec::with_capacity(samples.len());
        for (row, label) in rows.iter().zip(&labels) {
            let (own, predicted) = judge(&row[..classes], *label);
            loss += own;
            predictions.push(predicted);
        }
        Ok(Evaluation { step: self.step_count(), split, loss: loss / samples.len().max(1) as f64, metrics: Metrics::new(&labels, &predictions, classes) })
    }

    /// The latent space of up to `limit` held-out samples. Axes turn as little as possible from one call to the next.
    ///
    /// # Errors
    /// If the device fails.
    pub async fn latent(&mut self, limit: usize) -> Result<Latent, SessionError> {
        let (samples, outputs) = self.outputs(Part::Validation, limit).await?;
        let classes = self.model.class_names.len();
        let width = outputs.first().map_or(1, |row| row.len() - classes);
        let rows: Vec<f32> = outputs.iter().flat_map(|row| row[classes..].iter().copied()).collect();
        let projection = project(&rows, width, self.axes.as_ref());
        let n = samples.len().max(1) as f32;
        let mean: Vec<f32> = (0..width).map(|i| rows.iter().skip(i).step_by(width).sum::<f32>() / n).collect();
        let scale = (rows.iter().enumerate().map(|(i, x)| (x - mean[i % width]).powi(2)).sum::<f32>() / n).sqrt();
        self.axes = Some(projection.axes);
        Ok(Latent {
            step: self.step_count(),
            points: projection.points,
            labels: samples.iter().map(|i| self.data.labels[*i]).collect(),
            shown: M::shown(&self.data.inputs, &samples),
            class_names: self.model.class_names.clone(),
            explained: projection.explained,
            scale,
        })
    }
}
