//! The laboratory of images: [`spec`] is what a run is, [`modality`] is what it has to know of images, [`charges`] and [`predictions`]
//! look into it, and [`protocol`] is the language in which page, worker and command line ask.

pub mod charges;
pub mod modality;
pub mod predictions;
pub mod protocol;
pub mod spec;

use self::modality::Images;
use super::run::{Run, comparison::Comparison, model::Model};

/// A network for images.
pub type ImageModel = Model<Images>;
/// A run on images.
pub type ImageRun = Run<Images>;
/// Runs on images side by side.
pub type ImageComparison = Comparison<Images>;
