//! What a run can be asked between steps: how well it predicts, what its latent space and its words look like.

use serde::{Deserialize, Serialize};

use super::{
    SessionError,
    charges::{WordCharge, average_words},
    text_run::TextRun,
};
use crate::{
    data::metrics::{Metrics, judge},
    train::{checkpoint::read, pca::project},
};
use burn::tensor::Tensor;

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

/// The latent vectors of held-out sentences in the plane of their largest variance.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Latent {
    /// Steps taken.
    pub step: usize,
    /// One point a sentence, in units of z.
    pub points: Vec<[f32; 2]>,
    /// The class of every sentence.
    pub labels: Vec<usize>,
    /// The sentences.
    pub texts: Vec<String>,
    /// Names of the classes.
    pub class_names: Vec<String>,
    /// Share of the variance along both axes.
    pub explained: [f32; 2],
    /// Root mean square distance of the points from their mean, in all dimensions: the size of the latent space.
    pub scale: f32,
}

impl TextRun {
    /// Up to `limit` samples of a part, spread evenly over it, because a part is in the order of the file.
    fn part(&self, part: Part, limit: usize) -> Vec<usize> {
        let all = match part {
            Part::Train => &self.split.train,
            Part::Validation => &self.split.validation,
            Part::Test => &self.split.test,
        };
        let n = all.len().min(limit);
        (0..n).map(|i| all[i * all.len() / n]).collect()
    }

    /// Logits and latent vectors of samples, row by row.
    async fn outputs(&self, samples: &[usize]) -> Result<Vec<f32>, SessionError> {
        let size = self.model.spec.optimizer.batch_size;
        let rows: Vec<&[u32]> = samples.iter().map(|i| self.encoded[*i].ids.as_slice()).collect();
        let mut parts = Vec::new();
        for chunk in rows.chunks(size) {
            let (output, _) = self.model.infer(chunk, size);
            parts.push(Tensor::cat(vec![output.logits, output.latent], 1).narrow(0, 0, chunk.len()));
        }
        if parts.is_empty() { Ok(Vec::new()) } else { Ok(read(Tensor::cat(parts, 0)).await?) }
    }

    /// Measures the predictions for up to `limit` samples of a part.
    ///
    /// # Errors
    /// If the device fails.
    pub async fn evaluate(&self, split: Part, limit: usize) -> Result<Evaluation, SessionError> {
        let samples = self.part(split, limit);
        let classes = self.model.class_names.len();
        let rows = self.outputs(&samples).await?;
        let width = classes + self.model.spec.model.width;
        let labels: Vec<usize> = samples.iter().map(|i| self.labels[*i]).collect();
        let mut loss = 0.0;
        let mut predictions = Vec::with_capacity(samples.len());
        for (row, label) in rows.chunks_exact(width).zip(&labels) {
            let (own, predicted) = judge(&row[..classes], *label);
            loss += own;
            predictions.push(predicted);
        }
        Ok(Evaluation { step: self.step_count(), split, loss: loss / samples.len().max(1) as f64, metrics: Metrics::new(&labels, &predictions, classes) })
    }

    /// The latent space of up to `limit` held-out sentences. Axes turn as little as possible from one call to the next.
    ///
    /// # Errors
    /// If the device fails.
    pub async fn latent(&mut self, limit: usize) -> Result<Latent, SessionError> {
        let samples = self.part(Part::Validation, limit);
        let (classes, width) = (self.model.class_names.len(), self.model.spec.model.width);
        let rows: Vec<f32> = self.outputs(&samples).await?.chunks_exact(classes + width).flat_map(|row| row[classes..].to_vec()).collect();
        let projection = project(&rows, width, self.axes.as_ref());
        let n = samples.len().max(1) as f32;
        let mean: Vec<f32> = (0..width).map(|i| rows.iter().skip(i).step_by(width).sum::<f32>() / n).collect();
        let scale = (rows.iter().enumerate().map(|(i, x)| (x - mean[i % width]).powi(2)).sum::<f32>() / n).sqrt();
        self.axes = Some(projection.axes);
        Ok(Latent {
            step: self.step_count(),
            points: projection.points,
            labels: samples.iter().map(|i| self.labels[*i]).collect(),
            texts: samples.iter().map(|i| self.sentences[*i].clone()).collect(),
            class_names: self.model.class_names.clone(),
            explained: projection.explained,
            scale,
        })
    }

    /// Mean charges of the words of up to `limit` held-out sentences, from the most positive to the most negative.
    ///
    /// # Errors
    /// If the device fails.
    pub async fn word_charges(&self, limit: usize) -> Result<Vec<WordCharge>, SessionError> {
        let samples = self.part(Part::Validation, limit);
        let ids: Vec<&[u32]> = samples.iter().map(|i| self.encoded[*i].ids.as_slice()).collect();
        let charges = self.model.charge_lists(&ids).await?;
        let sentences: Vec<_> = samples.iter().zip(&charges).map(|(i, c)| (self.sentences[*i].as_str(), &self.encoded[*i], c.as_slice())).collect();
        Ok(average_words(&sentences))
    }
}
