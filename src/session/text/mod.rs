//! The laboratory of sentences: [`spec`] is what a run is, [`start`] and [`data`] are what it begins with, [`modality`] is what it has
//! to know of text; [`charges`], [`words`] and [`neighbours`] look into its [`model`].

pub mod charges;
pub mod data;
pub mod modality;
pub mod model;
pub mod neighbours;
pub mod spec;
pub mod start;
pub mod words;

use self::modality::Text;
use super::run::{Run, comparison::Comparison, model::Model};

/// A network for text.
pub type TextModel = Model<Text>;
/// A run on text.
pub type TextRun = Run<Text>;
/// Runs on text side by side.
pub type TextComparison = Comparison<Text>;
