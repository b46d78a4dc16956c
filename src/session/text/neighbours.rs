//! The sentences nearest to a text in latent space.

use serde::Serialize;

use super::modality::Text;
use crate::session::{
    SessionError,
    run::{Run, report::Part},
};

/// A sentence near another one.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Neighbour {
    /// Its place among the points of [`Latent`].
    pub index: usize,
    /// The sentence.
    pub text: String,
    /// Its class.
    pub label: usize,
    /// Their distance.
    pub distance: f32,
}

/// Sentences near another one, the nearest first.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Neighbours {
    /// Steps taken.
    pub step: usize,
    /// The sentences.
    pub neighbours: Vec<Neighbour>,
    /// Names of the classes.
    pub class_names: Vec<String>,
}

impl Run<Text> {
    /// The `count` sentences nearest to `text` in z, by Euclid's distance, among those that [`Run::latent`] of this limit shows.
    ///
    /// # Errors
    /// For a text without any token, or if the device fails.
    pub async fn neighbours(&mut self, text: &str, limit: usize, count: usize) -> Result<Neighbours, SessionError> {
        let (_, encoded) = self.model.readable(text)?;
        let classes = self.model.class_names.len();
        let own = self.model.rows(&[&encoded.ids], |output, _| output.latent).await?.concat();
        let (samples, rows) = self.outputs(Part::Validation, limit).await?;
        let squared = |row: &[f32]| row[classes..].iter().zip(&own).map(|(a, b)| (a - b).powi(2)).sum::<f32>();
        let mut nearest: Vec<(f32, usize)> = rows.iter().enumerate().map(|(i, row)| (squared(row).sqrt(), i)).collect();
        nearest.sort_by(|a, b| a.0.total_cmp(&b.0));
        let neighbour = |(distance, index): (f32, usize)| {
            let sample = samples[index];
            Neighbour { index, text: self.data.inputs.texts[sample].clone(), label: self.data.labels[sample], distance }
        };
        Ok(Neighbours {
            step: self.step_count(),
            neighbours: nearest.into_iter().take(count).map(neighbour).collect(),
            class_names: self.model.class_names.clone(),
        })
    }
}
