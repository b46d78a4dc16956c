//! What a run has to know of its kind of samples.

use std::fmt::Debug;

use burn::{
    module::Module,
    tensor::{Device, Int, Tensor},
};
use serde::Serialize;

use super::{model::Model, samples::Samples};
use crate::{
    models::Output,
    session::{SessionError, spec::Spec},
    train::checkpoint::Unpacked,
};

/// A kind of samples, such as text: how they are read, which network classifies them, and what a training step makes of them.
///
/// A value of it is what a model needs to read its samples beside its settings.
pub trait Modality: Clone + Debug + Sized {
    /// What its models are called in their files.
    const KIND: &'static str;
    /// What many samples are called.
    const SAMPLES: &'static str;
    /// The settings of a run.
    type Spec: Spec;
    /// The network. Parameters that do not learn may change in training; they are saved with the rest.
    type Network: Module + Debug;
    /// Labelled samples as they come from a file.
    type Dataset;
    /// What a run's network begins as.
    type Start;
    /// The samples of a run as the network takes them.
    type Inputs: Debug;

    /// The model that a run starts with, and its samples.
    ///
    /// # Errors
    /// If a setting is out of range, the data cannot be trained on, or the start does not fit.
    fn begin(spec: Self::Spec, data: &Self::Dataset, start: &Self::Start, device: Device) -> Result<Beginning<Self>, SessionError>;

    /// A network with weights drawn from the spec's seed, on `device`.
    fn network(&self, spec: &Self::Spec, classes: usize, device: &Device) -> Self::Network;

    /// The number of its parameters.
    fn parameters(network: &Self::Network) -> usize {
        network.num_params()
    }

    /// Has the network give the components of another layer.
    fn atomise(network: &mut Self::Network, layer: usize);

    /// The terms of training step `step` for these samples, `[6]` in the order of [`TERMS`](crate::train::objective::TERMS), and what
    /// the step changes in the network beside the optimiser's update.
    fn terms(
        model: &Model<Self>,
        inputs: &Self::Inputs,
        samples: &[usize],
        labels: Tensor<1, Int>,
        step: u64,
    ) -> (Tensor<1>, impl FnOnce(Self::Network) -> Self::Network);

    /// The network's outputs for these samples, up to a batch, without a tape; rows after theirs have no meaning.
    fn infer(model: &Model<Self>, inputs: &Self::Inputs, samples: &[usize]) -> Output;

    /// The size of a sample; samples of like size are run together.
    fn size(inputs: &Self::Inputs, sample: usize) -> usize;

    /// What is told of samples beside their numbers.
    fn shown(inputs: &Self::Inputs, samples: &[usize]) -> Shown;

    /// The texts that a model's file holds beside settings and class names.
    fn texts(&self) -> Vec<(&'static str, String)>;

    /// Reads them back.
    ///
    /// # Errors
    /// If one is missing or not usable.
    fn read(file: &Unpacked) -> Result<Self, SessionError>;

    /// Tokens of the vocabulary, if there is one.
    fn vocabulary_size(&self) -> Option<usize> {
        None
    }
}

/// What a run starts with.
#[derive(Debug)]
pub struct Beginning<M: Modality> {
    /// The model at its first step.
    pub model: Model<M>,
    /// The samples.
    pub samples: Samples<M::Inputs>,
    /// What the user should know about data and start.
    pub notices: Vec<String>,
}

/// What is told of samples.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Shown {
    /// The sentences themselves.
    Texts(Vec<String>),
    /// Their places in the data set.
    Samples(Vec<usize>),
}
