//! What a run predicts for single images, for a gallery of its errors.

use serde::Serialize;

use super::modality::Images;
use crate::{
    data::metrics::judge,
    session::{
        SessionError,
        run::{Run, report::Part},
    },
};

/// What is predicted for an image.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Prediction {
    /// Its place in the data set.
    pub sample: usize,
    /// Its class.
    pub label: usize,
    /// The class with the highest probability.
    pub predicted: usize,
    /// That probability.
    pub probability: f32,
}

/// What is predicted for images.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Predictions {
    /// Steps taken.
    pub step: usize,
    /// One an image, in the order of the data set.
    pub predictions: Vec<Prediction>,
    /// Names of the classes.
    pub class_names: Vec<String>,
}

impl Run<Images> {
    /// The pixels of an image of the data set.
    ///
    /// # Errors
    /// If there is no such image.
    pub fn image(&self, sample: usize) -> Result<&[u8], SessionError> {
        let data = &self.data.inputs;
        if sample < data.len() { Ok(data.image(sample)) } else { Err(SessionError::NoImage { sample, last: data.len() - 1 }) }
    }

    /// What is predicted for up to `limit` images of a part.
    ///
    /// # Errors
    /// If the device fails.
    pub async fn predictions(&mut self, split: Part, limit: usize) -> Result<Predictions, SessionError> {
        let (samples, rows) = self.outputs(split, limit).await?;
        let classes = self.model.class_names.len();
        let prediction = |(sample, row): (&usize, &Vec<f32>)| {
            let label = self.data.labels[*sample];
            let (_, predicted) = judge(&row[..classes], label);
            // The cross-entropy against a class is −ln of its probability.
            let probability = (-judge(&row[..classes], predicted).0).exp() as f32;
            Prediction { sample: *sample, label, predicted, probability }
        };
        let predictions = samples.iter().zip(rows.iter()).map(prediction).collect();
        Ok(Predictions { step: self.step_count(), predictions, class_names: self.model.class_names.clone() })
    }
}
