//! Samples on the host: text with its tokenizer, images, sets of points, splits and batches. No tensors here.
//!
//! [`text`] reads sentences with labels, [`import`] reads them from people's own files, [`split`] sets some aside, [`tokenizer`] turns
//! them into numbers with the vocabulary that [`vocabulary`] learns or [`hugging_face`] reads, [`batches`] puts them in order, and
//! [`baseline`] says what word counts alone can do. [`images`] reads labelled pictures. [`points`] draws the synthetic data, [`points_csv`]
//! reads and writes them.

pub mod baseline;
pub mod batches;
pub mod hugging_face;
pub mod images;
pub mod import;
mod logistic;
pub mod metrics;
pub mod points;
pub mod points_csv;
pub mod split;
pub mod text;
pub mod tokenizer;
pub mod vocabulary;
