//! A run as a user sees it: its specification, its state, and what it reports.
//!
//! [`run`] trains a network on samples of any kind, [`text`] is the laboratory of sentences, [`images`] that of images, [`points`] is the synthetic one, [`spec`] holds
//! what their settings share, and [`protocol`] is the language in which page, worker and command line ask. Everything that waits for a
//! device is `async`, because a browser cannot wait in any other way.

pub mod energy_report;
pub mod images;
pub mod points;
pub mod protocol;
pub mod run;
pub mod spec;
pub mod text;

use crate::{
    data::{
        images::{IMAGE_BYTES, ImageError, SIDE},
        text::TextError,
        tokenizer::TokenizerError,
    },
    train::checkpoint::CheckpointError,
};

/// Why a request was not done; each is one sentence for the user.
#[derive(Debug, thiserror::Error)]
pub enum SessionError {
    /// No text to look at.
    #[error("the sentence is empty; type or paste at least one word")]
    EmptySentence,
    /// Text without any token.
    #[error("the sentence has no letters, digits or signs that the tokenizer knows; type or paste at least one word")]
    NoTokens,
    /// No model is open.
    #[error("no model is loaded yet; wait for the shipped model or train one")]
    NoModel,
    /// No run is open.
    #[error("no run is open yet; press Train or Step first")]
    NoRun,
    /// A setting is out of range.
    #[error("{0}")]
    Spec(#[from] spec::SpecError),
    /// The data cannot be trained on.
    #[error("the data cannot be used: {0}")]
    Data(String),
    /// There are no samples to train on.
    #[error("{0}")]
    Points(#[from] crate::data::points::PointsError),
    /// Settings cannot follow each other in one experiment.
    #[error("{0}")]
    Timeline(String),
    /// A charge is set by hand where there is no token.
    #[error("token {token} is held, but the sentence has {tokens} tokens, counted from 0")]
    Clamp {
        /// The place asked for.
        token: usize,
        /// Tokens of the sentence.
        tokens: usize,
    },
    /// Two beginnings at once.
    #[error("a run begins from a vocabulary, a model or an encoder, and two of them were given; give one")]
    Begin,
    /// A layer that the network does not have.
    #[error("layer {layer} is asked for; accepted are 1 to {layers}, the network's layers")]
    NoLayer {
        /// The layer asked for.
        layer: usize,
        /// The network's layers.
        layers: usize,
    },
    /// A channel that the layer does not have.
    #[error("channel {channel} of layer {layer} is asked for; accepted are 0 to {highest}, the layer's channels")]
    NoChannel {
        /// The layer.
        layer: usize,
        /// The channel asked for.
        channel: usize,
        /// Its last channel.
        highest: usize,
    },
    /// Pixels of more or less than one image.
    #[error("an image of {0} bytes was given; accepted are {IMAGE_BYTES}, for {SIDE} × {SIDE} pixels of red, green and blue")]
    ImageBytes(usize),
    /// An image that the data set does not have.
    #[error("image {sample} is asked for; accepted are 0 to {last}, the images of the run's data")]
    NoImage {
        /// The image asked for.
        sample: usize,
        /// The last image.
        last: usize,
    },
    /// Images cannot be read.
    #[error("{0}")]
    Image(#[from] ImageError),
    /// Runs cannot be compared.
    #[error("{0}")]
    Comparison(String),
    /// An encoder's files cannot be used.
    #[error("{0}")]
    Encoder(#[from] crate::train::bert::BertError),
    /// An encoder's vocabulary cannot be used.
    #[error("{0}")]
    Vocabulary(#[from] crate::data::hugging_face::VocabularyError),
    /// The text data set is malformed.
    #[error("{0}")]
    Text(#[from] TextError),
    /// A file of sentences cannot be read.
    #[error("{0}")]
    Import(#[from] crate::data::import::ImportError),
    /// The vocabulary is not usable.
    #[error("{0}")]
    Tokenizer(#[from] TokenizerError),
    /// A file is not a model or checkpoint.
    #[error("{0}")]
    Checkpoint(#[from] CheckpointError),
    /// A file lacks what it should hold.
    #[error("this is not a model of this program: {0}")]
    File(String),
    /// An energy report cannot be made.
    #[error("{0}")]
    Energy(#[from] energy_report::EnergyError),
    /// A fault of the program.
    #[error("internal error: {0}")]
    Internal(String),
}
