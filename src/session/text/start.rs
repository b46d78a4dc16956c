//! What a run's network begins as: weights of its own, those of a model of this program, or an encoder that others trained.

use burn::tensor::Device;
use serde::Deserialize;

use super::{TextModel, modality::Text, spec::TextSpec};
use crate::{
    data::{hugging_face, tokenizer::Tokenizer},
    models::transformer::TransformerConfig,
    session::{
        SessionError,
        run::{
            modality::Modality,
            model::{metadata_json, open},
        },
        spec::Spec,
    },
    train::{bert::Bert, checkpoint::Unpacked},
};

/// A BERT-family encoder as Hugging Face's files.
#[derive(Clone, Debug, Deserialize)]
pub struct EncoderFiles {
    /// What people call it.
    pub name: String,
    /// config.json.
    pub config: String,
    /// vocab.txt or tokenizer.json.
    pub vocabulary: String,
    /// model.safetensors.
    #[serde(with = "serde_bytes")]
    pub weights: Vec<u8>,
}

/// What a run's network begins as.
#[derive(Clone, Debug)]
pub enum Start {
    /// Weights from the seed. The vocabulary is one token a line; without it one is learnt from the training sentences.
    Scratch {
        /// The vocabulary.
        vocabulary: Option<String>,
    },
    /// A model's or a checkpoint's bytes.
    Model(Vec<u8>),
    /// An encoder; the last layer comes from the seed.
    Encoder(EncoderFiles),
}

/// A start that was read.
pub(super) enum Opened {
    Scratch { vocabulary: Option<String> },
    Model { weights: Unpacked, tokenizer: Tokenizer },
    Encoder { weights: Unpacked, tokenizer: Tokenizer },
}

impl Start {
    /// Reads the start and puts what it decides into `spec`: network, vocabulary, and for a model the sentence length and how the
    /// data are divided. The atomised layer and the dropout stay the spec's.
    ///
    /// # Errors
    /// If it cannot be read.
    pub(super) fn read(&self, spec: &mut TextSpec) -> Result<Opened, SessionError> {
        let own = spec.model;
        let keep = |network: TransformerConfig| TransformerConfig { atom_layer: own.atom_layer, dropout: own.dropout, ..network };
        Ok(match self {
            Self::Scratch { vocabulary } => Opened::Scratch { vocabulary: vocabulary.clone() },
            Self::Model(bytes) => {
                let weights = open::<Text>(bytes)?;
                let saved: TextSpec = metadata_json(&weights, "spec")?;
                (spec.model, spec.max_length) = (keep(saved.model), saved.max_length);
                *spec = spec.clone().with(spec.settings().divided_as(saved.settings()));
                Opened::Model { tokenizer: Text::read(&weights)?.tokenizer, weights }
            }
            Self::Encoder(files) => {
                let tokenizer = Tokenizer::from_vocabulary(&hugging_face::vocabulary(&files.vocabulary)?)?;
                let bert = Bert::read(&files.config, &files.weights, tokenizer.size(), spec.max_length)?;
                spec.model = keep(bert.config);
                Opened::Encoder { weights: bert.weights, tokenizer }
            }
        })
    }
}

impl Opened {
    /// The network for these classes, and what the user should know about it. `texts` are the training sentences.
    ///
    /// # Errors
    /// If the spec or the weights do not fit.
    pub(super) fn model<'a>(
        self,
        spec: TextSpec,
        class_names: &[String],
        texts: impl Iterator<Item = &'a str>,
        device: Device,
    ) -> Result<(TextModel, Vec<String>), SessionError> {
        match self {
            Self::Scratch { vocabulary } => {
                let tokenizer = match vocabulary {
                    Some(text) => Tokenizer::from_vocabulary(&text)?,
                    None => Tokenizer::train(texts, spec.vocabulary_size)?,
                };
                Ok((made(spec, tokenizer, class_names, device)?, Vec::new()))
            }
            Self::Model { weights, tokenizer } => {
                let mut model = made(spec, tokenizer, class_names, device)?;
                let notices = model.go_on_from(&weights)?;
                Ok((model, notices))
            }
            Self::Encoder { weights, tokenizer } => {
                let mut model = made(spec, tokenizer, class_names, device)?;
                model.take_weights_below_head(&weights)?;
                Ok((model, Vec::new()))
            }
        }
    }
}

fn made(mut spec: TextSpec, tokenizer: Tokenizer, class_names: &[String], device: Device) -> Result<TextModel, SessionError> {
    spec.check()?;
    spec.vocabulary_size = tokenizer.size();
    Ok(TextModel::new(spec, Text { tokenizer }, class_names.to_vec(), device))
}
