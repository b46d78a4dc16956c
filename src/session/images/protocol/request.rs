//! What a session on images is asked to do.

use serde::{Deserialize, Serialize};

use crate::{
    data::images::{ImageDataset, ImageError},
    session::{
        images::{charges::Channel, spec::ImageSpec},
        protocol::Source,
        run::{comparison::Variant, report::Part},
    },
};

/// Labelled images; see [`ImageDataset`].
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Dataset {
    /// Its name.
    pub name: String,
    /// All images one after the other.
    #[serde(with = "serde_bytes")]
    pub pixels: Vec<u8>,
    /// The class of every image.
    #[serde(with = "serde_bytes")]
    pub labels: Vec<u8>,
    /// The classes.
    pub class_names: Vec<String>,
    /// The group of every image; absent: each is its own.
    #[serde(default)]
    pub groups: Option<Vec<u32>>,
}

impl TryFrom<Dataset> for ImageDataset {
    type Error = ImageError;

    fn try_from(data: Dataset) -> Result<Self, ImageError> {
        Self::new(&data.name, data.class_names, data.pixels, data.labels.into_iter().map(usize::from).collect(), data.groups)
    }
}

impl From<ImageDataset> for Dataset {
    fn from(data: ImageDataset) -> Self {
        // There are no more classes than a byte can count.
        let labels = data.labels.iter().map(|label| *label as u8).collect();
        Self { name: data.name, pixels: data.pixels, labels, class_names: data.class_names, groups: Some(data.groups) }
    }
}

/// A file to read images from.
#[derive(Clone, Debug, Deserialize)]
pub struct ImageFile {
    /// Its name.
    pub name: String,
    /// What is in it.
    #[serde(with = "serde_bytes")]
    pub bytes: Vec<u8>,
}

/// What a session is asked to do.
#[derive(Clone, Debug, Deserialize)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Request {
    /// Reads labelled images from files of IDX or CIFAR.
    ReadImages {
        /// What the data set is called.
        name: String,
        /// Its files, in any order.
        files: Vec<ImageFile>,
        /// What the classes are called; absent: as the format says.
        #[serde(default)]
        class_names: Option<Vec<String>>,
        /// The classes to keep, in their new order; absent: all.
        #[serde(default)]
        classes: Option<Vec<String>>,
    },
    /// Opens a model for charges.
    LoadModel {
        /// Its `.bpk` bytes.
        #[serde(with = "serde_bytes")]
        weights: Vec<u8>,
    },
    /// The charges of an image.
    ChargeMaps {
        /// Its pixels.
        #[serde(default)]
        pixels: Option<serde_bytes::ByteBuf>,
        /// Without pixels: its place in the run's data set.
        #[serde(default)]
        sample: usize,
        /// Whose charges.
        #[serde(default)]
        source: Source,
        /// The maps; none: the charges of the atomised layer.
        #[serde(default)]
        maps: Vec<Channel>,
    },
    /// Opens a run at its start; an open one ends.
    OpenRun {
        /// Its settings.
        spec: Box<ImageSpec>,
        /// Its data.
        dataset: Dataset,
        /// The bytes of a model to go on from.
        #[serde(default)]
        start: Option<serde_bytes::ByteBuf>,
    },
    /// Takes steps.
    Step {
        /// How many at most.
        steps: usize,
    },
    /// Measures predictions.
    Evaluate {
        /// On which part.
        split: Part,
        /// On how many images at most.
        limit: usize,
    },
    /// What is predicted for single images.
    Predictions {
        /// Of which part.
        split: Part,
        /// For how many at most.
        limit: usize,
    },
    /// The latent space of held-out images.
    Latent {
        /// How many at most.
        limit: usize,
    },
    /// The run's state as bytes.
    Save,
    /// Goes on from such bytes.
    Restore {
        /// The bytes.
        #[serde(with = "serde_bytes")]
        checkpoint: Vec<u8>,
    },
    /// Goes back to the start.
    Reset,
    /// The run's network as a model.
    ExportModel,
    /// Opens a comparison of methods or layers at its start; an open one ends.
    OpenComparison {
        /// The settings they share.
        spec: Box<ImageSpec>,
        /// What is compared.
        variants: Vec<Variant>,
        /// Seeds, counted up from the spec's.
        seeds: usize,
        /// The data.
        dataset: Dataset,
        /// The bytes of a model that all go on from.
        #[serde(default)]
        start: Option<serde_bytes::ByteBuf>,
    },
    /// Takes steps of every run of the comparison.
    StepComparison {
        /// How many at most.
        steps: usize,
    },
    /// How every run of the comparison stands.
    ComparisonOutcomes {
        /// Measured on how many held-out images at most.
        limit: usize,
        /// With latent spaces.
        latents: bool,
    },
}
