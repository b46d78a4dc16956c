//! What a run's network begins as: weights of its own, those of a model of this program, or an encoder that others trained.

use burn::tensor::Device;
use serde::Deserialize;

use super::model::{TextModel, metadata_json, metadata_text};
use crate::{
    data::{hugging_face, tokenizer::Tokenizer},
    models::transformer::TransformerConfig,
    session::{SessionError, spec::RunSpec},
    train::{bert::Bert, checkpoint::unpack},
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

impl Start {
    /// The settings of the model that is gone on with.
    ///
    /// # Errors
    /// If it cannot be read.
    pub(super) fn saved_spec(&self) -> Result<Option<RunSpec>, SessionError> {
        match self {
            Self::Model(bytes) => metadata_json(&unpack(bytes)?, "spec").map(Some),
            Self::Scratch { .. } | Self::Encoder(_) => Ok(None),
        }
    }

    /// The network for these classes, and what the user should know about it.
    ///
    /// Network, vocabulary and (for a model) sentence length of the start take the place of the spec's; the atomised layer and the
    /// dropout stay the spec's. `texts` are the training sentences.
    ///
    /// # Errors
    /// If the start cannot be read, or the spec does not fit it.
    pub(super) fn open<'a>(
        &self,
        mut spec: RunSpec,
        class_names: &[String],
        texts: impl Iterator<Item = &'a str>,
        device: Device,
    ) -> Result<(TextModel, Vec<String>), SessionError> {
        let own = spec.model;
        let keep = |network: TransformerConfig| TransformerConfig { atom_layer: own.atom_layer, dropout: own.dropout, ..network };
        match self {
            Self::Scratch { vocabulary } => {
                let tokenizer = match vocabulary {
                    Some(text) => Tokenizer::from_vocabulary(text)?,
                    None => Tokenizer::train(texts, spec.vocabulary_size)?,
                };
                Ok((made(spec, tokenizer, class_names, device)?, Vec::new()))
            }
            Self::Model(bytes) => {
                let unpacked = unpack(bytes)?;
                let saved: RunSpec = metadata_json(&unpacked, "spec")?;
                let classes: Vec<String> = metadata_json(&unpacked, "classNames")?;
                (spec.model, spec.max_length) = (keep(saved.model), saved.max_length);
                let tokenizer = Tokenizer::from_vocabulary(metadata_text(&unpacked, "vocabulary")?)?;
                let mut model = made(spec, tokenizer, class_names, device)?;
                if classes == class_names {
                    model.take_weights(&unpacked)?;
                    return Ok((model, Vec::new()));
                }
                model.take_weights_below_head(&unpacked)?;
                let (known, now) = (classes.join(", "), class_names.join(", "));
                Ok((model, vec![format!("The model knows the classes {known}, the data has {now}: its last layer starts anew.")]))
            }
            Self::Encoder(files) => {
                let tokenizer = Tokenizer::from_vocabulary(&hugging_face::vocabulary(&files.vocabulary)?)?;
                let bert = Bert::read(&files.config, &files.weights, tokenizer.size(), spec.max_length)?;
                spec.model = keep(bert.config);
                let mut model = made(spec, tokenizer, class_names, device)?;
                model.take_weights_below_head(&bert.weights)?;
                Ok((model, Vec::new()))
            }
        }
    }
}

fn made(mut spec: RunSpec, tokenizer: Tokenizer, class_names: &[String], device: Device) -> Result<TextModel, SessionError> {
    spec.check()?;
    spec.vocabulary_size = tokenizer.size();
    Ok(TextModel::new(spec, tokenizer, class_names.to_vec(), device))
}
